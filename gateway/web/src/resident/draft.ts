import { store, stored } from '../base/storage'

const kept = 'whistle.draft'
const day = 86_400_000

/** What was written and not yet sent, for a day; who wrote it is left out: the next one may hold this phone. */
export const keepDraft = (draft: object | undefined) => store(kept, draft && { at: Date.now(), draft })

export function keptDraft<T extends object>(): T | undefined {
  const it = stored<{ at: number; draft: T }>(kept)
  return it && Date.now() - it.at < day ? it.draft : undefined
}
