import { reactive } from 'vue'
import { Problem } from './api'
import { explain } from './text'

/** What a page of the staff is at: what failed and where, what was done. */
export type Work = {
  failure: string
  places: Problem['errors']
  done: string
  busy: boolean
  /** One thing at a time: while something is under way, a further tap does nothing. */
  once: (work: () => Promise<unknown>) => Promise<void>
  /** Reads anew by itself: what is told stays until something else is to be told. */
  refresh: (work: () => Promise<unknown>) => Promise<void>
  attempt: (work: () => Promise<unknown>) => Promise<void>
}

/** Whoever's log-in has ended logs in again, and comes back to this page. */
export function useWork(home: string): Work {
  const it: Work = reactive({ failure: '', places: [], done: '', busy: false, once, refresh, attempt })
  return it

  async function once(work: () => Promise<unknown>) {
    if (it.busy) return
    it.busy = true
    await attempt(work)
    it.busy = false
  }

  async function attempt(work: () => Promise<unknown>) {
    it.failure = ''
    it.places = []
    await refresh(work)
  }

  async function refresh(work: () => Promise<unknown>) {
    try {
      await work()
      it.failure = ''
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 401) location.assign(`/login?next=${home}`)
      else it.failure = explain(problem)
      if (problem instanceof Problem) it.places = problem.errors
    }
  }
}
