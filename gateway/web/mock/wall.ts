import type { Reply } from './district'

const streets = ['向阳街道', '团结街道', '柳林镇']
const communities = ['东风社区', '医苑社区', '星城社区', '开源社区', '化工社区', '丽锦社区']
const codes = ['990101001001', '990101001002', '990101002001', '990101002002', '990101100001', '990101100002']
const [high, wide, gap] = [0.004, 0.008, 0.0015]
const list = (items: unknown[], more = {}): Reply => ({ status: 200, json: { items, ...more } })

const grid = (row: number, n: number) => {
  const south = 36.6 + Math.floor(row / 2) * (2 * high + gap) + Math.floor(n / 4) * high
  const west = 101.7 + (row % 2) * (4 * wide + gap) + (n % 4) * wide
  return {
    code: `${codes[row]}${String(n + 1).padStart(3, '0')}`,
    name: `${communities[row]}第${n + 1}网格`,
    box: { south, west, north: south + high, east: west + wide },
  }
}
const grids = codes.flatMap((_, row) => Array.from({ length: 8 }, (_, n) => grid(row, n)))
export const areas = [
  { code: '990101', name: '示范区' },
  ...['990101001', '990101002', '990101100'].map((code, at) => ({ code, name: streets[at]! })),
  ...codes.map((code, at) => ({ code, name: communities[at]! })),
  ...grids,
]

const hour = 3_600_000
const kinds = ['污水漫溢', '电梯停运', '供热故障', '水管爆裂', '流浪犬伤人', '停电', '井盖缺失']
const english = [
  'Sewage overflow',
  'Lift stopped',
  'Heating failure',
  'Burst pipe',
  'Dog bite',
  'Outage',
  'Manhole',
]
const pressing = (n: number, inEnglish: boolean, more: object) => {
  const place = grids[(n * 11) % grids.length]!
  const at = `${place.name.slice(0, 4)}${(n % 27) + 1}号楼`
  return {
    id: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    number: `SQ-990101-20261121-${String(n).padStart(5, '0')}`,
    summary: `${(inEnglish ? english : kinds)[n % 7]} · ${at}`,
    urgency: 'urgent',
    tier: ['grid', 'community', 'street'][n % 3],
    state: n % 2 ? 'taken' : 'waiting',
    holder: n % 2 ? 'wang' : undefined,
    place: place.code,
    placeName: at,
    ...more,
  }
}
const due = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

/** What only a wall asks for; the numbers of the snapshot that go beyond counts. */
export const counted = () => ({
  days: Object.fromEntries(
    Array.from({ length: 14 }, (_, n) => [
      new Date(Date.now() - (13 - n) * 24 * hour).toISOString().slice(0, 10),
      { pointed: 18 + ((n * 7) % 11), taken: 17 + ((n * 5) % 9), resolved: 15 + ((n * 5) % 12), rated: 9 },
    ]),
  ),
  byPlace: Object.fromEntries(grids.map((it, n) => [it.code, (n * n * 7) % 13])),
  byUnit: { D06: 12, U01: 7, D03: 4, U05: 3, D09: 1 },
})

export function wall(method: string, path: string, inEnglish: boolean): Reply | undefined {
  const some = (n: number, from: number, more: (at: number) => object) =>
    Array.from({ length: n }, (_, at) => pressing(from + at, inEnglish, more(at)))
  if (path === '/api/places') return list(areas)
  if (path === '/api/catalogue') return list([])
  if (path === '/api/users')
    return list([
      { username: 'admin', name: '管理员', roles: ['admin', 'security'], place: '990101', enabled: true },
      { username: 'security', name: '安全管理员', roles: ['security'], place: '990101', enabled: true },
      { username: 'street', name: '李娜', roles: ['street', 'visitor'], place: '990101001', enabled: true },
      {
        username: 'department-D06',
        name: '城管局',
        roles: ['department'],
        place: '990101',
        unit: 'D06',
        enabled: false,
      },
    ])
  if (path === '/api/map') return { status: 200, json: { tiles: [] } }
  if (path === '/api/wall/pressing')
    return {
      status: 200,
      json: {
        at: new Date().toISOString(),
        urgent: some(11, 100, (at) => ({ clock: 'resolve', dueAt: due(at * 37 + 4.3), overdue: false })),
        called: some(5, 200, (at) => ({
          clock: 'check-in',
          unit: ['D06', 'U01', 'D03', 'U05', 'D09'][at],
          dueAt: due(at * 25 - 12.5),
          overdue: at === 0,
        })),
        missed: some(4, 300, (at) => ({
          clock: 'respond',
          urgency: 'general',
          dueAt: due(-300 * (at + 1)),
          overdue: true,
        })),
      },
    }
  if (path === '/api/duty/posts') {
    const names = ['王秀兰', '李建国', '张伟', '赵敏', '陈静', '刘洋', '杨柳', '周强', '吴倩']
    const seats = [
      '990101',
      '990101001',
      '990101002',
      '990101100',
      ...codes,
      'D06',
      'U01',
      ...grids.map((it) => it.code),
    ]
    return list(
      seats.map((seat, at) => ({
        seat,
        onDuty:
          seat === '990101002002' ? [] : [{ id: `p${at}`, name: names[at % names.length], kind: 'desk' }],
        next: [],
        away: [],
      })),
    )
  }
  if (path.endsWith('/standing'))
    return {
      status: 200,
      json: {
        state: 'taken',
        tier: 'community',
        place: codes[0],
        holder: 'wang',
        moves: ['urge', 'supervise', 'transfer', 'whistle'],
      },
    }
  if (method === 'POST' && /^\/api\/requests\/00000000-/.test(path)) return { status: 200, json: {} }
}
