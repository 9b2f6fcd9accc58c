import type { Reply } from './district'

/** What a resident asks before sending. */
export function pointing(
  path: string,
  query: URLSearchParams,
  body: Record<string, unknown>,
): Reply | undefined {
  if (path === '/api/requests/look') return { status: 200, json: looked(String(body.description)) }
  if (path === '/api/places' && query.get('tier') === 'community')
    return items([
      { code: '990101001001', name: '东风社区' },
      { code: '990101001002', name: '星城社区' },
    ])
  if (path === '/api/phone-codes') return { status: 204 }
  if (path === '/api/phone-codes/open')
    return items([
      {
        number: 'SQ-990101-20261121-00007',
        code: 'ABC234',
        summary: '污水漫溢 · 东风社区3号楼',
        pointedAt: new Date(Date.now() - 9 * 3_600_000).toISOString(),
      },
    ])
  if (path === '/api/buildings')
    return items([1, 2, 3, 4].map((number) => ({ number, grid: '990101001001001' })))
  return undefined
}

const items = (items: unknown[]): Reply => ({ status: 200, json: { items } })

function looked(words: string) {
  const since = new Date(Date.now() - 26 * 3_600_000).toISOString()
  const alike = { id: 's', categoryName: '污水漫溢', placeName: '东风社区3号楼', since, others: 2 }
  return {
    categories: [
      { code: '0101', name: '排水堵塞/污水漫溢' },
      { code: '0106', name: '路灯/井盖/护栏' },
    ],
    similar: words.includes('下水道') ? [alike] : [],
  }
}
