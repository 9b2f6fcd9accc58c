import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, h, KeepAlive } from 'vue'
import { chooseLanguage } from '../base/preferences'
import DeskPage from './DeskPage.vue'

const item = {
  id: '0199a2b4-c6d8-7000-8000-000000000001',
  number: 'SQ-990101-20261121-00001',
  summary: '污水漫溢 · 东风社区3号楼',
  urgency: 'urgent',
  order: 'pointed',
  dueAt: '2020-01-01T00:00:00Z',
  moves: ['take', 'escalate'],
}
let answers: Record<string, [number, unknown]>
let posted: { path: string; key: string; body: unknown }[]

beforeEach(() => {
  posted = []
  answers = {
    '/api/me': [200, { id: 'grid-worker', name: '王建国', roles: ['grid-worker'] }],
    '/api/desk': [200, { items: [item] }],
    '/api/tasks': [200, { items: [] }],
    '/words': [200, { description: '下水道堵了', reporter: { name: '张*', phone: '199****0012' } }],
  }
  chooseLanguage('zh')
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    if (init.method === 'POST') {
      const key = (init.headers as Record<string, string>)['Idempotency-Key']!
      posted.push({ path, key, body: JSON.parse(String(init.body)) })
    }
    const known = Object.keys(answers).find((it) => path.split('?')[0]!.endsWith(it))
    const [status, body] = known ? answers[known]! : [404, {}]
    return Promise.resolve(new Response(JSON.stringify(body), { status }))
  })
})
afterEach(() => vi.unstubAllGlobals())

async function desk(loggedOut = () => {}) {
  const alive = defineComponent(() => () => h(KeepAlive, () => h(DeskPage, { onLoggedOut: loggedOut })))
  const page = mount(alive, { attachTo: document.body })
  await flushPromises()
  return page
}

test('what waits shows how late it is, in words', async () => {
  const page = await desk()
  expect(page.get('.item').text()).toContain('污水漫溢')
  expect(page.get('.item').text()).toContain('超时')
  page.unmount()
})

test('who oversees others is asked about what can not be judged, and nobody else', async () => {
  answers['/api/cases'] = [200, { items: [{ ...item, clock: 'take', tier: 'grid' }] }]
  const worker = await desk()
  expect(worker.find('.undecided').exists()).toBe(false)
  worker.unmount()
  answers['/api/me'] = [200, { id: 'street', name: '李街道', roles: ['street'] }]
  const street = await desk()
  expect(street.get('.undecided').text()).toContain('请打电话问一声')
  street.unmount()
})

test('an empty desk says so', async () => {
  answers['/api/desk'] = [200, { items: [] }]
  const page = await desk()
  expect(page.text()).toContain('没有等您办的事')
  page.unmount()
})

test('one tap takes, and the desk says what was done', async () => {
  const page = await desk()
  await page.get('.item').trigger('click')
  await flushPromises()
  expect(page.text()).toContain('199****0012')
  answers['/take'] = [200, {}]
  await page.get('[data-move=take]').trigger('click')
  await flushPromises()
  expect(posted).toMatchObject([{ path: `/api/requests/${item.id}/take`, body: {} }])
  expect(page.text()).toContain('已接单')
  page.unmount()
})

test('who is asked for a later date reads until when and why, and allows it', async () => {
  answers['/api/me'] = [200, { id: 'street', name: '周敏', roles: ['street'] }]
  const asked = { kind: 'extension', did: 'd2', askedBy: 'community', reason: 'awaiting-material' }
  const wish = { ...item, ...asked, until: '2026-11-27T10:00:00Z', askedAt: '2026-11-21T01:00:00Z' }
  answers['/api/desk'] = [200, { items: [] }]
  answers['/api/decisions'] = [200, { items: [wish] }]
  const page = await desk()
  await page.get('.item').trigger('click')
  await flushPromises()
  expect(page.text()).toContain('11月27日 周五 18:00')
  expect(page.text()).toContain('等材料')
  answers['/approve'] = [200, {}]
  await page.get('[data-move=approve]').trigger('click')
  await flushPromises()
  expect(posted).toMatchObject([{ path: '/api/decisions/d2/approve' }])
  page.unmount()
})

test('a street reads what a community proposes, and calls others if it likes', async () => {
  answers['/api/me'] = [200, { id: 'street', name: '周敏', roles: ['street'] }]
  const whistle = {
    kind: 'urgent',
    lead: 'D06',
    units: ['D06', 'U06'],
    terms: { rule: 'all', reason: 'danger' },
  }
  const asked = { kind: 'whistle', did: 'd3', askedBy: 'community', reason: 'danger', whistle }
  answers['/api/desk'] = [200, { items: [] }]
  answers['/api/decisions'] = [200, { items: [{ ...item, ...asked, askedAt: '2026-11-21T01:00:00Z' }] }]
  const page = await desk()
  await page.get('.item').trigger('click')
  await flushPromises()
  expect(page.get('[data-part=proposed]').text()).toContain('有危险')
  answers['/approve'] = [200, {}]
  await page.get('#decision-lead').setValue('D05')
  await page.get('[data-move=approve]').trigger('click')
  await flushPromises()
  expect(posted).toMatchObject([
    { path: '/api/decisions/d3/approve', body: { lead: 'D05', units: ['D05', 'D06', 'U06'] } },
  ])
  page.unmount()
})

test('a refused move says who has it', async () => {
  const page = await desk()
  await page.get('.item').trigger('click')
  answers['/take'] = [409, { slug: 'already-taken', detail: '李梅已经接单。' }]
  await page.get('[data-move=take]').trigger('click')
  await flushPromises()
  expect(page.get('[role=alert]').text()).toContain('李梅已经接单')
  page.unmount()
})

test('a session that ended leads to the log-in', async () => {
  answers['/api/me'] = [401, {}]
  const loggedOut = vi.fn()
  const page = await desk(loggedOut)
  expect(loggedOut).toHaveBeenCalledOnce()
  page.unmount()
})
