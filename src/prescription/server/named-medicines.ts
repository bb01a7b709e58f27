// Medicines by the first word of their name, as a patient writes their treatments: « Kardégic », « Lévothyrox ».
import { sql } from 'kysely'
import type { Read } from '#edge/database.ts'
import { plainText, substanceKey } from '#record/substance.ts'
import type { Medicine } from '../medicine.ts'
import { type NamedMedicine, nameWords } from '../patient-facts.ts'
import { shortEdition, shortList } from '../short-list.ts'
import { editionInForce, readMedicines } from './medicine.store.ts'

const firstWord = (name: string): string => plainText(name).split(' ')[0] ?? ''

const read = ({ name, atc, substances }: Medicine): NamedMedicine => {
  const named = substances.map(one => ({ key: substanceKey(one.name), name: one.name }))
  return { name, atc, keys: named.map(one => one.key), substances: named }
}

/** One medicine a word, the smallest code of them: whichever the box, the substance is what is compared. */
export const medicinesNamed = async (
  db: Read,
  texts: readonly string[],
): Promise<ReadonlyMap<string, NamedMedicine>> => {
  const words = [...new Set(texts.flatMap(nameWords))]
  if (words.length === 0) return new Map()
  const edition = await editionInForce(db)
  if (edition === shortEdition)
    return new Map(
      shortList.map(one => [firstWord(one.name), read(one)] as const).filter(([word]) => words.includes(word)),
    )
  const rows = await db
    .selectFrom('medicine')
    .select(({ fn }) => [fn.min<string>('code').as('code')])
    .where('edition', '=', edition)
    .where(sql`lower(split_part(name, ' ', 1))`, 'in', words)
    .groupBy(sql`lower(split_part(name, ' ', 1))`)
    .execute()
  const found = await readMedicines(
    db,
    rows.map(row => row.code),
  )
  return new Map(found.map(one => [firstWord(one.name), read(one)]))
}
