import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import KeysPage from './KeysPage.vue'

const key = {
  id: '1',
  unit: 'D06',
  label: '城管平台',
  madeBy: 'security',
  madeAt: '2026-11-21T00:00:00Z',
  expiresAt: '2099-01-01T00:00:00Z',
}

afterEach(() => vi.unstubAllGlobals())

test('a new key is shown until it was copied, and never again', async () => {
  chooseLanguage('zh')
  vi.stubGlobal('fetch', (_: string, init: RequestInit = {}) =>
    Promise.resolve(
      new Response(JSON.stringify(init.method === 'POST' ? { key, secret: 'wsk_abc' } : { items: [key] })),
    ),
  )
  const page = mount(KeysPage, { attachTo: document.body })
  await flushPromises()
  await page.get('#key-label').setValue('城管平台')
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(page.get('.shown').text()).toContain('wsk_abc')
  await page.get('.shown button').trigger('click')
  expect(page.text()).not.toContain('wsk_abc')
  expect(page.text()).toContain('从未使用')
  page.unmount()
})
