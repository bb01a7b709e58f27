// The patient's answer to the fiche, server side: begin, or give the place back to the room.
import { isAccount } from '#edge/actor.ts'
import { type Call, type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { plusSeconds } from '#kit/time.ts'
import { practitionerOf } from '#practitioners/server/practitioners.store.ts'
import { answerSeconds, begin, fiche, preferAnother } from '../begin.ts'
import { advance } from '../consultation.ts'
import { consultationChanged } from '../state.ts'
import { consultationOf, holdConsultation, standingOf } from './consultation.store.ts'
import { changedBy, withdraw } from './withdraw.ts'

export const serveFiche = () =>
  serve(fiche, ({ params }, call) =>
    call.read(async db => {
      const row = await consultationOf(db, params.consultationId)
      const practitioner = await practitionerOf(db, row.leading_id)
      if (!practitioner) throw new Error(`consultation ${row.id} is led by an account without a card`)
      const answerBefore = plusSeconds(row.announced_at, answerSeconds)
      return done({ card: practitioner.card, answerBefore, now: call.at })
    }),
  )

export const serveBegin = () =>
  serve(begin, ({ params }, call) =>
    call.write(async db => {
      if (!isAccount(call.actor)) return refused('not-signed-in')
      const row = await holdConsultation(db, params.consultationId)
      const step = advance(standingOf(row), 'begin')
      if (!step.ok) return step
      call.trace({ patient: row.patient_id, object: row.id })
      if (step.value.changed) {
        await db
          .updateTable('consultation')
          .set({
            state: step.value.state,
            begun_at: call.at,
            begun_by: call.actor.session,
            agreed_with: row.leading_id,
          })
          .where('id', '=', row.id)
          .execute()
        call.changed(consultationChanged, row.id)
      }
      return done({ id: row.id })
    }),
  )

export const servePreferAnother = (house: House) =>
  serve(preferAnother, ({ params }, call: Call) =>
    call.write(async db => {
      const row = await holdConsultation(db, params.consultationId)
      const step = advance(standingOf(row), 'prefer-another')
      if (!step.ok) return step
      call.trace({ patient: row.patient_id, object: row.id })
      if (step.value.changed) {
        await withdraw(db, house, row, call.at, 'preferred-another')
        for (const [topic, id] of changedBy(row)) call.changed(topic, id)
      }
      return done({ id: row.id })
    }),
  )
