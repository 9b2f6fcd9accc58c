import { gzipSync } from 'node:zlib'
import type { Plugin, Rollup } from 'vite'

/** Fails the build when the scripts that an entry loads at once exceed its bytes, compressed. */
export function budget(most: Record<string, number>): Plugin {
  return {
    name: 'budget',
    apply: 'build',
    generateBundle(_, bundle) {
      const scripts = Object.values(bundle).filter((it): it is Rollup.OutputChunk => it.type === 'chunk')
      const atOnce = (name: string, seen = new Set<string>()): Set<string> => {
        const script = scripts.find((it) => it.fileName === name)
        if (script && !seen.has(name)) {
          seen.add(name)
          script.imports.forEach((next) => atOnce(next, seen))
        }
        return seen
      }
      for (const entry of scripts.filter((it) => it.isEntry && it.name in most)) {
        const names = atOnce(entry.fileName)
        const bytes = scripts
          .filter((it) => names.has(it.fileName))
          .reduce((sum, it) => sum + gzipSync(it.code).length, 0)
        if (bytes > most[entry.name]!)
          this.error(
            `${entry.name} loads ${bytes} bytes at once, compressed; its budget is ${most[entry.name]}`,
          )
        this.info(`${entry.name} loads ${bytes} bytes at once, compressed`)
      }
    },
  }
}
