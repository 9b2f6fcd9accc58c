import type { Now as Post } from '../duty/duty'
import { unitName } from '../desk/units'
import type { Area } from '../map/areas'

/** Where people are on post, by desk and by unit. */
export type Manned = { seat: string; name: string; people: string[] }

const places = (code: string) => /^\d/.test(code)

/** Desks with nobody come first, then from the district down; of grids only the number. */
export function manned(posts: Post[], areas: Area[]) {
  const names = new Map(areas.map((it) => [it.code, it.name]))
  const lines = posts
    .filter((it) => it.seat.length < 15)
    .map((it): Manned => ({
      seat: it.seat,
      name: places(it.seat) ? (names.get(it.seat) ?? it.seat) : unitName(it.seat),
      people: it.onDuty.map((one) => one.name),
    }))
    .sort(
      (a, b) => Math.sign(a.people.length) - Math.sign(b.people.length) || order(a).localeCompare(order(b)),
    )
  const grids = posts.filter((it) => it.seat.length === 15)
  return {
    lines,
    people: new Set(posts.flatMap((it) => it.onDuty.map((one) => one.id))).size,
    empty: lines.filter((it) => !it.people.length).length,
    grids: grids.filter((it) => it.onDuty.length).length,
  }
}

const order = ({ seat }: Manned) => (places(seat) ? `0${seat.length}${seat}` : `1${seat}`)
