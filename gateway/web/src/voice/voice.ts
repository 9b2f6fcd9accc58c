import { onUnmounted, ref } from 'vue'
import { language } from '../base/preferences'

// What browsers have of it, where they have it; TypeScript doesn't know it.
type Heard = {
  resultIndex: number
  results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }>
}
type Recognition = {
  lang: string
  onresult: (it: Heard) => void
  onerror: () => void
  onend: () => void
  start: () => void
  stop: () => void
}
type Hearing = Partial<Record<'SpeechRecognition' | 'webkitSpeechRecognition', new () => Recognition>>

/** Writes down what is said, where the browser can; elsewhere the phone's own keyboard does. */
export function useVoice(say: (words: string) => void) {
  const { SpeechRecognition, webkitSpeechRecognition } = window as Hearing
  const Kind = SpeechRecognition ?? webkitSpeechRecognition
  const listening = ref(false)
  const failed = ref(false)
  let it: Recognition | undefined

  function listen() {
    if (listening.value) return it?.stop()
    it = new Kind!()
    it.lang = language.value === 'zh' ? 'zh-CN' : 'en-GB'
    it.onresult = ({ results, resultIndex }) => {
      for (let at = resultIndex; at < results.length; at++)
        if (results[at]!.isFinal) say(results[at]![0]!.transcript)
    }
    it.onerror = () => (failed.value = true)
    it.onend = () => (listening.value = false)
    failed.value = false
    listening.value = true
    it.start()
  }

  onUnmounted(() => it?.stop())
  const typesByThumb = matchMedia('(pointer: coarse)').matches
  return { can: !!Kind && window.isSecureContext, typesByThumb, listening, failed, listen }
}
