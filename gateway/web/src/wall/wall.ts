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
  pointedAt?: string
  holder?: string
}

/** How much is open somewhere. */
export type Share = { name: string; open: number }

/** The district at one moment. */
export type Snapshot = {
  at: string
  position?: string
  counts: Record<string, number>
  today: Record<string, number>
  byTier: Record<string, number>
  byStreet: { place: string; open: number; total: number }[]
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

/** Names of the streets, by their codes. */
export async function streets() {
  const { items } = await read<List<{ code: string; name: string }>>('/api/places')
  return new Map(items.filter((it) => it.code.length === 9).map((it) => [it.code, it.name]))
}

/** Open requests by tier, lowest tier first. */
export function tiers({ byTier }: Snapshot) {
  return (['grid', 'community', 'street', 'district'] as const).map((tier) => ({
    tier,
    open: byTier[tier] ?? 0,
  }))
}
