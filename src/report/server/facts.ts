// What the report takes from the earlier rooms: who, for whom, when, with which incidents, and what the patient answered.

import type { ConsultationTable } from '#consultation/server/consultation.store.ts'
import { incidentsOf } from '#consultation/server/consultation.store.ts'
import type { Read } from '#edge/database.ts'
import { within } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import { zone } from '#patients/patient.ts'
import { patientOf } from '#patients/server/patients.store.ts'
import { practitionerOf, structureOf } from '#practitioners/server/practitioners.store.ts'
import { openSummary } from '#waiting-room/server/waiting-room.store.ts'
import type { Intake } from '../note.ts'
import type { Facts } from '../sign.ts'

/** Everything the compte rendu says besides the notes. The hours are those of the house's zone until structures have their own. */
export const factsOf = async (db: Read, row: ConsultationTable): Promise<Facts> => {
  const patient = await patientOf(db, row.patient_id)
  const practitioner = await practitionerOf(db, row.leading_id)
  if (!patient || !practitioner) throw new Error(`consultation ${row.id} has nobody on one side`)
  const { id: _, ...traits } = patient
  return {
    consultationId: row.id,
    structure: await structureOf(db, row.structure_id),
    practitioner: practitioner.card,
    patient: traits,
    act: {
      medium: 'video',
      startedAt: row.begun_at ?? row.announced_at,
      ...(row.ended_at ? { endedAt: row.ended_at } : {}),
      zone,
    },
    prescriptions: [],
    incidents: [...(await incidentsOf(db, row.id))],
  }
}

/** What the accepted offer showed of the patient's answers: the first text of two sections. */
export const intakeOf = async (db: Read, house: House, ticket: string): Promise<Intake> => {
  const row = await within(db, 'matcher', () =>
    db.selectFrom('ticket').selectAll().where('id', '=', ticket).executeTakeFirstOrThrow(),
  )
  const { reason, lines } = await openSummary(db, house, row)
  return { reason, synthesis: lines }
}
