import { type List, read } from '../base/api'

export const services = ['gateway', 'intake', 'dispatch', 'tracking', 'feedback'] as const
export type Service = (typeof services)[number]

export type Entry = {
  number: number
  at: string
  who: string
  act: string
  subject: string
  details: Record<string, string>
}

export type Proof = { line?: string; signedAt?: string; keyId?: string; unsigned: number; waiting: number }

/** What the auditor asks for; dates are the district's, both included. */
export type Asked = { service: Service; from: string; to: string; who: string; subject: string }

const day = 24 * 3600_000
const midnight = (date: string) => new Date(`${date}T00:00:00+08:00`)

export function entries(asked: Asked): Promise<List<Entry>> {
  const query = new URLSearchParams()
  if (asked.from) query.set('from', midnight(asked.from).toISOString())
  if (asked.to) query.set('to', new Date(midnight(asked.to).getTime() + day).toISOString())
  if (asked.who.trim()) query.set('who', asked.who.trim())
  if (asked.subject.trim()) query.set('subject', asked.subject.trim())
  return read(`/api/audit/${asked.service}?${query}`)
}

export const more = (next: string) => read<List<Entry>>(next)

export const proof = (service: Service) => read<Proof>(`/api/audit/${service}/proof`)
