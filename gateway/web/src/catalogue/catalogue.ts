import { read, write } from '../base/api'

export type Unit = { code: string; zh: string; en: string; nightDuty: boolean; phone?: string }
export type Duty = {
  number: number
  unit: string
  zh: string
  list: string
  categories: string[]
  from?: string
  until?: string
}
export type DutyList = {
  version: string
  from: string
  units: Unit[]
  items: Duty[]
  owners: { category: string; place: string; unit: string }[]
}
export type Change = {
  version: string
  from: string
  by?: string
  at?: string
  added: string[]
  removed: string[]
  changed: string[]
  moved: boolean
}
export type Finding = { reason: string; rule?: string; category?: string; text: string }
export type ListPreview = {
  line: Change
  lists: { category: string; was: string; becomes: string }[]
  findings: Finding[]
  open: number
}
export type When = {
  categories?: string[]
  places?: string[]
  kinds?: string[]
  urgencies?: string[]
  restricted?: boolean
  officeHours?: boolean
  season?: { from: string; until: string }
  owner?: string
}
export type Rule = { id: string; when?: When; then: { tier: string; lead?: string; co?: string[] } }
export type RuleSet = { version: string; from: string; rules: Rule[] }
export type Named = { code: string; name: string }
export type Routed = { rules: string; rule: string; tier: string; lead?: Named; co: Named[] }
export type RulesPreview = {
  findings: Finding[]
  touched: { category: string; categoryName: string; was?: Routed; becomes?: Routed }[]
}
export type Replay = {
  requests: number
  differing: number
  categories: Record<string, number>
  items: { id: string; number: string; summary: string; was: Routed; becomes?: Routed }[]
  next?: string
}
export type Draft = { version: string; from?: string; rules: Rule[] }
export type Sheet = { version: string; from?: string; sheet: string }

export const lists = () => read<{ items: DutyList[] }>('/api/catalogue')
export const sets = () => read<{ items: RuleSet[] }>('/api/routing')
export const history = (of: 'catalogue' | 'routing') => read<{ items: Change[] }>(`/api/${of}/history`)
export const previewList = (it: Sheet, key: string) => write<ListPreview>('/api/catalogue/preview', it, key)
export const announceList = (it: Sheet, key: string) => write<DutyList>('/api/catalogue', it, key)
export const previewRules = (it: Draft, key: string) => write<RulesPreview>('/api/routing/preview', it, key)
export const announceRules = (it: Draft, key: string) => write<RuleSet>('/api/routing', it, key)
export const replay = (rules: Rule[], from: string, until: string, key: string, path?: string) =>
  write<Replay>(path ?? '/api/routing/replay', { rules, from, until }, key)

/** A file's bytes as they are sent. */
export async function base64(file: File) {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

/** What was written with spaces or commas between. */
export const words = (text: string) => text.split(/[\s,，、]+/).filter(Boolean)
