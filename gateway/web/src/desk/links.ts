import { read, write, type List } from '../base/api'

/** A request that this one is worked on with, or that may ask for the same. */
export type Linked = {
  id: string
  number: string
  summary: string
  role: 'master' | 'member' | 'similar'
  kind?: string
  state: string
}

const of = (id: string, list: string) =>
  read<List<Linked>>(`/api/requests/${id}/${list}`).then((it) => it.items)

export const links = (id: string) => of(id, 'links')
export const similar = (id: string) => of(id, 'similar')
export const link = (member: string, to: string, kind: string, key: string) =>
  write(`/api/requests/${member}/links`, { to, kind }, key)
