import { read } from '../base/api'

/** Where a request stands, and what whoever asks may do with it. */
export type Standing = { state: string; tier: string; place: string; holder?: string; moves: string[] }

/** What an operator does from the wall: hurry, watch, give to others. The rest is the desk's work. */
const moves = ['urge', 'supervise', 'transfer', 'transfer-lead', 'lead', 'assign']

export const standing = (id: string) => read<Standing>(`/api/requests/${id}/standing`)
export const operators = (where: Standing | undefined) => moves.filter((name) => where?.moves.includes(name))
