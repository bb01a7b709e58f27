// The tables of practitioners, and the card as other rooms read it.
import { sql } from 'kysely'
import type { Read } from '#edge/database.ts'
import type { Id } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'
import { patientAsked, traitsIn } from '#patients/server/patients.store.ts'
import type { PractitionerCard } from '../practitioner.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    structure: StructureTable
    practitioner: PractitionerTable
  }
}

interface StructureTable {
  id: string
  name: string
  address: string
  postcode: string
  city: string
  created_at: Instant
}
export interface PractitionerTable {
  account_id: string
  structure_id: string
  rpps: string
  civility: PractitionerCard['civility']
  title: PractitionerCard['title']
  given_name: string
  family_name: string
  specialty: string
  practice_address: string
  practice_postcode: string
  practice_city: string
  created_at: Instant
}

export const cardOf = (row: Omit<PractitionerTable, 'created_at'>): PractitionerCard => ({
  civility: row.civility,
  title: row.title,
  givenName: row.given_name,
  familyName: row.family_name,
  specialty: row.specialty,
  rpps: row.rpps,
  practiceAddress: row.practice_address,
  practicePostcode: row.practice_postcode,
  practiceCity: row.practice_city,
})

export const rowOf = (account: Id, structure: Id, card: PractitionerCard, at: Instant): PractitionerTable => ({
  account_id: account,
  structure_id: structure,
  rpps: card.rpps,
  civility: card.civility,
  title: card.title,
  given_name: card.givenName,
  family_name: card.familyName,
  specialty: card.specialty,
  practice_address: card.practiceAddress,
  practice_postcode: card.practicePostcode,
  practice_city: card.practiceCity,
  created_at: at,
})

/** A professional's card and structure; undefined for an account that is not a professional's. */
export const practitionerOf = async (db: Read, account: Id) => {
  const row = await db.selectFrom('practitioner').selectAll().where('account_id', '=', account).executeTakeFirst()
  return row && { card: cardOf(row), structure: row.structure_id }
}

/** The structure named on documents. */
export const structureOf = (db: Read, structure: Id) =>
  db
    .selectFrom('structure')
    .select(['id', 'name', 'address', 'postcode', 'city'])
    .where('id', '=', structure)
    .executeTakeFirstOrThrow()

/**
 * Whom a paper names, asked at once: for whom, by whom, and where. What is read as JSON has no instants nor bytes.
 * @throws when one of them is hidden from the actor or does not exist
 */
export const partiesOf = async (
  db: Read,
  of: { readonly patient: Id; readonly practitioner: Id; readonly structure: Id },
) => {
  const found = await db
    .selectFrom(['patient', 'practitioner', 'structure'])
    .select([patientAsked, sql<Omit<PractitionerTable, 'created_at'>>`to_json(practitioner)`.as('practitioner')])
    .select(['structure.id', 'structure.name', 'structure.address', 'structure.postcode', 'structure.city'])
    .where('patient.id', '=', of.patient)
    .where('practitioner.account_id', '=', of.practitioner)
    .where('structure.id', '=', of.structure)
    .executeTakeFirst()
  if (!found) throw new Error(`patient ${of.patient} or practitioner ${of.practitioner} cannot be named`)
  const { patient, practitioner, ...structure } = found
  return { structure, practitioner: cardOf(practitioner), patient: traitsIn(patient) }
}

/** The structure a walk-in patient waits at: the first declared; a deployment with several will let the patient choose. */
export const walkInStructure = (db: Read): Promise<Id | undefined> =>
  db
    .selectFrom('structure')
    .select('id')
    .orderBy('created_at')
    .orderBy('id')
    .executeTakeFirst()
    .then(row => row?.id)
