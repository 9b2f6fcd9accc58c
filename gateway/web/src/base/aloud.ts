import type { Language } from './preferences'

const told = 'h1, h2, h3, p, dt, dd, legend, label, blockquote, li > time'
const voice = (language: Language) =>
  window.speechSynthesis?.getVoices().find((it) => it.lang.toLowerCase().startsWith(language))

/** Whether this device has a voice of that language. */
export const canRead = (language: Language) => !!voice(language)

/** Reads what can be seen there, one piece after the other: a long one would be cut by some browsers. */
export function readAloud(from: Element, language: Language, ended: () => void) {
  stopReading()
  const pieces = pieceTexts(from)
  pieces.forEach((piece, at) => {
    const said = new SpeechSynthesisUtterance(piece)
    said.voice = voice(language) ?? null
    said.lang = language === 'zh' ? 'zh-CN' : 'en-GB'
    said.rate = 0.9
    if (at === pieces.length - 1) said.onend = ended
    speechSynthesis.speak(said)
  })
  if (!pieces.length) ended()
}

export const stopReading = () => window.speechSynthesis?.cancel()

/** What there is to read: no buttons, nothing folded away, nothing twice. */
export function pieceTexts(from: Element) {
  return [...from.querySelectorAll<HTMLElement>(told)]
    .filter((it) => !it.closest('button, [aria-hidden=true], .unseen, details:not([open]) > :not(summary)'))
    .filter((it) => !it.parentElement?.closest('label, p, dt, dd, legend, blockquote'))
    .map((it) => (it.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter(Boolean)
}
