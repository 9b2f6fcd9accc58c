import { text as desk } from '../desk/text'
import { text } from './text'

const own = ['picture', 'point', 'note', 'turn']

/** How what somebody said is called in one word. */
export const saidName = (name: string) => (own.includes(name) ? text.or('said', name) : desk.or('move', name))
