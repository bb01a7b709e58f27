// The documents point at what exists: a file they name that is gone makes them untrue.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const markdown = (folder: string) => readdirSync(join(root, folder)).filter(name => name.endsWith('.md'))
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...markdown('docs').map(name => `docs/${name}`),
  ...markdown('docs/decisions').map(name => `docs/decisions/${name}`),
]
/** Where the code of the house stands: what else is written between back quotes is a word of the trade. */
const named = /`((?:src|test|seed|script|bench|migrations|docs|verifier)\/[\w./-]+)`/g
const linked = /\]\((?!https?:|#)([^)#]+)/g

test.each(documents)('%s', name => {
  const text = readFileSync(join(root, name), 'utf8')
  const paths = [
    ...[...text.matchAll(named)].map(match => resolve(root, match[1] ?? '')),
    ...[...text.matchAll(linked)].map(match => resolve(root, dirname(name), match[1] ?? '')),
  ]
  expect(paths.filter(path => !existsSync(path)).map(path => path.slice(root.length + 1))).toEqual([])
})
