import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { kept, keep, keptFor } from '../base/kept'
import { chooseLanguage } from '../base/preferences'
import LogIn from './LogIn.vue'

let roles: string[]
let led: string[]
let search: string
let logInBy: object | undefined

beforeEach(() => {
  localStorage.clear()
  chooseLanguage('zh')
  roles = ['grid-worker']
  led = []
  search = ''
  logInBy = undefined
  vi.stubGlobal('location', {
    get search() {
      return search
    },
    assign: (to: string) => led.push(to),
  })
  vi.stubGlobal('fetch', (path: string) =>
    Promise.resolve(
      Response.json(
        path === '/api/me' ? { id: 'wang', name: '王', roles } : path === '/api/session' ? { logInBy } : {},
      ),
    ),
  )
})
afterEach(() => vi.unstubAllGlobals())

async function entered() {
  const form = mount(LogIn)
  await flushPromises()
  await form.get('#username').setValue('wang')
  await form.get('form').trigger('submit')
  await flushPromises()
  return form
}

test('whoever goes round and does nothing else begins with the round', async () => {
  await entered()
  expect(led).toEqual(['/rounds'])
})

test('who has a desk besides, or asked for it, begins there', async () => {
  roles = ['grid-worker', 'community']
  expect((await entered()).emitted('loggedIn')).toHaveLength(1)
  roles = ['grid-worker']
  search = '?next=/desk'
  expect((await entered()).emitted('loggedIn')).toHaveLength(1)
  expect(led).toEqual([])
})

test('what the one before left on this phone is gone', async () => {
  keptFor('li')
  keep('round', 'of li')
  await entered()
  expect(kept('round')).toBeUndefined()
})

test('where a provider vouches for everybody, nobody is asked for a password', async () => {
  logInBy = { passwords: false, provider: '/oauth2/authorization/provider' }
  search = '?next=/wall'
  const page = mount(LogIn)
  await flushPromises()
  expect(page.find('#password').exists()).toBe(false)
  await page.get('button.first').trigger('click')
  expect(led).toEqual(['/oauth2/authorization/provider'])

  search = '?in'
  roles = ['command']
  mount(LogIn)
  await flushPromises()
  expect(led).toEqual(['/oauth2/authorization/provider', '/wall'])
})

test('who is refused reads why', async () => {
  search = '?refused=provider-no-role'
  const page = mount(LogIn)
  await flushPromises()
  expect(page.text()).toContain('没有角色')
})
