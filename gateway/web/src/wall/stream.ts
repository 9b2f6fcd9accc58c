import { language } from '../base/preferences'

/** One server-sent event. */
export type Sent = { id: string; event: string; data: string }

/** Cuts what arrived into whole events; what is unfinished waits for the rest. */
export function eventReader(heard: (sent: Sent) => void) {
  let rest = ''
  let now = { id: '', event: 'message', data: [] as string[] }
  return (chunk: string) => {
    const lines = (rest + chunk).split(/\r\n|\n|\r/)
    rest = lines.pop()!
    for (const line of lines) {
      if (!line) {
        if (now.data.length) heard({ ...now, data: now.data.join('\n') })
        now = { id: now.id, event: 'message', data: [] }
      } else {
        const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/.exec(line)!
        if (field === 'id') now.id = value
        if (field === 'event') now.event = value
        if (field === 'data') now.data.push(value)
      }
    }
  }
}

export type State = 'connecting' | 'live' | 'away' | 'refused'

type Wishes = {
  from: () => string | undefined
  heard: (sent: Sent) => void
  state: (state: State) => void
}

const silentFor = 45_000
const waits = [1000, 2000, 5000, 10_000]

/**
 * Follows the stream for as long as the page lives. Not EventSource: that one can't begin where the
 * snapshot ended, hides a refusal, and gives up after one.
 */
export function follow(path: string, { from, heard, state }: Wishes) {
  let stopped = false
  let last: string | undefined
  let abort = new AbortController()

  async function once() {
    abort = new AbortController()
    let silence = setTimeout(() => abort.abort(), silentFor)
    const since = last ?? from()
    const response = await fetch(path, {
      headers: {
        Accept: 'text/event-stream',
        'Accept-Language': language.value === 'zh' ? 'zh-CN' : 'en',
        ...(since && { 'Last-Event-ID': since }),
      },
      credentials: 'same-origin',
      cache: 'no-store',
      signal: abort.signal,
    }).finally(() => clearTimeout(silence))
    if (response.status === 401 || response.status === 403) return 'refused'
    if (!response.ok || !response.body) throw new Error(String(response.status))
    state('live')
    const take = eventReader((sent) => {
      if (sent.id) last = sent.id
      heard(sent)
    })
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    for (;;) {
      silence = setTimeout(() => abort.abort(), silentFor)
      const { done, value } = await reader.read().finally(() => clearTimeout(silence))
      if (done) return 'ended'
      take(value)
    }
  }

  async function forEver() {
    for (let tries = 0; !stopped; tries++) {
      const begun = Date.now()
      const end = await once().catch(() => 'broken')
      if (stopped) return
      if (end === 'refused') return state('refused')
      state('away')
      if (Date.now() - begun > silentFor) tries = 0
      await new Promise((done) => setTimeout(done, waits[Math.min(tries, waits.length - 1)]))
      state('connecting')
    }
  }

  void forEver()
  return () => {
    stopped = true
    abort.abort()
  }
}
