import { read, write, type List } from '../base/api'

export type Key = {
  id: string
  unit: string
  label: string
  madeBy: string
  madeAt: string
  expiresAt: string
  revokedAt?: string
  usedAt?: string
}

export const all = () => read<List<Key>>('/api/keys').then((it) => it.items)
export const make = (body: object, key: string) =>
  write<{ key: Key; secret?: string }>('/api/keys', body, key)
export const revoke = (id: string, key: string) => write(`/api/keys/${id}`, undefined, key, 'DELETE')
