import type { Waiting } from './outgoing'

// What is open to whoever has just taken it, as the service will say; what it refuses comes back in words.
const onceTaken = ['resolve', 'contact', 'progress', 'respond', 'escalate']
const stays = ['take', 'contact', 'progress', 'respond', 'picture', 'complaint']

/** Which moves are open after those that still wait on this phone; a result or a hand-over ends it. */
export function openMoves(moves: string[], waiting: Waiting[]) {
  if (waiting.some((it) => !stays.includes(it.body.name))) return []
  return waiting.some((it) => it.body.name === 'take') ? onceTaken : moves
}
