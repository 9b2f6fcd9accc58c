import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import { box } from './pointing'
import PointPage from './PointPage.vue'

const receipt = {
  id: 'i',
  number: 'SQ-990101-20261121-00001',
  queryCode: 'ABC234',
  category: '0101',
  urgency: 'general',
}
let sent: { key: string; body: Record<string, unknown> }[]
let answer: () => Promise<Response>
const looked = {
  categories: [{ code: '0101', name: '排水堵塞' }],
  similar: [
    {
      id: 's',
      categoryName: '污水漫溢',
      placeName: '东风社区3号楼',
      since: '2026-11-20T08:00:00Z',
      others: 2,
    },
  ],
}

// Loaded later by a page; here at once.
beforeAll(() =>
  Promise.all([import('./KeptList.vue'), import('./LookCard.vue'), import('./ReceiptCard.vue')]),
)

beforeEach(async () => {
  sent = []
  localStorage.clear()
  for (const it of box.pending.value) await box.forget(it.key)
  answer = () => Promise.resolve(new Response(JSON.stringify(receipt), { status: 201 }))
  chooseLanguage('zh')
  vi.stubGlobal('scrollTo', () => {})
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    if (path === '/api/session') return Promise.resolve(new Response('{}'))
    if (path === '/api/requests/look') return Promise.resolve(new Response(JSON.stringify(looked)))
    sent.push({
      key: (init.headers as Record<string, string>)['Idempotency-Key']!,
      body: JSON.parse(String(init.body)),
    })
    return answer()
  })
})
afterEach(() => vi.unstubAllGlobals())

test('a double click sends once and shows number and code', async () => {
  const page = mount(PointPage)
  await page.get('#description').setValue(' 下水道堵了 ')
  await page.get('#address').setValue('东风社区3号楼')
  void page.get('form').trigger('submit')
  void page.get('form').trigger('submit')
  await flushPromises()
  expect(sent.map((it) => it.body)).toEqual([
    { description: '下水道堵了', channel: 'app', location: { address: '东风社区3号楼' } },
  ])
  expect(page.get('[data-test=number]').text()).toBe(receipt.number)
  expect(page.get('[data-test=code]').text()).toBe('ABC234')
})

test('what could not be sent is kept, says so, and goes with the same key', async () => {
  answer = () => Promise.reject(new TypeError())
  const page = mount(PointPage)
  await page.get('#description').setValue('下水道堵了')
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(page.get('[data-kept=waiting]').text()).toContain('还没有发出')
  expect(page.get('[data-kept=waiting]').text()).toContain('下水道堵了')
  expect((page.get('#description').element as HTMLTextAreaElement).value).toBe('')
  answer = () => Promise.resolve(new Response(JSON.stringify(receipt), { status: 201 }))
  await page.get('[data-act=send]').trigger('click')
  await flushPromises()
  expect(page.get('[data-kept=sent]').text()).toContain(receipt.number)
  expect(sent).toHaveLength(2)
  expect(sent[0]!.key).toBe(sent[1]!.key)
  await page.get('[data-act=noted]').trigger('click')
  await flushPromises()
  expect(page.find('[data-kept]').exists()).toBe(false)
})

test('a refusal leaves the words in the form', async () => {
  answer = () => Promise.resolve(new Response('{"detail":"太长了"}', { status: 400 }))
  const page = mount(PointPage)
  await page.get('#description').setValue('下水道堵了')
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(page.get('[role=alert]').text()).toContain('太长了')
  expect((page.get('#description').element as HTMLTextAreaElement).value).toBe('下水道堵了')
})

test('words not sent yet are there again, and who wrote them is not', async () => {
  const first = mount(PointPage)
  await first.get('#description').setValue('下水道堵了')
  await first.get('#phone').setValue('19900000001')
  first.unmount()
  expect(localStorage.getItem('whistle.draft')).not.toContain('19900000001')
  const page = mount(PointPage)
  expect((page.get('#description').element as HTMLTextAreaElement).value).toBe('下水道堵了')
  await page.get('[data-act=clear]').trigger('click')
  expect(localStorage.getItem('whistle.draft')).toBeNull()
})

test('neighbours who said it already are shown before sending, and joined by one tap', async () => {
  const page = mount(PointPage)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  await page.get('#description').setValue('下水道堵了，污水漫出来')
  await vi.advanceTimersByTimeAsync(800)
  vi.useRealTimers()
  await flushPromises()
  const similar = page.get('[data-part=similar]')
  expect(similar.text()).toContain('已有 3 人反映')
  expect(page.get('[data-part=category]').text()).toContain('排水堵塞')
  await similar.get('button').trigger('click')
  expect(page.find('[data-part=category]').exists()).toBe(false)
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(sent[0]!.body).toMatchObject({ sameAs: 's' })
})

test('nothing is sent without words, and the page says so', async () => {
  const page = mount(PointPage)
  await page.get('form').trigger('submit')
  expect(page.get('[role=alert]').text()).toContain('请先写下')
  expect(sent).toEqual([])
})

test('words of emergency show the number to call and still send', async () => {
  const page = mount(PointPage)
  await page.get('#description').setValue('厨房着火了')
  expect(page.get('a[href="tel:119"]').text()).toContain('119')
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(sent).toHaveLength(1)
})

test('the anonymous leave no name behind', async () => {
  const page = mount(PointPage)
  await page.get('#description').setValue('楼上太吵')
  await page.get('#phone').setValue('19900000001')
  await page.get('input[type=checkbox]').setValue(true)
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(sent[0]!.body.reporter).toEqual({ anonymous: true })
})
