import { read, upload, write } from '../base/api'
import { store, stored } from '../base/storage'

/** What a resident sends when pointing. */
export type Pointing = {
  description: string
  kind?: string
  category?: string
  urgency?: string
  channel: 'app'
  location?: { address?: string; lat?: number; lon?: number; grid?: string }
  sameAs?: string
  reporter?: {
    name?: string
    phone?: string
    anonymous?: boolean
    second?: { phone: string; wish: true }
  }
}

/** What the district would take it for, and what neighbours have said already. */
export type Looked = {
  categories: { code: string; name: string }[]
  similar: { id: string; categoryName: string; placeName: string; since: string; others: number }[]
}

/** What comes back: the number and code to follow it, and the promises. */
export type Receipt = {
  id: string
  number: string
  queryCode: string
  category: string
  urgency: string
  respondBy?: string
  resolveBy?: string
}

/** A promise: its date, why that one in a sentence, and everything about it. */
export type Promised = { clock: string; dueAt?: string; state: string; why: string; explained: string }
export type Happening = { at: string; event: string; text: string; wordsId?: string }

/** A request as its resident sees it. */
export type Followed = {
  number: string
  summary: string
  order: string
  stage: string
  state?: string
  tier: string
  holder?: string | { name?: string }
  cycle?: number
  urgency?: string
  promises?: Promised[]
  timeline?: Happening[]
}

export type Answer = { id: string; kind: string; at: string; text: string }
export type OwnWords = { description?: string; amendments?: { id?: string; at?: string; text: string }[] }

/** Number and query code: what stands in for a log-in. */
export type Access = { number: string; code: string }

const at = ({ number, code }: Access, part = '') =>
  `/api/requests/${encodeURIComponent(number)}${part}?code=${encodeURIComponent(code)}`

export const point = (body: Pointing, key: string) => write<Receipt>('/api/requests', body, key)
/** Looks before anything is sent; nothing of it is kept. */
export const look = (body: Pointing, key: string) => write<Looked>('/api/requests/look', body, key)
export const follow = (access: Access) => read<Followed>(at(access))
export const ownWords = (access: Access) => read<OwnWords>(at(access, '/words'))
/** What was answered, and what was decided about a re-do. */
export async function answers(access: Access) {
  const parts = await Promise.allSettled(
    ['/answers', '/comments'].map((part) => read<{ items: Answer[] }>(at(access, part))),
  )
  return parts.flatMap((part) => (part.status === 'fulfilled' ? (part.value.items ?? []) : []))
}
export const ask = (
  access: Access,
  what: 'withdraw' | 'amend' | 'rating' | 'visit-time' | 'redo' | 'forgetting',
  body: object,
  key: string,
) => write<unknown>(at(access, `/${what}`), body, key)

/** How one may still say that it isn't solved, until when, and what came of it. */
export type RedoLeft = { way: 'redo' | 'again' | 'asked' | 'none'; closedFrom?: string; number?: string }
export const readRedo = (access: Access) => read<RedoLeft>(at(access, '/redo'))

/** Who is told by text; phones are masked. */
export type Chosen = { own?: string; second?: string; texts: boolean }

/** A text: what of, to whom, and what became of it. */
export type ToldLine = {
  at: string
  stage: string
  to: string
  shown?: string
  state: string
  reason?: string
  nextTry?: string
}

/** What was told, and the number that calls come from. */
export type Told = { number: string; items: ToldLine[] }

export const contact = (access: Access) => read<Chosen>(at(access, '/phones'))
export const choose = (access: Access, body: object, key: string) =>
  write<Chosen>(at(access, '/phones'), body, key)
/** Who has it in hand, and the number to call; nobody is named while it waits, nor of units outside. */
export type Holder = { name?: string; phone?: string; portrait?: boolean }
export const holder = (access: Access) => read<Holder>(at(access, '/holder'))
export const portraitOf = (access: Access) => at(access, '/holder/portrait')
export const told = (access: Access) => read<Told>(at(access, '/told'))

export const addPicture = (access: Access, file: Blob, key: string) =>
  upload<unknown>(`${at(access, '/attachments')}&phase=before`, file, key)

// For this tab alone, so that the next person at a shared screen finds nothing.
const kept = 'whistle.following'

export const keepAccess = (access: Access | undefined) => store(kept, access, 'tab')
export const keptAccess = () => stored<Access>(kept, 'tab')
