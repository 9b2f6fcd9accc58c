import { expect, test } from 'vitest'
import { openMoves } from './next'
import type { Waiting } from './outgoing'

const waits = (...names: string[]) => names.map((name) => ({ body: { name } }) as Waiting)

test('while nothing waits the service says what is open', () => {
  expect(openMoves(['take', 'on-the-spot'], [])).toEqual(['take', 'on-the-spot'])
  expect(openMoves(['take', 'on-the-spot'], waits('picture'))).toEqual(['take', 'on-the-spot'])
})

test('what waits to be taken can be resolved behind it, and not taken once more', () => {
  expect(openMoves(['take', 'on-the-spot'], waits('take'))).toContain('resolve')
  expect(openMoves(['take', 'on-the-spot'], waits('take'))).not.toContain('take')
})

test('after a result or a hand-over nothing is open', () => {
  for (const last of ['resolve', 'on-the-spot', 'escalate', 'decline'])
    expect(openMoves(['take', 'resolve'], waits('take', last))).toEqual([])
})
