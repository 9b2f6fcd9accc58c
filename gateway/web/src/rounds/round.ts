import { computed, onUnmounted, ref, shallowRef } from 'vue'
import { Problem, Unreachable } from '../base/api'
import { keep, kept, keptFor } from '../base/kept'
import { explain } from '../base/text'
import { now as time } from '../base/time'
import { desk, whoAmI, type Item, type Me } from '../desk/desk'
import { myTasks, type Task } from '../desk/tasks'
import { forgetOthers } from './seen'

/** One thing of the day: a request, or a part of one that was given to me. */
export type Line = Item & { task?: Task }
type Round = { me: Me; lines: Line[]; readAt: string }

const every = 10_000

/** By the clock that presses most; what has none comes last. */
export const byClock = (lines: Line[]) =>
  [...lines].sort((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'))

/** The day's list, and without network the one last seen; read again and again while somebody looks. */
export function useRound(loggedOut: () => void) {
  const round = shallowRef(kept<Round>('round'))
  const failure = ref('')
  // Whether the last reading found nobody.
  const away = ref(false)
  const now = ref(time())

  async function refresh() {
    try {
      const me = await whoAmI()
      const [{ items }, { items: parts }] = await Promise.all([desk(), myTasks()])
      const others = parts.filter((it) => !items.some((one) => one.id === it.id))
      const lines = byClock([...items, ...others.map((it) => ({ ...it, moves: [] }))])
      round.value = { me, lines, readAt: new Date(time()).toISOString() }
      keptFor(me.id)
      keep('round', round.value)
      forgetOthers(lines.map((it) => it.id))
      failure.value = ''
      away.value = false
    } catch (problem) {
      away.value = problem instanceof Unreachable
      if (problem instanceof Problem && problem.status === 401) loggedOut()
      else failure.value = explain(problem)
    }
  }

  const timers = [
    setInterval(() => document.hidden || refresh(), every),
    setInterval(() => (now.value = time()), 1000),
  ]
  onUnmounted(() => timers.forEach(clearInterval))
  const me = computed(() => round.value?.me)
  const lines = computed(() => round.value?.lines ?? [])
  const readAt = computed(() => round.value?.readAt)
  return { me, lines, readAt, failure, away, now, refresh }
}

export type UsedRound = ReturnType<typeof useRound>
