import type { Line } from './wall'
import { withNews } from './wall'

const every = 400

/**
 * Gathers what the stream tells and shows it a few times a second: with fifty events a second a wall that
 * drew each of them would do nothing else.
 */
export function gather(show: (change: (lines: Line[]) => Line[], last: Line) => void, most: number) {
  let waiting: Line[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  function flush() {
    timer = undefined
    const some = waiting
    waiting = []
    show((lines) => some.reduce((all, line) => withNews(all, line, most), lines), some.at(-1)!)
  }

  return {
    hear(line: Line) {
      waiting.push(line)
      // More than the wall has room for would never be seen.
      if (waiting.length > most) waiting.shift()
      timer ??= setTimeout(flush, every)
    },
    stop: () => clearTimeout(timer),
  }
}
