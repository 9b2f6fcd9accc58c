import { read, write, uuid, type List } from '../base/api'

/** Somebody says it, and staff write it down. */
export type Heard = {
  words: string
  community: string
  spot: string
  phone: string
  name: string
  channel: string
  urgent: boolean
  category?: string
  /** A neighbour's request that this one is the same as. */
  sameAs?: string
}

/** What to read out, or to print. */
export type Receipt = {
  id: string
  number: string
  queryCode: string
  urgency: string
  respondBy?: string
  resolveBy?: string
}

/** What the same telephone said before. */
export type Earlier = {
  id: string
  number: string
  summary: string
  placeName: string
  pointedAt: string
  ended?: string
}

export type Place = { code: string; name: string }

export const nothingHeard = (): Heard => ({
  words: '',
  community: '',
  spot: '',
  phone: '',
  name: '',
  channel: 'phone',
  urgent: false,
  category: undefined,
  sameAs: undefined,
})

export const channels = ['phone', 'counter', 'door', 'group', 'box', '12345'] as const

const given = (value: string) => value.trim() || undefined

/** What is sent: the community's name goes before the building, unless it was said with it. */
export function bodyOf(heard: Heard) {
  const { words, community, spot, phone, name, channel, urgent, category, sameAs } = heard
  const address = spot.includes(community) ? spot.trim() : `${community}${spot.trim()}`
  return {
    description: words.trim(),
    urgency: urgent ? 'urgent' : undefined,
    channel,
    category,
    sameAs,
    location: address ? { address } : undefined,
    reporter: given(phone) || given(name) ? { phone: given(phone), name: given(name) } : undefined,
  }
}

export const point = (body: object, key: string) => write<Receipt>('/api/requests', body, key)

/** The telephone goes in the body, so that it stands in no log. */
export const earlier = (phone: string) =>
  write<List<Earlier>>('/api/callers/look', { phone }, uuid()).then((it) => it.items)

/** The communities of somebody's place, or the one that it lies in. */
export async function communities(seat: string) {
  const { items } = await read<List<Place>>(`/api/places?within=${seat.slice(0, 12)}`)
  return items.filter((it) => it.code.length === 12)
}

/** A code as it is read out: a pause in the middle. */
export const spelt = (code: string) => code.replace(/^(.{3})(.{3})$/, '$1 $2')
