import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import ShiftPage from './ShiftPage.vue'

const line = {
  id: '0199a2b4-c6d8-7000-8000-000000000001',
  number: 'SQ-990101-20261121-00001',
  summary: '污水漫溢 · 东风社区3号楼',
  urgency: 'urgent',
}
const shift = {
  from: '2026-11-21T00:00:00Z',
  until: '2026-11-21T12:00:00Z',
  nextUntil: '2026-11-22T00:00:00Z',
  came: 12,
  open: 30,
  due: [{ ...line, clock: 'resolve', dueAt: '2026-11-21T13:00:00Z' }],
  missed: [],
  called: { D06: [line.number] },
  note: '本班新增12件。',
  before: { from: '', until: '', signedBy: 'wang', note: '盯住排水口' },
}
let answers: Record<string, unknown>
let posted: unknown[]

beforeEach(() => {
  posted = []
  answers = {
    '/api/me': { roles: ['command'] },
    '/api/hand-over': shift,
    '/api/district/list': {
      items: [{ ...line, why: 'hard-case', reason: 'nobody-takes', since: '2026-11-20T09:00:00Z' }],
    },
  }
  chooseLanguage('zh')
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    if (init.method === 'POST') posted.push(JSON.parse(String(init.body)))
    const body = answers[path.split('?')[0]!]
    return Promise.resolve(new Response(JSON.stringify(body ?? {}), { status: body ? 200 : 404 }))
  })
})
afterEach(() => vi.unstubAllGlobals())

async function page() {
  const mounted = mount(ShiftPage, { attachTo: document.body })
  await flushPromises()
  return mounted
}

test('the duty leader sees what needs the district, and that a lead is to be named', async () => {
  const it = await page()
  expect(it.get('.listed').text()).toContain('一直没有人接单')
  expect(it.get('.listed').text()).toContain('请吹哨指定牵头单位')
  it.unmount()
})

test('the draft is edited and signed over', async () => {
  const it = await page()
  expect(it.text()).toContain('盯住排水口')
  expect(it.text()).toContain('新增 12 件')
  await it.get('textarea').setValue('抢修车七点到')
  await it.get('form').trigger('submit')
  await flushPromises()
  expect(posted).toEqual([{ note: '抢修车七点到' }])
  expect(it.text()).toContain('已交班')
  it.unmount()
})

test('what can not be judged yet is asked about', async () => {
  answers['/api/cases'] = { items: [{ ...line, tier: 'street', clock: 'resolve' }] }
  const it = await page()
  expect(it.get('[role=alert]').text()).toContain('请打电话问一声')
  it.unmount()
})

test('a street has no list of the district', async () => {
  answers['/api/me'] = { roles: ['street'] }
  const it = await page()
  expect(it.find('.listed').exists()).toBe(false)
  it.unmount()
})
