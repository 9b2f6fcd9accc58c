import { language } from './preferences'

/** The district's zone, never the machine's. */
const zone = 'Asia/Shanghai'
let ahead = 0
const locale = () => (language.value === 'zh' ? 'zh-CN' : 'en-GB')

/** The district's time in milliseconds, as far as this page was told; never this machine's own. */
export const now = () => Date.now() + ahead

/** Takes over the time that an answer of the server has. */
export function keepTime(at: string | undefined) {
  if (at) ahead = Date.parse(at) - Date.now()
}

/** A day and an hour as people say them: 11月21日 周六 18:00. */
export function when(instant: string | undefined) {
  if (!instant) return ''
  const date = new Date(instant)
  const day = new Intl.DateTimeFormat(locale(), {
    timeZone: zone,
    month: language.value === 'zh' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
  }).format(date)
  return `${day.replace(/(日)(周|星期)/, '$1 $2')} ${clockTime(instant)}`
}

/** From one hour to another; on the same day, the day once. */
export function between(from: string, until: string) {
  const [first, last] = [when(from), when(until)]
  const sameDay = first.slice(0, -5) === last.slice(0, -5)
  return `${first} – ${sameDay ? clockTime(until) : last}`
}

/** Day and second, as records have them: 2026-11-21 18:00:09. */
export function exactly(instant: string) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(
    new Date(instant),
  )
}

/** The day of what may lie years away: 2027-05-01. */
export const dayOf = (instant: string) => exactly(instant).slice(0, 10)

/** The hour alone: 18:00. */
export function clockTime(instant: string | Date, seconds = false) {
  return new Intl.DateTimeFormat(locale(), {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    second: seconds ? '2-digit' : undefined,
    hourCycle: 'h23',
  }).format(new Date(instant))
}

/** A length of time in its one or two largest units: 1天2小时, 3 hours 5 minutes. */
export function span(milliseconds: number) {
  const minutes = Math.max(0, Math.floor(Math.abs(milliseconds) / 60_000))
  const parts: [number, string][] = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor(minutes / 60) % 24, 'hour'],
    [minutes % 60, 'minute'],
  ]
  const first = parts.findIndex(([amount]) => amount > 0)
  if (first < 0) return unit(0, 'minute')
  const said = parts.slice(first, first + 2).filter(([amount]) => amount > 0)
  return said.map(([amount, name]) => unit(amount, name)).join(language.value === 'zh' ? '' : ' ')
}

function unit(amount: number, name: string) {
  return new Intl.NumberFormat(locale(), { style: 'unit', unit: name, unitDisplay: 'long' })
    .format(amount)
    .replace(/(\d)\s(?=[\u4e00-\u9fff])/, '$1')
}

export type Pressure = 'calm' | 'half' | 'soon' | 'late'

/** How much of the time is gone: half at 50 %, soon at 80 %, late when all of it is. Nobody guesses when it began. */
export function pressure(since: string | undefined, dueAt: string | undefined, now: number): Pressure {
  if (!dueAt) return 'calm'
  const due = Date.parse(dueAt)
  if (now >= due) return 'late'
  if (!since) return 'calm'
  const from = Date.parse(since)
  const gone = (now - from) / Math.max(1, due - from)
  return gone >= 0.8 ? 'soon' : gone >= 0.5 ? 'half' : 'calm'
}
