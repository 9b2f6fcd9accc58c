import { beforeEach, expect, test } from 'vitest'
import { ref } from 'vue'
import { anyDecision, anyItem } from './anyLine'
import { line, type Line } from './lines'
import { useNarrowed } from './narrowed'

const now = Date.parse('2026-11-21T04:00:00Z')
const late = line('items', anyItem({ id: 'late', dueAt: '2026-11-21T03:00:00Z', supervised: true }))
const today = line('items', anyItem({ id: 'today', number: 'SQ-7', dueAt: '2026-11-21T15:59:00Z' }))
const tomorrow = line('items', anyItem({ id: 'tomorrow', dueAt: '2026-11-21T16:01:00Z', holder: 'zhou' }))
const asked = line('decisions', anyDecision({ id: 'asked' }))

beforeEach(() => localStorage.clear())

function desk(...lines: Line[]) {
  const all = ref(lines)
  return { all, ...useNarrowed(all, ref(now), ref<string | undefined>('zhou')) }
}
const ids = (lines: Line[]) => lines.map((it) => it.item.id)

test('the morning says how many need somebody and which, each once, by the day of the district', () => {
  const { counts, look, shown } = desk(late, today, tomorrow, asked)
  expect(counts.value).toMatchObject({
    needing: 3,
    late: 1,
    today: 1,
    decide: 1,
    watched: 1,
    mine: 1,
    all: 4,
  })
  look('needing')
  expect(ids(shown.value)).toEqual(['late', 'today', 'asked'])
  look('today')
  expect(ids(shown.value)).toEqual(['today'])
  look('all', 'sq-7  东风')
  expect(ids(shown.value)).toEqual(['today'])
})

test('what was opened is read until there is news of it', () => {
  const { all, counts, mark } = desk(late, today)
  expect(counts.value.unread).toBe(2)
  mark([late])
  expect(counts.value.unread).toBe(1)
  all.value = [line('items', { ...anyItem({ id: 'late' }), urged: 1 }), today]
  expect(counts.value.unread).toBe(2)
  mark([today])
  mark([today], false)
  expect(counts.value.unread).toBe(2)
})

test('a filter is kept for its user, and for nobody else at the same machine', async () => {
  const mine = desk(late)
  mine.look('late', '东风')
  mine.keep('早上先看')
  mine.mark([late])
  await Promise.resolve()
  const again = desk(late)
  expect(again.saved.value).toEqual([{ name: '早上先看', filter: 'late', sought: '东风' }])
  expect(again.counts.value.unread).toBe(0)
  const other = useNarrowed(ref([late]), ref(now), ref<string | undefined>('wang'))
  expect(other.saved.value).toEqual([])
  expect(other.counts.value.unread).toBe(1)
  again.drop('早上先看')
  expect(again.saved.value).toEqual([])
})
