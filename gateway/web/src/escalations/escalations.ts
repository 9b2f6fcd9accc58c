import { keepTime } from '../base/time'
import { read, type List } from '../base/api'

/** One request in the dry run: what would come next, and why it doesn't now. */
export type Line = {
  id: string
  number: string
  summary: string
  urgency: string
  tier: string
  clock?: string
  at?: string
  would?: { event: string; tier: string; place: string }
  skip?: string
}

export const most = 500
/** How far the page looks ahead, in hours. */
export const horizons = [0, 4, 24, 72]

/** The dry run until a moment, the longest pointed first, up to what one person could ever look at. */
export async function dryRun(hours: number, now: number) {
  const lines: Line[] = []
  const until = hours ? `&until=${new Date(now + hours * 3_600_000).toISOString()}` : ''
  for (let next: string | undefined = `/api/escalations?limit=200${until}`; next && lines.length < most;) {
    const page: List<Line> = await read(next)
    lines.push(...page.items)
    keepTime(page.at)
    next = page.next
  }
  return lines
}

/** What goes up, the soonest first; and the rest by its reason, the largest heap first. */
export function told(lines: Line[]) {
  const going = lines.filter((it) => !it.skip).sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''))
  const reasons = new Map<string, Line[]>()
  for (const line of lines) if (line.skip) reasons.set(line.skip, [...(reasons.get(line.skip) ?? []), line])
  return { going, staying: [...reasons].sort(([, a], [, b]) => b.length - a.length) }
}
