import { computed, ref, type Ref } from 'vue'
import { filters, reasons, shownFilters, sought as finds, type Eye, type Filter } from './filters'
import { keptFor } from './kept'
import { stateOf, type Line } from './lines'

/** A filter under a name of somebody's own. */
export type Saved = { name: string; filter: Filter; sought: string }

/** The part of a desk that is looked at, with what is new on it. */
export function useNarrowed(lines: Ref<Line[]>, now: Ref<number>, me: Ref<string | undefined>) {
  const filter = ref<Filter>('all')
  const sought = ref('')
  const saved = keptFor<Saved[]>(me, 'desk.filters', () => [])
  const seen = keptFor<Record<string, string>>(me, 'desk.seen', () => ({}))

  const unread = (line: Line) => seen.value[line.key] !== stateOf(line)
  // A second more or less changes no list: it is made anew each minute, and when something was read.
  const minute = computed(() => Math.floor(now.value / 60_000) * 60_000)
  const eye = computed<Eye>(() => ({ now: minute.value, me: me.value, unread }))

  const count = (name: Filter) => lines.value.filter((it) => filters[name](it, eye.value)).length
  const counts = computed(
    () =>
      Object.fromEntries(
        [...shownFilters, 'needing', ...Object.keys(reasons)].map((it) => [it, count(it as Filter)]),
      ) as Record<Filter, number>,
  )
  const shown = computed(() => {
    const words = sought.value.trim()
    return lines.value.filter((it) => filters[filter.value](it, eye.value) && (!words || finds(it, words)))
  })

  /** Notes what was seen; what has left the desk is forgotten. */
  function mark(these: Line[], read = true) {
    const here = new Set(lines.value.map((it) => it.key))
    const next = Object.fromEntries(Object.entries(seen.value).filter(([key]) => here.has(key)))
    for (const it of these) {
      if (read) next[it.key] = stateOf(it)
      else delete next[it.key]
    }
    seen.value = next
  }

  function look(next: Filter, words = '') {
    filter.value = next
    sought.value = words
  }
  const keep = (name: string) => {
    const others = saved.value.filter((it) => it.name !== name)
    saved.value = [...others, { name, filter: filter.value, sought: sought.value }]
  }
  const drop = (name: string) => (saved.value = saved.value.filter((it) => it.name !== name))

  return { filter, sought, saved, counts, shown, unread, mark, look, keep, drop }
}

export type Narrowed = ReturnType<typeof useNarrowed>
