// A prescription that was signed makes its results awaited, once each, by whoever signed it; one that was cancelled awaits none.
import { type Read, type Write, within } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { Listener } from '#edge/outbox.ts'
import type { Id } from '#kit/id.ts'
import { newId } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'
import { contentPlace, type PrescriptionTable } from '#prescription/server/prescription.store.ts'
import { prescriptionContent } from '#prescription/sign-prescriptions.ts'
import { documentGiven } from '#record/server/tell-patient.ts'
import { remindersBehind } from '../escalation.ts'
import { type Awaited, awaitedIn } from '../prescribed.ts'
import { windowOf, zoneOf } from '../window.ts'
import { beforeOf, dueOf, type FollowUpTable, follow, planPlace } from './follow-up.store.ts'

export const awaitWhatWasPrescribed = (house: House): Listener => ({
  name: 'follow-up/await-what-was-prescribed',
  fact: documentGiven,
  hear: (db, { document = '' }, at) =>
    within(db, 'follow-up', async () => {
      const row = await db
        .selectFrom('prescription')
        .selectAll()
        .where('document_id', '=', document)
        .where('destination', 'in', ['laboratory', 'imaging'])
        .executeTakeFirst()
      if (!row) return
      const key = await house.keys.of(db, row.patient_id)
      const content = prescriptionContent.parse(JSON.parse(key.open(contentPlace(row.id), row.content_sealed)))
      for (const one of awaitedIn(content.lines)) await awaitResult(db, house, row, one, at)
    }),
})

/** The intake is that of the consultation, whose questions and place it goes on from. */
const intakeOf = async (db: Read, consultation: Id): Promise<Id> => {
  const row = await within(db, 'consultation', () =>
    db.selectFrom('consultation').select('intake_id').where('id', '=', consultation).executeTakeFirstOrThrow(),
  )
  return row.intake_id
}

const awaitResult = async (db: Write, house: House, row: PrescriptionTable, awaited: Awaited, at: Instant) => {
  const id = newId(at, house.random)
  const intake = await intakeOf(db, row.consultation_id)
  const { place } = await beforeOf(db, house, { id, intake_id: intake }, at)
  const { from, until, zone } = windowOf(row.signed_at, zoneOf(place), {
    from: awaited.fromDays,
    until: awaited.untilDays,
  })
  const key = await house.keys.of(db, row.patient_id)
  const made: FollowUpTable = {
    id,
    consultation_id: row.consultation_id,
    patient_id: row.patient_id,
    intake_id: intake,
    kind: awaited.kind,
    owner_id: row.account_id,
    deputy_id: null,
    from_on: from,
    until_on: until,
    zone,
    plan_sealed: key.seal(planPlace(id), JSON.stringify({ about: awaited.about })),
    ordered_at: row.signed_at,
    prescription_id: row.id,
    line_id: awaited.line,
    reminded: remindersBehind({ from, until, zone }, row.signed_at),
    ...{ came_at: null, attention_since: null, concern: null, told: null, seen_by: null, seen_at: null },
    ...{ outcome: null, word_sealed: null, closed_by: null, closed_at: null, next_at: null },
  }
  const kept = await db
    .insertInto('follow_up')
    .values({ ...made, next_at: dueOf(made, at)?.at ?? null })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (kept.numInsertedOrUpdatedRows === 1n) await follow(db, house, made, row.account_id, at, documentGiven)
}

/** Who cancelled the prescription it came from, if someone did. */
export const cancelledBy = async (db: Read, row: FollowUpTable): Promise<Id | undefined> => {
  if (row.prescription_id === null) return undefined
  const found = await db
    .selectFrom('prescription')
    .select('cancelled_by')
    .where('id', '=', row.prescription_id)
    .where('cancelled_at', 'is not', null)
    .executeTakeFirst()
  return found?.cancelled_by ?? undefined
}
