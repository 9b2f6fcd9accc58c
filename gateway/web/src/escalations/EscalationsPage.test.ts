import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import EscalationsPage from './EscalationsPage.vue'
import zh from './words.zh.json'

const line = {
  id: '0199a2b4-c6d8-7000-8000-000000000001',
  number: 'SQ-990101-20261121-00001',
  summary: '污水漫溢 · 东风社区3号楼',
  urgency: 'urgent',
  tier: 'grid',
  clock: 'take',
  at: '2030-01-07T01:30:00Z',
  would: { event: 'request.escalated', tier: 'community', place: '990101001001' },
}
let asked: string[]
let status = 200

beforeEach(() => {
  asked = []
  status = 200
  chooseLanguage('zh')
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path)
    const body = path.startsWith('/api/me')
      ? { roles: ['street'] }
      : path.endsWith('/clocks')
        ? {
            items: [
              { id: 'c', clock: 'take', state: 'running', explained: '网格30分钟内接单。', history: [] },
            ],
          }
        : path.includes('after=')
          ? { at: '2030-01-07T01:00:00Z', items: [{ ...line, id: 'b', skip: 'paused', would: undefined }] }
          : { at: '2030-01-07T01:00:00Z', items: [line], next: '/api/escalations?after=x' }
    return Promise.resolve(new Response(JSON.stringify(body), { status }))
  })
})
afterEach(() => vi.unstubAllGlobals())

async function page() {
  const mounted = mount(EscalationsPage, { attachTo: document.body })
  await flushPromises()
  return mounted
}

test('what would go up says to whom, and the rest says why not', async () => {
  const it = await page()
  expect(it.get('.going').text()).toContain('上报到社区。')
  expect(it.get('[data-skip=paused]').text()).toContain('挂起期间不计时')
  it.unmount()
})

test('looking ahead asks as of the time of the district', async () => {
  const it = await page()
  await it.findAll('input[type=radio]')[2]!.setValue()
  await flushPromises()
  expect(asked.at(-2)).toContain('until=2030-01-08T01:00')
  it.unmount()
})

test('a line explains its clocks when somebody wants to know', async () => {
  const it = await page()
  expect(asked.some((path) => path.endsWith('/clocks'))).toBe(false)
  const opened = Object.assign(new Event('toggle'), { newState: 'open' })
  it.get('.going details').element.dispatchEvent(opened)
  await flushPromises()
  expect(it.get('.going').text()).toContain('网格30分钟内接单。')
  it.unmount()
})

test('every reason has a name and a because', () => {
  const named = (kind: string) => Object.keys(zh).filter((key) => key.startsWith(kind + '.')).length
  expect([named('skip'), named('because')]).toEqual([16, 16])
})

test('who may not see it reads so', async () => {
  status = 403
  const it = await page()
  expect(it.find('[role=alert]').exists()).toBe(true)
  it.unmount()
})
