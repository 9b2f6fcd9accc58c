import { read, write, type List } from '../base/api'

export const services = ['intake', 'dispatch', 'tracking', 'feedback'] as const
export type Service = (typeof services)[number]

export type Missing = { producer: Service; sequence: number; parked: boolean }
export type Proposal = {
  id: string
  action: 'redrive' | 'mend' | 'discard'
  body?: string
  reason: string
  proposedBy: string
  proposedAt: string
  state: 'open' | 'approved' | 'refused' | 'failed' | 'overtaken'
  decidedBy?: string
  error?: string
}

/** An event that a service could not apply; without a type nobody can read what it is. */
export type Kept = {
  service: Service
  id: number
  reason: 'held' | 'parked' | 'unknown'
  requestId?: string
  producer?: Service
  sequence?: number
  type?: string
  known?: boolean
  since: string
  waitsLong: boolean
  error?: string
  waitsFor: Missing[]
  proposals: Proposal[]
  body?: string
}

export type Wish = { action: Proposal['action']; body?: string; reason: string }

const most = 500
const at = (it: Kept) => `/api/operations/${it.service}/kept/${it.id}`

/** What one service keeps, the oldest first. */
export async function keptOf(service: Service) {
  const items: Kept[] = []
  for (let next: string | undefined = `/api/operations/${service}/kept`; next && items.length < most;) {
    const page: List<Kept> = await read(next)
    items.push(...page.items.map((it) => ({ ...it, service })))
    next = page.next
  }
  return items
}

export const whole = (it: Kept) => read<Kept>(at(it))
export const propose = (it: Kept, wish: Wish, key: string) => write(`${at(it)}/proposals`, wish, key)
export const decide = (it: Kept, how: 'approval' | 'refusal', proposal: string, key: string) =>
  write(`${at(it)}/${how}`, { proposal }, key)
export const sayAgain = (service: Service, requestId: string, key: string) =>
  write<{ events: number }>(`/api/operations/${service}/re-emit`, { requestId }, key)

export const keyOf = (it: Kept) => `${it.service}/${it.id}`
export const openProposal = (it: Kept) => it.proposals.find((one) => one.state === 'open')

/** Whether a person should look now: nothing goes on behind a parked one, and a held one has had its time. */
export const presses = (it: Kept) => (it.reason === 'parked' && !!it.requestId) || it.waitsLong

/** What presses comes first, then the oldest. */
export const byPressure = (a: Kept, b: Kept) =>
  Number(presses(b)) - Number(presses(a)) || a.since.localeCompare(b.since)
