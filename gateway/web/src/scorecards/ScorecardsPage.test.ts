import axe from 'axe-core'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { analyses, appeals, scorecards } from '../../mock/scorecards'
import { chooseLanguage } from '../base/preferences'
import ScorecardsPage from './ScorecardsPage.vue'

let asked: { path: string; method: string }[]
let roles: string[]

beforeEach(() => {
  asked = []
  roles = ['command']
  history.replaceState(null, '', '/scorecards?month=2026-03')
  chooseLanguage('zh')
  vi.stubGlobal('confirm', () => true)
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    asked.push({ path, method: init.method! })
    const url = new URL(path, 'http://mock')
    const body =
      url.pathname === '/api/me'
        ? { id: 'command', name: '指挥中心', roles, place: '990101' }
        : url.pathname === '/api/places'
          ? { items: [{ code: '990101001', name: '向阳街道' }] }
          : url.pathname === '/api/people'
            ? { items: url.searchParams.getAll('id').map((id) => ({ id, name: '陈考评' })) }
            : ((
                scorecards(init.method!, url.pathname, url.searchParams) ??
                appeals(init.method!, url.pathname) ??
                analyses(init.method!, url.pathname)
              )?.json ?? {})
    return Promise.resolve(new Response(JSON.stringify(body), { status: 200 }))
  })
})
afterEach(() => vi.unstubAllGlobals())

async function page() {
  const mounted = mount(ScorecardsPage, { attachTo: document.body })
  await flushPromises()
  return mounted
}

test('coverage stands beside the three rates, and what is too few says so', async () => {
  const mounted = await page()
  const main = mounted.find('table')
  expect(main.findAll('thead th').map((it) => it.text())).toEqual([
    '街镇',
    '响应率',
    '解决率',
    '满意率',
    '回访覆盖率',
    '综合得分',
  ])
  expect(main.text()).toContain('向阳街道')
  expect(main.text()).toContain('95.0%')
  expect(main.text()).toContain('19/20')
  expect(main.findAll('tbody tr')[1]!.text()).toContain('样本不足')
  expect(mounted.text()).toContain('(满意 + 基本满意) ÷ 有效回答')
  mounted.unmount()
})

test('a figure opens what it counts, numerator or denominator', async () => {
  const mounted = await page()
  await mounted
    .findAll('button.figure')
    .find((it) => it.text() === '95.0%')!
    .trigger('click')
  await flushPromises()
  expect(mounted.text()).toContain('共 2 条')
  expect(mounted.text()).toContain('SQ-990101-20260310-00001')
  await mounted.find('input[value=of]').setValue()
  await flushPromises()
  expect(asked.at(-1)!.path).toBe(
    '/api/scorecards/cases?month=2026-03&by=street&figure=satisfaction&side=of&key=990101001',
  )
  mounted.unmount()
})

test('a month that is over is frozen by those who may, and by nobody else', async () => {
  const mounted = await page()
  await mounted.find('[data-act=freeze]').trigger('click')
  await flushPromises()
  expect(asked.some((it) => it.path === '/api/scorecards/2026-03/freeze' && it.method === 'POST')).toBe(true)
  mounted.unmount()

  roles = ['street']
  const other = await page()
  expect(other.find('[data-act=freeze]').exists()).toBe(false)
  other.unmount()
})

test('who answers for something objects to a frozen month, and no figure moves', async () => {
  history.replaceState(null, '', '/scorecards?month=2026-02')
  const mounted = await page()
  expect(mounted.text()).toContain('由 陈考评 定格')
  expect(mounted.text()).toContain('节假日值守电话已接通')
  await mounted.find('button.figure').trigger('click')
  await flushPromises()
  await mounted
    .findAll('button')
    .find((it) => it.text() === '提出异议')!
    .trigger('click')
  await mounted.find('textarea').setValue('不在我们辖区')
  await mounted.find('section form').trigger('submit')
  await flushPromises()
  expect(asked).toContainEqual({ path: '/api/scorecards/2026-02/objections', method: 'POST' })
  expect(mounted.text()).toContain('异议已记录')
  mounted.unmount()
})

