// Moving and cancelling, server side; whoever did not do it is told.
import { isAccount } from '#edge/actor.ts'
import { type Write, within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { plusSeconds } from '#kit/time.ts'
import { decideKeptOut, decideWhen } from '../book.ts'
import { cancel, cancelMine, decideChange, move } from '../change.ts'
import { endAppointment, holdAppointment, openTold, policyAt, turnAgendas } from './agenda.store.ts'
import { type KeptOutOf, refuseOverlap, slotHeld } from './book.ts'
import { appointmentCancelled } from './tell-patient.ts'

const found = (db: Write, id: Id) => db.selectFrom('appointment').selectAll().where('id', '=', id)

export const serveMove = (house: House, keptOutOf: KeptOutOf) =>
  serve(move, async ({ params, body }, call) => {
    const { actor, at } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call
      .write(async db => {
        const row = await found(db, params.appointmentId).where('patient_id', '=', params.patientId).executeTakeFirst()
        if (!row) return refused('not-found')
        const { reason, ageMonths } = await openTold(db, house, row)
        const { practitioner, startsAt } = body
        const wanted = decideKeptOut(await keptOutOf(db, { account: actor.account, ageMonths }, startsAt))
        if (!wanted.ok) return wanted
        const slot = await slotHeld(db, {
          practitioner,
          startsAt,
          reason,
          at,
          patient: row.patient_id,
          replace: false,
          moving: { id: row.id, practitioner: row.practitioner_id },
        })
        // Read again once its agendas are held: it may have ended or moved meanwhile.
        const now = await found(db, row.id).forUpdate().executeTakeFirst()
        if (!now || now.practitioner_id !== row.practitioner_id) return refused('not-to-come')
        const allowed = decideChange({ state: now.state, startsAt: now.starts_at }, 'move', at)
        if (!allowed.ok) return allowed
        const when = decideWhen(startsAt, policyAt(at), at)
        if (!when.ok) return when
        if (slot?.minutes === undefined) return refused('slot-gone')
        if (slot.busyThen) return refused('busy-then')
        await within(db, 'agenda', async () => {
          await db
            .updateTable('appointment')
            .set(set => ({
              practitioner_id: practitioner,
              structure_id: slot.structure,
              starts_at: startsAt,
              ends_at: plusSeconds(startsAt, (slot.minutes ?? 0) * 60),
              sequence: set('sequence', '+', 1),
              reminded: null,
              booked_at: at,
            }))
            .where('id', '=', row.id)
            .execute()
          await turnAgendas(db, [practitioner, row.practitioner_id])
        })
        call.trace({ patient: row.patient_id, object: row.id })
        return done({})
      })
      .catch(refuseOverlap)
  })

export const serveCancel = () =>
  serve(cancel, ({ params }, call) =>
    call.write(async db => {
      const row = await holdAppointment(db, params.appointmentId, { patient: params.patientId })
      if (!row) return refused('not-found')
      // Asked again because the answer was lost on the way: it is done.
      if (row.state === 'cancelled' && row.ended_by === 'patient') {
        call.trace({ patient: row.patient_id, object: row.id })
        return done({})
      }
      const allowed = decideChange({ state: row.state, startsAt: row.starts_at }, 'cancel', call.at)
      if (!allowed.ok) return allowed
      await endAppointment(db, row, call.at, row.state === 'held' ? { state: 'lapsed' } : { ended_by: 'patient' })
      call.trace({ patient: row.patient_id, object: row.id })
      return done({})
    }),
  )

export const serveCancelMine = () =>
  serve(cancelMine, async ({ params, body }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call.write(async db => {
      const row = await holdAppointment(db, params.appointmentId, { practitioner: actor.account })
      if (!row) return refused('not-found')
      const allowed = decideChange({ state: row.state, startsAt: row.starts_at }, 'cancel', call.at)
      if (!allowed.ok) return allowed
      await endAppointment(db, row, call.at, { ended_by: 'practitioner', ended_why: body.reason })
      await call.tell(db, { name: appointmentCancelled, body: { appointment: row.id } })
      call.trace({ patient: row.patient_id, object: row.id, detail: body.reason })
      return done({})
    })
  })
