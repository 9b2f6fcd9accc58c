import { language } from './preferences'

type Arguments = Record<string, string | number>

/** The texts of one page in both languages; the compiler refuses an English file that lacks a text. */
export function words<K extends string>(zh: Record<K, string>, en: Record<K, string>) {
  const text = (key: K, args: Arguments = {}) =>
    (language.value === 'zh' ? zh : en)[key].replace(/\{(\w+)\}/g, (_, name) => String(args[name] ?? ''))
  /** For keys that a service chose: its own word where the page has none. */
  const or = (prefix: string, value: string | undefined) => {
    if (!value) return ''
    const key = `${prefix}.${value}`
    return key in zh ? text(key as K) : value
  }
  return Object.assign(text, { or })
}
