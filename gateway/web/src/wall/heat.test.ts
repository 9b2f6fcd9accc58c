import { expect, test } from 'vitest'
import { labels, pins, shapes } from './heat'
import type { Pressing } from './wall'

const box = { south: 36, west: 101, north: 37, east: 102 }
const areas = [
  { code: '990101001001', name: '东风社区' },
  { code: '990101001001001', name: '第1网格', box },
  { code: '990101001001002', name: '第2网格', box: { ...box, west: 102, east: 103 } },
  { code: '990101001001003', name: '没有边界' },
]
const at = (id: string) => ({ id, place: '990101001001001' }) as Pressing

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

test('a request has one pin, inside its grid, and what is worst gives its colour', () => {
  const found = pins(areas, { urgent: [at('a'), at('b')], called: [at('a')], missed: [] })
  expect(found.map((it) => [it.properties.id, it.properties.kind])).toEqual([
    ['a', 'called'],
    ['b', 'urgent'],
  ])
  const [x, y] = found[1]!.geometry.coordinates as [number, number]
  expect(x > 101 && x < 102 && y > 36 && y < 37).toBe(true)
  expect(found[0]!.geometry.coordinates).not.toEqual(found[1]!.geometry.coordinates)
})
