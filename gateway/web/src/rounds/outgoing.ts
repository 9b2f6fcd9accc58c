import { computed, ref } from 'vue'
import { Problem, upload, write } from '../base/api'
import { isFinal, outbox, type Deliver, type Parcel } from '../base/outbox'
import { text } from './text'

/** One call that a grid worker makes, with what shows it until it has arrived. */
export type Said = {
  /** A move's name, or `picture`, `point`, `note`, `turn`. */
  name: string
  /** The request or line that it is about; what is only made by an earlier call is named by `made:` and its key. */
  of: string
  summary: string
  path: string
  body: object
}
export type Waiting = Parcel<Said>

const besides = ['picture', 'point', 'note']
const made = 'made:'

/** How something is called that doesn't exist yet: by the key of the call that makes it. */
export const madeBy = (key: string) => made + key

/** What is said goes out in order, and at once where there is network; what can't waits on this phone. */
export function useOutgoing(person: string) {
  // What earlier calls made, so that later ones find it though nobody keeps the earlier ones any more.
  const known = new Map<string, string>()
  // When a move of a request was refused: what was said behind it, before that was known, isn't tried.
  const stopped = new Map<string, number>()
  const box = outbox<Said>(`rounds.${person}`, deliver as Deliver<Said>)
  const arrived = ref(0)

  async function deliver(it: Waiting, step: Parameters<Deliver<Said>>[1]) {
    const { name, of, path, body } = it.body
    const isMove = !besides.includes(name)
    if (isMove && it.at <= (stopped.get(of) ?? 0)) throw refused(text('unsent.earlier'))
    const there = path.replace(/made:[0-9a-f-]+/, (id) => idOf(id) ?? '')
    if (path !== there && there.includes('//')) throw refused(text('unsent.earlier'))
    const picture = it.pictures[0]
    try {
      await step(0, (key) => (picture ? upload(there, picture, key) : write(there, filled(body), key)))
    } catch (failure) {
      if (isMove && isFinal(failure)) stopped.set(of, Date.now())
      throw failure
    }
  }

  function idOf(name: string) {
    const key = name.slice(made.length)
    const answer = box.pending.value.find((it) => it.key === key)?.answers[0] as { id?: string } | undefined
    return answer?.id ?? known.get(key)
  }

  /** With the ids of pictures that had none yet; one that was refused is left out. */
  function filled(body: object) {
    const { evidence } = body as { evidence?: string[] }
    if (!evidence) return body
    return { ...body, evidence: evidence.map((id) => (id.startsWith(made) ? idOf(id) : id)).filter(Boolean) }
  }

  /** Answers, or refuses, as if the page had waited for it; nothing where it now waits for the network. */
  async function send<A>(said: Said, key: string, picture?: Blob): Promise<A | undefined> {
    try {
      await box.add(said, key, picture ? [picture] : [])
    } catch {
      return picture ? upload<A>(said.path, picture, key) : write<A>(said.path, filled(said.body), key)
    }
    await Promise.race([box.send(), patience()])
    const it = box.pending.value.find((one) => one.key === key)
    if (it?.state === 'refused') {
      await box.forget(key)
      throw refused(it.why ?? '')
    }
    await tidy(key)
    return it?.state === 'sent' ? ((it.answers[0] ?? {}) as A) : undefined
  }

  /** What has arrived needs nobody any more, but a pointing, whose number and code somebody must see. */
  async function tidy(...seen: string[]) {
    const gone = box.pending.value.filter((it) => it.state === 'sent')
    const news = gone.filter((it) => !known.has(it.key))
    for (const { key, answers } of gone) known.set(key, (answers[0] as { id?: string })?.id ?? '')
    arrived.value += news.filter((it) => !seen.includes(it.key)).length
    const over = gone.filter((it) => it.body.name !== 'point' || seen.includes(it.key))
    for (const { key } of over) await box.forget(key)
  }

  /** Nothing is left of it on this phone. */
  async function clear() {
    for (const { key } of box.pending.value) await box.forget(key)
  }

  const inState = (state: Waiting['state']) =>
    computed(() => box.pending.value.filter((it) => it.body && it.state === state))
  const [waiting, refusals, sent] = [inState('waiting'), inState('refused'), inState('sent')]
  return { ...box, flush: box.send, waiting, refusals, sent, arrived, tidy, send, clear }
}

export type Outgoing = ReturnType<typeof useOutgoing>

/** Nobody waits longer at a bad network: it goes on by itself. */
const patience = () => new Promise((done) => setTimeout(done, 8000))
const refused = (why: string) => new Problem(409, 'refused', '', why)
