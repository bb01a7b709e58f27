// « Mon état s'aggrave », server side: judge, move the place forward, add it to what the doctor reads, tell the lead.
import { within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { alertsChanged, everyAlert } from '#orientation/alert.ts'
import { raiseAlert } from '#orientation/server/alerts.ts'
import { intakeOf } from '#orientation/server/orientation.store.ts'
import { ticketChanged, waitingRoomChanged } from '../place.ts'
import { withWorsening } from '../summary.ts'
import { judgeWorsening, worsen } from '../worsen.ts'
import { openSummary, sealSummary } from './waiting-room.store.ts'

export const serveWorsen = (house: House) =>
  serve(worsen, ({ params, body }, call) =>
    call.write(async db => {
      const ticket = await db
        .selectFrom('ticket')
        .selectAll()
        .where('id', '=', params.ticketId)
        .where('state', 'in', ['waiting', 'offered', 'accepted'])
        .forUpdate()
        .executeTakeFirst()
      const intake = ticket && (await intakeOf(db, house, ticket.intake_id))
      if (!ticket || !intake) return refused('not-waiting')
      const { level, flags, severity } = judgeWorsening(intake, body.answers, ticket.severity)
      const summary = withWorsening(await openSummary(db, house, ticket), call.at, intake.reason, flags)
      await within(db, 'matcher', async () =>
        db
          .updateTable('ticket')
          .set({ severity, summary_sealed: await sealSummary(db, house, ticket.id, ticket.patient_id, summary) })
          .where('id', '=', ticket.id)
          .execute(),
      )
      await raiseAlert(db, house, call.at, {
        intake,
        cause: 'worse',
        evidence: { level, flags },
        place: { ticket: ticket.id, severity, waitingSince: ticket.joined_at },
      })
      call.trace({ patient: ticket.patient_id, object: ticket.id, detail: level })
      call.changed(alertsChanged, everyAlert)
      call.changed(ticketChanged, ticket.id)
      call.changed(waitingRoomChanged, ticket.structure_id)
      return done({ level, flags: [...flags] })
    }),
  )
