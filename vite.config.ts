// Builds the two documents, the patient's and the professional's, with their assets compressed beside them.
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

export default defineConfig({
  root: at('./src/desk/web'),
  publicDir: at('./src/desk/public'),
  plugins: [react(), compress],
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'es2022',
    // A document is small; everything else is a file of ours, never inlined: the policy allows no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: [at('./src/desk/web/index.html'), at('./src/desk/web/professionnel.html')] },
  },
})
