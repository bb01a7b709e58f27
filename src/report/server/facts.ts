// What the report takes from the earlier rooms: who, for whom, when, with which incidents, and what the patient answered.

import type { ConsultationTable } from '#consultation/server/consultation.store.ts'
import { incidentsOf } from '#consultation/server/consultation.store.ts'
import { stepsOf, toldSteps } from '#consultation/server/emergency.store.ts'
import { leadersBefore } from '#consultation/server/handover.store.ts'
import { identityCheckOf } from '#consultation/server/identity-check.ts'
import { mediumOf } from '#consultation/server/medium.ts'
import type { Read } from '#edge/database.ts'
import { within } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { Instant } from '#kit/time.ts'
import { zoneAt } from '#orientation/territory.ts'
import { patientOf } from '#patients/server/patients.store.ts'
import { practitionerOf, structureOf } from '#practitioners/server/practitioners.store.ts'
import { prescribedIn } from '#prescription/server/prescribed.ts'
import { openSummary } from '#waiting-room/server/waiting-room.store.ts'
import { givenIn } from '../letter.ts'
import type { Intake } from '../note.ts'
import type { Facts } from '../sign.ts'
import { lettersOf } from './letter.store.ts'

/** Everything the compte rendu says besides the notes. The days and hours are those of the place of practice. */
export const factsOf = async (db: Read, house: House, row: ConsultationTable, at: Instant): Promise<Facts> => {
  const patient = await patientOf(db, row.patient_id)
  const practitioner = await practitionerOf(db, row.leading_id)
  if (!patient || !practitioner) throw new Error(`consultation ${row.id} has nobody on one side`)
  const { id: _, ...traits } = patient
  const identity = await identityCheckOf(db, house, row)
  const formerly = await formerlyOf(db, row)
  const emergency = await momentsOf(db, row)
  const letters = await lettersOf(db, house, { patient: row.patient_id, consultation: row.id })
  return {
    consultationId: row.id,
    structure: await structureOf(db, row.structure_id),
    practitioner: practitioner.card,
    patient: traits,
    act: {
      medium: await mediumOf(db, row, at),
      startedAt: row.begun_at ?? row.announced_at,
      ...(row.ended_at ? { endedAt: row.ended_at } : {}),
      zone: zoneAt(practitioner.card.practicePostcode),
    },
    prescriptions: [...(await prescribedIn(db, house, row.id))],
    incidents: [...(await incidentsOf(db, row.id))],
    ...(identity ? { identity } : {}),
    ...(formerly.length > 0 ? { formerly } : {}),
    ...(emergency.length > 0 ? { emergency } : {}),
    ...(letters.length > 0 ? { given: letters.map(({ content }) => givenIn(content)) } : {}),
  }
}

/** Those who led before, when the consultation was handed over and the patient went on. */
const formerlyOf = async (db: Read, row: ConsultationTable): Promise<NonNullable<Facts['formerly']>> => {
  const before = []
  for (const { account, until } of await leadersBefore(db, row.id)) {
    const former = await practitionerOf(db, account)
    if (former && until) before.push({ practitioner: former.card, until })
  }
  return before
}

/** Every emergency of the consultation, step after step. */
const momentsOf = async (db: Read, row: ConsultationTable): Promise<NonNullable<Facts['emergency']>> => {
  const all = await db
    .selectFrom('emergency')
    .selectAll()
    .where('consultation_id', '=', row.id)
    .orderBy('opened_at')
    .execute()
  const moments = []
  for (const one of all)
    for (const { id: _, ...moment } of toldSteps(await stepsOf(db, one.id), one, row)) moments.push(moment)
  return moments
}

/** What the accepted offer showed of the patient's answers: the first text of two sections. */
export const intakeOf = async (db: Read, house: House, ticket: string): Promise<Intake> => {
  const row = await within(db, 'matcher', () =>
    db.selectFrom('ticket').selectAll().where('id', '=', ticket).executeTakeFirstOrThrow(),
  )
  const { reason, lines } = await openSummary(db, house, row)
  return { reason, synthesis: lines }
}
