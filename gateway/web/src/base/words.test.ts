import { expect, test } from 'vitest'

const files = import.meta.glob<Record<string, string>>('../*/words.*.json', {
  eager: true,
  import: 'default',
})
const texts = import.meta.glob<string>('../*/words.*.json', { eager: true, import: 'default', query: '?raw' })
const pages = [...new Set(Object.keys(files).map((path) => path.replace(/\.(zh|en)\.json$/, '')))]

test.each(pages)('%s says the same in both languages', (page) => {
  const zh = files[`${page}.zh.json`]!
  const en = files[`${page}.en.json`]!
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
  const blanks = (texts: Record<string, string>) =>
    Object.entries(texts).map(([key, text]) => `${key} ${(text.match(/\{\w+\}/g) ?? []).sort()}`)
  expect(blanks(en).sort()).toEqual(blanks(zh).sort())
  const notTranslated = Object.entries(en).filter(([, text]) => /[\u4e00-\u9fff]{2}/.test(text))
  // A Chinese address as an example, and the name of the other language.
  expect(
    notTranslated.map(([key]) => key).filter((key) => !['language', 'place.example'].includes(key)),
  ).toEqual([])
})

test.each(Object.keys(texts))('%s has a word once', (file) => {
  const keys = [...texts[file]!.matchAll(/^ *"([^"]+)":/gm)].map((it) => it[1])
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})
