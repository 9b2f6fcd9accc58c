import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { anyItem } from './anyLine'
import { useWaiting } from './waiting'

const many = Array.from({ length: 320 }, (_, n) => anyItem({ id: `${n}` }))
let asked: string[] = []

beforeEach(() => {
  vi.useFakeTimers()
  asked = []
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path.split('?')[0]!)
    const { searchParams } = new URL(path, 'http://here')
    const [limit, after] = ['limit', 'after'].map((it) => Number(searchParams.get(it)))
    const next =
      after! + limit! < many.length ? `/api/desk?limit=${limit}&after=${after! + limit!}` : undefined
    const body = path.startsWith('/api/me')
      ? { id: 'zhou', name: '周敏', roles: ['community'] }
      : path.startsWith('/api/desk')
        ? { items: many.slice(after, after! + limit!), next }
        : { items: [] }
    return Promise.resolve(new Response(JSON.stringify(body)))
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a desk of hundreds is read whole by few calls, and as much less often', async () => {
  let waiting!: ReturnType<typeof useWaiting>
  const page = mount(defineComponent(() => ((waiting = useWaiting(() => {})), () => h('p'))))
  await waiting.refresh()
  expect(waiting.items.value).toHaveLength(320)
  expect(asked).toEqual(['/api/me', '/api/desk', '/api/decisions', '/api/tasks', '/api/desk'])
  await vi.advanceTimersByTimeAsync(10_000)
  asked = []
  await vi.advanceTimersByTimeAsync(15_000)
  await flushPromises()
  expect(asked).toEqual([])
  await vi.advanceTimersByTimeAsync(5_000)
  expect(asked.sort()).toEqual(['/api/decisions', '/api/desk', '/api/desk', '/api/tasks'])
  page.unmount()
  asked = []
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toEqual([])
})
