import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { countdown, presses } from './countdown'
import { gather } from './news'
import { manned } from './posts'
import { first, nothing, type Line, type Pressing } from './wall'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('a flood of news is drawn a few times a second, with the newest first', () => {
  let lines: Line[] = []
  let drawn = 0
  const news = gather((change) => {
    lines = change(lines)
    drawn += 1
  }, 5)
  for (let n = 0; n < 100; n++) news.hear({ id: String(n) } as Line)
  expect(drawn).toBe(0)
  vi.advanceTimersByTime(1000)
  expect(drawn).toBe(1)
  expect(lines.map((it) => it.id)).toEqual(['99', '98', '97', '96', '95'])
  news.stop()
})

test('the last hour is counted in seconds', () => {
  expect(countdown(-65_000)).toBe('01:05')
  expect(countdown(2 * 3_600_000 + 60_000)).toBe('2时1分')
  expect(countdown(-50 * 3_600_000)).toBe('2天2时')
  expect(presses('2026-11-21T00:10:00Z', false, Date.parse('2026-11-21T00:00:00Z'))).toBe('soon')
  expect(presses('2026-11-20T23:59:59Z', false, Date.parse('2026-11-21T00:00:00Z'))).toBe('late')
})

test('what needs a person is the own desk, then whoever should have come, then what runs out', () => {
  const it = (id: string, overdue = false) => ({ id, overdue }) as Pressing
  const all = { urgent: [it('u')], called: [it('c'), it('late', true)], missed: [] }
  expect(first(it('own'), all)?.id).toBe('own')
  expect(first(undefined, all)?.id).toBe('late')
  expect(first(undefined, { ...all, called: [it('c')] })?.id).toBe('u')
  expect(first(undefined, nothing)).toBeUndefined()
})

test('a desk without anybody is the first to be read, and grids are only counted', () => {
  const on = (seat: string, ...names: string[]) => ({
    seat,
    onDuty: names.map((name) => ({ id: name, name, kind: 'desk', byPhone: false })),
    next: [],
    away: [],
  })
  const all = manned([on('990101001', '张'), on('990101001001'), on('990101001001001', '李')], [])
  expect(all.lines.map((it) => it.seat)).toEqual(['990101001001', '990101001'])
  expect(all).toMatchObject({ people: 2, empty: 1, grids: 1 })
})
