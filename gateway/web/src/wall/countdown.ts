import { text } from './text'

const hour = 3_600_000
const soon = 30 * 60_000

const two = (n: number) => String(n).padStart(2, '0')

/** What is left or over, short enough for a line of a wall: to the second in the last hour. */
export function countdown(milliseconds: number) {
  const rest = Math.abs(milliseconds)
  const hours = Math.floor(rest / hour)
  if (hours >= 24) return text('count.days', { d: Math.floor(hours / 24), h: hours % 24 })
  if (hours) return text('count.hours', { h: hours, m: Math.floor(rest / 60_000) % 60 })
  const seconds = Math.floor(rest / 1000)
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
}

/** How a date presses on a wall, where nobody sees when its clock began. */
export const presses = (dueAt: string | undefined, overdue: boolean | undefined, now: number) => {
  const left = dueAt ? Date.parse(dueAt) - now : Infinity
  return overdue || left <= 0 ? 'late' : left < soon ? 'soon' : 'calm'
}
