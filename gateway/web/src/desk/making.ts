import { ref } from 'vue'
import { Problem, uuid } from '../base/api'
import { explain } from '../base/text'

type Told = { made: (name: string, answer: unknown) => void; loggedOut: () => void }

/** One move after another, each once. */
export function useMaking({ made, loggedOut }: Told) {
  const failure = ref('')
  const sending = ref(false)

  // The same tap keeps its key until it was answered, so that tapping again after a lost answer is harmless.
  const taps = new Map<string, string>()
  function oneTap(name: string) {
    const key = taps.get(name) ?? uuid()
    taps.set(name, key)
    return key
  }

  async function make(name: string, call: (key: string) => Promise<unknown>, key: string) {
    if (sending.value) return
    sending.value = true
    failure.value = ''
    try {
      const answer = await call(key)
      taps.delete(name)
      made(name, answer)
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 401) loggedOut()
      failure.value = explain(problem)
      if (problem instanceof Problem) taps.delete(name)
    } finally {
      sending.value = false
    }
  }
  return { failure, sending, make, oneTap }
}
