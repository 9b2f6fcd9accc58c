import type { Line } from '../src/rounds/patrol'
import type { Reply } from './district'

const grid = '990101001001001'
const community = { code: '990101001001', name: '东风社区' }
const areas = [
  community,
  ...[1, 2].map((n) => ({ code: `${community.code}00${n}`, name: `东风社区第${n}网格` })),
]
const buildings = [1, 2, 3, 4, 5, 6].map((number) => ({
  community: community.code,
  number,
  grid: number < 4 ? grid : `${community.code}002`,
}))
const lines: Line[] = [
  {
    id: 'p1',
    at: new Date(Date.now() - 3_600_000).toISOString(),
    by: 'grid-worker',
    placeName: '东风社区3号楼',
    words: '单元门口的井盖松动，已放警示锥。',
    picture: false,
    request: { id: 'r1', number: 'SQ-990101-20261121-00012' },
  },
]

/** A pretended ground to go round, and its log. */
export function rounds(
  method: string,
  path: string,
  asked: URLSearchParams,
  body: Record<string, unknown>,
): Reply | undefined {
  if (path === '/api/buildings') return { status: 200, json: { items: buildings } }
  if (path === '/api/places' && asked.get('within')?.startsWith(community.code))
    return { status: 200, json: { items: areas.filter((it) => it.code.startsWith(asked.get('within')!)) } }
  if (path === '/api/duty/now')
    return {
      status: 200,
      json: {
        seat: grid,
        onDuty: [{ id: 'grid-worker', name: '王建国', phone: '0990-8801001' }],
        next: [],
        away: [],
      },
    }
  if (path === '/api/patrol' && method === 'GET') return { status: 200, json: { items: lines } }
  if (path === '/api/patrol') {
    const line = {
      id: `p${lines.length + 1}`,
      at: new Date().toISOString(),
      by: 'grid-worker',
      picture: false,
    }
    lines.unshift({ ...line, placeName: String(body.address ?? ''), words: String(body.words) })
    return { status: 201, json: lines[0] }
  }
  const line = lines.find((it) => path.startsWith(`/api/patrol/${it.id}/`))
  if (!line) return undefined
  if (path.endsWith('/picture')) {
    line.picture = true
    return { status: 204 }
  }
  line.request ??= { id: 'r2', number: 'SQ-990101-20261121-00044' }
  return { status: 200, json: line.request }
}
