import { read, type List } from '../base/api'

/** A clock with its history, explained in the reader's language. */
export type Clock = {
  id: string
  clock: string
  subject?: string
  dueAt?: string
  /** The first date, where it was moved. */
  promisedAt?: string
  state: string
  explained: string
  /** Why this date, in a sentence for whoever knows no rules. */
  why: string
  next?: string
  rule: string
  calendar: string
  history: { at: string; what: string; text: string; dueAt?: string; by?: string }[]
}

const ended = ['kept', 'late']
const isOver = (clock: Pick<Clock, 'state'>) => ended.includes(clock.state)

export const clocksOf = (id: string) => read<List<Clock>>(`/api/cases/${id}/clocks`).then((it) => it.items)

/** What is still to be kept and what is over, each in the order of dates. */
export function sorted<T extends Pick<Clock, 'state' | 'dueAt'>>(clocks: T[]) {
  const byDate = [...clocks].sort((a, b) => (a.dueAt ?? '~').localeCompare(b.dueAt ?? '~'))
  return { open: byDate.filter((it) => !isOver(it)), over: byDate.filter(isOver) }
}
