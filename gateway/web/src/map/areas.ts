import type * as GeoJSON from 'geojson'
import { read, type List } from '../base/api'

type Box = { south: number; west: number; north: number; east: number }

/** An area with its bounds, where they are known. */
export type Area = {
  code: string
  name: string
  type?: string
  lat?: number
  lon?: number
  box?: Box
}

/** A point on the ground, in degrees. */
export type Point = { lat: number; lon: number }

/** What lies under the areas on a map; nothing, where nobody set it. */
export type Base = { style?: string; tiles?: string[]; attribution?: string }

type Shape = GeoJSON.Feature<GeoJSON.Polygon, { code: string; name: string; open: number; heat: number }>

/** Every area of the district. */
export async function readAreas() {
  const all: Area[] = []
  for (let next: string | undefined = '/api/places'; next;) {
    const page: List<Area> = await read(next)
    all.push(...page.items)
    next = page.next
  }
  return all
}

/** What an operator laid under them; a map without it is a map too. */
export const readBase = () => read<Base>('/api/map').catch((): Base => ({}))

/** The grid in which a point lies. */
export const gridAt = (areas: Area[], { lat, lon }: Point) =>
  areas.find(
    ({ code, box }) =>
      code.length === 15 && box && box.south <= lat && lat <= box.north && box.west <= lon && lon <= box.east,
  )

/** The areas around one, the widest first. */
export const above = (areas: Area[], code: string) =>
  [6, 9, 12]
    .filter((digits) => digits < code.length)
    .flatMap((digits) => areas.find((it) => it.code === code.slice(0, digits)) ?? [])

/** The middle of a box, as a map wants it. */
export const centre = ({ south, west, north, east }: Box): [number, number] => [
  (west + east) / 2,
  (south + north) / 2,
]

/** The grids as polygons, each as warm as its share of what is open in the fullest one. */
export function shapes(areas: Area[], open: Record<string, number>): Shape[] {
  const grids = areas.filter((it) => it.box && it.code.length === 15)
  const most = Math.max(1, ...grids.map((it) => open[it.code] ?? 0))
  return grids.map(({ code, name, box }) => {
    const { south, west, north, east } = box!
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ]
    const n = open[code] ?? 0
    return {
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: [ring] },
      properties: { code, name, open: n, heat: n / most },
    }
  })
}

/** Communities, in the middle of their grids, with what is open in all of them. */
export function labels(areas: Area[], open: Record<string, number>) {
  return areas
    .filter((it) => it.code.length === 12)
    .flatMap(({ code, name }) => {
      const boxes = areas.flatMap((it) => (it.box && it.code.startsWith(code) ? [it.box] : []))
      if (!boxes.length) return []
      const around = bounds(boxes)
      const n = Object.entries(open).reduce((sum, [at, some]) => (at.startsWith(code) ? sum + some : sum), 0)
      return [{ code, name, open: n, at: centre(around) }]
    })
}

/** The box around boxes. */
export const bounds = (boxes: Box[]) => ({
  south: Math.min(...boxes.map((it) => it.south)),
  west: Math.min(...boxes.map((it) => it.west)),
  north: Math.max(...boxes.map((it) => it.north)),
  east: Math.max(...boxes.map((it) => it.east)),
})
