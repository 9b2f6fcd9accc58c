import { ref, watch, type Ref } from 'vue'

/** What this browser keeps for one user of it; several people work at one machine. */
export function keptFor<T>(user: Ref<string | undefined>, name: string, none: () => T): Ref<T> {
  const kept = ref(none()) as Ref<T>
  const key = () => `whistle.${name}.${user.value}`
  watch(
    user,
    (is) => {
      if (is) kept.value = readKept<T>(key()) ?? none()
    },
    { immediate: true },
  )
  watch(kept, (next) => user.value && write(key(), next), { deep: true })
  return kept
}

function readKept<T>(key: string): T | undefined {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as T | null) ?? undefined
  } catch {
    // Storage is forbidden here, or something else wrote there.
    return undefined
  }
}

function write(key: string, value: unknown) {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // As above: it then lasts as long as the page.
  }
}
