import { onMounted, onUnmounted, ref, shallowRef, watch } from 'vue'
import { Problem } from '../base/api'
import { language } from '../base/preferences'
import { keepTime, now as time } from '../base/time'
import { gather } from './news'
import { follow, type Sent, type State } from './stream'
import {
  lists,
  nothing,
  ownDesk,
  snapshot,
  type Line,
  type Lists,
  type Pressing,
  type Snapshot,
} from './wall'

const kept = 16
const calm = 1500
const anyway = 20_000

/** The district as it lives: a snapshot, then the stream from exactly there. */
export function useLive(loggedOut: () => void) {
  const now = ref(time())
  const state = ref<State>('connecting')
  // Read anew as a whole: nothing in them is watched by itself.
  const district = shallowRef<Snapshot>()
  const pressing = shallowRef<Lists>(nothing)
  const own = shallowRef<Pressing>()
  const news = shallowRef<Line[]>([])
  const fresh = ref('')
  const forbidden = ref(false)
  let soon: ReturnType<typeof setTimeout> | undefined
  let stop: (() => void) | undefined

  const latest = gather((change, last) => {
    news.value = change(news.value)
    fresh.value = last.id
  }, kept)

  async function count() {
    clearTimeout(soon)
    soon = undefined
    try {
      const [seen, presses, waits] = await Promise.all([
        snapshot(),
        lists().catch(() => pressing.value),
        ownDesk().catch(() => undefined),
      ])
      district.value = seen
      keepTime(seen.at)
      pressing.value = presses
      own.value = waits
      if (!news.value.length) news.value = (seen.latest ?? []).slice(0, kept)
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 401) loggedOut()
      if (problem instanceof Problem && problem.status === 403) forbidden.value = true
    }
  }

  // A burst of news is counted once, when it calms down a little.
  const countSoon = () => (soon ??= setTimeout(count, calm))

  function heard({ event, data }: Sent) {
    if (event === 'request') latest.hear(JSON.parse(data) as Line)
    countSoon()
  }

  function listen() {
    stop?.()
    stop = follow('/api/wall/stream', {
      from: () => district.value?.position,
      heard,
      state: (next) => {
        state.value = next
        if (next === 'refused' && !forbidden.value) loggedOut()
      },
    })
  }

  onMounted(() => void count().then(() => !forbidden.value && listen()))
  watch(language, async () => {
    news.value = []
    await count()
    listen()
  })
  const timers = [setInterval(() => (now.value = time()), 1000), setInterval(count, anyway)]
  onUnmounted(() => {
    timers.forEach(clearInterval)
    clearTimeout(soon)
    latest.stop()
    stop?.()
  })
  return { now, state, district, pressing, own, news, fresh, forbidden, count }
}
