import { read, type List } from '../base/api'
import { keep, kept } from '../base/kept'

/** An area, by its code. */
export type Area = { code: string; name: string }
type Building = { number: number; grid: string }
/** Where somebody goes round: the community, its buildings, and the grids of it. */
export type Ground = { community: Area; grids: Area[]; buildings: Building[] }

const communityDigits = 12
const gridDigits = 15

/** The ground of a place in the tree, and without network the one last seen. */
export async function groundOf(place: string): Promise<Ground | undefined> {
  const code = place.slice(0, communityDigits)
  try {
    const [areas, { items: buildings }] = await Promise.all([
      read<List<Area>>(`/api/places?within=${code}`),
      read<List<Building>>(`/api/buildings?community=${code}`),
    ])
    const community = areas.items.find((it) => it.code === code)
    if (!community) return undefined
    const grids = areas.items.filter((it) => it.code.length === gridDigits)
    const ground = { community, grids, buildings }
    keep('ground', ground)
    return ground
  } catch {
    return kept<Ground>('ground')
  }
}

/** The buildings of somebody's own grid come first. */
export const ownFirst = (buildings: Building[], place: string) =>
  [...buildings].sort((a, b) => Number(b.grid === place) - Number(a.grid === place) || a.number - b.number)

/** Where something is: a building and what is said beside it, or words alone; the grid where nothing is said. */
export type Spot = { building: string; detail: string }

/** As the API has it. */
export function locationOf({ building, detail }: Spot, ground: Ground | undefined, place = '') {
  const known = ground?.buildings.find((it) => String(it.number) === building)
  const there = known ? `${ground!.community.name}${known.number}号楼` : ''
  const address = `${there}${detail.trim()}`
  const grid = known?.grid ?? (place || undefined)
  return { address: address || undefined, grid }
}
