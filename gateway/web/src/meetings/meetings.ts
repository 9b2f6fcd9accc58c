import { read, write, type List } from '../base/api'
import type { Me } from '../desk/desk'

export const kinds = ['needs', 'talk'] as const
export const outcomes = ['task', 'request', 'answer', 'put-off'] as const
export const callOffReasons = ['too-few', 'weather', 'settled', 'merged', 'other'] as const
export const declineReasons = ['in-hand', 'planned', 'not-ours', 'unfounded', 'other'] as const
export type Outcome = (typeof outcomes)[number]

/** A request in a meeting, as it is now. */
export type Need = {
  id: string
  number: string
  placeName: string
  categoryName: string
  channel: string
  state: string
  dueAt?: string
  others: number
}
export type Decision = {
  outcome: Outcome
  owner?: string
  dueOn?: string
  overdue?: boolean
  words?: string
  published: boolean
  by: string
  at: string
  request?: Need
  done?: { by: string; at: string }
}
export type Item = {
  id: string
  source: string
  dropped: boolean
  request?: Need
  categoryName?: string
  words?: string
  note?: string
  decision?: Decision
}
export type Meeting = {
  id: string
  kind: string
  place: string
  state: 'planned' | 'held' | 'closed' | 'called-off'
  startsAt: string
  venue: string
  topic?: string
  lead: string
  units: string[]
  ended?: { heldAt?: string; closedAt?: string; reason?: string }
  items?: Item[]
  last?: Meeting
}
export type Published = {
  kind: string
  place: string
  venue: string
  startsAt: string
  topic?: string
  decisions: { categoryName?: string; outcome: string; words?: string; state?: string; dueOn?: string }[]
}
export type Case = { id: string; number: string; placeName: string; state: string; dueAt?: string }
export type Proposal = {
  id: string
  why: { rule: string; kind: 'alike' | 'redone' | 'season'; number: number; days: number; period: string }
  place: string
  categoryName: string
  proposedAt: string
  state: string
  count: number
  cases: Case[]
  decided?: { by: string; at: string; reason?: string; request?: Case }
}

/** What somebody is charged with and isn't done. */
export type Task = { meeting: string; place: string; startsAt: string; item: Item }

const base = '/api/meetings'

export const meetings = (next = base) => read<List<Meeting>>(next)
export const meeting = (id: string) => read<Meeting>(`${base}/${id}`)
export const tasks = () => read<List<Task>>(`${base}/tasks`)
export const published = () => read<List<Published>>(`${base}/published`)
export const plan = (body: unknown, key: string) => write<{ id: string }>(base, body, key)
/** Begin, close, call off. */
export const move = (id: string, what: string, body: unknown, key: string) =>
  write(`${base}/${id}/${what}`, body, key)
export const raise = (id: string, body: unknown, key: string) => write(`${base}/${id}/items`, body, key)
/** Drop, note, decide, done. */
export const item = (id: string, of: string, what: string, body: unknown, key: string) =>
  write(`${base}/${id}/items/${of}/${what}`, body, key)

export const proposals = (state: string) => read<List<Proposal>>(`/api/proposals?state=${state}`)
export const answer = (id: string, what: 'accept' | 'decline', body: unknown, key: string) =>
  write(`/api/proposals/${id}/${what}`, body, key)

/** Whoever calls meetings and decides on proposals. */
export const convenes = (me: Me) => ['community', 'street', 'command'].some((it) => me.roles.includes(it))
