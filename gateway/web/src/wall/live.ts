import { onMounted, onUnmounted, ref, watch } from 'vue'
import { Problem } from '../base/api'
import { language } from '../base/preferences'
import { keepTime, now as time } from '../base/time'
import { follow, type Sent, type State } from './stream'
import { mostPressing, snapshot, streets, withNews, type Line, type Pressing, type Snapshot } from './wall'

const kept = 12
const calm = 1500
const anyway = 20_000

/** The district as it lives: a snapshot, then the stream from exactly there. */
export function useLive(loggedOut: () => void) {
  const now = ref(time())
  const state = ref<State>('connecting')
  const district = ref<Snapshot>()
  const pressing = ref<Pressing>()
  const news = ref<Line[]>([])
  const fresh = ref('')
  const forbidden = ref(false)
  const streetNames = ref(new Map<string, string>())
  let soon: ReturnType<typeof setTimeout> | undefined
  let stop: (() => void) | undefined

  async function count() {
    clearTimeout(soon)
    soon = undefined
    try {
      const [seen, first] = await Promise.all([snapshot(), mostPressing().catch(() => undefined)])
      district.value = seen
      keepTime(seen.at)
      pressing.value = first
      if (!news.value.length) news.value = (seen.latest ?? []).slice(0, kept)
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 401) loggedOut()
      if (problem instanceof Problem && problem.status === 403) forbidden.value = true
    }
  }

  // A burst of news is counted once, when it calms down a little.
  const countSoon = () => (soon ??= setTimeout(count, calm))

  function heard({ event, data }: Sent) {
    if (event === 'request') {
      const line = JSON.parse(data) as Line
      news.value = withNews(news.value, line, kept)
      fresh.value = line.id
    }
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

  onMounted(
    () =>
      void streets().then(
        (names) => (streetNames.value = names),
        () => {},
      ),
  )
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
    stop?.()
  })
  return { now, state, district, pressing, news, fresh, forbidden, streetNames }
}
