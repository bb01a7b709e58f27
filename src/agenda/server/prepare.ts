// Preparing an appointment, server side: one request an appointment, begun once, with the reason it was booked for.
import { endRelations } from '#access/server/relation.ts'
import { isAccount } from '#edge/actor.ts'
import type { Read } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { dayIn } from '#kit/time.ts'
import { reasonOn } from '#orientation/catalogue.ts'
import { insertIntake } from '#orientation/server/orientation.store.ts'
import { decideStart } from '#orientation/start-intake.ts'
import { ageMonths, zone } from '#patients/patient.ts'
import { patientOf } from '#patients/server/patients.store.ts'
import { openHeld } from '#patients/server/people.store.ts'
import { keptUntil } from '../appointment.ts'
import { prepare } from '../prepare.ts'
import { openTold, policyAt } from './agenda.store.ts'

export const servePrepare = (house: House) =>
  serve(prepare, async ({ params }, call) => {
    const { actor, at } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call.write(async db => {
      const row = await db
        .selectFrom('appointment')
        .selectAll()
        .where('id', '=', params.appointmentId)
        .where('patient_id', '=', params.patientId)
        .forUpdate()
        .executeTakeFirst()
      const patient = row && (await patientOf(db, row.patient_id))
      if (!row || !patient) return refused('not-found')
      if (row.state !== 'booked' || keptUntil(row.starts_at, policyAt(at)) <= at) return refused('not-to-come')
      const hold = (subject: Id) =>
        openHeld(db, house, at, {
          ...{ account: actor.account, subject, kind: 'holds', patient: patient.id },
          cause: prepare.name,
        })
      call.trace({ patient: patient.id, object: row.id })
      if (row.intake_id !== null) {
        // Whoever stands for the patient goes on with the one request: the other parent may have begun it.
        await hold(row.intake_id)
        if (await isThere(db, row.intake_id)) return done({ id: row.intake_id })
        await endRelations(db, { subject: row.intake_id, kind: 'holds', until: at })
      }
      const subject = { ageMonths: ageMonths(patient.birthDate, at), sex: patient.sex }
      const { reason } = await openTold(db, house, row)
      const decision = decideStart(reasonOn(reason, dayIn(at, zone)), subject)
      if (!decision.ok) return decision
      const id = call.newId()
      await hold(id)
      await insertIntake(db, house, at, actor.account, { id, patientId: patient.id, reason: decision.value, subject })
      await db.updateTable('appointment').set({ intake_id: id }).where('id', '=', row.id).execute()
      return done({ id })
    })
  })

/** One that was begun long before its appointment may have been forgotten since, as requests that led to nothing are. */
const isThere = async (db: Read, intake: Id): Promise<boolean> =>
  (await db.selectFrom('intake').select('id').where('id', '=', intake).executeTakeFirst()) !== undefined
