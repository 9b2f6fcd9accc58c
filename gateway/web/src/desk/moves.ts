import { language } from '../base/preferences'
import { now } from '../base/time'
import { text } from './text'
import sorts from '../../../../platform/catalogue/src/main/resources/org/whistle/catalogue/categories.csv?raw'
import counted from '../../../../platform/catalogue/src/main/resources/org/whistle/catalogue/things.csv?raw'
import { units } from './units'

export { unitName, units } from './units'

/** One thing to fill in for a move. */
export type Field = {
  name: string
  as:
    | 'long'
    | 'short'
    | 'choice'
    | 'date'
    | 'time'
    | 'unit'
    | 'units'
    | 'category'
    | 'facts'
    | 'helper'
    | 'desk'
    | 'check'
    | 'person'
    | 'rest'
    | 'about'
    | 'doer'
    | 'pictures'
  options?: readonly string[]
  needed?: boolean
  /** Whether it is asked at all, after what was filled in so far. */
  when?: (values: Record<string, string | string[]>, category?: string) => boolean
}

const answer: Field[] = [
  { name: 'answer', as: 'long', needed: true },
  {
    name: 'outcome',
    as: 'choice',
    options: ['done', 'planned', 'mediated', 'not-ours', 'not-possible', 'stopped'],
    needed: true,
  },
  { name: 'evidence', as: 'pictures', when: ({ outcome }) => outcome === 'done' },
  {
    name: 'unproven',
    as: 'choice',
    options: ['no-camera', 'unsafe', 'privacy', 'nothing-to-see', 'other'],
    needed: true,
    when: ({ outcome, evidence }, category) =>
      outcome === 'done' && !evidence?.length && asksEvidence(category),
  },
]
const note: Field = { name: 'note', as: 'long', needed: true }
const remark: Field = { name: 'note', as: 'long' }
const later = (date: string): Field[] => [
  { name: date, as: 'date', needed: true },
  {
    name: 'reason',
    as: 'choice',
    options: ['awaiting-material', 'awaiting-weather', 'awaiting-owner', 'awaiting-procedure', 'other'],
    needed: true,
  },
  remark,
]
const slip = (...options: string[]): Field[] => [
  { name: 'reason', as: 'choice', options, needed: true },
  { name: 'note', as: 'long' },
]

// What is left of an urgent request once the danger is removed, for example of a stopped lift.
const left: Field = { name: 'rest', as: 'rest' }

/** Which units are called and why; whoever proposes it must say why, whoever blows it may. */
const call = (why: boolean): Field[] => [
  {
    name: 'kind',
    as: 'choice',
    options: ['general', 'urgent', 'enforcement', 'mediation', 'emergency'],
    needed: true,
  },
  { name: 'lead', as: 'unit', needed: true },
  { name: 'units', as: 'units' },
  { name: 'gridWorker', as: 'choice', options: ['answered', 'not-reachable', 'none'] },
  { name: 'rule', as: 'choice', options: ['all', 'lead'] },
  {
    name: 'reason',
    as: 'choice',
    options: ['beyond-powers', 'beyond-means', 'several-parties', 'needs-enforcement', 'danger', 'dispute'],
    needed: why,
  },
  { name: 'ground', as: 'short' },
  remark,
]

