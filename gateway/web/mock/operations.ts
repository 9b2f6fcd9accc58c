import type { Kept, Proposal } from '../src/operations/kept'
import type { Reply } from './district'

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
const request = '019aa0b1-c2d3-7000-8000-000000000037'

const kept: Kept[] = [
  {
    service: 'dispatch',
    id: 7,
    reason: 'parked',
    requestId: request,
    producer: 'intake',
    sequence: 2,
    type: 'amendment.asked',
    known: true,
    since: ago(14),
    waitsLong: false,
    error: 'java.lang.IllegalStateException: Never placed: ' + request,
    waitsFor: [],
    body: '{\n  "askId" : "lamp"\n}',
    proposals: [
      {
        id: String(Date.now()),
        action: 'redrive',
        reason: '派单服务已升级，原因消除了',
        proposedBy: 'command',
        proposedAt: ago(3),
        state: 'open',
      },
    ],
  },
  {
    service: 'dispatch',
    id: 8,
    reason: 'held',
    requestId: request,
    producer: 'tracking',
    sequence: 5,
    type: 'clock.missed',
    known: true,
    since: ago(13),
    waitsLong: true,
    waitsFor: [
      { producer: 'intake', sequence: 2, parked: true },
      { producer: 'feedback', sequence: 1, parked: false },
    ],
    proposals: [],
  },
  {
    service: 'feedback',
    id: 3,
    reason: 'unknown',
    requestId: request,
    producer: 'dispatch',
    sequence: 9,
    type: 'lamp.lit',
    known: false,
    since: ago(300),
    waitsLong: false,
    waitsFor: [],
    proposals: [],
  },
  {
    service: 'tracking',
    id: 1,
    reason: 'parked',
    since: ago(2000),
    waitsLong: false,
    error: 'no envelope can be read from its headers',
    waitsFor: [],
    proposals: [],
  },
]

/** The operators' desk of the pretended district. */
export function operations(method: string, path: string, body: Record<string, unknown>, user: string): Reply {
  const [, , , service, list, id, act] = path.split('/')
  const refused = (slug: string, detail: string) => ({ status: 409, json: { slug, title: slug, detail } })
  if (!['command', 'admin'].includes(user))
    return { status: 403, json: { slug: 'forbidden', detail: '无权。' } }
  if (list === 're-emit') return { status: 200, json: { events: 3 } }
  if (!id) return { status: 200, json: { items: kept.filter((it) => it.service === service) } }
  const it = kept.find((one) => one.service === service && String(one.id) === id)
  if (!it) return { status: 404, json: { slug: 'not-found', detail: '没有。' } }
  if (method === 'GET') return { status: 200, json: it }
  const open = it.proposals.find((one) => one.state === 'open')
  if (act === 'proposals') {
    const wish = body as Pick<Proposal, 'action' | 'reason' | 'body'>
    it.proposals.unshift({
      id: String(Date.now()),
      ...wish,
      proposedBy: user,
      proposedAt: ago(0),
      state: 'open',
    })
    return { status: 201, json: { id: it.proposals[0]!.id } }
  }
  if (act === 'approval' && open?.proposedBy === user)
    return refused('same-person', '提议的人不能自己批准，请另一位值班人员来批准。')
  if (act === 'approval') kept.splice(kept.indexOf(it), 1)
  else if (open) Object.assign(open, { state: 'refused', decidedBy: user })
  return { status: 200, json: {} }
}
