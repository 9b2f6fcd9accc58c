import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import CardPage from './CardPage.vue'

let answers: Record<string, [number, unknown]>
let sent: { path: string; card: string; key?: string }[]

beforeEach(() => {
  sent = []
  answers = {
    '/api/session': [200, {}],
    '/api/cards/look': [200, { number: 'SQ-1', text: '吹哨：路灯不亮 · 东风社区3号楼', used: false }],
    '/api/cards/check-in': [200, {}],
  }
  chooseLanguage('zh')
  localStorage.clear()
  location.hash = '#sealed-token'
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    const headers = init.headers as Record<string, string>
    if (init.method === 'POST')
      sent.push({ path, card: headers['Whistle-Card']!, key: headers['Idempotency-Key'] })
    const [status, body] = answers[path] ?? [404, {}]
    return Promise.resolve(new Response(JSON.stringify(body), { status }))
  })
})
afterEach(() => vi.unstubAllGlobals())

async function page() {
  const mounted = mount(CardPage, { attachTo: document.body })
  await flushPromises()
  return mounted
}

test('opening it checks nobody in', async () => {
  const card = await page()
  expect(card.text()).toContain('路灯不亮')
  expect(sent).toEqual([{ path: '/api/cards/look', card: 'sealed-token', key: undefined }])
  card.unmount()
})

test('one tap checks in, and another tap is the same one', async () => {
  answers['/api/cards/check-in'] = [503, { slug: 'service-unavailable', detail: '稍后重试' }]
  const card = await page()
  await card.get('[data-act=check-in]').trigger('click')
  await flushPromises()
  expect(card.text()).toContain('稍后重试')
  answers['/api/cards/check-in'] = [200, {}]
  await card.get('[data-act=check-in]').trigger('click')
  await flushPromises()
  expect(card.text()).toContain('已报到')
  const taps = sent.filter((it) => it.path.endsWith('check-in'))
  expect(taps).toHaveLength(2)
  expect(new Set(taps.map((it) => it.key)).size).toBe(1)
  card.unmount()
})

test('a link that was used or is foreign offers no button', async () => {
  answers['/api/cards/look'] = [200, { number: 'SQ-1', text: '吹哨', used: true }]
  const used = await page()
  expect(used.find('[data-act=check-in]').exists()).toBe(false)
  used.unmount()
  answers['/api/cards/look'] = [404, { slug: 'card-unknown', detail: '这个链接不是本系统发出的' }]
  const foreign = await page()
  expect(foreign.get('[role=alert]').text()).toContain('不是本系统')
  expect(foreign.find('[data-act=check-in]').exists()).toBe(false)
  foreign.unmount()
})
