import { read, type List } from '../base/api'
import { keep, kept } from '../base/kept'
import { language } from '../base/preferences'

/** What an answer may begin with; what is to be filled in stands in 【】. */
export type Template = {
  code: string
  name: string
  text: string
  moves: string[]
  outcome?: string
  categories: string[]
}

const known = new Map<string, Promise<Template[]>>()

/** The district's list, read once in each language; without network the one last read, without that people write everything themselves. */
export function templates() {
  const list =
    known.get(language.value) ??
    read<List<Template>>('/api/answer-templates').then(
      (it) => {
        keep(`templates.${language.value}`, it.items)
        return it.items
      },
      () => {
        known.delete(language.value)
        return kept<Template[]>(`templates.${language.value}`) ?? []
      },
    )
  known.set(language.value, list)
  return list
}

/** Those for a move, what is meant for its category first. */
export function fitting(all: Template[], move: string, category = '') {
  const own = (it: Template) => it.categories.some((code) => category.startsWith(code))
  return all
    .filter((it) => it.moves.includes(move) && (!it.categories.length || own(it)))
    .sort((a, b) => Number(own(b)) - Number(own(a)))
}

/** The first gap that is left in words, if any: from where to where. */
export function gapIn(words: string): [number, number] | undefined {
  const gap = /【[^】]*】/.exec(words)
  return gap ? [gap.index, gap.index + gap[0].length] : undefined
}
