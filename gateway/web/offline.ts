import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin, Rollup } from 'vite'

/** Gives an entry a service worker, `/ENTRY-worker.js`, that keeps its files for where there is no network. */
export function offline(entry: string): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = [...filesOf(entry, bundle)].sort().map((it) => `/${it}`)
      const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 12)
      const source = readFileSync(fileURLToPath(new URL('worker.js', import.meta.url)), 'utf8')
        .replaceAll('%PAGE%', `/${entry}`)
        .replace('%FILES%', files.join(' '))
        .replace('%VERSION%', version)
      this.emitFile({ type: 'asset', fileName: `${entry}-worker.js`, source })
    },
  }
}

/** Scripts, styles and pictures that an entry loads, by the names that the build gave them. */
function filesOf(entry: string, bundle: Rollup.OutputBundle) {
  const scripts = Object.values(bundle).filter((it): it is Rollup.OutputChunk => it.type === 'chunk')
  const files = new Set<string>()
  const take = (script: Rollup.OutputChunk | undefined) => {
    if (!script || files.has(script.fileName)) return
    files.add(script.fileName)
    script.viteMetadata?.importedCss.forEach((it) => files.add(it))
    script.viteMetadata?.importedAssets.forEach((it) => files.add(it))
    for (const name of [...script.imports, ...script.dynamicImports])
      take(scripts.find((it) => it.fileName === name))
  }
  take(scripts.find((it) => it.isEntry && it.name === entry))
  return files
}
