/** One answer as it is typed; several people may have given it alike. */
export type Asked = {
  many: number
  respondent: string
  solved: string
  level: number
  reasons: string[]
  words: string
  wish: string
}

export const nothingSaid = (): Asked => ({
  many: 1,
  respondent: '',
  solved: '',
  level: 0,
  reasons: [],
  words: '',
  wish: '',
})

/** Each counts for itself; what they said in words, and what they wish for, was said once. */
export function answersOf(asked: Asked[]) {
  const alone = asked.length === 1 && asked[0]?.many === 1
  return asked.flatMap((it) => {
    const { solved, level } = it
    const all = Array.from({ length: it.many }, () => ({ solved, level, reasons: chosen(it) }))
    const first = {
      ...all[0],
      respondent: alone ? undefined : it.respondent.trim() || undefined,
      words: it.words.trim() || undefined,
      wish: it.wish.trim() || undefined,
    }
    return [first, ...all.slice(1)]
  })
}

const chosen = (it: Asked) =>
  it.reasons.length && (it.level <= 2 || it.solved === 'no') ? it.reasons : undefined

export const isWhole = (it: Asked) => !!it.solved && !!it.level && it.many >= 1 && it.many <= 100
