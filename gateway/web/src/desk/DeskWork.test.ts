import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, h, KeepAlive } from 'vue'
import { chooseLanguage } from '../base/preferences'
import { anyItem } from '../waiting/anyLine'
import { chooseKeys } from '../waiting/keys'
import DeskPage from './DeskPage.vue'

const items = ['a', 'b', 'c'].map((id, at) =>
  anyItem({ id, number: `SQ-${at}`, dueAt: `2099-01-0${at + 1}T00:00:00Z`, moves: ['take', 'progress'] }),
)
let answers: Record<string, [number, unknown]>
let posted: { path: string; key?: string; body: unknown }[]

beforeEach(() => {
  localStorage.clear()
  chooseLanguage('zh')
  posted = []
  answers = {
    '/api/me': [
      200,
      { id: 'community', name: '周敏', roles: ['community', 'visitor'], place: '990101001001' },
    ],
    '/api/desk': [200, { items }],
    '/api/tasks': [200, { items: [] }],
    '/api/visits': [200, { items: [] }],
    '/api/decisions': [200, { items: [] }],
    '/api/places': [200, { items: [{ code: '990101001001', name: '东风社区' }] }],
  }
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    if (init.method === 'POST') {
      const key = (init.headers as Record<string, string>)['Idempotency-Key']
      posted.push({ path, key, body: JSON.parse(String(init.body)) })
    }
    const known = Object.keys(answers).find((it) => path.split('?')[0]!.endsWith(it))
    const [status, body] = known ? answers[known]! : [404, {}]
    return Promise.resolve(new Response(JSON.stringify(body), { status }))
  })
})
afterEach(() => vi.unstubAllGlobals())

async function desk() {
  const alive = defineComponent(() => () => h(KeepAlive, () => h(DeskPage)))
  const page = mount(alive, { attachTo: document.body })
  await flushPromises()
  return page
}

async function press(...keys: string[]) {
  for (const key of keys) {
    const from = document.activeElement ?? document.body
    from.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    await flushPromises()
  }
}
const focused = () => document.activeElement?.getAttribute('data-line')

test('j and k go through the lines, and a key makes a move of the open one', async () => {
  const page = await desk()
  await press('j')
  expect(focused()).toBe('items a')
  await press('j', 'j', 'j', 'k')
  expect(focused()).toBe('items b')
  ;(document.activeElement as HTMLElement).click()
  await flushPromises()
  answers['/take'] = [200, {}]
  await press('t')
  expect(posted).toMatchObject([{ path: '/api/requests/b/take' }])
  await press('p')
  expect(page.find('[name=move-progress-note]').exists()).toBe(true)
  ;(page.get('[name=move-progress-note]').element as HTMLElement).focus()
  await press('t', 'j')
  expect(posted).toHaveLength(1)
  await press('Escape', 'Escape')
  expect(page.find('[name=move-progress-note]').exists()).toBe(false)
  await press('Escape')
  expect(page.find('.case').exists()).toBe(false)
  expect(focused()).toBe('items b')
  page.unmount()
})

test('whoever turns single keys off has none of them', async () => {
  chooseKeys(false)
  const page = await desk()
  await press('j')
  expect(focused()).toBeFalsy()
  chooseKeys(true)
  page.unmount()
})

test('several are chosen, moved each by itself, and each says what became of it', async () => {
  const page = await desk()
  await press('j', 'x', 'j', 'x')
  expect(page.get('[data-part=bulk]').text()).toContain('已选 2 件')
  answers['a/take'] = [200, {}]
  answers['b/take'] = [409, { slug: 'already-taken', detail: '李梅已经接单。' }]
  await page.get('[data-bulk=take]').trigger('click')
  await flushPromises()
  expect(posted.map((it) => it.path)).toEqual(['/api/requests/a/take', '/api/requests/b/take'])
  expect(new Set(posted.map((it) => it.key)).size).toBe(2)
  expect(page.findAll('[data-result]').map((it) => it.attributes('data-result'))).toEqual(['done', 'refused'])
  expect(page.get('[data-result=refused]').text()).toContain('李梅已经接单')
  expect(page.get('[data-part=bulk]').text()).toContain('已选 1 件')
  expect(page.findAll('.line').map((it) => it.classes('unread'))).toEqual([false, true, true])
  page.unmount()
})

