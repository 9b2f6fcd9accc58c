import { reactive } from 'vue'
import { read, type List } from './api'
import { text } from './text'

const names = reactive(new Map<string, string>())
const wanted = new Set<string>()

/** How a colleague is called: nobody reads a log-in. Asked once, together with all that the page shows. */
export function personName(id: string | undefined) {
  if (!id) return ''
  if (!names.has(id)) {
    names.set(id, '')
    if (!wanted.size) queueMicrotask(ask)
    wanted.add(id)
  }
  return names.get(id)!
}

async function ask() {
  const ids = [...wanted]
  wanted.clear()
  for (let from = 0; from < ids.length; from += 50) {
    const some = ids.slice(from, from + 50)
    const query = new URLSearchParams(some.map((id) => ['id', id]))
    await read<List<{ id: string; name: string }>>(`/api/people?${query}`).then(
      ({ items }) => {
        const known = new Map(items.map((it) => [it.id, it.name]))
        some.forEach((id) => names.set(id, known.get(id) ?? text('somebody')))
      },
      // A page without names is better than one that never stops asking.
      () => {},
    )
  }
}
