import { afterEach, expect, test, vi } from 'vitest'
import { anyItem } from './anyLine'
import { makeAll, movesOfAll, oneKeyEach, type Result } from './bulk'

afterEach(() => vi.unstubAllGlobals())

const result = (id: string): Result => ({ item: anyItem({ id }), state: 'under-way', said: '' })

function answering(answer: (id: string) => number | Error) {
  const posted: { id: string; key: string }[] = []
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    if (init.method !== 'POST') return Promise.resolve(new Response('{}'))
    const id = path.split('/')[3]!
    posted.push({ id, key: (init.headers as Record<string, string>)['Idempotency-Key']! })
    const status = answer(id)
    if (status instanceof Error) return Promise.reject(status)
    return Promise.resolve(new Response(JSON.stringify({ slug: 'x', detail: '李梅已经接单。' }), { status }))
  })
  return posted
}

test('only what is legal for all of them is offered, and nothing that belongs to one alone', () => {
  const moves = (...all: string[]) => anyItem({ moves: all })
  expect(movesOfAll([moves('take', 'assign', 'urge'), moves('urge', 'assign', 'take')])).toEqual([
    'take',
    'urge',
  ])
  expect(movesOfAll([moves('take'), moves('resolve')])).toEqual([])
  expect(movesOfAll([])).toEqual([])
})

test('each has its own call and key, and one that is refused stops no other', async () => {
  const posted = answering((id) => (id === 'b' ? 409 : 200))
  const results = ['a', 'b', 'c'].map(result)
  await makeAll(results, 'take', {}, oneKeyEach())
  expect(results.map((it) => it.state)).toEqual(['done', 'refused', 'done'])
  expect(results[1]!.said).toContain('李梅')
  expect(new Set(posted.map((it) => it.key)).size).toBe(3)
})

test('what was not answered is asked again with the same key, what was refused with another', async () => {
  let away = true
  const posted = answering((id) => (id === 'b' ? 409 : away ? new TypeError('no network') : 200))
  const keys = oneKeyEach()
  await makeAll([result('a'), result('b')], 'urge', { note: '快' }, keys)
  away = false
  await makeAll([result('a'), result('b')], 'urge', { note: '快' }, keys)
  const of = (id: string) => posted.filter((it) => it.id === id).map((it) => it.key)
  expect(new Set(of('a')).size).toBe(1)
  expect(new Set(of('b')).size).toBe(2)
})
