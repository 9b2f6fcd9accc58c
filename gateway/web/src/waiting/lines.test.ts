import { expect, test } from 'vitest'
import { anyDecision, anyItem } from './anyLine'
import { linesOf } from './lines'

const none = { items: [], tasks: [], visits: [], rechecks: [], decisions: [] }

test('whoever has several roles has one desk, the most pressing first', () => {
  const lines = linesOf({
    ...none,
    items: [
      anyItem({ id: 'general', dueAt: '2030-01-01T00:00:00Z' }),
      anyItem({ id: 'undated' }),
      anyItem({ id: 'urgent', urgency: 'urgent', dueAt: '2030-01-09T00:00:00Z' }),
    ],
    visits: [anyItem({ id: 'visit', dueAt: '2029-12-31T00:00:00Z' }) as never],
    decisions: [anyDecision({ id: 'asked', did: 'd1', askedAt: '2029-11-01T00:00:00Z' })],
  })
  expect(lines.map((it) => it.item.id)).toEqual(['urgent', 'asked', 'visit', 'general', 'undated'])
  expect(lines[1]).toMatchObject({ key: 'decisions d1', heap: 'decisions' })
})
