import { dayOf } from '../base/time'
import { pressureOf, type Item } from '../desk/desk'
import type { Heap, Line } from './lines'

/** By what a line is judged. */
export type Eye = { now: number; me?: string; unread: (line: Line) => boolean }
type Test = (line: Line, eye: Eye) => boolean

const late: Test = ({ item }, { now }) => pressureOf(item, now) === 'late'
const today: Test = (line, eye) =>
  !late(line, eye) && !!line.item.dueAt && dayOf(line.item.dueAt) === dayOf(new Date(eye.now).toISOString())
const decide: Test = ({ heap }) => heap === 'decisions'
const hard: Test = ({ item }) => (item as Item).state === 'hard-case'
const watched: Test = ({ item }) => !!item.supervised
const heap =
  (wanted: Heap): Test =>
  ({ heap }) =>
    heap === wanted

/** What somebody has to look into today, each for one reason at least. */
export const reasons = { late, today, decide, hard, watched }

/** What a desk can be narrowed to. */
export const filters = {
  all: () => true,
  needing: (line, eye) => Object.values(reasons).some((fits) => fits(line, eye)),
  ...reasons,
  unread: (line, { unread }) => unread(line),
  pressing: ({ item }) => item.urgency !== 'general',
  mine: ({ item }, { me }) => !!me && item.holder === me,
  waiting: ({ item }) => (item as Item).state === 'waiting',
  whistled: ({ item }) => !!(item as Item).whistleId,
  items: heap('items'),
  tasks: heap('tasks'),
  visits: heap('visits'),
  rechecks: heap('rechecks'),
} satisfies Record<string, Test> as Record<Filter, Test>

export type Filter =
  | 'all'
  | 'needing'
  | keyof typeof reasons
  | 'unread'
  | 'pressing'
  | 'mine'
  | 'waiting'
  | 'whistled'
  | Exclude<Heap, 'decisions'>

/** What stands as a button of its own where it has lines; the reasons are in the morning's line. */
export const shownFilters: Filter[] = [
  'all',
  'unread',
  'pressing',
  'waiting',
  'mine',
  'whistled',
  'items',
  'tasks',
  'visits',
  'rechecks',
]

/** What was typed, every word of it, in number, summary or place. */
export function sought({ item }: Line, words: string) {
  const there = `${item.number} ${item.summary} ${item.placeName ?? ''}`.toUpperCase()
  return words
    .toUpperCase()
    .split(/\s+/)
    .every((word) => there.includes(word))
}
