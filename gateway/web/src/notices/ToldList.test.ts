import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import ToldList from './ToldList.vue'

const told = { id: 'm1', requestId: 'r1', text: '吹哨：路灯不亮', at: '2026-11-21T03:00:00Z', read: false }
let status: number
let marked: string[]

beforeEach(() => {
  status = 200
  marked = []
  chooseLanguage('zh')
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    if (init.method === 'POST') marked.push(path)
    const items = [told, { ...told, id: 'm2', read: true }]
    const body = path === '/api/notices' ? { items } : { read: true }
    return Promise.resolve(new Response(JSON.stringify(body), { status }))
  })
})
afterEach(() => vi.unstubAllGlobals())

test('what is unread stands there until somebody notes it', async () => {
  const list = mount(ToldList)
  await flushPromises()
  expect(list.text()).toContain('未读消息 1 条')
  await list.get('[data-act=noted]').trigger('click')
  await flushPromises()
  expect(marked).toEqual(['/api/notices/m1/read'])
  expect(list.find('details').exists()).toBe(false)
  list.unmount()
})

test('the desk goes on when nobody answers', async () => {
  status = 503
  const list = mount(ToldList)
  await flushPromises()
  expect(list.find('details').exists()).toBe(false)
  list.unmount()
})
