import { expect, test } from 'vitest'
import { pressureOf } from './desk'
import { bodyOf, units } from './moves'

test('empty fields of a move are absent', () => {
  expect(bodyOf('respond', { answer: ' 明天来修 ', plannedBy: '' })).toEqual({ answer: '明天来修' })
})

test('a planned day ends at the close of business in the district', () => {
  expect(bodyOf('respond', { answer: 'x', plannedBy: '2026-11-25' })).toMatchObject({
    plannedBy: '2026-11-25T18:00:00+08:00',
  })
})

test('a later date and a review end at the close of business too', () => {
  expect(bodyOf('extension', { until: '2026-11-25', reason: 'awaiting-material' })).toEqual({
    until: '2026-11-25T18:00:00+08:00',
    reason: 'awaiting-material',
  })
  expect(bodyOf('review', { reviewAt: '2026-11-25' })).toEqual({ reviewAt: '2026-11-25T18:00:00+08:00' })
})

test('a whistle calls its lead once', () => {
  const body = bodyOf('whistle', { kind: 'urgent', lead: 'D06', units: ['U01', 'D06'], note: '' })
  expect(body).toEqual({ kind: 'urgent', lead: 'D06', units: ['D06', 'U01'] })
})

test('every unit of the catalogue has a name', () => {
  expect(units().map((it) => it.code)).toContain('D11')
  expect(units().every((it) => it.name)).toBe(true)
})

test('the warning of the clock counts before the age of the request', () => {
  const id = '00000000-0000-7000-8000-000000000001'
  const dueAt = new Date(100_000).toISOString()
  expect(pressureOf({ id, dueAt }, 85_000)).toBe('soon')
  expect(pressureOf({ id, dueAt, warned: 50 }, 85_000)).toBe('half')
  expect(pressureOf({ id, dueAt, overdue: true }, 1)).toBe('late')
})