/** What each move asks for, nothing twice. A move that isn't here needs nothing but the tap. */
export const fields: Record<string, Field[]> = {
  'on-the-spot': [...answer, left],
  resolve: [
    ...answer,
    left,
    { name: 'despite', as: 'choice', options: ['unit-silent', 'not-needed', 'done-otherwise', 'other'] },
    { name: 'linked', as: 'check' },
  ],
  unlink: slip('not-the-same', 'on-its-own', 'other'),
  contact: [note],
  progress: [note],
  respond: [
    { name: 'answer', as: 'long', needed: true },
    { name: 'plannedBy', as: 'date' },
  ],
  reclassify: [
    { name: 'category', as: 'category' },
    { name: 'urgency', as: 'choice', options: ['urgent', 'general'] },
    ...slip('wrongly-filed', 'found-on-site', 'grown-worse', 'danger-removed', 'other'),
  ],
  assign: [{ name: 'to', as: 'person', needed: true }, remark],
  tasks: [
    { name: 'to', as: 'doer', needed: true },
    { name: 'dueAt', as: 'time', needed: true },
    { name: 'note', as: 'long', needed: true },
  ],
  'task-done': [note],
  'task-return': slip('not-our-duty', 'no-means', 'wrong-place', 'other'),
  'task-drop': slip('not-needed', 'done-otherwise', 'doer-silent', 'other'),
  complaint: [{ name: 'about', as: 'about', needed: true }],
  'complaint-unmark': [
    { name: 'about', as: 'about', needed: true },
    ...slip('not-about-them', 'settled', 'other'),
  ],
  escalate: slip(
    'beyond-powers',
    'beyond-means',
    'needs-department',
    'several-parties',
    'wrong-place',
    'other',
  ),
  'send-down': slip('closer-to-residents', 'wrong-place', 'other'),
  transfer: [
    { name: 'to', as: 'desk', needed: true },
    ...slip('wrong-place', 'not-our-duty', 'needs-another', 'other'),
  ],
  'transfer-lead': [
    { name: 'to', as: 'unit', needed: true },
    ...slip('not-our-duty', 'needs-another', 'other'),
  ],
  lead: [{ name: 'unit', as: 'unit', needed: true }, remark],
  decline: slip(
    'outside-area',
    'other-authority',
    'call-emergency',
    'legal-procedure',
    'already-in-procedure',
    'already-handled',
    'secret',
    'unlawful',
    'no-content',
  ),
  whistle: call(false),
  propose: call(true),
  help: [{ name: 'unit', as: 'helper', needed: true }, remark],
  units: [{ name: 'unit', as: 'unit', needed: true }, remark],
  phoned: [
    { name: 'saidBy', as: 'short', needed: true },
    { name: 'saidAt', as: 'time' },
    { name: 'onSite', as: 'choice', options: ['yes', 'no'] },
  ],
  return: [
    ...slip('not-our-duty', 'wrong-place', 'already-handled', 'no-legal-basis', 'other').slice(0, 1),
    { name: 'basis', as: 'short' },
    remark,
  ],
  report: [note],
  done: [note, { name: 'facts', as: 'facts' }],
  extension: later('until'),
  suspend: later('reviewAt'),
  register: later('reviewAt'),
  review: [{ name: 'reviewAt', as: 'date', needed: true }, remark],
  urge: [remark],
  supervise: [remark],
}

const rowsOf = (csv: string) =>
  csv
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.trim().split(','))
const named = (row: string[], zh: number, en: number) => ({
  code: row[0]!,
  name: row[language.value === 'zh' ? zh : en]!,
})
const categoryRows = rowsOf(sorts)
const thingRows = rowsOf(counted)

/** Whom a community may call by itself. */
export const helpers = () => [
  ...units().filter((it) => it.code.startsWith('U')),
  ...['volunteers', 'partners'].map((code) => ({ code, name: text.or('helper', code) })),
]

/** What can be asked for, from the catalogue itself. */
export const categories = () => categoryRows.map((row) => named(row, 1, 3))

/** Whether what is said to be done has to be shown. */
const asksEvidence = (category?: string) =>
  categoryRows.some((row) => row[0] === category && row[9] === 'yes')

/** What can be counted in a unit's work, and in what. */
export const things = () =>
  thingRows.map((row) => ({ ...named(row, 1, 2), measure: row[language.value === 'zh' ? 4 : 5]! }))

/** The date that a picker gave, at the close of business of that day in the district. */
export function closeOfBusiness(day: string) {
  return `${day}T18:00:00+08:00`
}

const dates = ['plannedBy', 'until', 'reviewAt']

/** A moment in the district, as a picker gave it. */
export const momentOf = (picked: string) => `${picked}:00+08:00`

/** `socket:204` as the API has it. */
const factOf = (line: string) => {
  const [thing, number] = line.split(':')
  return { thing, number: Number(number) }
}

/** What is left: its day and its words. */
const restOf = ([, day, note]: string[]) => ({ plannedBy: closeOfBusiness(day!), note: note!.trim() })

/** The moves that call units. */
export const calling = ['whistle', 'propose']

/** What a move sends: empty fields are absent. */
export function bodyOf(name: string, values: Record<string, string | string[]>) {
  const filled = Object.entries(values)
    .map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value] as const)
    .filter(([, value]) => value.length)
    .map(([field, value]) => [field, dates.includes(field) ? closeOfBusiness(String(value)) : value] as const)
  const body: Record<string, unknown> = Object.fromEntries(filled)
  if (body.linked) body.linked = true
  delete body.rest
  if (values.rest?.[0] === 'left') body.rest = restOf(values.rest as string[])
  if (calling.includes(name))
    body.units = [...new Set([String(body.lead), ...((body.units as string[]) ?? [])])]
  if (body.dueAt) body.dueAt = momentOf(String(values.dueAt))
  if (name === 'phoned') {
    body.saidAt = values.saidAt ? momentOf(String(values.saidAt)) : new Date(now()).toISOString()
    body.onSite = values.onSite === 'yes'
  }
  if (body.facts) {
    body.facts = (body.facts as string[]).map(factOf).filter((it) => it.thing && it.number! > 0)
  }
  return body
}
