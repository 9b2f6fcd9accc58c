import { read, type List } from '../base/api'
import type { Now as Post } from '../duty/duty'
import type { Rate, Scorecard } from '../scorecards/scorecards'

/** What the stream tells of one request. */
export type Line = {
  id: string
  number: string
  type?: string
  order: string
  stage?: string
  tier: string
  place?: string
  placeName?: string
  categoryName?: string
  urgency: string
  summary: string
  at?: string
  pointedAt?: string
  holder?: string
}

/** How much is open somewhere. */
export type Share = { name: string; open: number }

/** How many were pointed, taken, resolved and rated on a day. */
export type Day = Record<string, number>

/** The district at one moment. */
export type Snapshot = {
  at: string
  position?: string
  counts: Record<string, number>
  today: Day
  days?: Record<string, Day>
  byTier: Record<string, number>
  byPlace?: Record<string, number>
  byUnit?: Record<string, number>
  byStreet: { place: string; open: number; total: number }[]
  latest?: Line[]
}

/** A clock that runs, or ran out, with its request. */
export type Pressing = Line & {
  dueAt?: string
  overdue?: boolean
  clock?: string
  supervised?: boolean
  /** Who was called and hasn't checked in. */
  unit?: string
}

/** What presses: urgent work, calls without a check-in, missed promises; each the most pressing first. */
export type Lists = { at?: string; urgent: Pressing[]; called: Pressing[]; missed: Pressing[] }

export const nothing: Lists = { urgent: [], called: [], missed: [] }

export const snapshot = () => read<Snapshot>('/api/wall')
export const lists = () => read<Lists>('/api/wall/pressing')
export const ownDesk = () => read<List<Pressing>>('/api/desk?limit=1').then((list) => list.items[0])
export const posts = () => read<List<Post>>('/api/duty/posts').then((list) => list.items)

/** The three rates of a month, of the whole district. */
export const rates = (month: string) =>
  read<Scorecard>(`/api/scorecards?month=${month}&by=street`).then(
    (card): { id: string; name: string; rate: Rate }[] =>
      card.rates.flatMap(({ id, name }) => {
        const rate = card.total?.rates[id]
        return rate ? [{ id, name, rate }] : []
      }),
  )

/** Keeps the newest lines, the newest first, one for each thing that happened. */
export function withNews(lines: Line[], news: Line, most: number) {
  const same = (line: Line) => line.id === news.id && line.type === news.type && line.at === news.at
  return lines.some(same) ? lines : [news, ...lines].slice(0, most)
}

/** Open requests by tier, lowest tier first. */
export function tiers({ byTier }: Snapshot) {
  return (['grid', 'community', 'street', 'district'] as const).map((tier) => ({
    tier,
    open: byTier[tier] ?? 0,
  }))
}

/** The largest numbers first, so many of them. */
export const largest = (counts: Record<string, number>, most: number) =>
  Object.entries(counts)
    .sort(([a, n], [b, m]) => m - n || a.localeCompare(b))
    .slice(0, most)

/** What a person has to see to first: the own desk, then whoever should have come, then what runs out. */
export function first(own: Pressing | undefined, { called, urgent }: Lists): Pressing | undefined {
  const late = called.find((it) => it.overdue)
  return own ?? late ?? urgent[0] ?? called[0]
}
