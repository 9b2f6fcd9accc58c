import { shallowRef } from 'vue'
import { alone } from './alone'
import { Problem, Unreachable } from './api'
import { shelf, type Lying, type Shelf } from './shelf'
import { explain } from './text'

/** What somebody said, until the server has said that it has it. */
export type Parcel<B> = Lying & {
  at: number
  body: B
  pictures: Blob[]
  state: 'waiting' | 'sent' | 'refused'
  /** By step: what was answered, so that it isn't sent again. */
  answers: Record<number, unknown>
  /** Why it was refused. */
  why?: string
}

/** One call of a parcel, with a key of its own; what has its answer already isn't called again. */
export type Step = <A>(n: number, call: (key: string) => Promise<A>) => Promise<A>
export type Deliver<B> = (it: Parcel<B>, step: Step) => Promise<unknown>

/**
 * Keeps what is to be sent on this device first and sends it then, in order, as often as it takes: each call
 * with the same Idempotency-Key, so that it arrives once. Step 0 has the parcel's own key. One tab sends at a time.
 *
 * @param name whose it is too, where several persons use a device: nobody sends what another one said
 */
export function outbox<B>(
  name: string,
  deliver: Deliver<B>,
  kept: Shelf<Parcel<B>> = shelf(`whistle.${name}`),
) {
  /** The oldest first; those sent stay, with their answers, until somebody has seen them. */
  const pending = shallowRef<Parcel<B>[]>([])
  /** What the server said to the oldest that waits, where it was reached. */
  const trouble = shallowRef('')

  /** Where this device keeps nothing it is `fleeting`: say so, for then the page must stay open. */
  async function add(body: B, key: string, pictures: Blob[] = []) {
    // Plain copies: what a page still watches can't be kept.
    const plain = JSON.parse(JSON.stringify(body)) as B
    const it = { key, at: Date.now(), body: plain, pictures: [...pictures] }
    await put({ ...it, state: 'waiting', answers: {} })
  }

  async function put(it: Parcel<B>) {
    await kept.put(it)
    await look()
  }

  async function look() {
    pending.value = (await kept.all()).sort((a, b) => a.at - b.at)
    return pending.value
  }

  /** Ends when all is sent, or at the first that can't be sent now: a later one may need it. */
  function send() {
    return alone(`whistle.${name}`, async () => {
      trouble.value = ''
      for (const it of await look()) if (it.state === 'waiting' && !(await one(it))) break
    })
  }

  async function one(it: Parcel<B>) {
    const step: Step = async (n, call) => {
      if (n in it.answers) return it.answers[n] as never
      const answer = await call(keyOf(it.key, n))
      it.answers[n] = answer ?? null
      await put(it)
      return answer
    }
    try {
      await deliver(it, step)
      await put({ ...it, state: 'sent', pictures: [] })
      return true
    } catch (failure) {
      if (!isFinal(failure)) {
        trouble.value = failure instanceof Unreachable ? '' : explain(failure)
        return false
      }
      await put({ ...it, state: 'refused', why: explain(failure) })
      return true
    }
  }

  /** Not in the middle of its being sent. */
  function forget(key: string) {
    return alone(`whistle.${name}`, async () => {
      await kept.remove(key)
      await look()
    })
  }

  /** Sends now, when the network is back, when the page is looked at again, and now and then. */
  function start() {
    const again = () => void send()
    const waiting = () => pending.value.some((it) => it.state === 'waiting')
    const seen = () => document.hidden || again()
    const timer = setInterval(() => waiting() && again(), 15_000)
    addEventListener('online', again)
    document.addEventListener('visibilitychange', seen)
    again()
    return () => {
      clearInterval(timer)
      removeEventListener('online', again)
      document.removeEventListener('visibilitychange', seen)
    }
  }

  return { pending, trouble, add, send, forget, start }
}

/** Whether sending it again would be refused again; another log-in or a little time may help the rest. */
export function isFinal(failure: unknown) {
  if (!(failure instanceof Problem) || failure.slug === 'idempotency-key-in-use') return false
  return failure.status >= 400 && failure.status < 500 && ![401, 408, 425, 429].includes(failure.status)
}

/** Always the same for the same step, so that a tab that died in the middle does no harm. */
function keyOf(key: string, n: number) {
  const last = (parseInt(key.slice(-12), 16) + n) % 2 ** 48
  return key.slice(0, -12) + last.toString(16).padStart(12, '0')
}
