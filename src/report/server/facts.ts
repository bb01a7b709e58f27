// What the report takes from the earlier rooms: who, for whom, when, with which incidents, and what the patient answered.

import type { ConsultationTable } from '#consultation/server/consultation.store.ts'
import { incidentsOf } from '#consultation/server/consultation.store.ts'
import { stepsOf, toldSteps } from '#consultation/server/emergency.store.ts'
import { leadersBefore } from '#consultation/server/handover.store.ts'
import { identityCheckOf } from '#consultation/server/identity-check.ts'
import { mediumOf } from '#consultation/server/medium.ts'
import type { Read } from '#edge/database.ts'
import { within } from '#edge/database.ts'
import type { SubjectKey } from '#edge/keys.ts'
import type { Instant } from '#kit/time.ts'
import { zoneAt } from '#orientation/territory.ts'
import { partiesOf, practitionerOf } from '#practitioners/server/practitioners.store.ts'
import { prescribedIn } from '#prescription/server/prescribed.ts'
import { summaryIn } from '#waiting-room/server/waiting-room.store.ts'
import { givenIn } from '../letter.ts'
import type { Intake } from '../note.ts'
import type { Facts } from '../sign.ts'
import type { Letters } from './letter.store.ts'
import type { There } from './report.store.ts'

/** Everything the compte rendu says besides the notes. The days and hours are those of the place of practice. */
export const factsOf = async (
  db: Read,
  row: ConsultationTable,
  { key, there, letters }: { readonly key: SubjectKey; readonly there: There; readonly letters: Letters },
  at: Instant,
): Promise<Facts> => {
  const parties = await partiesOf(db, {
    patient: row.patient_id,
    practitioner: row.leading_id,
    structure: row.structure_id,
  })
  const identity = there.identity_check ? await identityCheckOf(db, row.id, key) : undefined
  const formerly = there.handover ? await formerlyOf(db, row) : []
  const emergency = there.emergency ? await momentsOf(db, row) : []
  return {
    consultationId: row.id,
    ...parties,
    act: {
      medium: await mediumOf(db, row, at),
      startedAt: row.begun_at ?? row.announced_at,
      ...(row.ended_at ? { endedAt: row.ended_at } : {}),
      zone: zoneAt(parties.practitioner.practicePostcode),
    },
    prescriptions: there.prescription ? [...(await prescribedIn(db, row.id, key))] : [],
    incidents: there.incident ? [...(await incidentsOf(db, row.id))] : [],
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
export const intakeOf = async (db: Read, key: SubjectKey, ticket: string): Promise<Intake> => {
  const row = await within(db, 'matcher', () =>
    db.selectFrom('ticket').select(['id', 'summary_sealed']).where('id', '=', ticket).executeTakeFirstOrThrow(),
  )
  const { reason, lines } = summaryIn(row, key)
  return { reason, synthesis: lines }
}
