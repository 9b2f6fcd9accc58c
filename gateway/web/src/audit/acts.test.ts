import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import en from './words.en.json'
import zh from './words.zh.json'

const root = join(__dirname, '../../../..')
const modules = ['.', 'platform', 'deploy'].flatMap((folder) =>
  readdirSync(join(root, folder)).map((name) => join(root, folder, name, 'src/main/java')),
)

// Names that are put together: what may come of them. One that isn't here fails, as it says nothing.
const families: Record<string, string[]> = {
  'mending.': ['proposed', 'approved', 'refused', 'failed'],
  'view.': ['rebuild', 'compare'],
  '.announced': ['responsibilities', 'routing'],
}

function sources(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((it) => it.endsWith('.java'))
      .map((it) => readFileSync(join(folder, it), 'utf8'))
  } catch {
    return []
  }
}

/** What is written to the audit log: the second argument, or the first of what the launcher writes. */
function actsIn(source: string) {
  const writes = source.match(/\b(?:log\.write|audit\.write|\w+(?:\([^)]*\))?\.audit)\([^;]*;/g) ?? []
  return writes.flatMap((it) =>
    [...it.matchAll(/"([a-z-]*\.[a-z-]*)"/g)].flatMap(([, name]) => {
      const family = families[name!]
      if (!family) return [name!]
      return family.map((part) => (name!.startsWith('.') ? part + name : name + part))
    }),
  )
}

const acts = [...new Set(modules.flatMap(sources).flatMap(actsIn))].sort()

test('every act of the audit log has words in both languages', () => {
  expect(acts.length).toBeGreaterThan(45)
  expect(acts).toContain('phone-code.made')
  expect(acts).toContain('mending.failed')
  expect(acts).toContain('time.set')
  expect(acts.filter((it) => !(`act.${it}` in zh))).toEqual([])
  expect(acts.filter((it) => !(`act.${it}` in en))).toEqual([])
})

test('an act without words would be found', () => {
  expect(actsIn('log.write(caller, wanted ? "tea.made" : "tea.spilt", id);')).toEqual([
    'tea.made',
    'tea.spilt',
  ])
})
