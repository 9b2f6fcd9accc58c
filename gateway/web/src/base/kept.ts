import { store, stored } from './storage'

const prefix = 'whistle.kept.'
const owner = 'owner'

/** Keeps something for whoever is logged in here, until they log out; nothing, where it is nothing. */
export const keep = (name: string, value: unknown) => store(prefix + name, value)

/** What was kept under that name. */
export const kept = <T>(name: string) => stored<T>(prefix + name)

/** Nothing of it is left for the next one who holds this phone. */
export function forgetKept() {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(prefix)) localStorage.removeItem(name)
  } catch {
    // Storage is forbidden here: nothing was kept.
  }
}

/** What somebody else left behind here is forgotten first. */
export function keptFor(person: string) {
  if (kept(owner) === person) return
  forgetKept()
  keep(owner, person)
}
