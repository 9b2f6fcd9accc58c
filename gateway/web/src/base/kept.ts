const prefix = 'whistle.kept.'
const owner = 'owner'

/** Keeps something for whoever is logged in here, until they log out; nothing, where it is nothing. */
export function keep(name: string, value: unknown) {
  try {
    if (value === undefined) localStorage.removeItem(prefix + name)
    else localStorage.setItem(prefix + name, JSON.stringify(value))
  } catch {
    // Storage is forbidden or full; the page then works with network alone.
  }
}

/** What was kept under that name. */
export function kept<T>(name: string): T | undefined {
  try {
    return JSON.parse(localStorage.getItem(prefix + name) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** Nothing of it is left for the next one who holds this phone. */
export function forgetKept() {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(prefix)) localStorage.removeItem(name)
  } catch {
    // As above.
  }
}

/** What somebody else left behind here is forgotten first. */
export function keptFor(person: string) {
  if (kept(owner) === person) return
  forgetKept()
  keep(owner, person)
}
