import type { Routed } from './desk'
import { text } from './text'

/** Why a request stands where it stands, in words. */
export function whyHere(it: Routed) {
  const parts = [text('routed', { rule: it.rule, rules: it.rules, tier: text.or('tier', it.tier) })]
  if (it.owner) parts.push(text('routed.owner', { unit: it.owner.name }))
  if (it.lead) parts.push(text('routed.lead', { unit: it.lead.name }))
  if (it.co.length) parts.push(text('routed.co', { units: it.co.map((unit) => unit.name).join('、') }))
  return parts.join('')
}

/** What the rule proposes for a whistle; a person confirms it. */
export const offered = (it?: Routed) =>
  it?.lead ? { lead: it.lead.code, units: it.co.map((unit) => unit.code) } : undefined
