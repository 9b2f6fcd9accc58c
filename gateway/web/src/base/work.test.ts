import { expect, test, vi } from 'vitest'
import { Problem } from './api'
import { useWork } from './work'

const refused = (status: number) => () =>
  Promise.reject(new Problem(status, 'x', 'No', 'Not now', [{ field: 'a', message: 'wrong' }]))

test('what failed is told with its places, and forgotten by the next thing that works', async () => {
  const work = useWork('/duty')
  await work.attempt(refused(400))
  expect(work.failure).toContain('Not now')
  expect(work.places).toHaveLength(1)
  await work.refresh(() => Promise.resolve())
  expect(work.failure).toBe('')
})

test('a second tap does nothing while the first is under way', async () => {
  const work = useWork('/duty')
  let end = () => {}
  const first = work.once(() => new Promise<void>((done) => (end = done)))
  const second = vi.fn()
  await work.once(second)
  expect(second).not.toHaveBeenCalled()
  end()
  await first
  expect(work.busy).toBe(false)
})

test('whose log-in has ended comes back after logging in', async () => {
  const assign = vi.fn()
  vi.stubGlobal('location', { assign })
  await useWork('/keys').attempt(refused(401))
  expect(assign).toHaveBeenCalledWith('/login?next=/keys')
  vi.unstubAllGlobals()
})
