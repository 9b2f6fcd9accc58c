import { read, type List } from '../base/api'
import { whoAmI } from './desk'

/** An area of the district, by its code: street 9, community 12, grid 15 digits. */
export type Place = { code: string; name: string }

const parent = (code: string) => code.slice(0, -3)

/** Where somebody who sits here may transfer to what lies there; the service judges by the same rule. */
export function targets(seat: string, lies: string, places: Place[]) {
  return places.filter(({ code }) => {
    if (code.length < seat.length || lies.startsWith(code)) return false
    if (code.length === seat.length) return seat.length >= 12 && parent(code) === parent(seat)
    return code.startsWith(seat) && (code.length < 15 || seat.length >= 12)
  })
}

/** Reads the areas from which one of them is chosen. */
export async function choosable(lies: string) {
  const { place: seat = '' } = await whoAmI()
  const places: Place[] = []
  const within = seat.length > 9 ? parent(seat) : seat
  for (let next: string | undefined = `/api/places?within=${within}`; next;) {
    const page: List<Place> = await read(next)
    places.push(...page.items)
    next = page.next
  }
  return targets(seat, lies, places)
}
