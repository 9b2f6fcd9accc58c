import { onMounted, onUnmounted, shallowRef, watch } from 'vue'
import { language } from '../base/preferences'
import type { Now as Post } from '../duty/duty'
import { readAreas, type Area } from '../map/areas'
import { thisMonth, type Rate } from '../scorecards/scorecards'
import { posts, rates } from './wall'

const often = 60_000
const seldom = 600_000

/** What changes slowly around what lives: who is on post, the month's rates, the areas. */
export function useAround() {
  const manned = shallowRef<Post[]>([])
  const month = shallowRef<{ id: string; name: string; rate: Rate }[]>([])
  const places = shallowRef<Area[]>([])

  // The wall shows what it had where one of them can't be read now.
  const keep = () => {}
  const look = () => {
    void posts().then((them) => (manned.value = them), keep)
    void rates(thisMonth()).then((them) => (month.value = them), keep)
  }
  const survey = () => void readAreas().then((them) => (places.value = them), keep)

  onMounted(look)
  onMounted(survey)
  watch(language, look)
  const timers = [setInterval(look, often), setInterval(survey, seldom)]
  onUnmounted(() => timers.forEach(clearInterval))
  return { manned, month, places }
}
