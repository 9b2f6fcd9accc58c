const areas = { browser: () => localStorage, tab: () => sessionStorage }
type Area = keyof typeof areas

/** What was stored under a key; nothing where storage is forbidden or holds something else's words. */
export function stored<T>(key: string, area: Area = 'browser'): T | undefined {
  try {
    return JSON.parse(areas[area]().getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** Stores it, or removes what was there; where storage is forbidden or full, it lasts as long as the page. */
export function store(key: string, value: unknown, area: Area = 'browser') {
  try {
    if (value === undefined) areas[area]().removeItem(key)
    else areas[area]().setItem(key, JSON.stringify(value))
  } catch {
    // As said.
  }
}
