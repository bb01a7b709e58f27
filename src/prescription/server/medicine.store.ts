// Medicines as other acts read them: by their codes, in the edition in force, or from our short list when nothing was imported.
import type { Read } from '#edge/database.ts'
import type { Entry } from '../find.ts'
import type { Medicine } from '../medicine.ts'
import { entryOf } from '../sheet.ts'
import { shortEdition, shortList } from '../short-list.ts'

/** JSON columns are written as text and read as what they hold. */
export interface MedicineTable {
  edition: string
  code: string
  name: string
  dci: string
  form: string
  routes: string
  substances: string
  also: string
  atc: string | null
  conditions: string
  supply: Medicine['availability']['state']
  supply_since: string | null
  rate: number | null
  generic: boolean
}

export interface MedicineEditionTable {
  name: string
  day: string
  files: string
  medicines: number
  in_force: boolean
  imported_at: string
}

declare module '#edge/tables.ts' {
  interface Tables {
    medicine: MedicineTable
    medicine_edition: MedicineEditionTable
  }
}

/** The name of the edition that is read now. */
export const editionInForce = async (db: Read): Promise<string> => {
  const row = await db.selectFrom('medicine_edition').select('name').where('in_force', '=', true).executeTakeFirst()
  return row?.name ?? shortEdition
}

const medicineOf = (row: MedicineTable): Medicine => ({
  code: row.code,
  name: row.name,
  dci: row.dci,
  form: row.form,
  routes: row.routes as unknown as string[],
  substances: row.substances as unknown as Medicine['substances'],
  atc: row.atc,
  conditions: row.conditions as unknown as Medicine['conditions'],
  availability: { state: row.supply, since: row.supply_since },
  rate: row.rate as Medicine['rate'],
  generic: row.generic,
  edition: row.edition,
})

/** Those of these codes that the edition in force knows, in no order. The edition is read in the same statement: never two halves. */
export const readMedicines = async (db: Read, codes: readonly string[]): Promise<Medicine[]> => {
  if (codes.length === 0) return []
  const rows = await db
    .selectFrom('medicine')
    .innerJoin('medicine_edition', 'medicine_edition.name', 'medicine.edition')
    .selectAll('medicine')
    .where('medicine_edition.in_force', '=', true)
    .where('medicine.code', 'in', [...new Set(codes)])
    .execute()
  if (rows.length > 0) return rows.map(medicineOf)
  return (await editionInForce(db)) === shortEdition ? shortList.filter(one => codes.includes(one.code)) : []
}

/** What the search needs of every medicine of an edition; empty when it is no longer there. */
export const readEntries = async (db: Read, edition: string): Promise<Entry[]> => {
  if (edition === shortEdition) return shortList.map(one => entryOf({ ...one, also: [] }))
  const rows = await db.selectFrom('medicine').selectAll().where('edition', '=', edition).orderBy('code').execute()
  return rows.map(row => entryOf({ ...medicineOf(row), also: row.also as unknown as string[] }))
}
