import type { Line, Rate, Scorecard } from '../src/scorecards/scorecards'
import type { Reply } from './district'

const rate = (of: number, per: number, now?: Rate, excluded?: number): Rate => ({
  ...(per ? { value: of / per } : {}),
  of,
  per,
  ...(now ? { now } : {}),
  ...(excluded ? { excluded } : {}),
})

const rates = [
  { id: 'response', name: '响应率', formula: '按时首次联系 ÷ (按时首次联系 + 首次联系超时)' },
  { id: 'resolution', name: '解决率', formula: '已解决 ÷ 有效回答' },
  { id: 'satisfaction', name: '满意率', formula: '(满意 + 基本满意) ÷ 有效回答' },
  { id: 'coverage', name: '回访覆盖率', formula: '已回访 ÷ 应回访' },
  { id: 'take', name: '按时接单率', formula: '按时接单 ÷ (按时接单 + 超时接单)' },
  { id: 'check-in', name: '按时报到率', formula: '按时报到 ÷ (按时报到 + 报到超时)' },
  { id: 'return', name: '退单率', formula: '退单 ÷ 被吹哨单位' },
  { id: 'redo', name: '重办率', formula: '已重办 ÷ 已办结' },
  { id: 'at-once', name: '一次办结率', formula: '一次办结 ÷ 办结并了结' },
]
const counts = [
  { id: 'cases', name: '诉求' },
  { id: 'aside', name: '不纳入统计' },
  { id: 'no-contact', name: '联系不上' },
  { id: 'recheck-agreed', name: '复核一致' },
  { id: 'recheck-disagreed', name: '复核不一致' },
]

const line = (key: string, name: string, enough: boolean): Line => ({
  key,
  name,
  enough,
  score: 0.947,
  rates: {
    response: rate(46, 48),
    resolution: rate(18, 20, rate(18, 21)),
    satisfaction: rate(19, 20, undefined, 1),
    coverage: enough ? rate(36, 40) : rate(12, 40),
    take: rate(47, 48),
    'check-in': rate(0, 0),
    return: rate(1, 9),
    redo: rate(2, 44),
    'at-once': rate(40, 42),
  },
  counts: {
    cases: { n: 52, excluded: 1 },
    aside: { n: 2 },
    'no-contact': { n: 3, now: { n: 4 } },
    'recheck-agreed': { n: 4 },
    'recheck-disagreed': { n: 1 },
  },
})

function card(month: string, by: Scorecard['by']): Scorecard {
  const person = by === 'person'
  const lines = person
    ? [line('grid-worker', 'grid-worker', true)]
    : [line('990101001', '990101001', true), line('990101002', '990101002', false)]
  return {
    month,
    by,
    formula: {
      version: '1',
      score: '响应率 × 0.30 + 解决率 × 0.35 + 满意率 × 0.35',
      enough: '回访覆盖率 ≥ 0.80',
    },
    ...(month < '2026-03' ? { frozen: { at: '2026-03-10T02:00:00Z', by: 'appraiser' } } : {}),
    rates,
    counts,
    lines: person ? lines.map(({ score: _, ...rest }) => rest) : lines,
    ...(person ? {} : { total: line('', '合计', true) }),
  }
}

const rows = ['00001', '00002'].map((serial) => ({
  id: `019aa0b1-c2d3-7000-8000-0000000${serial}`,
  number: `SQ-990101-20260310-${serial}`,
  part: `answer:${serial}`,
  partName: '一次回答',
  place: '990101001',
  categoryName: '路灯/井盖/护栏',
  channelName: '小程序',
  counted: ['有效回答', '已解决', '满意'],
}))

const noted = [
  {
    requestId: rows[0]!.id,
    number: rows[0]!.number,
    by: 'street',
    at: '2026-03-11T02:00:00Z',
    words: '节假日值守电话已接通，系统未记录。',
  },
]

const appeal = {
  id: '019aa0b1-c2d3-7000-8000-00000000a001',
  requestId: rows[0]!.id,
  number: rows[0]!.number,
  part: 'case',
  reason: 'legal-procedure',
  reasonName: '已进入法定程序',
  evidence: '019aa0b1-c2d3-7000-8000-00000000e001',
  by: 'street',
  at: '2026-03-11T02:00:00Z',
  state: 'asked',
  words: '居民已向法院起诉。',
  dueAt: '2026-03-18T10:00:00Z',
  overdue: true,
}
const appealed = {
  items: [],
  reasons: [
    { code: 'mistaken-rating', of: 'answer', name: '误评' },
    { code: 'legal-procedure', of: 'case', name: '已进入法定程序' },
  ],
  evidence: [{ id: appeal.evidence, kind: 'answer', at: appeal.at }],
}

/** Pretended appeals. */
export function appeals(method: string, path: string): Reply | undefined {
  if (path === '/api/appeals') return { status: 200, json: { items: [appeal] } }
  if (path.startsWith('/api/appeals/')) return { status: 200, json: { appeal: 'supported' } }
  if (!path.endsWith('/appeals')) return undefined
  return method === 'GET' ? { status: 200, json: appealed } : { status: 201, json: { appeal: 'asked' } }
}

const bad = {
  id: '019aa0b1-c2d3-7000-8000-00000000b001',
  requestId: rows[0]!.id,
  number: rows[0]!.number,
  categoryName: '路灯/井盖/护栏',
  at: '2026-03-11T02:00:00Z',
  state: 'opened',
}
const explained = {
  ...bad,
  id: '019aa0b1-c2d3-7000-8000-00000000b002',
  state: 'explained',
  cause: 'not-solved',
  causeName: '未实际解决',
  unit: 'D06',
  unitName: '区城市管理综合执法局',
  person: 'community',
  action: '重新更换灯头并复查同路段。',
  dueAt: '2026-03-20T10:00:00Z',
  explainedBy: 'community',
}
const pareto = {
  total: 4,
  rest: 1,
  items: [
    { key: 'not-solved', name: '未实际解决', n: 2, together: 0.6667 },
    { key: 'overdue', name: '处理超时', n: 1, together: 1 },
  ],
}
const form = {
  analysis: bad,
  causes: pareto.items.map(({ key, name }) => ({ code: key, name })),
  units: [{ code: 'D06', name: '区城市管理综合执法局' }],
  people: ['community'],
}

/** Pretended analyses of bad ratings. */
export function analyses(method: string, path: string): Reply | undefined {
  if (!path.startsWith('/api/analyses')) return undefined
  if (method === 'POST') return { status: 200, json: { analysis: 'explained' } }
  if (path === '/api/analyses') return { status: 200, json: { items: [bad, explained] } }
  return { status: 200, json: path.endsWith('/pareto') ? pareto : form }
}

/** Pretended figures. */
export function scorecards(method: string, path: string, asked: URLSearchParams): Reply | undefined {
  if (path === '/api/scorecards')
    return {
      status: 200,
      json: card(asked.get('month')!, (asked.get('by') ?? 'street') as Scorecard['by']),
    }
  if (path === '/api/scorecards/cases') {
    const items = asked.get('side') === 'excluded' ? [{ ...rows[0]!, excluded: true }] : rows
    return { status: 200, json: { count: items.length, items } }
  }
  if (path.endsWith('/objections') && method === 'GET') return { status: 200, json: { items: noted } }
  return path.startsWith('/api/scorecards/') && method === 'POST' ? { status: 200, json: {} } : undefined
}
