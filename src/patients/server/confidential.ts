// The confidential file, server side: another patient for every table, so that no list, letter or trail of the ordinary one changes.
import type { Generated } from 'kysely'
import { endRelations, openRelation } from '#access/server/relation.ts'
import { isAccount } from '#edge/actor.ts'
import { type Read, type Write, within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { dayIn, type Instant } from '#kit/time.ts'
import { type Companion, companion, decideOpenConfidential, openConfidential } from '../confidential.ts'
import { zone } from '../patient.ts'
import { insertPatient, patientOf } from './patients.store.ts'
import { holdPatient } from './people.store.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    accompaniment: AccompanimentTable
  }
}

interface AccompanimentTable {
  id: string
  number: Generated<number>
  patient_id: string
  companion_sealed: Buffer | null
  said_at: Instant
}

const place = (row: Id) => ({ column: 'accompaniment.companion_sealed', row })

export const serveOpenConfidential = (house: House) =>
  serve(openConfidential, async ({ params, body }, call) => {
    const { actor, at } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call.write(async db => {
      await holdPatient(db, params.patientId)
      const ordinary = await patientOf(db, params.patientId)
      if (!ordinary) return refused('not-found')
      const decision = decideOpenConfidential(ordinary.birthDate, dayIn(at, zone))
      if (!decision.ok) return decision
      const known = await db
        .selectFrom('patient')
        .select('id')
        .where('confidential_of', '=', ordinary.id)
        .executeTakeFirst()
      const id = known?.id ?? call.newId()
      if (!known) {
        const { id: _, ...traits } = ordinary
        const cause = openConfidential.name
        const given = { id, traits, account: actor.account, kinship: 'confidential', cause } as const
        await insertPatient(db, house, at, { ...given, confidentialOf: ordinary.id })
      }
      await noteCompanion(db, house, { id: call.newId(), patient: id, companion: body.companion, at })
      // The trace is the confidential file's own: the ordinary one is read by the parents.
      call.trace({ patient: id })
      return done({ id })
    })
  })

const noteCompanion = async (
  db: Write,
  house: House,
  given: { readonly id: Id; readonly patient: Id; readonly companion: Companion | null; readonly at: Instant },
): Promise<void> => {
  const key = await house.keys.of(db, given.patient)
  const sealed = given.companion && key.seal(place(given.id), JSON.stringify(given.companion))
  await db
    .insertInto('accompaniment')
    .values({ id: given.id, patient_id: given.patient, companion_sealed: sealed, said_at: given.at })
    .execute()
}

/** The ordinary record of a confidential file; undefined for any other patient. */
export const ordinaryOf = async (db: Read, patient: Id): Promise<Id | undefined> => {
  // As a part of the system: the lapse of a consultation asks too, and whoever cares no longer sees the row.
  const row = await within(db, 'people', () =>
    db.selectFrom('patient').select('confidential_of').where('id', '=', patient).executeTakeFirst(),
  )
  return row?.confidential_of ?? undefined
}

/** What the professional must know of a confidential file: the ordinary record beside it, and who comes with the minor. */
export const confidenceOf = async (
  db: Read,
  house: House,
  patient: Id,
): Promise<{ ordinaryId: Id; companion: Companion | null } | null> => {
  const ordinaryId = await ordinaryOf(db, patient)
  if (!ordinaryId) return null
  const said = await db
    .selectFrom('accompaniment')
    .selectAll()
    .where('patient_id', '=', patient)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { ordinaryId, companion: said ? await openCompanion(db, house, said) : null }
}

export const openCompanion = async (
  db: Read,
  house: House,
  said: Pick<AccompanimentTable, 'id' | 'patient_id' | 'companion_sealed'>,
): Promise<Companion | null> => {
  if (!said.companion_sealed) return null
  const key = await house.keys.of(db, said.patient_id)
  return companion.parse(JSON.parse(key.open(place(said.id), said.companion_sealed)))
}

interface Care {
  readonly account: Id
  readonly patient: Id
}

/**
 * A professional begins to care for a patient. For a confidential file they see the ordinary record beside it, read only:
 * allergies known there must be known here, and nothing may be written where parents read.
 */
export const openCare = async (
  db: Write,
  house: Pick<House, 'random'>,
  at: Instant,
  { account, patient, cause }: Care & { readonly cause: string },
): Promise<void> => {
  await openRelation(db, house, at, { account, subject: patient, kind: 'treats', cause })
  const ordinary = await ordinaryOf(db, patient)
  if (ordinary) await openRelation(db, house, at, { account, subject: ordinary, kind: 'beside', patient, cause })
}

/** The care ends: at `until` for the file itself, at once for the ordinary record beside a confidential one. */
export const endCare = async (
  db: Write,
  { account, patient, at, until }: Care & { readonly at: Instant; readonly until: Instant },
): Promise<void> => {
  await endBeside(db, { account, patient }, at)
  await endRelations(db, { subject: patient, kind: 'treats', account, until })
}

/** The care never began: what was opened for it ends, what an earlier consultation left until its own date stays. */
export const giveCareBack = async (
  db: Write,
  { account, patient, at }: Care & { readonly at: Instant },
): Promise<void> => {
  await endBeside(db, { account, patient }, at)
  await endRelations(db, { subject: patient, kind: 'treats', account, until: at, which: 'undated' })
}

const endBeside = async (db: Write, { account, patient }: Care, at: Instant): Promise<void> => {
  const ordinary = await ordinaryOf(db, patient)
  if (ordinary) await endRelations(db, { subject: ordinary, kind: 'beside', account, until: at })
}
