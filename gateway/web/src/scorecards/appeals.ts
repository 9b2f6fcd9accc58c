import { read, write, type List } from '../base/api'
import type { Me } from '../desk/desk'

/** 申诉: that a case, or one answer, be left out of the figures. */
export type Appeal = {
  id: string
  requestId: string
  number: string
  part: string
  reason: string
  reasonName: string
  evidence: string
  by: string
  at: string
  state: 'asked' | 'supported' | 'excluded' | 'refused'
  supportedBy?: string
  decidedBy?: string
  words?: string
  /** By when it should be decided, while it isn't. */
  dueAt?: string
  overdue?: boolean
}
export type Reason = { code: string; of: 'case' | 'answer'; name: string }
export type Evidence = { id: string; kind: 'picture' | 'answer' | 'rating'; at: string }
export type Appealed = List<Appeal> & { reasons: Reason[]; evidence: Evidence[] }
export type Ask = { part: string; reason: string; evidence: string; words: string }

const about = (requestId: string) => `/api/requests/${requestId}/appeals`

export const appealsOf = (requestId: string) => read<Appealed>(about(requestId))
export const openAppeals = () => read<List<Appeal>>('/api/appeals')
export const appeal = (requestId: string, ask: Ask, key: string) => write(about(requestId), ask, key)
export const judge = (id: string, verdict: 'approve' | 'refuse', words: string, key: string) =>
  write<{ appeal: Appeal['state'] }>(`/api/appeals/${id}/${verdict}`, { words }, key)

const is = (me: Me, ...roles: string[]) => roles.some((role) => me.roles.includes(role))
export const mayAppeal = (me: Me) => is(me, 'community', 'street', 'department', 'unit')
export const mayJudge = (me: Me) => is(me, 'appraiser', 'command')
export const mayRead = (me: Me) => mayAppeal(me) || mayJudge(me)
