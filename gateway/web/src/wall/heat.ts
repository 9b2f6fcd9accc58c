import type * as GeoJSON from 'geojson'
import type { Area, Lists, Pressing } from './wall'

type Shape = GeoJSON.Feature<GeoJSON.Polygon, { code: string; name: string; open: number; heat: number }>
type Pin = GeoJSON.Feature<GeoJSON.Point, { id: string; kind: string }>

const centre = ({ south, west, north, east }: NonNullable<Area['box']>): [number, number] => [
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
export const bounds = (boxes: NonNullable<Area['box']>[]) => ({
  south: Math.min(...boxes.map((it) => it.south)),
  west: Math.min(...boxes.map((it) => it.west)),
  north: Math.max(...boxes.map((it) => it.north)),
  east: Math.max(...boxes.map((it) => it.east)),
})

/** What presses, in its grid; several in one grid lie around its middle. */
export function pins(areas: Area[], { urgent, called, missed }: Lists): Pin[] {
  const boxes = new Map(areas.flatMap((it) => (it.box ? [[it.code, it.box] as const] : [])))
  const taken = new Map<string, number>()
  const seen = new Set<string>()
  const pin = (kind: string) => (it: Pressing) => {
    const box = boxes.get(it.place ?? '')
    if (!box || seen.has(it.id)) return []
    seen.add(it.id)
    const nth = taken.get(it.place!) ?? 0
    taken.set(it.place!, nth + 1)
    const [x, y] = centre(box)
    const turn = nth * 2.4
    const far = nth && 0.12 + 0.04 * Math.min(nth, 6)
    const at = [
      x + Math.cos(turn) * far * (box.east - box.west),
      y + Math.sin(turn) * far * (box.north - box.south),
    ]
    return [
      {
        type: 'Feature' as const,
        geometry: { type: 'Point' as const, coordinates: at },
        properties: { id: it.id, kind },
      },
    ]
  }
  return [
    ...missed.flatMap(pin('missed')),
    ...called.flatMap(pin('called')),
    ...urgent.flatMap(pin('urgent')),
  ]
}
