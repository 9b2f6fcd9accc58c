import { read, write, type List } from '../base/api'

export type Short = {
  id: string
  number: string
  summary: string
  urgency: string
  holder?: string
  clock?: string
  dueAt?: string
}

/** What one shift leaves to the next, drafted from data. */
export type Draft = {
  from: string
  until: string
  nextUntil: string
  came: number
  open: number
  due: Short[]
  missed: Short[]
  called: Record<string, string[]>
  note: string
  before?: { from: string; until: string; signedBy: string; note?: string }
}

/** A line of the district's daily list. */
export type Listed = {
  id: string
  number: string
  summary: string
  urgency: string
  placeName: string
  holder?: string
  lead?: string
  why: 'hard-case' | 'not-taken' | 'supervised'
  reason?: string
  since: string
  clock?: string
  next?: string
}

export const draft = () => read<Draft>('/api/hand-over')
export const list = () => read<List<Listed>>('/api/district/list?limit=200')
export const sign = (note: string, key: string) => write('/api/hand-over', { note }, key)
export const whoAmI = () => read<{ roles: string[] }>('/api/me')
