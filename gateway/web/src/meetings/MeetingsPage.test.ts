import axe from 'axe-core'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { meetings } from '../../mock/meetings'
import { chooseLanguage } from '../base/preferences'
import MeetingsPage from './MeetingsPage.vue'

let sent: { path: string; body: Record<string, unknown> }[]
let me: Record<string, unknown> | undefined

beforeEach(() => {
  sent = []
  me = { id: 'community', name: '李社区', roles: ['community'], place: '990101001001' }
  history.replaceState(null, '', '/meetings')
  chooseLanguage('zh')
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    if (init.method === 'POST') sent.push({ path, body: JSON.parse(String(init.body)) })
    const url = new URL(path, 'http://mock')
    if (url.pathname === '/api/me' && !me) return Promise.resolve(new Response('{}', { status: 401 }))
    const body =
      url.pathname === '/api/me'
        ? me
        : url.pathname === '/api/places'
          ? { items: [{ code: '990101001001', name: '东风社区' }] }
          : (meetings(init.method!, url.pathname)?.json ?? { items: [] })
    return Promise.resolve(new Response(JSON.stringify(body), { status: 200 }))
  })
})
afterEach(() => vi.unstubAllGlobals())

async function page(query = '') {
  history.replaceState(null, '', `/meetings${query}`)
  const mounted = mount(MeetingsPage, { attachTo: document.body })
  await flushPromises()
  return mounted
}

test('a meeting begins with what became of the last, then speaks of what stands first', async () => {
  const mounted = await page('?id=m2')
  const shown = mounted.text()
  expect(shown.indexOf('上次会议')).toBeLessThan(shown.indexOf('议程（3 项）'))
  expect(shown).toContain('SQ-990101-20261107-00022')
  expect(shown).toContain('12 人反映')
  expect(mounted.find('[data-act=close]').attributes('disabled')).toBeDefined()
  mounted.unmount()
})

test('a task is decided with whoever does it and a day', async () => {
  const mounted = await page('?id=m2')
  const form = mounted.find('li form')
  await form.find('select[name=owner]').setValue('unit:D06')
  await form.find('input[name=dueOn]').setValue('2026-12-05')
  await form.find('textarea').setValue('先修好护栏')
  await form.trigger('submit')
  await flushPromises()
  expect(sent).toEqual([
    {
      path: '/api/meetings/m2/items/i3/decide',
      body: { outcome: 'task', words: '先修好护栏', owner: 'unit:D06', dueOn: '2026-12-05', published: true },
    },
  ])
  mounted.unmount()
})

test('a unit reads what it is charged with, says that it is done, and decides nothing', async () => {
  me = { id: 'd06', name: '城管', roles: ['department'], unit: 'D06' }
  const mounted = await page('?id=m2')
  expect(mounted.find('form').exists()).toBe(false)
  await mounted.find('[data-act=done]').trigger('click')
  await flushPromises()
  expect(sent[0]!.path).toBe('/api/meetings/m2/items/i5/done')
  mounted.unmount()
})

test('a proposal says why, shows the cases behind it, and is taken on with words', async () => {
  const mounted = await page()
  expect(mounted.text()).toContain('30 天内同一地点同类诉求达到 5 件')
  expect(mounted.text()).toContain('SQ-990101-20261120-00025')
  await mounted.find('li textarea').setValue('全部查一遍')
  await mounted.find('li form').trigger('submit')
  await flushPromises()
  expect(sent).toEqual([{ path: '/api/proposals/p1/accept', body: { words: '全部查一遍' } }])
  mounted.unmount()
})

test('anybody reads what was decided, and nothing else', async () => {
  me = undefined
  const mounted = await page()
  expect(mounted.text()).toContain('在2号楼前加装三排座椅。')
  expect(mounted.text()).not.toContain('立项去办')
  mounted.unmount()
})

test('in both languages it has no fault that a machine can find', async () => {
  for (const language of ['zh', 'en'] as const) {
    for (const query of ['', '?id=m2']) {
      chooseLanguage(language)
      const mounted = await page(query)
      const found = await axe.run(mounted.element.parentElement!, {
        rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
      })
      expect(found.violations.map((it) => it.id)).toEqual([])
      mounted.unmount()
    }
  }
})
