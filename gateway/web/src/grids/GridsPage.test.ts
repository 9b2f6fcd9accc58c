import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import { areaOf, draftOf } from './grids'
import GridsPage from './GridsPage.vue'

vi.mock('../map/draw', () => ({ draw: () => Promise.reject(new Error('no WebGL')) }))

const grid = {
  code: '990101001001001',
  name: '东风社区第1网格',
  type: 'general',
  lat: 36.5,
  lon: 101.5,
  box: { south: 36, west: 101, north: 37, east: 102 },
}
const areas = [{ code: '990101001', name: '东街街道' }, { code: '990101001001', name: '东风社区' }, grid]
let sent: unknown[]

beforeEach(() => {
  sent = []
  chooseLanguage('zh')
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    if (init.method === 'POST') sent.push(JSON.parse(String(init.body)))
    const answers: [string, unknown][] = [
      ['/api/duty/staff', { items: [{ id: 'li', name: '李网格员', kind: 'full-time', seat: grid.code }] }],
      ['/api/duty/now', { seat: grid.code, onDuty: [], next: [], away: [] }],
      [
        '/api/buildings',
        {
          items: [
            { number: 3, grid: grid.code },
            { number: 9, grid: 'another' },
          ],
        },
      ],
      ['/api/places', { items: areas }],
    ]
    const answer = answers.find(([start]) => path.startsWith(start))?.[1] ?? {}
    return Promise.resolve(new Response(JSON.stringify(answer)))
  })
})
afterEach(() => vi.unstubAllGlobals())

async function chosen() {
  const page = mount(GridsPage)
  await flushPromises()
  await page.get('#area').setValue(grid.code)
  await flushPromises()
  return page
}

test('a grid says where it belongs, who has it and what stands in it', async () => {
  const card = (await chosen()).get('[data-part=grid]')
  expect(card.text()).toContain('东街街道 › 东风社区')
  expect(card.text()).toContain('李网格员')
  expect(card.text()).toMatch(/楼号3(?!、9)/)
})

test('a changed name and bounds are saved with the middle that goes with them', async () => {
  const page = await chosen()
  await page.get('#grid-name').setValue('东风社区菜场网格')
  await page.get('[name=north]').setValue('38')
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(sent).toEqual([[{ ...grid, name: '东风社区菜场网格', lat: 37, box: { ...grid.box, north: 38 } }]])
  expect(page.get('p.done').text()).toContain('东风社区菜场网格')
})

test('bounds that cannot be are not sent', async () => {
  const page = await chosen()
  await page.get('[name=north]').setValue('35')
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(sent).toEqual([])
  expect(page.find('[role=alert]').exists()).toBe(true)
})

test('an area without bounds stays so', () => {
  const { box: _, ...bare } = grid
  expect(areaOf(bare, draftOf(bare))).toEqual(bare)
})
