// Photographs asked for during the call, server side: the question, the patient's answer from their own seat, and its sending.
import { isAccount } from '#edge/actor.ts'
import { isDuplicate, type Read } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import type { Instant } from '#kit/time.ts'
import { isRefused } from '#patients/server/consent.ts'
import { startUpload } from '#record/server/attachment.store.ts'
import { consultationChanged } from '../state.ts'
import {
  answerStill,
  askStill,
  decideAnswerStill,
  decideAskStill,
  listStills,
  mostStills,
  type StillState,
  sendStill,
} from '../still.ts'
import { admittedSeat, consultationOf, holdConsultation, isOver } from './consultation.store.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    still_request: StillTable
  }
}
interface StillTable {
  id: string
  consultation_id: string
  asked_by: string
  state: StillState
  consent_text: string | null
  attachment_id: string | null
  asked_at: Instant
  answered_at: Instant | null
}

const stillsOf = (db: Read, consultation: Id) =>
  db
    .selectFrom('still_request')
    .leftJoin('attachment', 'attachment.id', 'still_request.attachment_id')
    .selectAll('still_request')
    .select('attachment.state as arrived')
    .where('still_request.consultation_id', '=', consultation)
    .orderBy('still_request.id', 'desc')
    .execute()

export const serveAskStill = () =>
  serve(askStill, async ({ params }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call
      .write(async db => {
        const row = await consultationOf(db, params.consultationId)
        const earlier = await stillsOf(db, row.id)
        const decision = decideAskStill(
          row.state,
          earlier.map(still => still.state),
        )
        if (!decision.ok) return decision
        if (await isRefused(db, row.patient_id, 'stills')) return refused('stills-refused')
        const id = call.newId()
        const asked = {
          id,
          consultation_id: row.id,
          asked_by: actor.account,
          asked_at: call.at,
          state: 'asked',
        } as const
        const unanswered = { consent_text: null, attachment_id: null, answered_at: null }
        await db
          .insertInto('still_request')
          .values({ ...asked, ...unanswered })
          .execute()
        call.trace({ patient: row.patient_id, object: row.id })
        call.changed(consultationChanged, row.id)
        return done({ id })
      })
      .catch(error => {
        // Asked twice in the same instant: the database decided.
        if (isDuplicate(error, 'still_one_open')) return refused('still-asked')
        throw error
      })
  })

export const serveListStills = () =>
  serve(listStills, ({ params }, call) =>
    call.read(async db => {
      const stills = await stillsOf(db, params.consultationId)
      return done({
        stills: stills.map(still => ({
          id: still.id,
          state: still.state,
          askedAt: still.asked_at,
          answeredAt: still.answered_at,
          attachmentId: still.arrived === 'ready' ? still.attachment_id : null,
        })),
      })
    }),
  )

const heldStill = async (db: Read, consultation: Id, still: Id) =>
  (await stillsOf(db, consultation)).find(one => one.id === still)

export const serveAnswerStill = () =>
  serve(answerStill, ({ params, body }, call) =>
    call.write(async db => {
      const { actor } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const row = await holdConsultation(db, params.consultationId)
      if (!(await admittedSeat(db, row.id, actor))) return refused('not-seated')
      const still = await heldStill(db, row.id, params.stillId)
      if (!still) return refused('not-found')
      const decision = decideAnswerStill({ state: still.state, sent: still.arrived === 'ready' }, body.answer)
      if (!decision.ok) return decision
      call.trace({ patient: row.patient_id, object: row.id, detail: body.answer })
      if (!decision.value.changed) return done({ id: still.id })
      await db
        .updateTable('still_request')
        .set({
          state: body.answer,
          consent_text: body.answer === 'accepted' ? body.text : still.consent_text,
          answered_at: call.at,
        })
        .where('id', '=', still.id)
        .execute()
      call.changed(consultationChanged, row.id)
      return done({ id: still.id })
    }),
  )

export const serveSendStill = (house: House) =>
  serve(sendStill, ({ params, body }, call) =>
    call.write(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const row = await holdConsultation(db, params.consultationId)
      if (isOver(row)) return refused('consultation-over')
      if (!(await admittedSeat(db, row.id, actor))) return refused('not-seated')
      const still = await heldStill(db, row.id, params.stillId)
      if (!still) return refused('not-found')
      if (still.state !== 'accepted' || still.arrived === 'ready') return refused('still-not-accepted')
      const owner = { patient: row.patient_id, account: actor.account, intake: row.intake_id, consultation: row.id }
      const started = await startUpload(db, house, { ...owner, file: body, cause: sendStill.name, at }, 2 * mostStills)
      if (!started.ok) return started
      await db
        .updateTable('still_request')
        .set({ attachment_id: started.value.id })
        .where('id', '=', still.id)
        .execute()
      call.trace({ patient: row.patient_id, object: started.value.id })
      return started
    }),
  )
