// What every version of a reason meant when it was published, as a hash: `--write` adds the new versions and changes none.
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canonical } from '#kit/canonical.ts'
import { catalogue } from '#orientation/catalogue.ts'
import type { Reason } from '#orientation/reason.ts'

const versionsFile = join(import.meta.dirname, 'reason-versions.json')

/** All of it, but the words it is found by: those of the home page may be mended without another version. */
const meaningOf = ({ synonyms: _, ...reason }: Reason): string =>
  createHash('sha256')
    .update(canonical(JSON.parse(JSON.stringify(reason))))
    .digest('hex')

export const versionsNow = (): Readonly<Record<string, string>> =>
  Object.fromEntries(catalogue.map(({ rule }) => [`${rule.id} ${rule.version}`, meaningOf(rule)]))

export const versionsPublished = async (): Promise<Readonly<Record<string, string>>> =>
  JSON.parse(await readFile(versionsFile, 'utf8'))

if (process.argv.includes('--write')) {
  const all = Object.entries({ ...versionsNow(), ...(await versionsPublished()) }).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )
  await writeFile(versionsFile, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`)
}
