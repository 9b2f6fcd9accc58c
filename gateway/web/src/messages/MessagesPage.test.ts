import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import MessagesPage from './MessagesPage.vue'

const stuck = {
  id: 'd1',
  requestId: 'r1',
  move: 'whistle.blown',
  recipient: 'unit:D06',
  channel: 'web-hook',
  shown: 'hooks.example',
  state: 'stuck',
  reason: 'given-up',
  attempts: 12,
  changedAt: '2026-11-21T03:00:00Z',
}
let asked: { path: string; method: string; body?: unknown }[]
let roles: string[]

beforeEach(() => {
  asked = []
  roles = ['admin']
  chooseLanguage('zh')
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    asked.push({ path, method: init.method!, body: init.body && JSON.parse(String(init.body)) })
    const body = path.startsWith('/api/me')
      ? path === '/api/me'
        ? { id: 'admin', name: '管理员', roles }
        : { items: path.includes('deliveries') ? [stuck] : [] }
      : {}
    return Promise.resolve(new Response(JSON.stringify(body), { status: 200 }))
  })
})
afterEach(() => vi.unstubAllGlobals())

async function page() {
  const mounted = mount(MessagesPage, { attachTo: document.body })
  await flushPromises()
  return mounted
}

test('it says what is stuck and why, and sends it once more', async () => {
  const log = await page()
  expect(log.text()).toContain('有 1 条消息搁置')
  expect(log.text()).toMatch(/多次失败，不再自动重试 ·\s+已试 12 次/)
  await log.get('[data-act=redrive]').trigger('click')
  await flushPromises()
  expect(asked.some((it) => it.path === '/api/messages/deliveries/d1/redrive')).toBe(true)
  expect(log.text()).toContain('已重新排队')
  log.unmount()
})

test('a filter asks for that alone', async () => {
  const log = await page()
  await log.get('select[name=state]').setValue('stuck')
  await flushPromises()
  expect(asked.at(-1)!.path).toBe('/api/messages/deliveries?state=stuck')
  log.unmount()
})

test('the command centre reads, and an administrator acts', async () => {
  roles = ['command']
  const log = await page()
  expect(log.find('[data-act=redrive]').exists()).toBe(false)
  expect(log.find('[data-act=save]').exists()).toBe(false)
  log.unmount()
})

test('an address is set with a secret that the page makes', async () => {
  const log = await page()
  await log.get('input[name=to]').setValue('unit:D06')
  await log.get('input[name=address]').setValue('https://hooks.example/x')
  await log
    .findAll('button')
    .find((it) => it.text() === '生成密钥')!
    .trigger('click')
  await log.get('[data-act=save]').trigger('submit')
  await flushPromises()
  const put = asked.find((it) => it.method === 'PUT')!
  expect(put.path).toBe('/api/messages/targets/unit:D06/web-hook')
  expect((put.body as { secret: string }).secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  log.unmount()
})
