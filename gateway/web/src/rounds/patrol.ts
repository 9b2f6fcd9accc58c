import { read, type List } from '../base/api'
import { keep, kept } from '../base/kept'

/** A line of the patrol log: what was seen where, and the request that came of it. */
export type Line = {
  id: string
  /** When it arrived. */
  at: string
  /** When it was written, by the clock of the phone. */
  notedAt?: string
  by: string
  placeName: string
  words: string
  picture: boolean
  request?: { id: string; number: string }
}

/** Today's lines, the latest first; without network those last seen. */
export async function lines(): Promise<Line[]> {
  try {
    const { items } = await read<List<Line>>('/api/patrol')
    keep('patrol', items)
    return items
  } catch {
    return kept<Line[]>('patrol') ?? []
  }
}

export const pictureOf = (line: string) => `/api/patrol/${line}/picture`
export const turnInto = (line: string) => `/api/patrol/${line}/request`
