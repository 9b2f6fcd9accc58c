import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import AskAgain from './AskAgain.vue'
import type { RedoLeft } from './requests'

let left: RedoLeft

beforeEach(() => {
  vi.useFakeTimers()
  chooseLanguage('zh')
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(left))))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function card() {
  const it = mount(AskAgain, { props: { access: { number: 'SQ-1', code: 'ABC234' }, sending: false } })
  await flushPromises()
  return it
}

test('within the window it is offered, and its number comes a moment after asking', async () => {
  left = { way: 'again', closedFrom: '2026-12-21' }
  const it = await card()
  expect(it.text()).toContain('2026-12-21之前可以提出')
  await it.get('textarea').setValue('又漏水了')
  await it.get('form').trigger('submit')
  expect(it.emitted('ask')).toEqual([[{ words: '又漏水了' }]])

  left = { way: 'asked', closedFrom: '2026-12-21' }
  await it.setProps({ sending: true })
  await it.setProps({ sending: false })
  await flushPromises()
  expect(it.find('form').exists()).toBe(false)
  left.number = 'SQ-2'
  await vi.advanceTimersByTimeAsync(1500)
  expect(it.text()).toContain('SQ-2')
})

test('too late is said with the day, and nothing is offered where nothing was resolved', async () => {
  left = { way: 'none', closedFrom: '2026-11-01' }
  expect((await card()).text()).toContain('2026-11-01起')
  left = { way: 'none' }
  expect((await card()).text()).toBe('')
})
