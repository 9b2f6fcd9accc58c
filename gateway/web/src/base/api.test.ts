import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetSession, oneKeyPerBody, Problem, read, Unreachable, write } from './api'

type Call = { path: string; headers: Record<string, string> }
let calls: Call[]

function answering(...responses: (() => Response)[]) {
  let next = 0
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    calls.push({ path, headers: init.headers as Record<string, string> })
    if (path === '/api/session')
      return Promise.resolve(json({ csrf: { header: 'X-CSRF', token: `t${calls.length}` } }))
    return Promise.resolve(responses[Math.min(next++, responses.length - 1)]!())
  })
}
const json = (body: unknown, status = 200, headers = {}) =>
  new Response(JSON.stringify(body), { status, headers })

beforeEach(() => {
  calls = []
  forgetSession()
})
afterEach(() => vi.unstubAllGlobals())

test('a write carries its key and the session token', async () => {
  answering(() => json({ ok: true }))
  await write('/api/requests', {}, 'k1')
  expect(calls[1]!.headers).toMatchObject({ 'Idempotency-Key': 'k1', 'X-CSRF': 't1' })
})

test('a write that meets a changed session is sent once more with the same key', async () => {
  answering(
    () => json({}, 403),
    () => json({ ok: true }),
  )
  await expect(write('/api/requests', {}, 'k1')).resolves.toEqual({ ok: true })
  expect(
    calls.filter((call) => call.path === '/api/requests').map((call) => call.headers['Idempotency-Key']),
  ).toEqual(['k1', 'k1'])
})

test('what is not yet known is asked for again', async () => {
  answering(
    () => json({ slug: 'not-yet-known' }, 503, { 'Retry-After': '0' }),
    () => json({ number: 'n' }),
  )
  await expect(read('/api/requests/n')).resolves.toEqual({ number: 'n' })
})

test('a refusal is a problem with its detail', async () => {
  answering(() =>
    json({ type: 'https://whistle.example/problems/already-taken', detail: '王建国已经接单。' }, 409),
  )
  const problem = await read('/x').catch((it) => it)
  expect(problem).toBeInstanceOf(Problem)
  expect(problem).toMatchObject({ slug: 'already-taken', status: 409, message: '王建国已经接单。' })
})

test('a server that is away is told apart from a refusal', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError()))
  await expect(read('/x')).rejects.toBeInstanceOf(Unreachable)
})

test('the same body keeps its key and another body gets its own', () => {
  const key = oneKeyPerBody()
  const first = key({ a: 1 })
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(key({ a: 1 })).toBe(first)
  expect(key({ a: 2 })).not.toBe(first)
})
