import { expect, test } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import { fields } from '../desk/moves'
import { text } from '../desk/text'
import { moveKeys, moveOf, spoken } from './moveKeys'
import choices from '../../../../dispatch-service/src/main/java/org/whistle/dispatch/model/Choices.java?raw'
import parts from '../../../../dispatch-service/src/main/java/org/whistle/dispatch/model/PartChoices.java?raw'

const named = (source: string, how: RegExp) => [...source.matchAll(how)].map((it) => it[1]!)
const offered = [
  ...named(choices, /tries\.put\(\s*"([a-z-]+)"/g),
  ...named(parts, /moves\.add\("([a-z-]+)"\)/g),
  'arrive',
  'report',
]
// These need nothing but the tap.
const taps = ['take', 'resume', 'sign', 'check-in', 'come', 'arrive']

test('every move that dispatch offers has a name in both languages, a key, and a form or a single tap', () => {
  expect(offered.length).toBeGreaterThan(30)
  for (const language of ['zh', 'en'] as const) {
    chooseLanguage(language)
    expect(offered.filter((it) => text.or('move', it) === it)).toEqual([])
  }
  expect(offered.filter((it) => !moveKeys[it])).toEqual([])
  expect(offered.filter((it) => !fields[it]).sort()).toEqual([...taps].sort())
})

test('no key stands for two moves, nor for one of the list', () => {
  // A street blows what a community proposes: nobody has both.
  const keys = Object.entries(moveKeys).flatMap(([move, key]) => (move === 'propose' ? [] : [key]))
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.filter((it) => 'jkxun/?'.includes(it))).toEqual([])
  expect(moveOf('b', ['take', 'propose'])).toBe('propose')
  expect(spoken('supervise')).toBe('Shift+W')
})
