// Technical incidents, server side: dated by our clock and kept for the compte rendu.
import { isAccount } from '#edge/actor.ts'
import { serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { incidentTimes, reportIncident } from '../incidents.ts'
import { admittedSeat, consultationOf, isOver } from './consultation.store.ts'

export const serveReportIncident = () =>
  serve(reportIncident, ({ params, body }, call) =>
    call.write(async db => {
      const { actor } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const row = await consultationOf(db, params.consultationId)
      if (isOver(row)) return refused('consultation-over')
      if (row.begun_at === null) return refused('not-begun')
      const seat = await admittedSeat(db, row.id, actor)
      if (!seat) return refused('not-seated')
      const { from, until } = incidentTimes(body, row.begun_at, call.at)
      const id = call.newId()
      await db
        .insertInto('incident')
        .values({ id, consultation_id: row.id, side: seat.side, kind: body.kind, from_at: from, until_at: until })
        .execute()
      call.trace({ patient: row.patient_id, object: row.id, detail: body.kind })
      return done({ id })
    }),
  )
