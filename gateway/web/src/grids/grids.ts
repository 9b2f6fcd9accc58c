import { read, write, type List } from '../base/api'
import type { Area } from '../map/areas'

/** How an area is filled in; empty is not known. */
export type Draft = {
  name: string
  type: string
  south: string
  west: string
  north: string
  east: string
}

const sides = ['south', 'west', 'north', 'east'] as const

/** To a centimetre: what a computer adds behind that says nothing. */
const shown = (degrees?: number) => (degrees === undefined ? '' : String(Number(degrees.toFixed(7))))

export const draftOf = ({ name, type, box }: Area): Draft => ({
  name,
  type: type ?? 'general',
  south: shown(box?.south),
  west: shown(box?.west),
  north: shown(box?.north),
  east: shown(box?.east),
})

/** The area as it is to be: its middle goes with its bounds. Nothing, where the bounds can't be. */
export function areaOf(old: Area, draft: Draft): Area | undefined {
  const { code, lat, lon } = old
  const type = code.length === 15 ? draft.type : old.type
  const area = { code, name: draft.name.trim(), type, lat, lon }
  const given = sides.map((side) => String(draft[side]).trim())
  if (given.every((it) => !it)) return area
  const [south, west, north, east] = given.map((it) => (it ? Number(it) : NaN)) as [
    number,
    number,
    number,
    number,
  ]
  const fits = -90 <= south && south < north && north <= 90 && -180 <= west && west < east && east <= 180
  if (!fits) return undefined
  const box = { south, west, north, east }
  return { ...area, lat: (south + north) / 2, lon: (west + east) / 2, box }
}

export const keepArea = (area: Area, key: string) => write('/api/places', [area], key)

/** The buildings of a community that lie in one of its grids. */
export const buildingsIn = (grid: string) =>
  read<List<{ number: number; grid: string }>>(`/api/buildings?community=${grid.slice(0, 12)}`).then((it) =>
    it.items.filter((one) => one.grid === grid).map((one) => one.number),
  )
