import { beforeEach, expect, test } from 'vitest'
import { chooseLanguage } from './preferences'
import { between, dayOf, keepTime, now, pressure, span, when } from './time'

beforeEach(() => chooseLanguage('zh'))

test('an instant is told in the zone of the district', () => {
  expect(when('2026-11-21T10:00:00Z')).toBe('11月21日 周六 18:00')
  chooseLanguage('en')
  expect(when('2026-11-21T10:00:00Z')).toBe('Sat 21 Nov 18:00')
})

test('a span is told in its two largest units', () => {
  expect(span(26 * 3_600_000)).toBe('1天2小时')
  expect(span(59_000)).toBe('0分钟')
  chooseLanguage('en')
  expect(span(3_660_000)).toBe('1 hour 1 minute')
})

test('pressure grows at half, at four fifths and at the due time', () => {
  const [since, due] = [new Date(0).toISOString(), new Date(100_000).toISOString()]
  expect([0, 49_999, 50_000, 80_000, 100_000].map((now) => pressure(since, due, now))).toEqual([
    'calm',
    'calm',
    'half',
    'soon',
    'late',
  ])
  expect(pressure(since, undefined, 1)).toBe('calm')
  expect([99_999, 100_000].map((now) => pressure(undefined, due, now))).toEqual(['calm', 'late'])
})

test('the time is what the server said last, going on from there', () => {
  keepTime(undefined)
  expect(Math.abs(now() - Date.now())).toBeLessThan(5)
  keepTime('2030-01-07T01:00:00Z')
  expect(now() - Date.parse('2030-01-07T01:00:00Z')).toBeGreaterThanOrEqual(0)
  expect(now() - Date.parse('2030-01-07T01:00:00Z')).toBeLessThan(1000)
  keepTime(new Date().toISOString())
})

test('a turn within one day names the day once', () => {
  expect(between('2026-11-21T00:00:00Z', '2026-11-21T10:00:00Z')).toBe('11月21日 周六 08:00 – 18:00')
  expect(between('2026-11-21T10:00:00Z', '2026-11-22T00:00:00Z')).toContain(' – 11月22日 周日 08:00')
  expect(dayOf('2027-04-30T23:00:00Z')).toBe('2027-05-01')
})
