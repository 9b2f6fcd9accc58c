/** Where things lie until they are no longer needed. */
export type Shelf<T> = {
  all: () => Promise<(T & Lying)[]>
  put: (it: T) => Promise<void>
  remove: (key: string) => Promise<void>
}
/** @property fleeting that it is gone when the page is closed: the browser keeps nothing, or no more */
export type Lying = { key: string; fleeting?: boolean }

/** On this device, through a restart; what it has no room for, at least for as long as the page is open. */
export function shelf<T extends Lying>(name: string): Shelf<T> {
  const here = onlyHere<T>()
  let opened: Promise<IDBDatabase> | undefined
  const store = async (mode: IDBTransactionMode) => {
    opened ??= open(name)
    return (await opened).transaction('kept', mode).objectStore('kept')
  }
  return {
    async all() {
      const lasting = await store('readonly').then(
        (it) => done(it.getAll() as IDBRequest<T[]>),
        () => [],
      )
      const fleeting = await here.all()
      const newer = new Set(fleeting.map((it) => it.key))
      return [...lasting.filter((it) => !newer.has(it.key)), ...fleeting]
    },
    async put(it) {
      try {
        await written((await store('readwrite')).put({ ...it, fleeting: undefined }))
        await here.remove(it.key)
      } catch {
        await here.put(it)
      }
    },
    async remove(key) {
      await here.remove(key)
      await store('readwrite').then(
        (it) => written(it.delete(key)),
        () => {},
      )
    },
  }
}

/** For as long as the page is open. */
export function onlyHere<T extends Lying>(): Shelf<T> {
  const kept = new Map<string, T>()
  return {
    all: async () => [...kept.values()].map((it) => ({ ...it, fleeting: true })),
    put: async (it) => void kept.set(it.key, it),
    remove: async (key) => void kept.delete(key),
  }
}

async function open(name: string) {
  const asked = indexedDB.open(name, 1)
  asked.onupgradeneeded = () => asked.result.createObjectStore('kept', { keyPath: 'key' })
  return done(asked)
}

function done<T>(asked: IDBRequest<T>) {
  return new Promise<T>((answer, fail) => {
    asked.onsuccess = () => answer(asked.result)
    asked.onerror = () => fail(asked.error)
  })
}

/** Only once the whole transaction is written is it kept. */
function written({ transaction }: IDBRequest) {
  return new Promise<void>((answer, fail) => {
    transaction!.oncomplete = () => answer()
    transaction!.onerror = transaction!.onabort = () => fail(transaction!.error)
  })
}
