import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import RatePage from './RatePage.vue'

let sent: { path: string; body: Record<string, unknown> }[]
let about: [number, unknown]

beforeEach(() => {
  sent = []
  about = [200, { number: 'SQ-1', summary: '路灯不亮 · 东风社区3号楼', used: false }]
  chooseLanguage('zh')
  location.hash = '#one-time'
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    if (init.method === 'POST') sent.push({ path, body: JSON.parse(init.body as string) })
    const [status, body] = path.endsWith('/look')
      ? about
      : [200, { items: [{ code: 'overdue', name: '太慢' }] }]
    return Promise.resolve(new Response(JSON.stringify(body), { status: status as number }))
  })
})
afterEach(() => vi.unstubAllGlobals())

async function page() {
  const mounted = mount(RatePage, { attachTo: document.body })
  await flushPromises()
  return mounted
}

test('a link is looked at, and rates once its holder says so', async () => {
  const rate = await page()
  expect(rate.text()).toContain('路灯不亮')
  expect(sent.map((it) => it.path)).toEqual(['/api/rating-links/look'])
  await rate.get('input[name=solved][value=no]').setValue()
  await rate.get('input[name=level][value="1"]').setValue()
  await rate.get('input[value=overdue]').setValue(true)
  await rate.get('form').trigger('submit')
  await flushPromises()
  expect(sent.at(-1)).toEqual({
    path: '/api/rating-links/rate',
    body: { link: 'one-time', rating: { solved: 'no', level: 1, reasons: ['overdue'] } },
  })
  expect(rate.get('[role=status]').text()).toContain('谢谢')
  rate.unmount()
})

test('a used or foreign link offers no form', async () => {
  about = [200, { number: 'SQ-1', summary: '路灯不亮', used: true }]
  const used = await page()
  expect(used.find('form').exists()).toBe(false)
  used.unmount()
  about = [404, { slug: 'link-unknown', detail: '不是本系统发出的' }]
  const foreign = await page()
  expect(foreign.get('[role=alert]').text()).toContain('不是本系统')
  foreign.unmount()
})
