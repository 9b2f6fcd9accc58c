import { forgetSession, read, write, type List } from '../base/api'
import { keepTime, pressure } from '../base/time'

/** Who is logged in. */
export type Me = { id: string; name: string; roles: string[]; place?: string; unit?: string }

/** One thing that waits for somebody, with the moves it allows. */
export type Item = {
  id: string
  number: string
  summary: string
  category?: string
  urgency: string
  kind?: string
  tier?: string
  placeName?: string
  place?: string
  stage?: string
  order?: string
  cycle?: number
  holder?: string
  dueAt?: string
  /** When that clock began to run, by the district's time. */
  dueSince?: string
  clock?: string
  overdue?: boolean
  supervised?: boolean
  state?: string
  /** How often its holder was urged. */
  urged?: number
  /** What was asked for and waits for a decision. */
  asked?: string
  moves: string[]
  whistleId?: string
}

/** A resident to be asked how it went. */
export type Visit = Omit<Item, 'moves'> & {
  visitId: string
  reason: string
  tries: number
  triedAt?: string[]
  /** Before which the resident would rather not be called. */
  callFrom?: string
  script?: string[]
}

/** A whistle that isn't blown yet. */
export type Proposed = {
  kind: string
  lead: string
  units: string[]
  terms: { rule: string; reason?: string }
}

/** What a decision says beside yes or no: why, and other units than were proposed. */
export type Verdict = { reason?: string; lead?: string; units?: string[] }

/** A re-do to be decided, or a wish for time. */
export type Decision = Omit<Item, 'moves'> & {
  did: string
  kind: string
  handledBy: string
  askedAt: string
  words?: string
  askedBy?: string
  reason?: string
  /** The new date that is asked for, or the date of the review. */
  until?: string
  /** What a community proposes to blow. */
  whistle?: Proposed
}

export type Reporter = { name?: string; phone?: string; anonymous?: boolean }
export type Said = {
  description?: string
  address?: string
  amendments?: { at?: string; text: string }[]
  reporter?: Reporter
}
export type Answer = { id: string; kind: string; at: string; by?: string; text: string }
export type Happening = { at: string; event: string; text?: string; by?: string }
export type Named = { code: string; name: string }
/** The rule that sent a request, and whom it would call. */
export type Routed = { rules: string; rule: string; tier: string; lead?: Named; co: Named[]; owner?: Named }
export type Routing = { routed?: Routed }
export type CaseFile = { timeline?: Happening[]; holder?: string | { name?: string } }

const at = (id: string, part: string) => `/api/requests/${id}/${part}`

/** How much of a list one call brings: the most that services give. */
export const perCall = 200

/** A list with what follows it, up to what one person could ever look at. */
async function all<T>(path: string, most = 500): Promise<List<T>> {
  const items: T[] = []
  for (let next: string | undefined = `${path}?limit=${perCall}`; next && items.length < most;) {
    const page: List<T> = await read(next)
    items.push(...page.items)
    keepTime(page.at)
    next = page.next
  }
  return { items: items.slice(0, most) }
}

export const whoAmI = () => read<Me>('/api/me')
export const desk = () => all<Item>('/api/desk')
export const visits = () => all<Visit>('/api/visits')
export const decisions = () => all<Decision>('/api/decisions')
/** One that needn't wait for me, with what a line says of it. */
export const fileOf = (id: string) => read<Omit<Item, 'moves'>>(`/api/cases/${id}`)
export const caseFile = (id: string) => read<CaseFile>(`/api/cases/${id}`)
export const routing = (id: string) => read<Routing>(at(id, 'routing'))
export const said = (id: string) => read<Said>(at(id, 'words'))
/** What staff wrote, and what residents said when they were asked, the oldest first. */
export async function answers(id: string) {
  const parts = await Promise.allSettled(
    ['answers', 'comments'].map((part) => read<List<Answer>>(at(id, part))),
  )
  return parts
    .flatMap((part) => (part.status === 'fulfilled' ? (part.value.items ?? []) : []))
    .sort((a, b) => a.at.localeCompare(b.at))
}
/** What the resident was told by text. */
export type Told = {
  number: string
  items: { at: string; stage: string; to: string; shown?: string; state: string; reason?: string }[]
}
export const toldOf = (id: string) => read<Told>(at(id, 'told'))
export const reveal = (id: string, reason: string, key: string) =>
  write<Reporter>(at(id, 'reveal'), { reason }, key)
export const visit = (id: string, body: object, key: string) => write(at(id, 'visits'), body, key)
export const rechecks = () => read<List<Visit>>('/api/rechecks')
export const recheck = (id: string, body: object, key: string) => write(at(id, 'recheck'), body, key)
export const visitAt = (id: string, body: object, key: string) => write(at(id, 'visit-time'), body, key)
/** Which of those that wait are of the same person: one call is about all of them. */
export const sameReporter = (id: string, among: string[]) =>
  read<List<string>>(`${at(id, 'same-reporter')}?among=${among.slice(0, 100).join(',')}`)
export const decide = (did: string, verdict: 'approve' | 'refuse', body: Verdict, key: string) =>
  write(`/api/decisions/${did}/${verdict}`, body, key)

// What a called unit does of its part, and where.
const own: Record<string, string> = {
  sign: 'sign',
  'check-in': 'check-in',
  come: 'check-in',
  arrive: 'arrive',
  report: 'progress',
  return: 'return',
  done: 'done',
}

/** Where a move goes; those of a whistle have its own address. */
export function addressOf(item: Item, name: string) {
  if (name === 'whistle') return at(item.id, 'whistles')
  if (own[name]) return `/api/whistles/${item.whistleId}/${own[name]}`
  return at(item.id, name === 'transfer-lead' ? 'transfer' : name)
}

/** Makes one move. */
export const move = (item: Item, name: string, body: object, key: string) =>
  write<Item>(addressOf(item, name), body, key)

/** How an item presses: by how much of its clock's own time is gone. */
export const pressureOf = (item: Pick<Item, 'dueAt' | 'dueSince' | 'overdue'>, now: number) =>
  item.overdue ? 'late' : pressure(item.dueSince, item.dueAt, now)

/** Logs in by the gateway's form; afterwards the session has another token. */
export async function logIn(username: string, password: string, csrf?: { header: string; token: string }) {
  const response = await fetch('/login', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Accept: 'application/json, application/problem+json',
      ...(csrf && { [csrf.header]: csrf.token }),
    },
    body: new URLSearchParams({ username, password }),
    credentials: 'same-origin',
  })
  forgetSession()
  return response
}
