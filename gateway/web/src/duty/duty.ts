import { read, write, type List } from '../base/api'

/** Somebody to call; without times, by the office's hours. */
export type OnCall = {
  id: string
  name: string
  kind: string
  phone?: string
  byPhone: boolean
  from?: string
  until?: string
}
export type Now = { seat: string; onDuty: OnCall[]; next: OnCall[]; away: { id: string; until: string }[] }
export type Member = { id: string; name: string; kind: string; seat: string; unit?: string; phone?: string }
export type Turn = {
  id?: string
  member: string
  seat: string
  from: string
  until: string
  byPhone?: boolean
}
export type Leave = { id?: string; member: string; from: string; until: string; reason: string }
export type Candidate = {
  id: string
  name: string
  kind: string
  seat: string
  open: number
  overdue: number
  onDuty: boolean
  away: boolean
  refused?: string
}

export const kinds = ['full-time', 'part-time', 'department', 'leader', 'substitute', 'desk']
export const reasons = ['leave', 'sick', 'training', 'other']

const items = <T>(path: string) => read<List<T>>(path).then((it) => it.items)
const soon = (now: number, days: number) =>
  `from=${new Date(now).toISOString()}&until=${new Date(now + days * 86_400_000).toISOString()}`

export const at = (request: string) => items<Now>(`/api/requests/${request}/duty`)
export const candidates = (request: string) => items<Candidate>(`/api/requests/${request}/candidates`)
export const there = (seat: string) => read<Now>(`/api/duty/now?seat=${encodeURIComponent(seat)}`)
export const staff = (seat: string) => items<Member>(`/api/duty/staff?seat=${encodeURIComponent(seat)}`)
export const turns = (seat: string, now: number) =>
  items<Turn>(`/api/duty/turns?seat=${encodeURIComponent(seat)}&${soon(now, 14)}`)
export const leaves = (seat: string, now: number) =>
  items<Leave>(`/api/duty/leaves?seat=${encodeURIComponent(seat)}&${soon(now, 60)}`)
export const put = (book: 'staff' | 'turns' | 'leaves', lines: object[], key: string) =>
  write(`/api/duty/${book}`, { items: lines }, key, 'PUT')
export const remove = (book: 'staff' | 'turns' | 'leaves', id: string, key: string) =>
  write(`/api/duty/${book}/${encodeURIComponent(id)}`, undefined, key, 'DELETE')
export const importSheet = (book: string, sheet: string, key: string) =>
  write<{ imported: number }>('/api/duty/sheet', { book, sheet }, key)

/** Seats with the same people, or with nobody, are one: each name stands once. */
export function bySeats(all: Now[]) {
  const groups = new Map<string, { seats: Now[]; onDuty: OnCall[] }>()
  for (const seat of all) {
    const people = seat.onDuty.map((it) => it.id).join()
    const group = groups.get(people) ?? { seats: [], onDuty: seat.onDuty }
    group.seats.push(seat)
    groups.set(people, group)
  }
  return [...groups.values()]
}

/** A day and an hour as a picker gives them, by the district's time. */
export const inDistrict = (picked: string) => `${picked}:00+08:00`
