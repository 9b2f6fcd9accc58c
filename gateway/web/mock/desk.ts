import type { Reply } from './district'

const hour = 3_600_000
const list = (items: unknown[]): Reply => ({ status: 200, json: { items } })
const sorts = [
  ['0101', '污水漫溢', 'Sewage overflow'],
  ['0106', '路灯井盖护栏', 'Lamp or manhole'],
  ['0301', '垃圾清运', 'Rubbish'],
  ['0401', '楼上下噪音', 'Noise between floors'],
  ['0503', '电梯故障', 'Lift'],
]
const moves = [
  ['take', 'on-the-spot', 'escalate', 'transfer'],
  ['contact', 'progress', 'respond', 'resolve', 'assign', 'tasks', 'escalate', 'transfer', 'reclassify'],
]

/** A desk of hundreds, for whoever logs in as `dense`. */
const many = Array.from({ length: 320 }, (_, n) => {
  const [category, zh, en] = sorts[n % sorts.length]!
  const spot = `${['东风', '星城', '柳林'][n % 3]}社区${(n % 23) + 1}号楼`
  const taken = n % 3 === 1
  return {
    id: `0199d3a0-0000-7000-8000-${String(n).padStart(12, '0')}`,
    number: `SQ-990101-20261121-${String(n + 1).padStart(5, '0')}`,
    zh: `${zh} · ${spot}`,
    en: `${en} · ${spot}`,
    category,
    placeName: spot,
    place: '990101001001001',
    urgency: n < 40 ? 'urgent' : 'general',
    order: taken ? 'taken' : 'pointed',
    state: taken ? 'taken' : 'waiting',
    tier: 'community',
    cycle: n % 41 === 7 ? 2 : 1,
    holder: taken ? (n % 2 ? '王建国' : 'dense') : undefined,
    supervised: n % 53 === 3,
    urged: n % 29 === 5 ? 2 : undefined,
    clock: taken ? 'resolve' : 'take',
    dueIn: n < 40 ? n / 4 - 1.5 : n / 5 - 9,
    moves: moves[taken ? 1 : 0],
  }
})

const templates = [
  {
    code: 'lamp-replaced',
    name: '灯已换好',
    text: '【位置】的灯已更换并试过，开关正常。',
    moves: ['resolve', 'on-the-spot'],
    outcome: 'done',
    categories: ['0106'],
  },
  {
    code: 'planned',
    name: '已列入计划',
    text: '已到现场看过，需要【做什么】，计划【何日】前完成。',
    moves: ['respond', 'resolve', 'on-the-spot'],
    outcome: 'planned',
    categories: [],
  },
]

/** What a desk asks for beside its cases. */
export function desk(path: string, english: boolean, user?: string): Reply | undefined {
  if (path === '/api/answer-templates') return list(templates)
  if (path.endsWith('/viewers')) return list(user === 'dense' ? [{ id: '李梅' }] : [])
  if (path === '/api/callers/look')
    return list([
      {
        id: many[0]!.id,
        number: many[0]!.number,
        summary: english ? many[0]!.en : many[0]!.zh,
        placeName: many[0]!.placeName,
        pointedAt: new Date(Date.now() - 30 * hour).toISOString(),
      },
    ])
  if (user !== 'dense') return undefined
  if (path === '/api/me')
    return {
      status: 200,
      json: { id: user, name: '周敏', roles: ['community', 'visitor'], place: '990101001001' },
    }
  if (path === '/api/places')
    return list([
      { code: '990101001001', name: '东风社区' },
      { code: '990101001001001', name: '东风社区第一网格' },
    ])
  if (path === '/api/desk')
    return list(
      many.map((it) => {
        const dueAt = new Date(Date.now() + it.dueIn * hour).toISOString()
        const dueSince = new Date(Date.now() - 4 * hour).toISOString()
        return { ...it, summary: english ? it.en : it.zh, dueAt, dueSince, overdue: it.dueIn < 0 }
      }),
    )
  return many.some((it) => path.endsWith(`${it.id}/take`)) ? { status: 200, json: {} } : undefined
}
