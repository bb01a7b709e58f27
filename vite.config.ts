// Builds the home that the server draws and the two documents, the patient's and the professional's, with their assets compressed.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const out = at('./.build/pages')

/** Compressed once at the build, so that a slow line waits less and the server never compresses. */
const compress: Plugin = {
  name: 'colloque-compress',
  apply: 'build',
  async closeBundle() {
    if (this.environment.name !== 'client') return
    const names = await readdir(out, { recursive: true })
    for (const name of names.filter(one => /\.(js|css|html|svg|webmanifest)$/.test(one))) {
      const bytes = await readFile(join(out, name))
      await writeFile(join(out, `${name}.gz`), gzipSync(bytes, { level: 9 }))
      await writeFile(
        join(out, `${name}.br`),
        brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
      )
    }
  },
}

/** The pages try their forms with our light reading of them: zod itself would weigh a fifth of what a patient fetches. */
const lightForms: Plugin = {
  name: 'colloque-light-forms',
  enforce: 'pre',
  applyToEnvironment: environment => environment.name === 'client',
  resolveId: name => (name === 'zod' ? at('./src/screen/light-zod.ts') : undefined),
}

type Look = (
  id: string,
) => { readonly importedIds: readonly string[]; readonly dynamicallyImportedIds: readonly string[] } | null

const documents = ['home.ts', 'patient.tsx', 'professional.tsx']
/** The way to the waiting room. */
const pages = ['request.tsx', 'Waiting.tsx', 'PhonePage.tsx']

/** What a file imports at once, itself and through others; with `later`, also what it loads when one gets there. */
const reached = (look: Look, names: readonly string[], later = false): ReadonlySet<string> => {
  const found = new Set<string>()
  const queue = names.map(name => at(`./src/desk/web/${name}`))
  for (let id = queue.pop(); id; id = queue.pop()) {
    if (found.has(id)) continue
    found.add(id)
    const known = look(id)
    queue.push(...(known?.importedIds ?? []), ...(later ? (known?.dynamicallyImportedIds ?? []) : []))
  }
  return found
}

/**
 * A file for each stretch of the way, since on a slow line every file waits for its turn: what the home runs, what every page
 * runs, what a patient's runs, then the pages from « pour qui » to the waiting room; apart, what the desk knows too.
 */
const stretchOf = (look: Look) => {
  const [first, patient, desk] = documents.map(name => reached(look, [name]))
  const way = reached(look, pages)
  const anyDesk = reached(look, ['professional.tsx'], true)
  const named = new Set([...documents, ...pages].map(name => at(`./src/desk/web/${name}`)))
  return (id: string): string | null => {
    if (named.has(id)) return null
    if (first?.has(id)) return 'first'
    if (patient?.has(id)) return desk?.has(id) ? 'page' : 'patient'
    if (way.has(id)) return anyDesk.has(id) ? 'common' : 'way'
    return null
  }
}
let stretch: ReturnType<typeof stretchOf> | undefined

export default defineConfig({
  root: at('./src/desk/web'),
  publicDir: at('./src/desk/public'),
  plugins: [lightForms, react(), compress],
  builder: {},
  environments: {
    client: {
      build: {
        outDir: out,
        manifest: true,
        rollupOptions: {
          input: ['home.ts', 'index.html', 'professionnel.html'].map(name => at(`./src/desk/web/${name}`)),
          output: {
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [
                {
                  name: (id, graph) => {
                    stretch ??= stretchOf(one => graph.getModuleInfo(one))
                    return stretch(id)
                  },
                },
              ],
            },
          },
        },
      },
    },
    // The home as the server draws it: React and our parts in one file, for Node.
    ssr: {
      resolve: { noExternal: true },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: at('./.build/home'),
        copyPublicDir: false,
        rollupOptions: { input: at('./src/desk/web/home-drawing.tsx') },
      },
    },
  },
  build: {
    emptyOutDir: true,
    target: 'es2022',
    // A document is small; everything else is a file of ours, never inlined: the policy allows no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
