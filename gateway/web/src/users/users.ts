import { read, write, type List } from '../base/api'

/** Somebody who may log in. */
export type User = {
  username: string
  name: string
  roles: string[]
  place?: string
  unit?: string
  enabled: boolean
  /** Whether an identity provider says who it is and what it may. */
  vouched?: boolean
}

/** What is filled in; empty stays as it is, or is nothing. */
export type Draft = {
  username: string
  name: string
  password: string
  roles: string[]
  place: string
  unit: string
}

/** Who works on requests, who watches over them, and the three hands, of which nobody has two. */
export const groups = {
  work: [
    'grid-worker',
    'part-time-grid-worker',
    'department-grid-worker',
    'grid-leader',
    'community',
    'street',
    'department',
    'unit',
  ],
  watch: ['visitor', 'appraiser', 'command', 'display'],
  hands: ['admin', 'security', 'auditor'],
}

/** Everybody: the page finds among them by itself. */
export async function everybody() {
  const users: User[] = []
  for (let next: string | undefined = '/api/users'; next;) {
    const page: List<User> = await read(next)
    users.push(...page.items)
    next = page.next
  }
  return users
}

const filled = (draft: Partial<Draft>) =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value?.length))

export const add = (draft: Draft, key: string) => write<User>('/api/users', filled(draft), key)
export const change = (username: string, what: Partial<Draft> | { enabled: boolean }, key: string) =>
  write<User>(
    `/api/users/${encodeURIComponent(username)}`,
    'enabled' in what ? what : filled(what),
    key,
    'PATCH',
  )

/** Why these roles can't be one person's: what the gateway refuses, said before it is sent. */
export function apart(roles: string[]) {
  const has = (role: string) => roles.includes(role)
  if (has('auditor') && roles.length > 1) return 'apart.auditor'
  return has('admin') && has('security') ? 'apart.hands' : undefined
}

const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A password to be handed over: 16 letters that nobody mistakes for each other, 93 bits. */
export function anyPassword() {
  const bytes = new Uint8Array(64)
  crypto.getRandomValues(bytes)
  // Those at the end would come up a little more often.
  const fair = [...bytes].filter((it) => it < letters.length * 4)
  return fair
    .slice(0, 16)
    .map((it) => letters[it % letters.length])
    .join('')
}
