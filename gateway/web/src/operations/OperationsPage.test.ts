import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import type { Kept } from './kept'
import OperationsPage from './OperationsPage.vue'

const parked = (): Omit<Kept, 'service'> => ({
  id: 7,
  reason: 'parked',
  requestId: '019aa0b1-c2d3-7000-8000-000000000037',
  producer: 'intake',
  sequence: 2,
  type: 'amendment.asked',
  known: true,
  since: new Date(Date.now() - 14 * 60_000).toISOString(),
  waitsLong: false,
  error: 'IllegalStateException: never placed',
  waitsFor: [],
  proposals: [],
})
const proposal = {
  id: 'p1',
  action: 'redrive' as const,
  reason: '已升级',
  proposedBy: 'command',
  proposedAt: '2026-11-21T03:00:00Z',
  state: 'open' as const,
}
let answers: Record<string, [number, unknown]>
let posted: { path: string; key: string; body: unknown }[]

beforeEach(() => {
  posted = []
  answers = {
    '/api/me': [200, { id: 'admin', name: '管理员', roles: ['admin'] }],
    ...Object.fromEntries(
      ['intake', 'dispatch', 'tracking', 'feedback'].map((it) => [
        `/api/operations/${it}/kept`,
        [200, { items: [] }],
      ]),
    ),
  }
  chooseLanguage('zh')
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    if (init.method === 'POST') {
      const key = (init.headers as Record<string, string>)['Idempotency-Key']!
      posted.push({ path, key, body: JSON.parse(String(init.body)) })
    }
    const [status, body] = answers[path] ?? [404, {}]
    return Promise.resolve(new Response(JSON.stringify(body), { status }))
  })
})
afterEach(() => vi.unstubAllGlobals())

async function page() {
  const mounted = mount(OperationsPage, { attachTo: document.body })
  await flushPromises()
  return mounted
}

test('when nothing waits it says so', async () => {
  const desk = await page()
  expect(desk.text()).toContain('没有消息在等人')
  desk.unmount()
})

test('it says which service could not apply what, and since when', async () => {
  answers['/api/operations/dispatch/kept'] = [200, { items: [parked()] }]
  const desk = await page()
  const card = desk.get('article').text()
  expect(card).toContain('派单服务')
  expect(card).toContain('点单服务的第2条消息：居民补充')
  expect(card).toContain('已等14分钟')
  expect(card).toContain('never placed')
  desk.unmount()
})

test('a proposal needs a reason and goes out once', async () => {
  answers['/api/operations/dispatch/kept'] = [200, { items: [parked()] }]
  answers['/api/operations/dispatch/kept/7/proposals'] = [201, { id: 'p1' }]
  const desk = await page()
  await desk.get('[data-act=discard]').trigger('click')
  await desk.get('form').trigger('submit')
  expect(desk.get('[role=alert]').text()).toContain('请写理由')
  expect(posted).toEqual([])
  await desk.get('textarea').setValue('重复的')
  await desk.get('form').trigger('submit')
  await flushPromises()
  expect(posted).toMatchObject([
    { path: '/api/operations/dispatch/kept/7/proposals', body: { action: 'discard', reason: '重复的' } },
  ])
  expect(desk.text()).toContain('等另一位同事批准')
  desk.unmount()
})

test('only somebody else is offered to approve', async () => {
  answers['/api/operations/dispatch/kept'] = [200, { items: [{ ...parked(), proposals: [proposal] }] }]
  answers['/api/operations/dispatch/kept/7/approval'] = [200, {}]
  answers['/api/me'] = [200, { id: 'command', name: '指挥', roles: ['command'] }]
  const proposer = await page()
  expect(proposer.find('[data-act=approve]').exists()).toBe(false)
  expect(proposer.get('[data-act=refuse]').text()).toBe('收回提议')
  proposer.unmount()

  answers['/api/me'] = [200, { id: 'admin', name: '管理员', roles: ['admin'] }]
  const other = await page()
  expect(other.text()).toContain('有1项提议等您批准')
  await other.get('[data-act=approve]').trigger('click')
  await flushPromises()
  expect(posted).toMatchObject([
    { path: '/api/operations/dispatch/kept/7/approval', body: { proposal: 'p1' } },
  ])
  expect(other.text()).toContain('已补处理')
  other.unmount()
})

test('what fails again says so in the service’s words', async () => {
  answers['/api/operations/dispatch/kept'] = [200, { items: [{ ...parked(), proposals: [proposal] }] }]
  answers['/api/operations/dispatch/kept/7/approval'] = [
    409,
    { slug: 'fails-again', detail: '又试了一次，仍然无法处理' },
  ]
  const desk = await page()
  await desk.get('[data-act=approve]').trigger('click')
  await flushPromises()
  expect(desk.get('[role=alert]').text()).toContain('仍然无法处理')
  desk.unmount()
})

test('a body is corrected by administrators alone', async () => {
  const whole = { ...parked(), body: '{\n  "askId" : "lamp"\n}' }
  answers['/api/operations/dispatch/kept'] = [200, { items: [parked()] }]
  answers['/api/operations/dispatch/kept/7'] = [200, whole]
  answers['/api/operations/dispatch/kept/7/proposals'] = [201, { id: 'p1' }]
  const desk = await page()
  await desk.get('[data-act=mend]').trigger('click')
  await flushPromises()
  const [body, reason] = desk.findAll('textarea')
  expect((body!.element as HTMLTextAreaElement).value).toBe(whole.body)
  await reason!.setValue('号码写错了')
  await body!.setValue('{"askId":')
  await desk.get('form').trigger('submit')
  expect(desk.get('[role=alert]').text()).toContain('不是 JSON')
  await body!.setValue('{"askId":"1"}')
  await desk.get('form').trigger('submit')
  await flushPromises()
  expect(posted).toMatchObject([{ body: { action: 'mend', body: '{"askId":"1"}' } }])
  desk.unmount()

  answers['/api/me'] = [200, { id: 'command', name: '指挥', roles: ['command'] }]
  const command = await page()
  expect(command.find('[data-act=mend]').exists()).toBe(false)
  command.unmount()
})

test('a service that is away is named, and the others are shown', async () => {
  answers['/api/operations/tracking/kept'] = [503, { slug: 'service-unavailable' }]
  answers['/api/operations/dispatch/kept'] = [200, { items: [parked()] }]
  const desk = await page()
  expect(desk.get('[role=alert]').text()).toContain('督办服务')
  expect(desk.findAll('article')).toHaveLength(1)
  desk.unmount()
})
