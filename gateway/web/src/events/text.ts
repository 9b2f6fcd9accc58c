import { words } from '../base/words'
import en from './words.en.json'
import zh from './words.zh.json'

const text = words(zh, en)

/** What happened, in the words of the district, from the event's name on the wire. */
export const eventName = (type: string) => text.or('event', type)
