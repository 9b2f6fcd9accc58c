/** A key for each move: the same wherever it is offered. j, k, x, u, n, / and ? are the list's. */
export const moveKeys: Record<string, string> = {
  take: 't',
  'on-the-spot': 's',
  contact: 'c',
  progress: 'p',
  respond: 'a',
  resolve: 'e',
  help: 'v',
  assign: 'i',
  tasks: 'w',
  whistle: 'b',
  propose: 'b',
  escalate: 'h',
  'send-down': 'd',
  transfer: 'f',
  'transfer-lead': 'F',
  lead: 'l',
  decline: 'y',
  reclassify: 'r',
  extension: 'E',
  suspend: 'S',
  register: 'R',
  resume: 'G',
  review: 'V',
  urge: 'U',
  supervise: 'W',
  complaint: 'C',
  'complaint-unmark': 'X',
  unlink: 'L',
  sign: 'g',
  'check-in': 'q',
  come: 'Q',
  arrive: 'A',
  report: 'P',
  done: 'D',
  return: 'z',
  phoned: 'o',
}

/** The move that a key stands for, among those that are offered. */
export const moveOf = (key: string, moves: string[]) => moves.find((it) => moveKeys[it] === key)

/** The same as a screen reader says it. */
export const spoken = (move: string) => moveKeys[move]?.replace(/^[A-Z]$/, (it) => `Shift+${it}`)
