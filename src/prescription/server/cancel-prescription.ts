// Cancelling, and the prescriptions of a patient with what was dispensed of them, server side.
import { isAccount } from '#edge/actor.ts'
import { type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { cancelPrescription, decideCancel, listPrescriptions } from '../cancel-prescription.ts'
import { stateOf } from '../dispensing.ts'
import { countedOf, holdPrescription, toldOf } from './prescription.store.ts'

export const serveCancelPrescription = () =>
  serve(cancelPrescription, ({ params, body }, call) =>
    call.write(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      // Held: whoever counts a line at this instant comes before, or is told that it is cancelled.
      await holdPrescription(db, params.prescriptionId)
      const row = await db
        .selectFrom('prescription')
        .selectAll()
        .where('id', '=', params.prescriptionId)
        .where('consultation_id', '=', params.consultationId)
        .executeTakeFirst()
      if (!row) return refused('not-found')
      const lines = await countedOf(db, row.id)
      const left = lines.some(one => stateOf(one.of, one.counted, false).state !== 'done')
      const decision = decideCancel({ cancelled: row.cancelled_at !== null, left })
      if (!decision.ok) return decision
      await db
        .updateTable('prescription')
        .set({ cancelled_at: at, cancelled_by: actor.account, cancel_reason: body.reason })
        .where('id', '=', row.id)
        .execute()
      call.trace({ patient: row.patient_id, object: row.document_id, detail: body.reason })
      return done({ id: row.id })
    }),
  )

export const serveListPrescriptions = (house: House) =>
  serve(listPrescriptions, ({ params, query }, call) => {
    call.trace({ patient: params.patientId })
    return call.read(async db => {
      let listing = db
        .selectFrom('prescription')
        .selectAll()
        .where('patient_id', '=', params.patientId)
        .orderBy('id', 'desc')
        .limit(query.limit + 1)
      if (query.after) listing = listing.where('id', '<', query.after)
      const rows = await listing.execute()
      const prescriptions = []
      for (const row of rows.slice(0, query.limit)) prescriptions.push(await toldOf(db, house, row))
      const last = prescriptions.at(-1)
      return done({ prescriptions, ...(rows.length > query.limit && last ? { next: last.id } : {}) })
    })
  })
