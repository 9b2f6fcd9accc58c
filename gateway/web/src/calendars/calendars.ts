import { read, write } from '../base/api'

export type Day = { date: string; name: string; isOffDay: boolean; hours?: string }
export type Regime = { from: string; until: string; name: string; week: string }
export type Notice = {
  year: number
  version: string
  papers: string[]
  week?: string
  days: Day[]
  regimes: Regime[]
}
export type Year = {
  notice: Notice
  announcedBy?: string
  announcedAt?: string
  dating?: { moved: number; datedAt?: string }
}
export type Rules = { version: string; from: string; limits: Record<string, string> }

/** What a notice would change; a clock without a date had none because no calendar knew it. */
export type Preview = {
  notice: Notice
  from?: string
  to?: string
  clocks: number
  requests: number
  later: number
  earlier: number
  most: { requestId: string; number: string; clock: string; from?: string; to: string }[]
}

export type Draft = { year?: number; papers?: string[]; sheet?: string; notice?: unknown }

export const years = () => read<{ version: string; items: Year[] }>('/api/calendars')
export const rules = () => read<{ items: Rules[] }>('/api/clock-rules')
export const preview = (draft: Draft, key: string) => write<Preview>('/api/calendars/preview', draft, key)
export const announce = (notice: Notice, key: string) => write<Year>('/api/calendars', notice, key)

/** A file as it can be sent: JSON as it is, a spreadsheet in base 64. */
export async function draftOf(file: File, year: number, paper: string): Promise<Draft> {
  if (file.name.toLowerCase().endsWith('.json')) return { notice: JSON.parse(await file.text()) }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const sheet = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return { sheet, year, papers: paper ? [paper] : [] }
}

/** Days that follow each other and are alike, in one line. */
export function stretches(days: Day[]) {
  const found: (Day & { until: string })[] = []
  for (const day of days) {
    const last = found.at(-1)
    const follows = last && Date.parse(day.date) - Date.parse(last.until) === 24 * 3600_000
    if (follows && last.name === day.name && last.isOffDay === day.isOffDay && last.hours === day.hours)
      last.until = day.date
    else found.push({ ...day, until: day.date })
  }
  return found
}
