// By what they exchanged, server side: a row each time it changes, dated by our clock.
import { isAccount } from '#edge/actor.ts'
import type { Read } from '#edge/database.ts'
import { serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import type { Instant } from '#kit/time.ts'
import { type ActMedium, actMedium, type Medium, reportMedium } from '../medium.ts'
import { admittedSeat, type ConsultationTable, holdConsultation, isOver } from './consultation.store.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    medium_used: MediumUsedTable
  }
}

interface MediumUsedTable {
  id: string
  consultation_id: string
  medium: Medium
  from_at: Instant
}

/** Changes told of one call; a line that comes and goes for hours says no more than that. */
const most = 500

export const serveReportMedium = () =>
  serve(reportMedium, ({ params, body }, call) =>
    call.write(async db => {
      if (!isAccount(call.actor)) return refused('not-signed-in')
      const row = await holdConsultation(db, params.consultationId)
      if (isOver(row)) return refused('consultation-over')
      if (row.begun_at === null) return refused('not-begun')
      if (!(await admittedSeat(db, row.id, call.actor))) return refused('not-seated')
      const known = await usedIn(db, row.id)
      const last = known.at(-1)
      call.trace({ patient: row.patient_id, object: row.id, detail: body.medium })
      if (last && (last.medium === body.medium || known.length >= most)) return done({ id: last.id })
      const id = call.newId()
      await db
        .insertInto('medium_used')
        .values({ id, consultation_id: row.id, medium: body.medium, from_at: call.at })
        .execute()
      return done({ id })
    }),
  )

export const usedIn = (db: Read, consultation: string) =>
  db
    .selectFrom('medium_used')
    .select(['id', 'medium', 'from_at as from'])
    .where('consultation_id', '=', consultation)
    .orderBy('from_at')
    .orderBy('id')
    .execute()

export const mediumOf = async (
  db: Read,
  row: Pick<ConsultationTable, 'id' | 'ended_at'>,
  at: Instant,
): Promise<ActMedium> => actMedium(await usedIn(db, row.id), row.ended_at ?? at)
