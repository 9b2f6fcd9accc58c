import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import CataloguePage from './CataloguePage.vue'

const item = { number: 24, unit: 'D06', zh: '违法建设发现报告', list: 'T', categories: ['0302'] }
const unit = { code: 'D06', zh: '城管局', en: 'Urban management', nightDuty: true }
const heat = { code: 'U03', zh: '供热公司', en: 'Heating', nightDuty: true }
const last = {
  id: '0302',
  when: { categories: ['0302'] },
  then: { tier: 'street', lead: 'D06', co: ['U09'] },
}
let answers: Record<string, [number, unknown]>
let posted: { path: string; body: Record<string, unknown> }[]

beforeEach(() => {
  posted = []
  answers = {
    '/api/catalogue': [
      200,
      {
        items: [
          { version: '2026.1', from: '1970-01-01T00:00:00Z', units: [unit, heat], items: [item], owners: [] },
        ],
      },
    ],
    '/api/routing': [200, { items: [{ version: '2026.1', from: '1970-01-01T00:00:00Z', rules: [last] }] }],
    '/api/catalogue/history': [200, { items: [] }],
    '/api/routing/history': [
      200,
      {
        items: [
          {
            version: '2026.1',
            from: '1970-01-01T00:00:00Z',
            added: [],
            removed: [],
            changed: [],
            moved: false,
          },
        ],
      },
    ],
    '/api/routing/preview': [
      200,
      { findings: [{ reason: 'no-holder', category: '0101', text: 'place=*' }], touched: [] },
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
  const mounted = mount(CataloguePage, { attachTo: document.body })
  await flushPromises()
  return mounted
}

test('the list and the rules are shown in words', async () => {
  const shown = await page()
  expect(shown.text()).toContain('违法建设发现报告')
  expect(shown.text()).toContain('收回')
  const rule = shown.find('[data-rule="0302"]').text()
  expect(rule).toContain('违法建设')
  expect(rule).toContain('街镇')
  expect(rule).toContain('牵头')
  chooseLanguage('en')
  await flushPromises()
  expect(shown.text()).toContain('taken back')
  shown.unmount()
})

test('a rule is put first, and what is wrong with the draft is told', async () => {
  const shown = await page()
  await shown.find('#rule-id').setValue('heating')
  await shown.find('#rule-category').setValue('0103')
  await shown.find('#rule-from').setValue('11-15')
  await shown.find('#rule-until').setValue('03-15')
  await shown.find('#rule-lead').setValue('U03')
  await shown.findAll('form').at(1)!.trigger('submit')
  await shown.find('[data-act="check"]').trigger('click')
  await flushPromises()
  const sent = posted.find((it) => it.path === '/api/routing/preview')!.body.rules as object[]
  expect(sent[0]).toEqual({
    id: 'heating',
    when: { categories: ['0103'], places: [], season: { from: '11-15', until: '03-15' } },
    then: { tier: 'street', lead: 'U03', co: [] },
  })
  expect(sent).toHaveLength(2)
  expect(shown.find('[data-shown="check"]').text()).toContain('无人受理')
  shown.unmount()
})
