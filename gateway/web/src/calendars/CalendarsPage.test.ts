import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import { stretches } from './calendars'
import CalendarsPage from './CalendarsPage.vue'

const notice = {
  year: 2027,
  version: '2027.1',
  papers: ['通知'],
  days: [
    { date: '2027-01-01', name: '元旦', isOffDay: true },
    { date: '2027-01-02', name: '元旦', isOffDay: true },
    { date: '2027-02-05', name: '除夕', isOffDay: false, hours: '08:00-12:00' },
  ],
  regimes: [],
}
let answers: Record<string, [number, unknown]>
let posted: { path: string; body: Record<string, unknown> }[]

beforeEach(() => {
  posted = []
  answers = {
    '/api/calendars': [
      200,
      { version: '2025.1+2026.1', items: [{ notice: { ...notice, year: 2026, version: '2026.1' } }] },
    ],
    '/api/clock-rules': [
      200,
      {
        items: [{ version: 'clocks-2026.1', from: '2025-01-01', limits: { 'respond.N3': '3 working days' } }],
      },
    ],
    '/api/calendars/preview': [
      200,
      {
        notice,
        from: '2026-12-31T16:00:00Z',
        to: '2027-12-31T16:00:00Z',
        clocks: 3,
        requests: 2,
        later: 1,
        earlier: 0,
        most: [{ requestId: 'r', number: 'SQ-1', clock: 'respond', to: '2027-01-06T10:00:00Z' }],
      },
    ],
  }
  chooseLanguage('zh')
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    if (init.method === 'POST') posted.push({ path, body: JSON.parse(String(init.body)) })
    const [status, body] = answers[path] ?? [404, {}]
    return Promise.resolve(new Response(JSON.stringify(body), { status }))
  })
})
afterEach(() => vi.unstubAllGlobals())

async function page() {
  const mounted = mount(CalendarsPage, { attachTo: document.body })
  await flushPromises()
  return mounted
}

async function choose(mounted: Awaited<ReturnType<typeof page>>, name: string, content: string) {
  const input = mounted.get('#file')
  Object.defineProperty(input.element, 'files', { value: [new File([content], name)], configurable: true })
  await input.trigger('change')
  await mounted.get('form').trigger('submit')
  await vi.waitFor(() => expect(posted.length || mounted.find('[role=alert]').exists()).toBeTruthy())
  await flushPromises()
}

test('it shows the years and the rules that are known', async () => {
  const mounted = await page()
  expect(mounted.text()).toContain('现行日历：2025.1+2026.1')
  expect(mounted.text()).toContain('2027-01-01 – 2027-01-02')
  expect(mounted.text()).toContain('上班 08:00-12:00')
  expect(mounted.text()).toContain('3 working days')
  mounted.unmount()
})

test('a spreadsheet is shown first, and announced as it was shown', async () => {
  const mounted = await page()
  await choose(mounted, '2027.csv', 'a')
  expect(posted).toMatchObject([{ path: '/api/calendars/preview', body: { sheet: btoa('a'), year: 2027 } }])
  expect(mounted.text()).toContain('2 件诉求的 3 个运行中的时限会变动')
  expect(mounted.text()).toContain('原来没有日期、现在有了 2 个')
  expect(mounted.text()).toMatch(/SQ-1\s*回应\s*没有日期/)
  answers['/api/calendars'] = [
    200,
    { version: '2025.1+2026.1+2027.1', items: [{ notice, dating: { moved: 1 } }] },
  ]
  await mounted.get('[data-act=announce]').trigger('click')
  await flushPromises()
  expect(posted[1]).toMatchObject({ path: '/api/calendars', body: { version: '2027.1' } })
  expect(mounted.text()).toContain('版本 2027.1 已发布')
  expect(mounted.text()).toContain('正在变动，已有 1 个时限')
  mounted.unmount()
})

test('what can not be understood is named by its cell', async () => {
  answers['/api/calendars/preview'] = [
    400,
    {
      slug: 'bad-notice',
      detail: '看不懂',
      errors: [{ field: 'B7', message: 'not-a-date', text: '2027-13-01' }],
    },
  ]
  const mounted = await page()
  await choose(mounted, '2027.json', '{"year":2027}')
  expect(posted[0]?.body).toEqual({ notice: { year: 2027 } })
  expect(mounted.get('[role=alert]').text()).toMatch(/B7\s*不是日期\s*（2027-13-01）/)
  mounted.unmount()
})

test('a file that only calls itself JSON is not sent', async () => {
  const mounted = await page()
  await choose(mounted, '2027.json', '{')
  expect(posted).toEqual([])
  expect(mounted.get('[role=alert]').text()).toContain('不是 JSON')
  mounted.unmount()
})

test('days that follow each other are one line', () => {
  expect(stretches(notice.days).map((it) => [it.date, it.until])).toEqual([
    ['2027-01-01', '2027-01-02'],
    ['2027-02-05', '2027-02-05'],
  ])
})