test('who else has a case open is told', async () => {
  answers['a/viewers'] = [200, { items: [{ id: 'li' }] }]
  answers['/api/people'] = [200, { items: [{ id: 'li', name: '李梅' }] }]
  const page = await desk()
  await page.get('[data-line="items a"]').trigger('click')
  await flushPromises()
  expect(page.get('[data-part=present]').text()).toContain('李梅 也打开着这件')
  page.unmount()
})

test('a caller is written down in one line, and hears number and code', async () => {
  answers['/api/callers/look'] = [
    200,
    { items: [{ ...items[0], placeName: '3号楼', pointedAt: '2026-11-20T01:00:00Z' }] },
  ]
  answers['/api/requests'] = [201, { id: 'd', number: 'SQ-9', queryCode: 'K7M2QX', urgency: 'general' }]
  const page = await desk()
  await press('n')
  const form = page.get('[data-part=caller]')
  await form.get('[name=phone]').setValue('19900000012')
  await form.get('[name=phone]').trigger('change')
  await flushPromises()
  expect(page.get('[data-part=earlier]').text()).toContain('以前反映过 1 件')
  await form.get('[name=words]').setValue('楼道灯不亮')
  await form.get('[name=spot]').setValue('3号楼')
  await form.get('form').trigger('submit')
  await flushPromises()
  expect(posted.at(-1)).toMatchObject({
    path: '/api/requests',
    body: { description: '楼道灯不亮', channel: 'phone', location: { address: '东风社区3号楼' } },
  })
  expect(page.get('[data-test=number]').text()).toBe('SQ-9')
  expect(page.get('[data-test=code]').text()).toBe('K7M 2QX')
  page.unmount()
})

test('what the caller said before is opened, though it waits elsewhere', async () => {
  const before = { id: 'z', number: 'SQ-26', summary: '垃圾清运 · 东风社区9号楼', urgency: 'general' }
  answers['/api/callers/look'] = [
    200,
    { items: [{ ...before, placeName: '', pointedAt: '2026-11-20T01:00:00Z' }] },
  ]
  answers['/api/cases/z'] = [200, before]
  const page = await desk()
  await press('n')
  await page.get('[name=phone]').setValue('19900000012')
  await page.get('[name=phone]').trigger('change')
  await flushPromises()
  await page.get('[data-part=earlier] button').trigger('click')
  await flushPromises()
  expect(page.get('.case').text()).toContain('垃圾清运')
  expect(page.find('[data-move=take]').exists()).toBe(false)
  page.unmount()
})

test('a template begins an answer, and a gap in it is never sent', async () => {
  const template = {
    code: 'on',
    name: '约了时间',
    text: '约定【何时】上门',
    moves: ['progress'],
    categories: [],
  }
  answers['/api/answer-templates'] = [200, { items: [template] }]
  const page = await desk()
  await page.get('[data-line="items a"]').trigger('click')
  await flushPromises()
  await page.get('[data-move=progress]').trigger('click')
  await flushPromises()
  await page.get('[data-part=templates]').setValue('on')
  await flushPromises()
  const area = page.get<HTMLTextAreaElement>('[name=move-progress-note]')
  expect(area.element.value).toBe('约定【何时】上门')
  await page.get('.doing form').trigger('submit')
  expect(posted).toEqual([])
  expect(page.get('.doing [role=alert]').text()).toContain('还有【】里的内容没有填')
  await area.setValue('约定明天九点上门')
  answers['/progress'] = [200, {}]
  await page.get('.doing form').trigger('submit')
  await flushPromises()
  expect(posted).toMatchObject([{ path: '/api/requests/a/progress', body: { note: '约定明天九点上门' } }])
  page.unmount()
})
