// Opens the resident's pages without a network, as they were loaded last. What is asked of the server passes by.
const pages = ['/', '/follow']
const patience = 4000

addEventListener('install', () => self.skipWaiting())
addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
addEventListener('message', (event) => event.waitUntil(keep(event.data)))

/** The pages and what they load; what an earlier release loaded goes. */
async function keep(files) {
  const own = files
    .map((it) => new URL(it, location.origin))
    .filter((it) => it.origin === location.origin && it.pathname.startsWith('/assets/'))
  const wanted = new Set([...pages, ...own.map((it) => it.pathname)])
  const cache = await caches.open('resident')
  await cache.addAll([...wanted])
  for (const kept of await cache.keys()) if (!wanted.has(new URL(kept.url).pathname)) await cache.delete(kept)
}

addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url)
  if (event.request.method !== 'GET' || origin !== location.origin) return
  if (event.request.mode === 'navigate' && pages.includes(pathname))
    event.respondWith(page(event.request, pathname))
  // Named by their content: what is kept is what would be answered.
  else if (pathname.startsWith('/assets/'))
    event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(event.request)))
})

/** The newest, unless the network is away or as good as that. */
async function page(request, path) {
  const kept = await caches.match(path)
  if (!kept) return fetch(request)
  const late = new Promise((answer) => setTimeout(answer, patience, kept))
  return Promise.race([fetch(request).catch(() => kept), late])
}
