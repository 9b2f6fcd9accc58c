import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { groundOf, locationOf, ownFirst } from './places'

const grid = '990101001001002'
const answers: Record<string, unknown> = {
  '/api/places': {
    items: [
      { code: '990101001001', name: '东风社区' },
      { code: grid, name: '第二网格' },
    ],
  },
  '/api/buildings': {
    items: [
      { number: 1, grid: '990101001001001' },
      { number: 5, grid },
    ],
  },
}

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('fetch', (path: string) => Promise.resolve(Response.json(answers[path.split('?')[0]!])))
})
afterEach(() => vi.unstubAllGlobals())

test('the ground that was seen last is there without network', async () => {
  const seen = await groundOf(grid)
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  expect(await groundOf(grid)).toEqual(seen)
  expect(seen!.grids.map((it) => it.name)).toEqual(['第二网格'])
})

test('a building is said in the words by which it is located, and lies in its own grid', async () => {
  const ground = await groundOf(grid)
  expect(ownFirst(ground!.buildings, grid).map((it) => it.number)).toEqual([5, 1])
  expect(locationOf({ building: '1', detail: ' 2单元' }, ground, grid)).toEqual({
    address: '东风社区1号楼2单元',
    grid: '990101001001001',
  })
  expect(locationOf({ building: '', detail: '' }, ground, grid)).toEqual({ address: undefined, grid })
})
