import { expect, test } from 'vitest'
import { answersOf, isWhole, nothingSaid } from './visits'

const asked = (more: object) => ({ ...nothingSaid(), solved: 'yes', level: 4, ...more })

test('nineteen who say the same are nineteen answers, and one wish is one', () => {
  const wish = asked({ level: 2, respondent: '业主20', wish: '希望再多装几个', reasons: ['not-solved'] })
  const answers = answersOf([asked({ many: 19 }), wish])
  expect(answers).toHaveLength(20)
  expect(answers.filter((it) => it.level === 4)).toHaveLength(19)
  expect(answers.at(-1)).toMatchObject({
    wish: '希望再多装几个',
    respondent: '业主20',
    reasons: ['not-solved'],
  })
})

test('whoever answers alone is whoever pointed it, and the satisfied give no reasons', () => {
  const [answer] = answersOf([asked({ respondent: '王', reasons: ['overdue'], words: '  ' })])
  expect(answer).toEqual({ solved: 'yes', level: 4 })
})

test('an answer needs both verdicts', () => {
  expect(isWhole(asked({}))).toBe(true)
  expect(isWhole(asked({ level: 0 }))).toBe(false)
  expect(isWhole(asked({ many: 0 }))).toBe(false)
})
