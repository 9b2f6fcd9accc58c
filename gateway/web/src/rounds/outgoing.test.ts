import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { madeBy, useOutgoing, type Outgoing, type Said } from './outgoing'

vi.mock('../base/shelf', async (original) => {
  const real = await original<typeof import('../base/shelf')>()
  return { ...real, shelf: real.onlyHere }
})

let answers: Record<string, [number, unknown]>
let sent: { path: string; key: string; body: unknown }[]
let away: boolean
let outgoing: Outgoing

const move = (name: string, body: object = {}): Said => ({
  name,
  of: 'r1',
  summary: '路灯不亮',
  path: `/api/requests/r1/${name}`,
  body,
})
const picture = { ...move('picture'), path: '/api/requests/r1/attachments?phase=after' }
const keys = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`)
const jpeg = new Blob(['picture'], { type: 'image/jpeg' })

beforeEach(() => {
  sent = []
  away = false
  answers = {}
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    if (away) return Promise.reject(new TypeError('no network'))
    const key = (init.headers as Record<string, string>)['Idempotency-Key']!
    const body = init.body instanceof Blob ? 'picture' : JSON.parse(String(init.body ?? '{}'))
    if (init.method === 'POST') sent.push({ path, key, body })
    const [status, json] = answers[path.split('/').pop()!.split('?')[0]!] ?? [200, {}]
    return Promise.resolve(new Response(JSON.stringify(json), { status }))
  })
  outgoing = useOutgoing('wang')
})
afterEach(() => vi.unstubAllGlobals())

test('with network a move is answered at once, and nothing of it stays', async () => {
  answers.take = [200, { id: 'r1', state: 'taken' }]
  expect(await outgoing.send(move('take'), keys[0]!)).toEqual({ id: 'r1', state: 'taken' })
  expect(outgoing.pending.value).toEqual([])
})

test('taken, shown and resolved without network arrives once, in order, with the id of the picture', async () => {
  away = true
  expect(await outgoing.send(move('take'), keys[0]!)).toBeUndefined()
  expect(await outgoing.send(picture, keys[1]!, jpeg)).toBeUndefined()
  const evidence = [madeBy(keys[1]!)]
  await outgoing.send(move('resolve', { answer: '已换灯', outcome: 'done', evidence }), keys[2]!)
  expect(outgoing.waiting.value.map((it) => it.body.name)).toEqual(['take', 'picture', 'resolve'])
  away = false
  answers.attachments = [201, { id: 'a1' }]
  await outgoing.flush()
  expect(sent.map((it) => [it.path.split('/').pop(), it.key])).toEqual([
    ['take', keys[0]],
    ['attachments?phase=after', keys[1]],
    ['resolve', keys[2]],
  ])
  expect(sent[2]!.body).toEqual({ answer: '已换灯', outcome: 'done', evidence: ['a1'] })
  await Promise.all([outgoing.tidy(), outgoing.tidy()])
  expect(outgoing.pending.value).toEqual([])
  expect(outgoing.arrived.value).toBe(3)
})

test('what somebody else took meanwhile is told in words, and what follows it is not tried', async () => {
  away = true
  await outgoing.send(move('take'), keys[0]!)
  await outgoing.send(move('resolve', { answer: '已换灯' }), keys[1]!)
  away = false
  answers.take = [409, { slug: 'already-taken', detail: '李梅已经接单。' }]
  await outgoing.flush()
  expect(sent.map((it) => it.path.split('/').pop())).toEqual(['take'])
  expect(outgoing.refusals.value.map((it) => it.why)).toEqual([
    '李梅已经接单。',
    '前面一步没有办成，这一步就没有传。',
  ])
  expect((outgoing.refusals.value[1]!.body.body as { answer: string }).answer).toBe('已换灯')
})

test('after a refusal it can be tried anew', async () => {
  answers.resolve = [409, { slug: 'evidence-missing', detail: '请附照片。' }]
  await expect(outgoing.send(move('resolve'), keys[0]!)).rejects.toThrow('请附照片。')
  answers.resolve = [200, { id: 'r1' }]
  await new Promise((done) => setTimeout(done, 2))
  expect(await outgoing.send(move('resolve', { unproven: 'unsafe' }), keys[1]!)).toEqual({ id: 'r1' })
})

test('a refusal that somebody waits for is told there and kept nowhere', async () => {
  answers.take = [409, { slug: 'already-taken', detail: '李梅已经接单。' }]
  await expect(outgoing.send(move('take'), keys[0]!)).rejects.toThrow('李梅已经接单。')
  expect(outgoing.pending.value).toEqual([])
})

test('a line that was noted without network becomes a request by the id that it got', async () => {
  away = true
  const made = madeBy(keys[0]!)
  await outgoing.send({ ...move('note'), of: made, path: '/api/patrol', body: { words: '井盖' } }, keys[0]!)
  await outgoing.send({ ...move('turn'), of: made, path: `/api/patrol/${made}/request` }, keys[1]!)
  away = false
  answers.patrol = [201, { id: 'p7' }]
  await outgoing.flush()
  expect(sent.map((it) => it.path)).toEqual(['/api/patrol', '/api/patrol/p7/request'])
})

test('a pointing that arrived by itself stays until its code was passed on', async () => {
  away = true
  await outgoing.send({ ...move('point'), path: '/api/requests', body: { description: '灯' } }, keys[0]!)
  away = false
  answers.requests = [201, { id: 'r9', number: 'SQ-9', queryCode: 'ABC234' }]
  await outgoing.flush()
  await outgoing.tidy()
  expect(outgoing.sent.value[0]!.answers[0]).toMatchObject({ queryCode: 'ABC234' })
  await outgoing.tidy(keys[0]!)
  expect(outgoing.pending.value).toEqual([])
})
