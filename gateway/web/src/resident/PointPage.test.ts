import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../base/preferences'
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

beforeEach(() => {
  sent = []
  answer = () => Promise.resolve(new Response(JSON.stringify(receipt), { status: 201 }))
  chooseLanguage('zh')
  vi.stubGlobal('scrollTo', () => {})
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    if (path === '/api/session') return Promise.resolve(new Response('{}'))
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

test('a retry after a lost answer keeps the key and the words', async () => {
  answer = () => Promise.reject(new TypeError())
  const page = mount(PointPage)
  await page.get('#description').setValue('下水道堵了')
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(page.get('[role=alert]').text()).toContain('连不上')
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(sent).toHaveLength(2)
  expect(sent[0]!.key).toBe(sent[1]!.key)
  expect((page.get('#description').element as HTMLTextAreaElement).value).toBe('下水道堵了')
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
