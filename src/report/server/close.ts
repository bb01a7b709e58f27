// Closing, server side: the consultation, its ticket, its chat and its relations end together or not at all.
import { endRelations } from '#access/server/relation.ts'
import { continuityEnds } from '#consultation/continuity.ts'
import { consultationOf, finishConsultation, standingOf } from '#consultation/server/consultation.store.ts'
import { forgetChat } from '#consultation/server/forgetting.ts'
import { noteAbsence } from '#consultation/server/withdraw.ts'
import { consultationChanged } from '#consultation/state.ts'
import { isAccount } from '#edge/actor.ts'
import type { Write } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import type { Instant } from '#kit/time.ts'
import { endCare } from '#patients/server/confidential.ts'
import { isDrafted, prescribedIn } from '#prescription/server/prescribed.ts'
import { holdDraft } from '#prescription/server/prescription.store.ts'
import { noteCare } from '#record/server/record-end.ts'
import { dutyChanged, ticketChanged, waitingRoomChanged } from '#waiting-room/place.ts'
import { finishTicket, giveBack } from '#waiting-room/server/offer.ts'
import { close, decideClose, keepsPlace } from '../close.ts'
import { isReferred } from './letter.store.ts'
import { holdReport, signedOf, wordsPlace } from './report.store.ts'

/** What later rooms (billing, indicators) listen to; its body: consultation, patient, and the outcome, a closed word. */
export const consultationClosed = 'report/consultation-closed'

export const serveClose = (house: House) =>
  serve(close, ({ params, body }, call) =>
    call.write(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      // Load.
      await holdReport(db, params.consultationId, 'alone')
      // Then no line is saved between what is read here and the end.
      await holdDraft(db, params.consultationId)
      const row = await consultationOf(db, params.consultationId)
      const signed = await signedOf(db, row.id)
      const open = row.state === 'open' || row.state === 'announced'
      // One that is over may have left its record: there is nothing of it to open, and nothing to lose.
      const reading = open ? await house.keys.of(db, row.patient_id) : undefined
      // Decide.
      const { inEmergency } = standingOf(row)
      const decision = decideClose(
        {
          open,
          inEmergency,
          drafted: reading !== undefined && (await isDrafted(db, row.id, reading)),
          prescribed: reading !== undefined && (await prescribedIn(db, row.id, reading)).length > 0,
          referred: await isReferred(db, row.id),
          ...(signed ? { documentId: signed.document_id } : {}),
        },
        body,
        at,
      )
      if (!decision.ok) return decision
      const { outcome, documentId = null, reason = null, words } = decision.value
      // Save.
      const finished = await finishConsultation(db, { consultation: row.id, outcome, at })
      if (!finished.ok) return finished
      const key = await house.keys.of(db, row.patient_id)
      await db
        .insertInto('closing')
        .values({
          consultation_id: row.id,
          patient_id: row.patient_id,
          account_id: actor.account,
          closed_at: at,
          outcome,
          document_id: documentId,
          reason,
          words_sealed: words === undefined ? null : key.seal(wordsPlace(row.id), words),
        })
        .execute()
      await noteCare(db, row.patient_id, at)
      await endTicket(db, row.ticket_id, at, keepsPlace(decision.value))
      await forgetChat(db, house, row, at, 'closed')
      const until = continuityEnds(at)
      await endCare(db, { account: row.leading_id, patient: row.patient_id, at, until })
      await endRelations(db, { subject: row.id, kind: 'leads', until })
      await endRelations(db, { subject: row.id, kind: 'attends', until })
      // Tell.
      await call.tell(db, {
        name: consultationClosed,
        body: { consultation: row.id, patient: row.patient_id, outcome },
      })
      call.trace({ patient: row.patient_id, object: row.id, detail: reason ?? outcome })
      call.changed(consultationChanged, row.id)
      call.changed(ticketChanged, row.ticket_id)
      call.changed(dutyChanged, row.leading_id)
      call.changed(waitingRoomChanged, row.structure_id)
      return done({ id: row.id })
    }),
  )

/** A place given back is offered again once the waiting page is seen: the patient is still on the call's. */
const endTicket = async (db: Write, ticket: Id, at: Instant, keptPlace: boolean): Promise<void> => {
  if (!keptPlace) {
    await finishTicket(db, ticket, at)
    return
  }
  await giveBack(db, ticket, at, 'service-failed')
  await noteAbsence(db, ticket, at)
}
