import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import ToAsk from './ToAsk.vue'

const line = {
  id: '0199a2b4-c6d8-7000-8000-000000000001',
  number: 'SQ-990101-20261121-00001',
  summary: '污水漫溢 · 东风社区3号楼',
  tier: 'community',
  holder: 'wang',
  clock: 'take',
  dueAt: '2026-11-21T01:00:00Z',
}
let items: (typeof line)[]
let status: number
const paths: string[] = []

beforeEach(() => {
  vi.useFakeTimers()
  items = [line]
  status = 200
  chooseLanguage('zh')
  vi.stubGlobal('fetch', (path: string) => {
    paths.push(path)
    return Promise.resolve(new Response(JSON.stringify({ items }), { status }))
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('what can not be judged yet is put as a question, and goes when it is judged', async () => {
  const it = mount(ToAsk)
  await flushPromises()
  expect(paths.at(-1)).toContain('undecided=urgent')
  expect(it.get('[role=alert]').text()).toContain('请打电话问一声')
  expect(it.text()).toContain('接单')
  expect(it.text()).toContain('在社区 wang')

  status = 503
  await vi.advanceTimersByTimeAsync(10_000)
  expect(it.get('[role=alert]').text()).toContain('时限服务没有应答')
  expect(it.text()).toContain('接单')

  status = 200
  items = []
  await vi.advanceTimersByTimeAsync(10_000)
  expect(it.find('[role=alert]').exists()).toBe(false)
  it.unmount()
})
