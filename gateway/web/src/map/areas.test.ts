import { expect, test } from 'vitest'
import { above, gridAt, labels, shapes } from './areas'

const box = { south: 36, west: 101, north: 37, east: 102 }
const areas = [
  { code: '990101001001', name: '东风社区' },
  { code: '990101001001001', name: '第1网格', box },
  { code: '990101001001002', name: '第2网格', box: { ...box, west: 102, east: 103 } },
  { code: '990101001001003', name: '没有边界' },
]

test('a grid is as warm as its share of the fullest one', () => {
  const [one, two] = shapes(areas, { '990101001001001': 4, '990101001001002': 1 })
  expect([one!.properties.heat, two!.properties.heat]).toEqual([1, 0.25])
  expect(one!.geometry.coordinates[0]).toHaveLength(5)
})

test('a community stands in the middle of its grids with all that is open in them', () => {
  expect(labels(areas, { '990101001001001': 4, '990101001001002': 1, '990101002': 9 })).toEqual([
    { code: '990101001001', name: '东风社区', open: 5, at: [102, 36.5] },
  ])
})

test('a point lies in the grid whose bounds hold it, or in none', () => {
  expect(gridAt(areas, { lat: 36.5, lon: 102.5 })?.code).toBe('990101001001002')
  expect(gridAt(areas, { lat: 38, lon: 101.5 })).toBeUndefined()
  expect(above(areas, '990101001001002').map((it) => it.name)).toEqual(['东风社区'])
})
