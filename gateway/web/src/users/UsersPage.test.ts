import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import { anyPassword, apart } from './users'
import UsersPage from './UsersPage.vue'

const users = [
  { username: 'security', name: '安全管理员', roles: ['security'], enabled: true },
  { username: 'admin', name: '管理员', roles: ['admin', 'security'], enabled: true },
  { username: 'street', name: '李娜', roles: ['street'], place: '990101001', enabled: true },
]

function open() {
  const sent: { path: string; method: string; body: unknown }[] = []
  chooseLanguage('zh')
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    if (init.method && init.method !== 'GET')
      sent.push({ path, method: init.method, body: JSON.parse(String(init.body)) })
    const answer = path.startsWith('/api/users')
      ? { items: users }
      : path === '/api/me'
        ? { id: 'security', name: '安全管理员', roles: ['security'] }
        : { items: [{ code: '990101001', name: '向阳街道' }] }
    return Promise.resolve(new Response(JSON.stringify(answer)))
  })
  return { page: mount(UsersPage, { attachTo: document.body }), sent }
}

afterEach(() => vi.unstubAllGlobals())

test('nobody changes the own account, and two hands in one are named', async () => {
  const { page } = open()
  await flushPromises()
  expect(page.get('[data-user=security]').findAll('button')).toHaveLength(0)
  expect(page.text()).toContain('admin 同时握着两员的权')
  expect(page.get('[data-user=street]').text()).toContain('向阳街道')
  page.unmount()
})

test('what stays empty isn’t sent, and two hands are refused before they are', async () => {
  const { page, sent } = open()
  await flushPromises()
  await page.get('[data-user=street] [data-act=change]').trigger('click')
  const form = page.get('[data-user=street] form')
  await form.get('input[value=auditor]').setValue(true)
  await form.trigger('submit')
  expect(sent).toEqual([])
  expect(form.get('[role=alert]').text()).toContain('审计员不能兼')
  await form.get('input[value=auditor]').setValue(false)
  await form.trigger('submit')
  await flushPromises()
  expect(sent[0]).toEqual({
    path: '/api/users/street',
    method: 'PATCH',
    body: { name: '李娜', roles: ['street'], place: '990101001' },
  })
  page.unmount()
})

test('three hands are three persons', () => {
  expect(apart(['admin', 'security'])).toBe('apart.hands')
  expect(apart(['auditor', 'command'])).toBe('apart.auditor')
  expect(apart(['admin', 'command'])).toBeUndefined()
  expect(anyPassword()).toMatch(/^[a-zA-Z2-9]{16}$/)
})
