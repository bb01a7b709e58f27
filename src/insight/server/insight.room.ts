// What the figures bring to the process: the two questions after a consultation, and their counts for the leads.
import { randomUUID } from 'node:crypto'
import { consultationOf } from '#consultation/server/consultation.store.ts'
import { isAccount } from '#edge/actor.ts'
import { within } from '#edge/database.ts'
import { type Room, serve } from '#edge/house.ts'
import { keptSince } from '#kit/kept.ts'
import { done, refused } from '#kit/outcome.ts'
import { type Instant, instantOf, msOf } from '#kit/time.ts'
import {
  answerSatisfaction,
  decideSatisfaction,
  type questions,
  readSatisfaction,
  type SatisfactionAnswer,
  type Shown,
  showable,
} from '../satisfaction.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    satisfaction: SatisfactionTable
    satisfaction_given: { consultation_id: string; patient_id: string }
  }
}

interface SatisfactionTable {
  id: string
  structure_id: string
  month_at: Instant
  met: SatisfactionAnswer | null
  heard: SatisfactionAnswer | null
}

/** The first instant of a month, in UTC. */
const monthOf = (at: Instant): Instant => {
  const date = new Date(msOf(at))
  return instantOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1))
}

/** The answer has a random id and its month only: beside the row that says who answered, nothing ties the two. */
const serveAnswer = () =>
  serve(answerSatisfaction, ({ params, body }, call) =>
    call.write(async db => {
      const row = await consultationOf(db, params.consultationId)
      return within(db, 'insight', async () => {
        const given = await db
          .insertInto('satisfaction_given')
          .values({ consultation_id: row.id, patient_id: row.patient_id })
          .onConflict(conflict => conflict.doNothing())
          .executeTakeFirst()
        const facts = { closed: row.state === 'closed', given: given.numInsertedOrUpdatedRows === 0n }
        const decision = decideSatisfaction(facts, body)
        if (!decision.ok) return decision
        const { met = null, heard = null } = body
        await db
          .insertInto('satisfaction')
          .values({ id: randomUUID(), structure_id: row.structure_id, month_at: monthOf(call.at), met, heard })
          .execute()
        return done({})
      })
    }),
  )

const serveRead = () =>
  serve(readSatisfaction, (_input, call) =>
    call.read(async db => {
      const { actor } = call
      if (!isAccount(actor) || !actor.structure) return refused('not-allowed')
      const { structure } = actor
      const rows = await within(db, 'insight', () =>
        db
          .selectFrom('satisfaction')
          .select(['met', 'heard', eb => eb.fn.countAll<number>().as('count')])
          .where('structure_id', '=', structure)
          .where('month_at', '>=', keptSince(monthOf(call.at), '12 months'))
          .groupBy(['met', 'heard'])
          .execute(),
      )
      const shown = (question: (typeof questions)[number]): Shown => {
        const count = { yes: 0, partly: 0, no: 0 }
        for (const row of rows) if (row[question]) count[row[question]] += row.count
        return showable(count)
      }
      return done({ met: shown('met'), heard: shown('heard') })
    }),
  )

export const insightRoom = (): Room => ({
  served: [serveAnswer(), serveRead()],
  retention: [
    { table: 'satisfaction', kept: '3 years', since: 'month_at', source: 'ours: three years show a trend' },
    {
      table: 'satisfaction_given',
      with: 'record',
      erase: (db, patient) => db.deleteFrom('satisfaction_given').where('patient_id', '=', patient).execute(),
    },
  ],
  exports: [
    {
      leftOut: ['satisfaction_given'],
      because: 'says only that two questions were answered; the answers are tied to nobody and cannot be found again',
    },
  ],
})
