import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keep, keptFor } from '../base/kept'
import { chooseLanguage } from '../base/preferences'
import RoundsPage from './RoundsPage.vue'

vi.mock('../base/shelf', async (original) => {
  const real = await original<typeof import('../base/shelf')>()
  return { ...real, shelf: real.onlyHere }
})

const me = { id: 'wang', name: '王建国', roles: ['grid-worker'], place: '990101001001001' }
const lamp = {
  id: 'r1',
  number: 'SQ-1',
  summary: '路灯不亮 · 东风社区2号楼',
  urgency: 'general',
  order: 'pointed',
  dueAt: '2099-01-02T00:00:00Z',
  moves: ['take', 'on-the-spot', 'escalate'],
}
const drain = { ...lamp, id: 'r2', number: 'SQ-2', summary: '污水漫溢', dueAt: '2020-01-01T00:00:00Z' }
let answers: Record<string, [number, unknown]>
let posted: string[]
let away: boolean

beforeEach(() => {
  localStorage.clear()
  chooseLanguage('zh')
  away = false
  posted = []
  answers = {
    '/api/me': [200, me],
    '/api/desk': [200, { items: [lamp, drain] }],
    '/api/tasks': [200, { items: [] }],
    '/words': [200, { description: '灯坏了', reporter: { name: '张*', phone: '199****0012' } }],
    '/take': [200, { id: 'r1' }],
  }
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    if (away) return Promise.reject(new TypeError('no network'))
    if (init.method === 'POST') posted.push(path)
    const known = Object.keys(answers).find((it) => path.split('?')[0]!.endsWith(it))
    const [status, body] = known ? answers[known]! : [404, {}]
    return Promise.resolve(new Response(JSON.stringify(body), { status }))
  })
})
afterEach(() => vi.unstubAllGlobals())

async function opened() {
  const page = mount(RoundsPage, { attachTo: document.body })
  await flushPromises()
  return page
}

test('what presses most is on top', async () => {
  const page = await opened()
  expect(page.findAll('.item strong').map((it) => it.text())).toEqual(['污水漫溢', lamp.summary])
  page.unmount()
})

test('without network the list and the case last seen are there, masked as they came', async () => {
  const before = await opened()
  await before.findAll('.item')[1]!.trigger('click')
  await flushPromises()
  before.unmount()
  away = true
  const page = await opened()
  expect(page.get('[data-state=away]').text()).toContain('没有网络')
  await page.findAll('.item')[1]!.trigger('click')
  await flushPromises()
  expect(page.get('.case').text()).toContain('灯坏了')
  expect(page.get('.case').text()).toContain('199****0012')
  page.unmount()
})

test('a phone that never saw a list says so', async () => {
  away = true
  const page = await opened()
  expect(page.text()).toContain('连不上服务器')
  page.unmount()
})

test('what is done without network shows so, and goes when it is back', async () => {
  const page = await opened()
  await page.findAll('.item')[1]!.trigger('click')
  await flushPromises()
  away = true
  await page.get('[data-move=take]').trigger('click')
  await flushPromises()
  expect(page.get('.case').text()).toContain('等网络：接单')
  expect(page.find('[data-move=take]').exists()).toBe(false)
  expect(page.find('[data-move=resolve]').exists()).toBe(true)
  away = false
  dispatchEvent(new Event('online'))
  await vi.waitFor(() => expect(posted).toEqual(['/api/requests/r1/take']))
  await vi.waitFor(() => expect(page.find('[data-state=waiting]').exists()).toBe(false))
  page.unmount()
})

test('who logs out is told what is not sent yet, and leaves nothing behind', async () => {
  vi.stubGlobal('location', { ...location, assign: () => {} })
  const page = await opened()
  await page.findAll('.item')[1]!.trigger('click')
  await flushPromises()
  away = true
  await page.get('[data-move=take]').trigger('click')
  await flushPromises()
  const tap = async (name: string) => {
    await page
      .findAll('button')
      .find((it) => it.text() === name)!
      .trigger('click')
    await flushPromises()
  }
  await tap('退出')
  expect(page.text()).toContain('没有网络，退不了')
  expect(localStorage.getItem('whistle.kept.round')).not.toBeNull()
  away = false
  answers['/take'] = [503, {}]
  await tap('退出')
  expect(page.text()).toContain('还有 1 件没有传上去')
  await tap('不要了，退出')
  expect(Object.keys(localStorage).filter((it) => it.startsWith('whistle.kept.'))).toEqual([])
  page.unmount()
})

test('what another one kept on this phone is not shown to me', async () => {
  keptFor('li')
  keep('case.r1', { said: { description: '李梅看过的' } })
  const page = await opened()
  away = true
  await page.findAll('.item')[1]!.trigger('click')
  await flushPromises()
  expect(page.text()).not.toContain('李梅看过的')
  page.unmount()
})
