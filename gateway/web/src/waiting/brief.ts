import { language } from '../base/preferences'

const units = { zh: ['天', '时', '分', '秒'], en: ['d', 'h', 'm', 's'] }

const live = 600_000

/** A length of time in a column that never changes its width: 1天02时, 3h05m, 42m, and in the last minutes 9m08s. */
export function brief(milliseconds: number) {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000)
  const parts = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
    seconds % 60,
  ]
  const largest = parts.findIndex((it) => it > 0)
  const first = largest < 0 ? 2 : Math.min(2, largest)
  const last = first === 2 && seconds * 1000 >= live ? first : first + 1
  return parts
    .slice(first, last + 1)
    .map((it, at) => `${at ? String(it).padStart(2, '0') : it}${units[language.value][first + at]}`)
    .join('')
}

/** The time as one line needs it: to the second in the last minutes, else to the minute, so that the rest stays as it is drawn. */
export const tick = (dueAt: string | undefined, now: number) =>
  dueAt && Math.abs(Date.parse(dueAt) - now) < live ? now : Math.floor(now / 60_000) * 60_000
