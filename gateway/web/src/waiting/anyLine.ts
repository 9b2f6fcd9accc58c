import type { Decision, Item } from '../desk/desk'

/** A line for a test, with what the test is about. */
export const anyItem = (it: Partial<Item> = {}): Item => ({
  id: '0199a2b4-c6d8-7000-8000-000000000001',
  number: 'SQ-990101-20261121-00001',
  summary: '路灯井盖护栏 · 东风社区3号楼',
  urgency: 'general',
  state: 'waiting',
  moves: ['take', 'escalate'],
  ...it,
})

export const anyDecision = (it: Partial<Decision> = {}): Decision => ({
  ...anyItem(),
  did: 'd1',
  kind: 'extension',
  handledBy: 'community',
  askedAt: '2026-11-21T01:00:00Z',
  ...it,
})
