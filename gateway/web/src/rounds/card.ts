import { upload, uuid, write } from '../base/api'
import { keep, kept } from '../base/kept'
import type { Me } from '../desk/desk'
import { there } from '../duty/duty'

/** What stands on a card; what the duty book knows is filled in, the rest is written once. */
export type Card = { grid: string; name: string; phone: string; community: string }

/** The card as it was last written on this phone, or as the duty book has it. */
export async function cardOf(me: Me): Promise<Card> {
  const own = me.place?.length === 15 ? me.place : ''
  const card = { grid: own, name: me.name, phone: '', community: '', ...kept<Partial<Card>>('card') }
  if (!card.phone && own) card.phone = await phoneOf(me.id, own)
  return card
}

const portrait = '/api/duty/portrait'

/** The photo that residents see of one's own, if any. */
export async function portraitShown(): Promise<Blob | undefined> {
  const response = await fetch(portrait, { cache: 'no-store' })
  return response.status === 200 ? response.blob() : undefined
}

/** Shows residents this photo, or none. */
export const showPortrait = (photo: Blob | undefined) =>
  photo ? upload<void>(portrait, photo, uuid(), 'PUT') : write<void>(portrait, undefined, uuid(), 'DELETE')

export const keepCard = (card: Card) => keep('card', card)

async function phoneOf(id: string, seat: string) {
  const now = await there(seat).catch(() => undefined)
  return [...(now?.onDuty ?? []), ...(now?.next ?? [])].find((it) => it.id === id)?.phone ?? ''
}
