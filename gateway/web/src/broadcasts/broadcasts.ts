import { read, write, type List } from '../base/api'

/** What the command centre said to many at once. */
export type Broadcast = {
  id: string
  to: string[]
  words: string
  by: string
  at: string
  read: boolean
  readers: number
}

const path = '/api/broadcasts'

export const heard = () => read<List<Broadcast>>(path).then((list) => list.items)
export const say = (to: string[], words: string, key: string) => write(path, { to, words }, key)
export const noted = (id: string, key: string) => write(`${path}/${id}/read`, {}, key)

/** Whom a code means: a place's desk or a unit. */
export const recipient = (code: string) =>
  /^\d/.test(code) ? `${{ 9: 'street', 12: 'community' }[code.length] ?? 'district'}:${code}` : `unit:${code}`
