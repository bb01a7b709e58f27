// Cancelling, and the prescriptions of a patient with what was dispensed of them, server side.
import { related } from '#access/server/relation.ts'
import { isAccount } from '#edge/actor.ts'
import { type Write, within } from '#edge/database.ts'
import { type Call, type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { nameOf } from '#patients/patient.ts'
import { cancelMine, cancelPrescription, decideCancel, listPrescriptions, listSigned } from '../cancel-prescription.ts'
import { stateOf } from '../dispensing.ts'
import type { CancelReason } from '../draft.ts'
import { contentOf, countedOf, holdPrescription, toldOf } from './prescription.store.ts'

export const serveCancelPrescription = () =>
  serve(cancelPrescription, ({ params, body }, call) =>
    call.write(db => cancel(db, call, params.prescriptionId, body.reason, params.consultationId)),
  )

export const serveCancelMine = () =>
  serve(cancelMine, ({ params, body }, call) => call.write(db => cancel(db, call, params.prescriptionId, body.reason)))

const cancel = async (db: Write, call: Call, prescription: Id, reason: CancelReason, consultation?: Id) => {
  const { actor, at } = call
  if (!isAccount(actor)) return refused('not-signed-in')
  // Held: whoever counts a line at this instant comes before, or is told that it is cancelled.
  await holdPrescription(db, prescription)
  const row = await db
    .selectFrom('prescription')
    .selectAll()
    .where('id', '=', prescription)
    .$if(consultation !== undefined, query => query.where('consultation_id', '=', consultation ?? ''))
    .executeTakeFirst()
  if (!row) return refused('not-found')
  const left = isLeft(await countedOf(db, row.id))
  const decision = decideCancel({ cancelled: row.cancelled_at !== null, left })
  if (!decision.ok) return decision
  await db
    .updateTable('prescription')
    .set({ cancelled_at: at, cancelled_by: actor.account, cancel_reason: reason })
    .where('id', '=', row.id)
    .execute()
  call.trace({ patient: row.patient_id, object: row.document_id, detail: reason })
  return done({ id: row.id })
}

const isLeft = (lines: Awaited<ReturnType<typeof countedOf>>): boolean =>
  lines.some(one => stateOf(one.of, one.counted, false).state !== 'done')

/** The rows are those the prescriber is related to; each is opened as for whoever dispenses it, since the record itself is closed. */
export const serveListSigned = (house: House) =>
  serve(listSigned, ({ query }, call) =>
    call.read(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      let listing = db
        .selectFrom('prescription')
        .selectAll()
        .where('account_id', '=', actor.account)
        .where('cancelled_at', 'is', null)
        .where(related('prescription.id', actor.account, 'prescribes', at))
        .orderBy('id', 'desc')
        .limit(query.limit + 1)
      if (query.after) listing = listing.where('id', '<', query.after)
      const rows = await listing.execute()
      const page = rows.slice(0, query.limit)
      const prescriptions = []
      for (const row of page) {
        if (!isLeft(await countedOf(db, row.id))) continue
        const told = await within(db, 'dispensing', async () => ({
          patient: nameOf((await contentOf(db, house, row)).patient),
          prescription: await toldOf(db, house, row),
        }))
        prescriptions.push(told)
        call.trace({ patient: row.patient_id, object: row.document_id })
      }
      if (prescriptions.length === 0) call.trace({ object: actor.account })
      const last = page.at(-1)
      return done({ prescriptions, ...(rows.length > query.limit && last ? { next: last.id } : {}) })
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
