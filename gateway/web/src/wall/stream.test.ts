import { afterEach, expect, test, vi } from 'vitest'
import { eventReader, follow, type Sent, type State } from './stream'
import { tiers, withNews, type Line, type Snapshot } from './wall'

afterEach(() => vi.unstubAllGlobals())

function reading(...chunks: string[]) {
  const heard: Sent[] = []
  const read = eventReader((sent) => heard.push(sent))
  chunks.forEach(read)
  return heard
}

test('an event in pieces is heard once it is whole', () => {
  expect(reading('event: req', 'uest\nid: 7\nda', 'ta: {"a":1}\n', '\n')).toEqual([
    { event: 'request', id: '7', data: '{"a":1}' },
  ])
})

test('heartbeats and comments say nothing', () => {
  expect(reading(':\n\n: hello\n\n', 'id: 3\n\n')).toEqual([])
})

test('lines may end as on any machine and data may have several', () => {
  expect(reading('data: a\r\ndata: b\r\n\r\n')).toEqual([{ event: 'message', id: '', data: 'a\nb' }])
})

test('after a cut the stream goes on from what was heard last', async () => {
  const since: (string | undefined)[] = []
  const states: State[] = []
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    since.push((init.headers as Record<string, string>)['Last-Event-ID'])
    const last = since.length > 1
    return Promise.resolve(last ? new Response(null, { status: 401 }) : new Response('id: p-9\ndata: {}\n\n'))
  })
  follow('/stream', { from: () => 'p-4', heard: () => {}, state: (state) => states.push(state) })
  await vi.waitFor(() => expect(states).toContain('refused'), 5000)
  expect(since).toEqual(['p-4', 'p-9'])
  expect(states).toEqual(['live', 'away', 'connecting', 'refused'])
})

const line = (id: string, type = 'request.pointed') => ({ id, type, at: '2026-11-21T00:00:00Z' }) as Line

test('news comes first and the same news only once', () => {
  const lines = withNews([line('a')], line('b'), 2)
  expect(lines.map((it) => it.id)).toEqual(['b', 'a'])
  expect(withNews(lines, line('a'), 2)).toBe(lines)
  expect(withNews(lines, line('a', 'request.taken'), 2)).toHaveLength(2)
})

test('tiers are told from the lowest', () => {
  const counts = { byTier: { district: 1, grid: 4 } as Record<string, number> } as Snapshot
  expect(tiers(counts).map((it) => it.open)).toEqual([4, 0, 0, 1])
})
