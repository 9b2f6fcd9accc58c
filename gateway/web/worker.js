// Opens a page without network: its own files, as this build made them, and nothing that anybody said.
const page = '%PAGE%'
const files = '%FILES%'.split(' ')
const cache = 'whistle%PAGE%-%VERSION%'
const patience = 4000

self.addEventListener('install', (event) =>
  event.waitUntil(
    caches
      .open(cache)
      .then((it) => it.addAll([page, ...files]))
      .then(() => self.skipWaiting()),
  ),
)

self.addEventListener('activate', (event) => event.waitUntil(clean().then(() => self.clients.claim())))

/** What an earlier release loaded goes. */
async function clean() {
  const old = (await caches.keys()).filter((it) => it.startsWith(`whistle${page}-`) && it !== cache)
  await Promise.all(old.map((it) => caches.delete(it)))
}

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url)
  if (event.request.method !== 'GET' || origin !== self.location.origin) return
  if (event.request.mode === 'navigate' && pathname === page)
    event.respondWith(fetch(page, { signal: AbortSignal.timeout(patience) }).catch(() => caches.match(page)))
  else if (files.includes(pathname))
    event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(event.request)))
})
