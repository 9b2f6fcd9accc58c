import type { Meeting, Need, Proposal, Published } from '../src/meetings/meetings'

type Reply = { status: number; json: unknown }

const need = (number: string, state: string, more: Partial<Need> = {}): Need => ({
  id: `00000000-0000-7000-8000-0000000000${number.slice(-2)}`,
  number,
  placeName: '东风社区3号楼',
  categoryName: '路灯/井盖/护栏',
  channel: 'app',
  state,
  others: 0,
  ...more,
})
const benches = {
  outcome: 'task' as const,
  owner: 'unit:D06',
  dueOn: '2026-12-05',
  words: '在2号楼前加装三排座椅。',
  published: true,
  by: 'community',
  at: '2026-11-07T08:00:00Z',
}
const last: Meeting = {
  id: 'm1',
  kind: 'needs',
  place: '990101001001',
  state: 'closed',
  startsAt: '2026-11-07T07:00:00Z',
  venue: '东风社区党群服务中心',
  lead: 'community',
  units: ['D06'],
  items: [
    { id: 'i1', source: 'raised', dropped: false, words: '外面椅子总不够坐', decision: benches },
    {
      id: 'i2',
      source: 'collective',
      dropped: false,
      request: need('SQ-990101-20261101-00021', 'underway', { others: 11 }),
      decision: {
        ...benches,
        outcome: 'request',
        owner: undefined,
        dueOn: undefined,
        words: '新装充电桩，另立诉求。',
        request: need('SQ-990101-20261107-00022', 'answered', { dueAt: '2026-12-20T10:00:00Z' }),
      },
    },
  ],
}
const now: Meeting = {
  ...last,
  id: 'm2',
  state: 'held',
  startsAt: '2026-11-21T07:00:00Z',
  last,
  items: [
    { id: 'i3', source: 'carried', dropped: false, categoryName: '户外座椅', words: '棋牌桌放在哪里' },
    {
      id: 'i4',
      source: 'paused',
      dropped: false,
      request: need('SQ-990101-20261110-00023', 'registered', { dueAt: '2026-12-10T10:00:00Z', others: 11 }),
    },
    {
      id: 'i5',
      source: 'patrol',
      dropped: false,
      request: need('SQ-990101-20261120-00024', 'waiting'),
      decision: benches,
    },
  ],
}
const proposal: Proposal = {
  id: 'p1',
  why: { rule: 'hot-spot', kind: 'alike', number: 5, days: 30, period: '2026-11-20' },
  place: '990101001001003',
  categoryName: '路灯/井盖/护栏',
  proposedAt: '2026-11-20T02:00:00Z',
  state: 'open',
  count: 5,
  cases: [need('SQ-990101-20261120-00025', 'waiting')],
}
const published: Published = {
  kind: 'needs',
  place: last.place,
  venue: last.venue,
  startsAt: last.startsAt,
  decisions: [{ categoryName: '户外座椅', outcome: 'task', words: benches.words, dueOn: '2026-12-05' }],
}

/** Pretended meetings and proposals. */
export function meetings(method: string, path: string): Reply | undefined {
  const found = (
    {
      '/api/meetings': { items: [{ ...now, items: undefined, last: undefined }, last] },
      '/api/meetings/published': { items: [published] },
      '/api/meetings/tasks': {
        items: [
          {
            meeting: 'm1',
            place: last.place,
            startsAt: last.startsAt,
            item: { ...last.items![0]!, decision: { ...benches, dueOn: '2026-11-15', overdue: true } },
          },
        ],
      },
      '/api/meetings/m1': last,
      '/api/meetings/m2': now,
      '/api/proposals': { items: [proposal] },
    } as Record<string, unknown>
  )[path]
  if (method === 'GET') return found ? { status: 200, json: found } : undefined
  return /^\/api\/(meetings|proposals)/.test(path) ? { status: 200, json: { id: 'm2' } } : undefined
}
