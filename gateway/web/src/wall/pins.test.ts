import { expect, test } from 'vitest'
import { pins } from './pins'
import type { Pressing } from './wall'

const areas = [
  { code: '990101001001001', name: '第1网格', box: { south: 36, west: 101, north: 37, east: 102 } },
]
const at = (id: string) => ({ id, place: '990101001001001' }) as Pressing

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
