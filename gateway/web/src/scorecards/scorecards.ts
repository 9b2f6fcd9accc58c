import { read, write, type List } from '../base/api'
import { now } from '../base/time'
import type { Me } from '../desk/desk'
import type { Place } from '../desk/places'

export const dimensions = ['street', 'community', 'grid', 'unit', 'category', 'channel', 'person'] as const
export type Dimension = (typeof dimensions)[number]

/**
 * So much of so many; `value` is absent where there is nothing to measure, `now` where a frozen one stays, and
 * `excluded` where nothing was excluded.
 */
export type Rate = { value?: number; of: number; per: number; excluded?: number; now?: Rate }
export type Count = { n: number; excluded?: number; now?: Count }
export type Line = {
  key: string
  name: string
  enough: boolean
  score?: number
  rates: Record<string, Rate>
  counts: Record<string, Count>
}
export type Head = { id: string; name: string; formula?: string }
export type Scorecard = {
  month: string
  by: Dimension
  formula: { version: string; score: string; enough: string }
  frozen?: { at: string; by: string }
  rates: Head[]
  counts: Head[]
  lines: Line[]
  total?: Line
}

/** Which figure was opened: a count has no numerator. */
export type Opened = {
  key: string
  line: string
  figure: string
  name: string
  rate?: Rate
  excluded?: number
  /** Since the month was frozen. */
  since?: boolean
}
export type Side = 'of' | 'per' | 'excluded'
export type Row = {
  id: string
  number: string
  part: string
  partName: string
  place: string
  categoryName: string
  channelName: string
  unit?: string
  unitName?: string
  excluded?: true
  counted: string[]
}
export type Rows = List<Row> & { count: number }

const base = '/api/scorecards'

export const card = (month: string, by: Dimension) => read<Scorecard>(`${base}?month=${month}&by=${by}`)

function asked(of: Scorecard, it: Opened, side: Side) {
  const figure = new URLSearchParams({ month: of.month, by: of.by, figure: it.figure, side })
  if (it.key) figure.set('key', it.key)
  if (side === 'excluded' && it.since) figure.set('state', 'now')
  return figure
}

export const rows = (of: Scorecard, it: Opened, side: Side) =>
  read<Rows>(`${base}/cases?${asked(of, it, side)}`)
export const exportedRows = (of: Scorecard, it: Opened, side: Side) =>
  `${base}/cases/export?${asked(of, it, side)}`
export const exported = (of: Scorecard) => `${base}/export?month=${of.month}&by=${of.by}`
export const more = (next: string) => read<Rows>(next)
export const freeze = (month: string, key: string) => write(`${base}/${month}/freeze`, {}, key)

export type Objection = { requestId: string; number: string; by: string; at: string; words?: string }
const objected = (month: string) => `${base}/${month}/objections`
export const objections = (month: string) => read<List<Objection>>(objected(month))
export const object = (month: string, requestId: string, words: string, key: string) =>
  write(objected(month), { requestId, words }, key)

/** Names of areas by their codes. */
export async function placeNames(within: string) {
  const names: Record<string, string> = {}
  for (let next: string | undefined = `/api/places?within=${within}`; next;) {
    const page: List<Place> = await read(next)
    page.items.forEach((it) => (names[it.code] = it.name))
    next = page.next
  }
  return names
}

/** The month that it is in the district. */
export const thisMonth = () =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })
    .format(new Date(now()))
    .slice(0, 7)

/** Whoever answers for something may object to how it counts. */
export const mayObject = (me: Me) =>
  ['community', 'street', 'department', 'unit', 'appraiser', 'command'].some((role) =>
    me.roles.includes(role),
  )

/** What somebody wants to see first: what lies right below. */
export function firstDimension(me: Me): Dimension {
  const is = (...roles: string[]) => roles.some((role) => me.roles.includes(role))
  if (is('command', 'appraiser')) return 'street'
  if (is('street')) return 'community'
  if (is('community', 'grid-leader')) return 'grid'
  return is('department', 'unit') ? 'unit' : 'person'
}

export const percent = (value: number | undefined) =>
  value === undefined ? '–' : `${(value * 100).toFixed(1)}%`
