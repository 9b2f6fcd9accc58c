import { expect, test } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import { brief, tick } from './brief'

test('a length of time keeps its width', () => {
  chooseLanguage('zh')
  expect([90_000_000, 11_100_000, 2_520_000, 548_000, -65_000].map(brief)).toEqual([
    '1天01时',
    '3时05分',
    '42分',
    '9分08秒',
    '1分05秒',
  ])
  chooseLanguage('en')
  expect(brief(5000)).toBe('0m05s')
})

test('a line is drawn each second in its last minutes alone', () => {
  const now = Date.parse('2030-01-01T00:00:30Z')
  expect(tick('2030-01-01T00:05:00Z', now)).toBe(now)
  expect(tick('2030-01-01T05:00:00Z', now)).toBe(now - 30_000)
  expect(tick(undefined, now)).toBe(now - 30_000)
})
