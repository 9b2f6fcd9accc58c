import type { Decision, Item, Visit } from '../desk/desk'
import type { Split } from '../desk/tasks'

export type Heap = 'items' | 'tasks' | 'visits' | 'rechecks' | 'decisions'

/** One line of the desk, whichever of a person's roles it is for. */
export type Line = {
  key: string
  heap: Heap
  item: Item | Visit | Decision | Split
  /** When it wants to be done; what somebody asked for waits since then. */
  due: string
}

const ranks: Record<string, number> = { emergency: 0, urgent: 1 }
const rank = (it: Line) => ranks[it.item.urgency] ?? 2

const dueOf = (heap: Heap, item: Line['item']) =>
  item.dueAt ?? (heap === 'decisions' ? (item as Decision).askedAt : '~')

export const line = (heap: Heap, item: Line['item']): Line => ({
  key: `${heap} ${'did' in item ? item.did : item.id}`,
  heap,
  item,
  due: dueOf(heap, item),
})

/** One desk of all heaps, most pressing first, as the service has it. */
export function linesOf(heaps: Record<Heap, Line['item'][]>): Line[] {
  return (Object.keys(heaps) as Heap[])
    .flatMap((heap) => heaps[heap].map((item) => line(heap, item)))
    .sort((a, b) => rank(a) - rank(b) || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

/** What tells somebody that there is news of it since it was last opened. */
export function stateOf({ item }: Line) {
  const it = item as Item & Decision
  return [it.state, it.cycle, it.holder, it.dueAt, it.urged, it.asked, it.supervised, it.askedAt].join('|')
}
