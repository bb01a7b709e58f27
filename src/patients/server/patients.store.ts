// The table of patients, and the queries more than one act or room uses.
import { sql } from 'kysely'
import { mergeAccounts } from '#access/merge-accounts.ts'
import { openRelation } from '#access/server/relation.ts'
import type { Read, Write } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import type { Day, Instant } from '#kit/time.ts'
import { comesOfAge, type Patient, type Traits } from '../patient.ts'
import { type Kinship, kinships } from '../rights.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    patient: PatientTable
  }
}

interface PatientTable {
  id: string
  family_name: string
  given_names: string
  used_name: string | null
  birth_date: Day
  sex: Patient['sex']
  created_at: Instant
  confidential_of: string | null
  majority_told_at: Instant | null
}

/** Of a table of patients that is joined: read as JSON, which has no instants. */
type Row = Omit<PatientTable, 'created_at' | 'majority_told_at'>
export const patientAsked = sql<Row>`to_json(patient)`.as('patient')

export const patientIn = (row: Row): Patient => ({ id: row.id, ...traitsIn(row) })

export const traitsIn = (row: Row): Traits => ({
  familyName: row.family_name,
  givenNames: row.given_names,
  ...(row.used_name === null ? {} : { usedName: row.used_name }),
  birthDate: row.birth_date,
  sex: row.sex,
})

/** The identity of a patient, or undefined when it does not exist or the actor has no relation with them. */
export const patientOf = async (db: Read, patient: Id): Promise<Patient | undefined> => {
  const row = await db.selectFrom('patient').selectAll().where('id', '=', patient).executeTakeFirst()
  return row && patientIn(row)
}

/** Oneself first, then one's children, the eldest first. */
export const patientsOf = async (
  db: Read,
  account: Id,
  at: Instant,
): Promise<readonly (Patient & { readonly kinship: Kinship; readonly byTelephone: boolean })[]> => {
  const rows = await db
    .selectFrom('relation')
    .innerJoin('patient', 'patient.id', 'relation.subject_id')
    .selectAll('patient')
    .select(['relation.kind', 'relation.cause'])
    .where('relation.account_id', '=', account)
    .where('relation.kind', 'in', [...kinships])
    .where('relation.from_at', '<=', at)
    .where(where => where.or([where('relation.until_at', 'is', null), where('relation.until_at', '>', at)]))
    .orderBy('relation.kind', 'desc')
    // A second record of one's own comes after the first.
    .orderBy(one => one('relation.cause', '=', mergeAccounts.name))
    .orderBy('patient.birth_date')
    .orderBy('patient.id')
    .execute()
  return rows.flatMap(row => {
    const kinship = kinships.find(each => each === row.kind)
    return kinship ? [{ ...patientIn(row), kinship, byTelephone: row.cause === mergeAccounts.name }] : []
  })
}

/** Ties an account to a patient. A parent's tie is opened with its end, majority: it then ends even if nothing runs that night. */
export const openTie = (
  db: Write,
  house: Pick<House, 'random'>,
  at: Instant,
  given: {
    readonly account: Id
    readonly patient: Pick<Patient, 'id' | 'birthDate'>
    readonly kinship: Kinship
    readonly cause: string
  },
): Promise<void> => {
  const { account, patient, kinship, cause } = given
  const until = kinship === 'parent' ? { until: comesOfAge(patient.birthDate) } : {}
  return openRelation(db, house, at, { account, subject: patient.id, kind: kinship, cause, ...until })
}

/**
 * Makes a patient, the key of their health data and the account's relation with them. The relation comes first: the row
 * rules let nobody write what they are not related to.
 */
export const insertPatient = async (
  db: Write,
  house: House,
  at: Instant,
  given: {
    readonly id: Id
    readonly traits: Traits
    readonly account: Id
    readonly kinship: Kinship
    /** The act that is the reason of the relation. */
    readonly cause: string
    /** The ordinary record, when this is the file a minor's parents do not see. */
    readonly confidentialOf?: Id
  },
): Promise<void> => {
  const { id, traits, account, kinship, cause } = given
  await openTie(db, house, at, { account, patient: { id, birthDate: traits.birthDate }, kinship, cause })
  await house.keys.create(db, id, at)
  await db
    .insertInto('patient')
    .values({
      id,
      family_name: traits.familyName,
      given_names: traits.givenNames,
      used_name: traits.usedName ?? null,
      birth_date: traits.birthDate,
      sex: traits.sex,
      created_at: at,
      confidential_of: given.confidentialOf ?? null,
      majority_told_at: null,
    })
    .execute()
}
