const kept = 'whistle.draft'
const day = 86_400_000

/** What was written and not yet sent, for a day; who wrote it is left out: the next one may hold this phone. */
export function keepDraft(draft: object | undefined) {
  try {
    if (draft) localStorage.setItem(kept, JSON.stringify({ at: Date.now(), draft }))
    else localStorage.removeItem(kept)
  } catch {
    // Storage is forbidden here; the words last as long as the page.
  }
}

export function keptDraft<T extends object>(): T | undefined {
  try {
    const { at, draft } = JSON.parse(localStorage.getItem(kept) ?? '{}')
    return Date.now() - at < day ? draft : undefined
  } catch {
    return undefined
  }
}
