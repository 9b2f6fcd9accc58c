import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import code from '../../worker.js?raw'

type Heard = {
  request: { url: string; method: string; mode?: string }
  respondWith: (it: Promise<unknown>) => void
}
const here = 'http://whistle.example'
const written = code
  .replaceAll('%PAGE%', '/rounds')
  .replace('%FILES%', '/assets/rounds-1.js /assets/base-1.css')
  .replace('%VERSION%', 'new')
let hears: Record<string, (event: never) => void>
let stores: Map<string, string[]>
let network: (path: string) => Promise<string>

beforeEach(() => {
  hears = {}
  stores = new Map([
    ['whistle/rounds-old', []],
    ['resident', []],
  ])
  network = (path) => Promise.resolve(`new ${path}`)
  const caches = {
    open: async (name: string) => ({ addAll: async (all: string[]) => void stores.set(name, all) }),
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
    match: async (path: string) =>
      [...stores.values()].some((it) => it.includes(path)) ? `kept ${path}` : undefined,
  }
  const self = {
    location: { origin: here },
    clients: { claim: () => {} },
    skipWaiting: () => {},
    addEventListener: (name: string, hear: (event: never) => void) => (hears[name] = hear),
  }
  const fetch = (it: string | { url: string }) => network(typeof it === 'string' ? it : it.url)
  new Function('self', 'caches', 'fetch', written)(self, caches, fetch)
})
afterEach(() => vi.restoreAllMocks())

const happens = (name: string) =>
  new Promise((done) => hears[name]!({ waitUntil: (it: Promise<unknown>) => done(it) } as never))

function answer(path: string, mode = 'cors', method = 'GET') {
  let given: Promise<unknown> | undefined
  const event: Heard = { request: { url: here + path, method, mode }, respondWith: (it) => (given = it) }
  hears.fetch!(event as never)
  return given
}

test('the page and its files are kept, and what an earlier release kept goes', async () => {
  await happens('install')
  await happens('activate')
  expect([...stores.keys()]).toEqual(['resident', 'whistle/rounds-new'])
  expect(stores.get('whistle/rounds-new')).toEqual(['/rounds', '/assets/rounds-1.js', '/assets/base-1.css'])
})

test('with network the page is the newest, without it the kept one', async () => {
  await happens('install')
  expect(await answer('/rounds', 'navigate')).toBe('new /rounds')
  network = () => Promise.reject(new TypeError('no network'))
  expect(await answer('/rounds', 'navigate')).toBe('kept /rounds')
  expect(await answer('/assets/rounds-1.js')).toBe('kept /assets/rounds-1.js')
})

test('what is asked of the server passes by, and nothing of it is kept', () => {
  expect(answer('/api/desk')).toBeUndefined()
  expect(answer('/api/requests/1/take', 'cors', 'POST')).toBeUndefined()
  expect(answer('/desk', 'navigate')).toBeUndefined()
})
