import { ref, watch, type Ref } from 'vue'
import { store, stored } from '../base/storage'

/** What this browser keeps for one user of it; several people work at one machine. */
export function keptFor<T>(user: Ref<string | undefined>, name: string, none: () => T): Ref<T> {
  const kept = ref(none()) as Ref<T>
  const key = () => `whistle.${name}.${user.value}`
  watch(
    user,
    (is) => {
      if (is) kept.value = stored<T>(key()) ?? none()
    },
    { immediate: true },
  )
  watch(kept, (next) => user.value && store(key(), next), { deep: true })
  return kept
}
