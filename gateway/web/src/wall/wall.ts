import { read, type List } from '../base/api'

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
  holder?: string
}

/** How much is open somewhere. */
export type Share = { name: string; open: number; overdue?: number }

/** The district at one moment. */
export type Snapshot = {
  at: string
  position?: string
  counts: Record<string, number>
  byTier?: Record<string, number> | { tier: string; open: number }[]
  byStreet?: { place: string; name?: string; placeName?: string; open: number; overdue?: number }[]
  byCategory?: { category: string; name?: string; categoryName?: string; open: number }[]
  latest?: Line[]
}

/** What presses most. */
export type Pressing = Line & { dueAt?: string; overdue?: boolean; clock?: string; supervised?: boolean }

export const snapshot = () => read<Snapshot>('/api/wall')
export const mostPressing = () => read<List<Pressing>>('/api/desk').then((list) => list.items[0])

/** Keeps the newest lines, the newest first, one for each thing that happened. */
export function withNews(lines: Line[], news: Line, most: number) {
  const same = (line: Line) => line.id === news.id && line.type === news.type && line.at === news.at
  return lines.some(same) ? lines : [news, ...lines].slice(0, most)
}

/** Open requests by tier, lowest tier first, whichever way they were written. */
export function tiers(snapshot: Snapshot) {
  const given = snapshot.byTier ?? {}
  const of = (tier: string) =>
    Array.isArray(given) ? (given.find((it) => it.tier === tier)?.open ?? 0) : (given[tier] ?? 0)
  return (['grid', 'community', 'street', 'district'] as const).map((tier) => ({ tier, open: of(tier) }))
}
