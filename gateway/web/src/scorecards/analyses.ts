import { read, write, type List } from '../base/api'
import type { Me } from '../desk/desk'

/** 差评分析: why a rating was bad, and what is done about it. */
export type Analysis = {
  id: string
  requestId: string
  number: string
  categoryName: string
  at: string
  state: 'opened' | 'explained' | 'confirmed' | 'revisited'
  cause?: string
  causeName?: string
  unit?: string
  unitName?: string
  person?: string
  action?: string
  dueAt?: string
  explainedBy?: string
  published?: boolean
  outcome?: 'satisfied' | 'still-dissatisfied' | 'no-contact'
}
export const kinds = ['cause', 'unit', 'category'] as const
export type Kind = (typeof kinds)[number]
/** `together` with the bars before it, between 0 and 1. */
export type Bar = { key: string; name: string; n: number; together: number }
export type Pareto = { total: number; rest: number; items: Bar[] }
export type Choice = { code: string; name: string }
export type Form = { analysis: Analysis; causes: Choice[]; units: Choice[]; people: string[] }
export type Step = 'explain' | 'confirm' | 'send-back' | 'revisit'

const base = '/api/analyses'

export const pareto = (month: string, by: Kind) => read<Pareto>(`${base}/pareto?month=${month}&by=${by}`)
export const analyses = (month: string, by: Kind, key?: string) =>
  read<List<Analysis>>(
    `${base}?${new URLSearchParams({ month, by, ...(key === undefined ? {} : { key }) }).toString()}`,
  )
export const form = (id: string) => read<Form>(`${base}/${id}`)
export const move = (id: string, step: Step, body: unknown, key: string) =>
  write<{ analysis: Analysis['state'] }>(`${base}/${id}/${step}`, body, key)

const is = (me: Me, ...roles: string[]) => roles.some((role) => me.roles.includes(role))

/** What somebody may do about it where it stands. */
export function steps(me: Me, it: Analysis): Step[] {
  if (it.state === 'opened') return is(me, 'community', 'street', 'department', 'unit') ? ['explain'] : []
  if (it.state === 'explained') {
    if (is(me, 'appraiser') && it.explainedBy !== me.id) return ['confirm', 'send-back']
    return is(me, 'community', 'street', 'department', 'unit') ? ['explain'] : []
  }
  return it.state === 'confirmed' && is(me, 'visitor', 'appraiser') ? ['revisit'] : []
}

export const mayReadAnalyses = (me: Me) =>
  is(me, 'community', 'street', 'department', 'unit', 'visitor', 'appraiser', 'command')
