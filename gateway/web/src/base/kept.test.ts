import { beforeEach, expect, test } from 'vitest'
import { forgetKept, keep, kept, keptFor } from './kept'

beforeEach(() => localStorage.clear())

test('what was kept is there until it is forgotten, and other choices stay', () => {
  localStorage.setItem('whistle.language', 'zh')
  keep('round', { items: ['lamp'] })
  expect(kept('round')).toEqual({ items: ['lamp'] })
  forgetKept()
  expect(kept('round')).toBeUndefined()
  expect(localStorage.getItem('whistle.language')).toBe('zh')
})

test('nobody reads what the one before kept', () => {
  keptFor('wang')
  keep('round', 'of wang')
  keptFor('wang')
  expect(kept('round')).toBe('of wang')
  keptFor('li')
  expect(kept('round')).toBeUndefined()
})
