import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Problem, Unreachable } from './api'
import { outbox, type Deliver, type Parcel } from './outbox'
import { onlyHere, type Shelf } from './shelf'

const key = '0f0e0d0c-0b0a-4908-8706-ffffffffffff'
let shelf: Shelf<Parcel<string>>
let calls: string[]
let answer: (call: string) => Promise<unknown>

const deliver: Deliver<string> = async ({ body, pictures }, step) => {
  await step(0, (its) => call(`${body} ${its.slice(-4)}`))
  for (const [n] of pictures.entries()) await step(n + 1, (its) => call(`picture ${its.slice(-4)}`))
}
function call(it: string) {
  calls.push(it)
  return answer(it)
}

beforeEach(() => {
  shelf = onlyHere()
  calls = []
  answer = () => Promise.resolve({ number: 'SQ-1' })
})
afterEach(() => vi.unstubAllGlobals())

test('what nobody answered stays, and goes with the same key when the network is back', async () => {
  answer = () => Promise.reject(new Unreachable())
  const box = outbox('point', deliver, shelf)
  await box.add('drain', key)
  await box.send()
  expect(box.pending.value.map((it) => it.state)).toEqual(['waiting'])
  answer = () => Promise.resolve({ number: 'SQ-1' })
  const stop = box.start()
  dispatchEvent(new Event('online'))
  await vi.waitFor(() => expect(box.pending.value.map((it) => it.state)).toEqual(['sent']))
  expect(calls).toEqual(['drain ffff', 'drain ffff'])
  expect(box.pending.value[0]!.answers[0]).toEqual({ number: 'SQ-1' })
  stop()
})

test('a page opened later goes on after the last step that was answered', async () => {
  answer = (it) => (it.startsWith('picture') ? Promise.reject(new Unreachable()) : Promise.resolve('yes'))
  const box = outbox('point', deliver, shelf)
  await box.add('drain', key, [new Blob(['a']), new Blob(['b'])])
  await box.send()
  answer = () => Promise.resolve('yes')
  const later = outbox('point', deliver, shelf)
  await later.send()
  expect(calls).toEqual(['drain ffff', 'picture 0000', 'picture 0000', 'picture 0001'])
  expect(later.pending.value[0]).toMatchObject({ state: 'sent', pictures: [] })
})

test('a refusal is kept with its reason and holds nothing back', async () => {
  answer = (it) =>
    it.startsWith('bad')
      ? Promise.reject(new Problem(400, 'invalid', '', 'Too long'))
      : Promise.resolve('yes')
  const box = outbox('point', deliver, shelf)
  await box.add('bad', key)
  await box.add('good', key.replace('0f', '1f'))
  await box.send()
  expect(box.pending.value.map((it) => [it.body, it.state, it.why])).toEqual([
    ['bad', 'refused', 'Too long'],
    ['good', 'sent', undefined],
  ])
  await box.forget(key)
  expect(box.pending.value.map((it) => it.body)).toEqual(['good'])
})

test('a busy server, or a log-in that ended, is no refusal', async () => {
  const box = outbox('point', deliver, shelf)
  await box.add('drain', key)
  for (const status of [401, 429, 503]) {
    answer = () => Promise.reject(new Problem(status, 'later', '', ''))
    await box.send()
    expect(box.pending.value[0]!.state).toBe('waiting')
  }
})

test('of two tabs one sends', async () => {
  let last: Promise<unknown> = Promise.resolve()
  const locks = { request: (_: string, work: () => Promise<unknown>) => (last = last.then(work, work)) }
  vi.stubGlobal('navigator', { locks })
  const tabs = [outbox('point', deliver, shelf), outbox('point', deliver, shelf)]
  await tabs[0]!.add('drain', key)
  await Promise.all(tabs.map((tab) => tab.send()))
  expect(calls).toEqual(['drain ffff'])
  expect(tabs[1]!.pending.value.map((it) => it.state)).toEqual(['sent'])
})

test('two clicks in one tab send once, also without locks', async () => {
  const box = outbox('point', deliver, shelf)
  await box.add('drain', key)
  await Promise.all([box.send(), box.send()])
  expect(calls).toHaveLength(1)
})

test('where nothing can be kept it is sent all the same, and known to be fleeting', async () => {
  answer = () => Promise.reject(new Unreachable())
  const box = outbox('nowhere', deliver)
  await box.add('drain', key)
  await box.send()
  expect(box.pending.value).toMatchObject([{ body: 'drain', state: 'waiting', fleeting: true }])
  answer = () => Promise.resolve('yes')
  await box.send()
  expect(box.pending.value[0]!.state).toBe('sent')
})
