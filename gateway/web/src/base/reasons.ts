import { onMounted, ref, watch } from 'vue'
import { read, type List } from './api'
import { language } from './preferences'

export type Reason = { code: string; name: string }

/** The district's reasons for a bad rating, in the language of the page; without them it can be rated too. */
export function useReasons() {
  const reasons = ref<Reason[]>([])
  const load = () =>
    read<List<Reason>>('/api/rating-reasons').then(
      (it) => (reasons.value = it.items),
      () => {},
    )
  onMounted(load)
  watch(language, load)
  return reasons
}
