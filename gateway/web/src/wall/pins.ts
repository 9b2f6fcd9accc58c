import type * as GeoJSON from 'geojson'
import { centre, type Area } from '../map/areas'
import type { Lists, Pressing } from './wall'

type Pin = GeoJSON.Feature<GeoJSON.Point, { id: string; kind: string }>

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