test('what was excluded stands beside each figure, and its list is marked', async () => {
  const mounted = await page()
  expect(mounted.find('table').text()).toContain('剔除 1')
  await mounted
    .findAll('button.figure')
    .find((it) => it.text() === '95.0%')!
    .trigger('click')
  await flushPromises()
  await mounted.find('input[value=excluded]').setValue()
  await flushPromises()
  expect(mounted.text()).toContain('共 1 条')
  expect(mounted.text()).toContain('已剔除')
  mounted.unmount()
})

test('who answers for a case appeals with evidence; an appraiser judges', async () => {
  roles = ['street']
  const mounted = await page()
  await mounted.find('button.figure').trigger('click')
  await flushPromises()
  await mounted
    .findAll('button')
    .find((it) => it.text() === '申诉剔除')!
    .trigger('click')
  await flushPromises()
  await mounted.find('select[name=part]').setValue('case')
  await mounted.find('select[name=reason]').setValue('legal-procedure')
  await mounted.find('select[name=evidence]').setValue('019aa0b1-c2d3-7000-8000-00000000e001')
  await mounted.find('[data-form=appeal] textarea').setValue('居民已起诉')
  await mounted.find('[data-form=appeal]').trigger('submit')
  await flushPromises()
  expect(asked.some((it) => it.path.endsWith('/appeals') && it.method === 'POST')).toBe(true)
  expect(mounted.find('[data-list=appeals] form').exists()).toBe(false)
  mounted.unmount()

  roles = ['appraiser']
  const other = await page()
  await other.find('[data-list=appeals] form').trigger('submit')
  await flushPromises()
  expect(asked.some((it) => it.path.endsWith('/approve'))).toBe(true)
  expect(other.text()).toContain('还须另一人决定')
  other.unmount()
})

test('a bad rating is explained by whoever answers for it, and agreed to by an appraiser', async () => {
  roles = ['street']
  const mounted = await page()
  const part = mounted.find('[data-part=analyses]')
  expect(part.text()).toContain('66.7%')
  expect(part.text()).toContain('另有 1 件还没有填写原因')
  await part
    .findAll('button')
    .find((it) => it.text() === '填写分析')!
    .trigger('click')
  await flushPromises()
  await mounted.find('select[name=cause]').setValue('not-solved')
  await mounted.find('input[name=due]').setValue('2026-03-20')
  await mounted.find('[data-form=analysis] textarea').setValue('重新更换')
  await mounted.find('[data-form=analysis]').trigger('submit')
  await flushPromises()
  expect(asked.some((it) => it.path.endsWith('/explain') && it.method === 'POST')).toBe(true)
  mounted.unmount()

  roles = ['appraiser']
  const other = await page()
  await other
    .findAll('[data-part=analyses] button')
    .find((it) => it.text() === '确认')!
    .trigger('click')
  await other.find('[data-form=analysis]').trigger('submit')
  await flushPromises()
  expect(asked.some((it) => it.path.endsWith('/confirm'))).toBe(true)
  other.unmount()
})

test('the figures are read once when the page opens, and the month speaks its language', async () => {
  const mounted = await page()
  expect(asked.filter((it) => it.path.startsWith('/api/scorecards?')).length).toBe(1)
  const chosen = mounted.find<HTMLSelectElement>('select[name=month]')
  expect(chosen.element.value).toBe('03')
  expect(chosen.find('option[value="03"]').text()).toBe('三月')
  await mounted.find('select[name=month]').setValue('02')
  await flushPromises()
  expect(asked.at(-1)!.path).toContain('month=2026-02')
  mounted.unmount()
})

test('nobody is ranked', async () => {
  history.replaceState(null, '', '/scorecards?month=2026-03&by=person')
  const mounted = await page()
  expect(mounted.text()).toContain('不排名')
  expect(mounted.find('.total').exists()).toBe(false)
  expect(mounted.findAll('thead th').map((it) => it.text())).not.toContain('综合得分')
  mounted.unmount()
})

test('in both languages it has no fault that a machine can find', async () => {
  for (const language of ['zh', 'en'] as const) {
    chooseLanguage(language)
    const mounted = await page()
    const found = await axe.run(mounted.element.parentElement!, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(found.violations.map((it) => it.id)).toEqual([])
    mounted.unmount()
  }
})
