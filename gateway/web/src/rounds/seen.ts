import { keep, kept } from '../base/kept'

type Seen = Record<string, unknown>

const name = (id: string) => `case.${id}`

/** What was last seen of a case, to be read where there is no network. */
export const seenOf = <T>(id: string, part: string) => kept<Seen>(name(id))?.[part] as T | undefined
export const seeOf = (id: string, part: string, it: unknown) =>
  keep(name(id), { ...kept<Seen>(name(id)), [part]: it })

/** What isn't mine any more isn't kept either. */
export function forgetOthers(mine: string[]) {
  const before = kept<string[]>('cases') ?? []
  before.filter((id) => !mine.includes(id)).forEach((id) => keep(name(id), undefined))
  keep('cases', mine)
}
