import { words } from '../base/words'
import en from './words.en.json'
import zh from './words.zh.json'

export const text = words(zh, en)
