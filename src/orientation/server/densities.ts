// The imported densities: replaced whole in one transaction, so that whoever reads meanwhile sees the one or the other.
import type { Write } from '#edge/database.ts'
import type { CommuneDensity } from '../density.ts'
import './price.store.ts'

/** Rows written at a time: PostgreSQL takes no more than 65,535 values in a statement. */
const batch = 5000

export const importDensities = async (
  db: Write,
  communes: readonly CommuneDensity[],
  edition: string,
): Promise<{ before: number; after: number }> => {
  const gone = await db.deleteFrom('commune_density').executeTakeFirst()
  for (let from = 0; from < communes.length; from += batch)
    await db
      .insertInto('commune_density')
      .values(communes.slice(from, from + batch).map(one => ({ ...one, edition })))
      .execute()
  return { before: Number(gone.numDeletedRows), after: communes.length }
}
