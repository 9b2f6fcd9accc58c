import { computed, onUnmounted, reactive, ref } from 'vue'
import { Problem, type List } from '../base/api'
import { explain } from '../base/text'
import { now as time } from '../base/time'
import {
  decisions,
  desk,
  perCall,
  rechecks,
  visits,
  whoAmI,
  type Decision,
  type Item,
  type Me,
  type Visit,
} from '../desk/desk'
import { myTasks, type Split } from '../desk/tasks'

const every = 10_000
/** A desk of more lines is a heap that nobody reads through. */
export const most = 500

/** What waits for me: read at once, then again and again while somebody looks. */
export function useWaiting(loggedOut: () => void) {
  const me = ref<Me>()
  const items = ref<Item[]>([])
  const asked = reactive({
    visits: [] as Visit[],
    rechecks: [] as Visit[],
    decisions: [] as Decision[],
    tasks: [] as Split[],
  })
  const failure = ref('')
  const readAt = ref<Date>()
  const now = ref(time())
  const has = (...roles: string[]) => computed(() => !!me.value?.roles.some((role) => roles.includes(role)))
  const visits_ = has('visitor', 'appraiser')
  const decides = has('community', 'street', 'appraiser', 'command')

  // Whoever visits for a community doesn't look at its own visits.
  const ofStreet = () => (me.value?.place?.length ?? 99) <= 9

  async function refresh() {
    try {
      me.value ??= await whoAmI()
      const nothing = Promise.resolve<List<never>>({ items: [] })
      const [mine, toVisit, toRecheck, toDecide, toDo] = await Promise.all([
        desk().catch(onlyRefusals),
        visits_.value ? visits().catch(onlyRefusals) : nothing,
        visits_.value && ofStreet() ? rechecks().catch(onlyRefusals) : nothing,
        decides.value ? decisions().catch(onlyRefusals) : nothing,
        myTasks().catch(onlyRefusals),
      ])
      items.value = mine.items
      asked.visits = toVisit.items
      asked.rechecks = toRecheck.items
      asked.decisions = toDecide.items
      asked.tasks = toDo.items
      failure.value = ''
      readAt.value = new Date(time())
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 401) {
        me.value = undefined
        loggedOut()
      } else failure.value = explain(problem)
    }
  }

  // A long desk takes several calls to read: it is read as much less often.
  let soon: ReturnType<typeof setTimeout> | undefined
  let gone = false
  const again = () => {
    if (gone) return
    soon = setTimeout(
      async () => {
        if (!document.hidden && me.value) await refresh()
        again()
      },
      every * Math.ceil((items.value.length + 1) / perCall),
    )
  }
  again()
  const second = setInterval(() => (now.value = time()), 1000)
  onUnmounted(() => {
    gone = true
    clearTimeout(soon)
    clearInterval(second)
  })
  return { me, items, asked, failure, readAt, now, visits: visits_, decides, refresh }
}

// A list that this person may not see is an empty one; anything else is a fault to show.
function onlyRefusals(problem: unknown): List<never> {
  if (problem instanceof Problem && problem.status === 403) return { items: [] }
  throw problem
}
