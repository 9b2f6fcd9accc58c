import type { Line, Rate, Scorecard } from '../src/scorecards/scorecards'
import type { Reply } from './district'

const rate = (of: number, per: number, now?: Rate): Rate => ({
  ...(per ? { value: of / per } : {}),
  of,
  per,
  ...(now ? { now } : {}),
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
]

const line = (key: string, name: string, enough: boolean): Line => ({
  key,
  name,
  enough,
  score: 0.947,
  rates: {
    response: rate(46, 48),
    resolution: rate(18, 20, rate(18, 21)),
    satisfaction: rate(19, 20),
    coverage: enough ? rate(36, 40) : rate(12, 40),
    take: rate(47, 48),
    'check-in': rate(0, 0),
    return: rate(1, 9),
    redo: rate(2, 44),
    'at-once': rate(40, 42),
  },
  counts: { cases: { n: 52 }, aside: { n: 2 }, 'no-contact': { n: 3, now: 4 } },
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

/** Pretended figures. */
export function scorecards(method: string, path: string, asked: URLSearchParams): Reply | undefined {
  if (path === '/api/scorecards')
    return {
      status: 200,
      json: card(asked.get('month')!, (asked.get('by') ?? 'street') as Scorecard['by']),
    }
  if (path === '/api/scorecards/cases') return { status: 200, json: { count: rows.length, items: rows } }
  if (path.endsWith('/objections') && method === 'GET') return { status: 200, json: { items: noted } }
  return path.startsWith('/api/scorecards/') && method === 'POST' ? { status: 200, json: {} } : undefined
}
