// Every dependency has its reason and its licence written down, and nothing is written down that is not there.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'

const root = resolve(import.meta.dirname, '..')
const text = (path: string) => readFileSync(join(root, path), 'utf8')

const named = z.record(z.string(), z.string())
const manifest = z
  .object({ dependencies: named, devDependencies: named, optionalDependencies: named })
  .parse(JSON.parse(text('package.json')))
const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }

/** The lines of the tables: name, reason, licence. */
const lines = [...text('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| (.+) \| (.+) \|$/gm)].map(
  ([, name = '', reason = '', licence = '']) => ({ name, reason, licence }),
)

test('each dependency has one line, and each line its dependency', () => {
  expect(lines.map(line => line.name).sort()).toEqual(Object.keys(all).sort())
})

test('the licence written is the one the lock file records', () => {
  const lock = z
    .object({ packages: z.record(z.string(), z.object({ license: z.string().optional() })) })
    .parse(JSON.parse(text('package-lock.json')))
  const wrong = lines.filter(({ name, licence }) => lock.packages[`node_modules/${name}`]?.license !== licence)
  expect(wrong).toEqual([])
})

test('versions are exact', () => {
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})
