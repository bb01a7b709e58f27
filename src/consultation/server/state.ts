// The state of a consultation, server side: one read by its id, and the one an account is in now.
import { related } from '#access/server/relation.ts'
import { isAccount } from '#edge/actor.ts'
import { serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { mine, readConsultation } from '../state.ts'
import { consultationOf, sideOf } from './consultation.store.ts'
import { isNewLeader } from './handover.store.ts'

export const serveReadConsultation = () =>
  serve(readConsultation, ({ params }, call) =>
    call.read(async db => {
      const { actor } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const row = await consultationOf(db, params.consultationId)
      const seats = await db.selectFrom('seat').selectAll().where('consultation_id', '=', row.id).execute()
      const side = sideOf(row, actor.account)
      const knocks = side === 'leader' ? seats.filter(seat => seat.state === 'knocking') : []
      return done({
        id: row.id,
        state: row.state,
        side,
        patientId: row.patient_id,
        intakeId: row.intake_id,
        ticketId: row.ticket_id,
        announcedAt: row.announced_at,
        begunAt: row.begun_at,
        endedAt: row.ended_at,
        outcome: row.outcome,
        mySeat: seats.find(seat => seat.session_id === actor.session)?.state ?? null,
        knocks: knocks.map(seat => ({ seat: seat.id, device: seat.device, at: seat.asked_at })),
        emergencySince: row.emergency_since,
        newLeader: isNewLeader(row),
      })
    }),
  )

export const serveMine = () =>
  serve(mine, (_input, call) =>
    call.read(async db => {
      const { actor } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const row = await db
        .selectFrom('consultation')
        .select(['id', 'state', 'leading_id'])
        .where(related('consultation.id', actor.account, actor.role === 'practitioner' ? 'leads' : 'attends', call.at))
        .where('state', 'in', ['announced', 'open'])
        .orderBy('announced_at', 'desc')
        .executeTakeFirst()
      const consultation = row ? { id: row.id, state: row.state, side: sideOf(row, actor.account) } : null
      return done({ consultation })
    }),
  )
