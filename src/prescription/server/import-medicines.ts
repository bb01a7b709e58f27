// Importing the register: the new edition is written beside the one in force and takes its place in one transaction.
import { sql } from 'kysely'
import type { Handle, Write } from '#edge/database.ts'
import type { Instant } from '#kit/time.ts'
import type { Sheet } from '../sheet.ts'
import type { RegisterRead } from './read-register.ts'

/** The part of the system that the row rules let write medicines. */
export const importer = { system: 'medicines' } as const

const rowOf = (edition: string, { availability, ...sheet }: Sheet) => ({
  ...sheet,
  edition,
  supply: availability.state,
  supply_since: availability.since,
})

/** Rows handed over at once: enough for speed, few enough for memory. */
const batch = 1000

const writeSheets = async (db: Write, edition: string, sheets: Iterable<Sheet>): Promise<number> => {
  let written = 0
  let rows: ReturnType<typeof rowOf>[] = []
  // One JSON text a statement: three times faster than a parameter for each value.
  const flush = async () => {
    await sql`insert into medicine select * from jsonb_populate_recordset(null::medicine, ${JSON.stringify(rows)})`.execute(
      db,
    )
    written += rows.length
    rows = []
  }
  for (const sheet of sheets) if (rows.push(rowOf(edition, sheet)) === batch) await flush()
  await flush()
  return written
}

/**
 * Puts what was read in force. Readers see the edition before until the commit, then this one; a second import waits for the
 * first. The same files leave the same rows: those of an edition are written anew, so that a mended reader mends them.
 * @returns how many medicines are now in force
 */
export const importMedicines = (handle: Handle, at: Instant, read: RegisterRead): Promise<number> =>
  handle.write(async db => {
    await sql`lock table medicine_edition in share row exclusive mode`.execute(db)
    const files = JSON.stringify(read.files)
    await db
      .insertInto('medicine_edition')
      .values({ name: read.edition, day: read.day, files, medicines: 0, in_force: false, imported_at: at })
      .onConflict(conflict => conflict.column('name').doUpdateSet({ files }))
      .execute()
    await db.deleteFrom('medicine').where('edition', '=', read.edition).execute()
    const medicines = await writeSheets(db, read.edition, read.sheets())
    await db.updateTable('medicine_edition').set({ in_force: false }).where('name', '<>', read.edition).execute()
    await db
      .updateTable('medicine_edition')
      .set({ in_force: true, medicines })
      .where('name', '=', read.edition)
      .execute()
    await db.deleteFrom('medicine').where('edition', '<>', read.edition).execute()
    return medicines
  })
