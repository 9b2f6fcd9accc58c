import { Problem, uuid } from '../base/api'
import { explain } from '../base/text'
import { move, type Item } from '../desk/desk'

/** What became of one of several. */
export type Result = { item: Item; state: 'under-way' | 'done' | 'refused'; said: string }

// These ask for what belongs to one request alone: its people, its units, its place.
const single = [
  'assign',
  'tasks',
  'whistle',
  'propose',
  'help',
  'come',
  'arrive',
  'complaint',
  'complaint-unmark',
  'lead',
  'transfer-lead',
  'units',
  'phoned',
  'unlink',
  'done',
]

/** The moves that are legal for every one of them. */
export const movesOfAll = (items: Item[]) =>
  items.length
    ? items[0]!.moves.filter((it) => !single.includes(it) && items.every((other) => other.moves.includes(it)))
    : []

const atOnce = 2

/** Keys for the moves of one form: each request has its own, and keeps it until it was answered. */
export function oneKeyEach() {
  const keys = new Map<string, string>()
  return {
    of: (id: string, name: string, body: object) => {
      const meant = `${id} ${name} ${JSON.stringify(body)}`
      const key = keys.get(meant) ?? uuid()
      keys.set(meant, key)
      return { key, answered: () => keys.delete(meant) }
    },
  }
}

/** Makes one move of many requests, two at a time; each is a call of its own, and one that is refused stops no other. */
export async function makeAll(
  results: Result[],
  name: string,
  body: object,
  keys: ReturnType<typeof oneKeyEach>,
) {
  const waiting = [...results]
  async function work() {
    for (let it = waiting.shift(); it; it = waiting.shift()) {
      const { key, answered } = keys.of(it.item.id, name, body)
      try {
        await move(it.item, name, body, key)
        answered()
        it.state = 'done'
      } catch (problem) {
        if (problem instanceof Problem) answered()
        it.state = 'refused'
        it.said = explain(problem)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
