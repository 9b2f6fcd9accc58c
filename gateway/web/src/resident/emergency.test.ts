import { expect, test } from 'vitest'
import { emergencyCalls } from './emergency'

test.each([
  ['厨房着火了', ['119']],
  ['老人晕倒了，叫不醒', ['120']],
  ['有人被关在电梯里', ['119']],
  ['楼下有人持刀', ['110']],
  ['路口撞车了', ['122']],
  ['有人要跳楼', ['120', '110']],
  ['smell of gas in the stairwell', ['119']],
])('%s is a case for %s', (words, calls) => expect(emergencyCalls(words)).toEqual(calls))

test.each(['路灯不亮', '健身器材坏了', '楼上太吵', '消防通道堵了', 'fireworks last week', '打听一下医保'])(
  '%s is no emergency',
  (words) => expect(emergencyCalls(words)).toEqual([]),
)
