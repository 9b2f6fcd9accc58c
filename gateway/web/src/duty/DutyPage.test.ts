import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import CandidateField from './CandidateField.vue'
import DutyPage from './DutyPage.vue'
import OnDuty from './OnDuty.vue'

const li = { id: 'li', name: '李建国', kind: 'full-time', byPhone: true, phone: '6901' }
let answers: Record<string, unknown>
let put: { path: string; body: unknown }[]

beforeEach(() => {
  put = []
  answers = {
    '/api/me': { place: '990101001001' },
    '/api/duty/now': { seat: '990101001001', onDuty: [li], next: [], away: [] },
    '/api/duty/staff': { items: [{ ...li, seat: '990101001001' }] },
    '/api/duty/turns': { items: [] },
    '/api/duty/leaves': { items: [] },
  }
  chooseLanguage('zh')
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    if (init.method === 'PUT') put.push({ path, body: JSON.parse(String(init.body)) })
    const body = answers[path.split('?')[0]!]
    return Promise.resolve(new Response(JSON.stringify(body ?? {}), { status: body ? 200 : 404 }))
  })
})
afterEach(() => vi.unstubAllGlobals())

test('whoever is on duty can be called', async () => {
  const page = mount(DutyPage, { attachTo: document.body })
  await flushPromises()
  expect(page.get('.now').text()).toContain('李建国')
  expect(page.get('.now a').attributes('href')).toBe('tel:6901')
  page.unmount()
})

test('a turn is put for the district’s own hours', async () => {
  const page = mount(DutyPage, { attachTo: document.body })
  await flushPromises()
  await page.findAll('[role=group] button')[1]!.trigger('click')
  await page.get('#line-from').setValue('2026-11-21T18:00')
  await page.get('#line-until').setValue('2026-11-22T08:00')
  await page.findAll('form').at(-1)!.trigger('submit')
  await flushPromises()
  expect(put).toMatchObject([
    {
      path: '/api/duty/turns',
      body: {
        items: [
          {
            member: 'li',
            seat: '990101001001',
            byPhone: true,
            from: '2026-11-21T18:00:00+08:00',
            until: '2026-11-22T08:00:00+08:00',
          },
        ],
      },
    },
  ])
  page.unmount()
})

test('where nobody is on duty nobody is named', async () => {
  answers['/api/requests/1/duty'] = {
    items: [{ seat: '990101001001001', onDuty: [], next: [li], away: [] }],
  }
  const card = mount(OnDuty, { props: { request: '1' } })
  await flushPromises()
  expect(card.text()).toContain('不叫醒下班的人')
  expect(card.find('a').exists()).toBe(false)
})

test('load and absence are seen before something is given away', async () => {
  answers['/api/requests/1/candidates'] = {
    items: [
      { ...li, seat: '', open: 3, overdue: 1, onDuty: true, away: false },
      {
        ...li,
        id: 'wu',
        name: '吴',
        seat: '',
        open: 0,
        overdue: 0,
        onDuty: false,
        away: true,
        refused: 'away',
      },
    ],
  }
  const field = mount(CandidateField, { props: { request: '1', name: 'to', modelValue: '' } })
  await flushPromises()
  expect(field.text()).toContain('在办3件，超时1件')
  expect(field.findAll('input').map((it) => it.attributes('disabled') !== undefined)).toEqual([false, true])
  expect(field.text()).toContain('请假中')
})
