import { expect, test } from 'vitest'
import { pressureOf } from './desk'
import { bodyOf, categories, units } from './moves'

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

test('what is left of an urgent request has a plan', () => {
  const body = bodyOf('resolve', { answer: '人已救出', rest: ['left', '2026-11-25', '更换曳引机'] })
  expect(body).toEqual({
    answer: '人已救出',
    rest: { plannedBy: '2026-11-25T18:00:00+08:00', note: '更换曳引机' },
  })
  expect(bodyOf('resolve', { answer: '人已救出', rest: ['all'] })).toEqual({ answer: '人已救出' })
})

test('a whistle calls its lead once', () => {
  const body = bodyOf('whistle', { kind: 'urgent', lead: 'D06', units: ['U01', 'D06'], note: '' })
  expect(body).toEqual({ kind: 'urgent', lead: 'D06', units: ['D06', 'U01'] })
})

test('what stays when something is reclassified is absent', () => {
  const body = bodyOf('reclassify', { category: '', urgency: 'urgent', reason: 'grown-worse', note: '' })
  expect(body).toEqual({ urgency: 'urgent', reason: 'grown-worse' })
})

test('every unit and category of the catalogue has a name', () => {
  expect(categories()).toContainEqual({ code: '0106', name: '路灯/井盖/护栏' })
  expect(categories().every((it) => it.name)).toBe(true)
  expect(units().map((it) => it.code)).toContain('D11')
  expect(units().every((it) => it.name)).toBe(true)
})

test('what presses is counted from where the clock itself began', () => {
  const [dueSince, dueAt] = ['2030-01-07T00:00:00Z', '2030-01-07T10:00:00Z']
  const at = (hour: string) => Date.parse(`2030-01-07T${hour}:00Z`)
  expect(['04:59', '05:00', '08:00', '10:00'].map((it) => pressureOf({ dueSince, dueAt }, at(it)))).toEqual([
    'calm',
    'half',
    'soon',
    'late',
  ])
  expect(pressureOf({ dueAt }, at('09:59'))).toBe('calm')
  expect(pressureOf({ dueSince, dueAt, overdue: true }, at('01:00'))).toBe('late')
})
