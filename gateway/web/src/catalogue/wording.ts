import { categories, unitName } from '../desk/moves'
import type { Routed, Rule } from './catalogue'
import { text } from './text'

const categoryName = (code: string) => {
  const name = categories().find((it) => it.code === code)?.name
  return name ? `${code} ${name}` : code
}

/** When a rule fits, in words. */
export function conditions(rule: Rule) {
  const when = rule.when ?? {}
  const parts = [
    when.categories?.map(categoryName).join(text('or')),
    when.places?.length ? text('in', { places: when.places.join(text('or')) }) : '',
    when.kinds?.map((it) => text.or('kind', it)).join(text('or')),
    when.urgencies?.map((it) => text.or('urgency', it)).join(text('or')),
    when.restricted === undefined ? '' : text(when.restricted ? 'restricted' : 'unrestricted'),
    when.officeHours === undefined ? '' : text(when.officeHours ? 'office' : 'night'),
    when.season ? `${when.season.from} – ${when.season.until}` : '',
    when.owner ? text.or('owner', when.owner) : '',
  ].filter(Boolean)
  return parts.join(' · ') || text('always')
}

/** Where it sends a request. */
export function target(rule: Rule) {
  const lead = rule.then.lead
  return told(
    rule.then.tier,
    lead === 'owner' ? text('owner.lead') : lead && unitName(lead),
    (rule.then.co ?? []).map(unitName),
  )
}

/** The same of a decision. */
export const decided = (it?: Routed) =>
  it
    ? `${it.rule}: ${told(
        it.tier,
        it.lead?.name,
        it.co.map((unit) => unit.name),
      )}`
    : text('nobody')

function told(tier: string, lead: string | undefined, co: string[]) {
  const parts = [text.or('tier', tier)]
  if (lead) parts.push(text('leads', { unit: lead }))
  if (co.length) parts.push(text('with', { units: co.join(text('and')) }))
  return parts.join(' · ')
}
