import { reactive } from 'vue'
import { read, write, type List } from '../base/api'
import { unitName } from '../desk/moves'
import { text } from './text'

export const states = ['stuck', 'retrying', 'waiting', 'sending', 'delivered', 'dropped'] as const
export const channels = ['web-hook', 'wecom', 'dingtalk', 'sms', 'email', 'in-product'] as const

/** A line of the delivery log. */
export type Delivery = {
  id: string
  requestId: string
  move: string
  recipient: string
  /** Who on duty there is reached, by staff id; absent where the desk's or unit's own address is. */
  person?: string
  onDuty?: string[]
  channel: (typeof channels)[number]
  shown?: string
  state: (typeof states)[number]
  reason?: string
  attempts: number
  nextTry?: string
  changedAt: string
}
export type Target = {
  recipient: string
  channel: string
  shown: string
  signed: boolean
  changed: { by: string; at: string }
}
export type Wanted = { state: string; channel: string; recipient: string }

const base = '/api/messages'

const places = reactive(new Map<string, string>())
const tiers: Record<string, string> = { 6: 'district', 9: 'street', 12: 'community', 15: 'grid' }

/** Names of the district's areas, read once; who may not read them sees codes. */
export async function readPlaces() {
  for (let next: string | undefined = places.size ? undefined : '/api/places?within='; next;) {
    const page: List<{ code: string; name: string }> = await read(next)
    page.items.forEach((it) => places.set(it.code, it.name))
    next = page.next
  }
}

/** A recipient as people call it. */
export function nameOf(recipient: string) {
  const code = recipient.split(':')[1] ?? recipient
  if (recipient.startsWith('resident')) return text.or('to', recipient)
  if (recipient.startsWith('unit:')) return unitName(code)
  const tier = tiers[code.length]
  return `${places.get(code) ?? code}${tier ? ' · ' + text.or('tier', tier) : ''}`
}

/** What is older, by the path that came with the page. */
export const older = (next: string) => read<List<Delivery>>(next)

export function log(wanted: Wanted) {
  const asked = Object.entries(wanted).filter(([, value]) => value)
  return read<List<Delivery>>(`${base}/deliveries?${new URLSearchParams(asked)}`)
}
export const redrive = (id: string, key: string) => write(`${base}/deliveries/${id}/redrive`, {}, key)
export const targets = () => read<List<Target>>(`${base}/targets`)

/** What a demo's phones would have shown. */
export type Caught = { id: string; shown: string; text: string; at: string }
export const caught = () => read<List<Caught>>(`${base}/caught`)

const at = (recipient: string, channel: string) => `${base}/targets/${recipient}/${channel}`
export const setTarget = (recipient: string, channel: string, body: object, key: string) =>
  write(at(recipient, channel), body, key, 'PUT')
export const removeTarget = (it: Target, key: string) =>
  write(at(it.recipient, it.channel), {}, key, 'DELETE')

/** As Standard Webhooks wants it: 32 random bytes in Base64. */
export function newSecret() {
  return 'whsec_' + btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
}
