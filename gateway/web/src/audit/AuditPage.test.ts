import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import AuditPage from './AuditPage.vue'

const entry = (number: number, act: string) => ({
  number,
  at: '2026-11-21T04:00:09Z',
  who: 'street',
  act,
  subject: '0199a2b4-c6d8-7000-8000-000000000001',
  details: { place: '990101001' },
})
let asked: string[]
let status: number

beforeEach(() => {
  asked = []
  status = 200
  chooseLanguage('zh')
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path)
    const body = path.includes('/proof')
      ? {
          line: 'gateway:7:0123456789abcdef0123456789abcdef',
          signedAt: '2026-11-21T04:00:10Z',
          keyId: 'ab',
          unsigned: 2,
          waiting: 1,
        }
      : path.includes('before')
        ? { items: [entry(3, 'new.act')] }
        : { items: [entry(7, 'words.read')], next: '/api/audit/gateway?before=7' }
    return Promise.resolve(new Response(JSON.stringify(body), { status }))
  })
})
afterEach(() => vi.unstubAllGlobals())

async function audit() {
  const page = mount(AuditPage, { attachTo: document.body })
  await flushPromises()
  return page
}

test('an entry says who did what when, and the seal gives its line', async () => {
  const page = await audit()
  expect(page.get('tbody').text()).toMatch(/2026-11-21 12:00:09.*street.*查看居民原话.*辖区 990101001/s)
  expect(page.text()).toContain('gateway:7:0123456789abcdef0123456789abcdef')
  expect(page.text()).toContain('此后新增 3 条')
  page.unmount()
})

test('days are the district’s, and the last one is included', async () => {
  const page = await audit()
  await page.get('#from').setValue('2026-11-20')
  await page.get('#to').setValue('2026-11-21')
  await page.get('#who').setValue(' street ')
  await page.get('form').trigger('submit')
  await flushPromises()
  const query = new URL(asked.filter((path) => path.includes('who=')).at(-1)!, 'http://x').searchParams
  expect(query.get('from')).toBe('2026-11-19T16:00:00.000Z')
  expect(query.get('to')).toBe('2026-11-21T16:00:00.000Z')
  expect(query.get('who')).toBe('street')
  page.unmount()
})

test('earlier entries follow below, an act without a word of its own by its name', async () => {
  const page = await audit()
  await page.get('.button.wide').trigger('click')
  await flushPromises()
  expect(page.findAll('tbody tr')).toHaveLength(2)
  expect(page.get('tbody').text()).toContain('new.act')
  expect(page.find('.button.wide').exists()).toBe(false)
  page.unmount()
})

test('who is no auditor reads why not', async () => {
  status = 403
  const page = await audit()
  expect(page.find('[role=alert]').exists()).toBe(true)
  page.unmount()
})
