/** Has the resident's pages, and all that was loaded for them, open without a network too. */
export async function keepPages() {
  if (!import.meta.env.PROD || !navigator.serviceWorker) return
  try {
    await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })
    const { active } = await navigator.serviceWorker.ready
    const loaded = performance.getEntriesByType('resource').map((it) => it.name)
    active?.postMessage([...loaded, ...named()])
  } catch {
    // Without it they work as long as they are open.
  }
}

/** What the page names itself: a list of what was loaded may be cut short by the browser. */
const named = () =>
  [...document.querySelectorAll<HTMLElement>('script[src], link[href]')].map(
    (it) => it.getAttribute('src') ?? it.getAttribute('href')!,
  )
