const queues = new Map<string, Promise<unknown>>()

/** One at a time among all tabs; where the browser has no locks (plain HTTP), in this one. */
export function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (navigator.locks) return navigator.locks.request(name, work) as Promise<T>
  const before = queues.get(name) ?? Promise.resolve()
  const mine = before.then(work, work)
  queues.set(name, mine)
  return mine
}
