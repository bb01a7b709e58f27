// The whole trail as lines that the verifier reads: the statement is verifier/export.sql, which anyone may run without us.
import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Beside } from '#edge/open-beside.ts'

const statement = new URL('../../../verifier/export.sql', import.meta.url)
const batch = 2000

/** Hands every line to `take`, in batches: a trail of years does not fit in memory. */
export const exportTrail = async (
  house: Pick<Beside, 'db' | 'keys' | 'time'>,
  take: (lines: readonly string[]) => Promise<void> | void,
): Promise<void> => {
  const text = await readFile(statement, 'utf8')
  await house.db.as({ system: 'verifier' }, house.time.now()).read(async db => {
    await sql`declare trail cursor for ${sql.raw(text)}`.execute(db)
    for (;;) {
      const { rows } = await sql<{ line: string }>`fetch ${sql.raw(String(batch))} from trail`.execute(db)
      if (rows.length === 0) return
      await take(rows.map(({ line }) => (line.startsWith('{"kind" : "colloque-trail"') ? opening(house) : line)))
    }
  })
}

/** The first line with the public key, which the database does not know. */
const opening = ({ keys }: Pick<Beside, 'keys'>): string =>
  JSON.stringify({ kind: 'colloque-trail', version: 1, publicKey: keys.publicKey })
