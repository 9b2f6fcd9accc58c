import { read, write, type List } from '../base/api'

/** One called unit's part of a whistle. */
export type Part = {
  unit: string
  state: string
  way?: string
  at?: string
  by?: string
  returns?: string
  facts: { thing: string; number: number; measure: string }[]
  /** Of its duty desk, for those who may call. */
  phone?: string
  moves: string[]
}

export type Whistle = {
  whistleId: string
  kind: string
  lead: string
  rule: string
  open: boolean
  units: Part[]
}

const over = ['done', 'returned', 'released']

export const whistlesOf = (id: string) =>
  read<List<Whistle>>(`/api/requests/${id}/whistles`).then((it) => it.items)

export const ofWhistle = (id: string, name: string, body: object, key: string) =>
  write(`/api/whistles/${id}/${name}`, body, key)

/** Whether somebody is still at work whom a result would have to wait for. */
export const isWaitedFor = (whistles: Whistle[]) =>
  whistles.some((it) => it.open && it.rule === 'all' && it.units.some((part) => !over.includes(part.state)))

/** Where the person stands, as far as the phone tells within a moment; else the request's own place. */
export function here(place?: string) {
  const grid = place ? { grid: place } : {}
  return new Promise<object>((answer) => {
    if (!navigator.geolocation) answer(grid)
    else
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => answer({ lat: coords.latitude, lon: coords.longitude, ...grid }),
        () => answer(grid),
        { timeout: 3000, maximumAge: 60_000 },
      )
  })
}

/** Whom a community called by itself. */
export type Help = { id: string; unit: string; calledAt: string; cameAt?: string }

export const helpOf = (id: string) => read<List<Help>>(`/api/requests/${id}/help`).then((it) => it.items)
export const helpCame = (request: string, help: string, key: string) =>
  write(`/api/requests/${request}/help-came`, { help }, key)
