// The emergency, server side: opened, followed and settled in transactions that also hold the consultation where it is.
import { isAccount } from '#edge/actor.ts'
import { type Read, type Write, within } from '#edge/database.ts'
import { type Call, type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { understoodPlace } from '#orientation/place.ts'
import { nameOf } from '#patients/patient.ts'
import { patientOf } from '#patients/server/patients.store.ts'
import { nameOf as doctorName } from '#practitioners/practitioner.ts'
import { practitionerOf } from '#practitioners/server/practitioners.store.ts'
import { openSummary } from '#waiting-room/server/waiting-room.store.ts'
import {
  correctPlace,
  decideNote,
  decideOpen,
  type EmergencyFacts,
  emergenciesChanged,
  everyEmergency,
  type NoteInput,
  noteStep,
  openEmergencies,
  openEmergency,
  readEmergency,
  settleForDoctor,
} from '../emergency.ts'
import { isDeskSilent, lineIn } from '../line-lost.ts'
import { type SamuNumbers, samuOf } from '../samu.ts'
import { consultationChanged } from '../state.ts'
import { type ConsultationTable, consultationOf, holdConsultation, isOver } from './consultation.store.ts'
import {
  type EmergencyTable,
  emergencyOf,
  placeOf,
  stepsOf,
  toldSteps,
  writePlace,
  writeStep,
} from './emergency.store.ts'

const factsOf = (row: ConsultationTable, emergency: EmergencyTable | undefined): EmergencyFacts => ({
  state: row.state,
  emergency: !emergency ? 'none' : emergency.settled_at === null ? 'open' : 'settled',
})

const tellChange = (call: Call, row: ConsultationTable) => {
  call.changed(consultationChanged, row.id)
  call.changed(emergenciesChanged, everyEmergency)
}

export const serveOpenEmergency = (house: House) =>
  serve(openEmergency, ({ params }, call) =>
    call.write(async db => {
      if (!isAccount(call.actor)) return refused('not-signed-in')
      const row = await holdConsultation(db, params.consultationId)
      const known = await emergencyOf(db, row.id)
      const decision = decideOpen(factsOf(row, known))
      if (!decision.ok) return decision
      call.trace({ patient: row.patient_id, object: row.id })
      if (known && !decision.value.opens) return done({ id: known.id })
      const { account } = call.actor
      const emergency: EmergencyTable = {
        id: call.newId(),
        consultation_id: row.id,
        patient_id: row.patient_id,
        opened_by: account,
        opened_at: call.at,
        outcome: null,
        settled_at: null,
        seen_by: [],
      }
      await db.insertInto('emergency').values(emergency).execute()
      await writeStep(db, house, call.at, emergency, { step: 'opened', account })
      await db.updateTable('consultation').set({ emergency_since: call.at }).where('id', '=', row.id).execute()
      tellChange(call, row)
      return done({ id: emergency.id })
    }),
  )

export const serveReadEmergency = (house: House, declared: SamuNumbers) =>
  serve(readEmergency, ({ params }, call) =>
    call.read(async db => {
      const row = await consultationOf(db, params.consultationId)
      const emergency = await emergencyOf(db, row.id)
      const { place, confirmed } = await placeOf(db, house, row)
      // As for the request: the room reads the ticket for whoever leads its consultation.
      const ticket = await within(db, 'matcher', () =>
        db.selectFrom('ticket').selectAll().where('id', '=', row.ticket_id).executeTakeFirstOrThrow(),
      )
      return done({
        emergency: emergency ? await viewOf(db, house, row, emergency) : null,
        place,
        placeConfirmed: confirmed,
        samu: (place && samuOf(place, declared)) ?? null,
        summary: await openSummary(db, house, ticket),
      })
    }),
  )

const viewOf = async (db: Read, house: House, row: ConsultationTable, emergency: EmergencyTable) => {
  const steps = await stepsOf(db, emergency.id)
  return {
    id: emergency.id,
    openedAt: emergency.opened_at,
    settledAt: emergency.settled_at,
    steps: toldSteps(steps, emergency, row),
    line: { ...lineIn(steps), telephone: house.telephone !== undefined },
  }
}

/** Writes a step by whoever may, and lets the consultation go once the outcome is there. */
const note = async (
  db: Write,
  house: House,
  call: Call,
  row: ConsultationTable,
  input: NoteInput,
): Promise<Outcome<{ readonly id: Id }, 'no-emergency' | 'consultation-over' | 'not-signed-in'>> => {
  if (!isAccount(call.actor)) return refused('not-signed-in')
  const emergency = await emergencyOf(db, row.id)
  const decision = decideNote(factsOf(row, emergency), input)
  if (!decision.ok) return decision
  if (!emergency) return refused('no-emergency')
  const { account } = call.actor
  const id = await writeStep(db, house, call.at, emergency, { ...input, account })
  const { settles } = decision.value
  if (settles) {
    await db
      .updateTable('emergency')
      .set({ outcome: settles, settled_at: call.at })
      .where('id', '=', emergency.id)
      .execute()
    await db.updateTable('consultation').set({ emergency_since: null }).where('id', '=', row.id).execute()
  }
  call.trace({ patient: row.patient_id, object: row.id, detail: input.step })
  tellChange(call, row)
  return done({ id })
}

export const serveNoteStep = (house: House) =>
  serve(noteStep, ({ params, body }, call) =>
    call.write(async db => note(db, house, call, await holdConsultation(db, params.consultationId), body)),
  )

export const serveSettleForDoctor = (house: House) =>
  serve(settleForDoctor, ({ params, body }, call) =>
    call.write(db =>
      within(db, 'emergency', async () => {
        const emergency = await db
          .selectFrom('emergency')
          .select('consultation_id')
          .where('id', '=', params.emergencyId)
          .executeTakeFirst()
        if (!emergency) return refused('not-found')
        return note(db, house, call, await holdConsultation(db, emergency.consultation_id), body)
      }),
    ),
  )

export const serveCorrectPlace = (house: House) =>
  serve(correctPlace, ({ params, body }, call) =>
    call.write(async db => {
      if (!isAccount(call.actor)) return refused('not-signed-in')
      const row = await holdConsultation(db, params.consultationId)
      if (isOver(row)) return refused('consultation-over')
      const where = understoodPlace({ ...body, driving: false })
      if (!where.ok) return where
      const { account } = call.actor
      const id = await writePlace(db, house, call.at, account, row, where.value)
      const emergency = await emergencyOf(db, row.id)
      if (emergency) await writeStep(db, house, call.at, emergency, { step: 'place-corrected', account })
      call.trace({ patient: row.patient_id, object: row.id })
      tellChange(call, row)
      return done({ id })
    }),
  )

/** Read by the room itself: the lead answers for whoever no doctor answers for any more, and each reading is traced. */
export const serveOpenEmergencies = (house: House, declared: SamuNumbers) =>
  serve(openEmergencies, ({ query }, call) =>
    call.write(db =>
      within(db, 'emergency', async () => {
        if (!isAccount(call.actor)) return refused('not-signed-in')
        const { account } = call.actor
        const rows = await db
          .selectFrom('emergency')
          .innerJoin('consultation', 'consultation.id', 'emergency.consultation_id')
          .selectAll('emergency')
          .select(['consultation.intake_id', 'consultation.leading_id'])
          .where('emergency.settled_at', 'is', null)
          .$if(query.after !== undefined, asked => asked.where('emergency.id', '>', query.after ?? ''))
          .orderBy('emergency.id')
          .limit(query.limit + 1)
          .execute()
        const page = rows.slice(0, query.limit)
        const emergencies = []
        for (const row of page) {
          const steps = await stepsOf(db, row.id)
          const { place } = await placeOf(db, house, { ...row, id: row.consultation_id })
          const patient = await patientOf(db, row.patient_id)
          const doctor = await practitionerOf(db, row.leading_id)
          // The board reads every few seconds: the patient's trail keeps the first showing to each lead.
          if (!row.seen_by.includes(account)) {
            call.trace({ patient: row.patient_id, object: row.consultation_id })
            await db
              .updateTable('emergency')
              .set({ seen_by: [...row.seen_by, account] })
              .where('id', '=', row.id)
              .execute()
          }
          emergencies.push({
            id: row.id,
            patient: patient ? nameOf(patient) : '',
            doctor: doctor ? doctorName(doctor.card) : '',
            openedAt: row.opened_at,
            place,
            samu: (place && samuOf(place, declared)) ?? null,
            steps: toldSteps(steps, row, row),
            lineLost: lineIn(steps).lost,
            deskSilent: isDeskSilent(steps),
          })
        }
        const last = page.at(-1)
        return done({ emergencies, ...(rows.length > page.length && last ? { next: last.id } : {}) })
      }),
    ),
  )
