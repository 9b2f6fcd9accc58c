import { Problem, Unreachable } from './api'
import { words } from './words'
import en from './words.en.json'
import zh from './words.zh.json'

export const text = words(zh, en)

/** What to show a person when something failed. */
export function explain(failure: unknown) {
  if (failure instanceof Unreachable) return text('unreachable')
  if (failure instanceof Problem) {
    const fields = failure.errors.map((error) => error.message).join('；')
    return [failure.detail || failure.title || text('failed'), fields].filter(Boolean).join(' ')
  }
  return text('failed')
}
