// What the waiting room gives to the archive: each place, how long it was kept, and what professionals were shown.
import { z } from 'zod'
import { type Exporting, exportPart } from '#edge/exporting.ts'
import type { House } from '#edge/house.ts'
import { id } from '#kit/id.ts'
import { instant } from '#kit/time.ts'
import { dayTold } from '#patients/patient.ts'
import { exportWords } from '../export.words.ts'
import { offerSummary, severity, ticketStates } from '../ticket.ts'
import { openSummary } from './waiting-room.store.ts'

const places = (house: House) =>
  exportPart({
    part: 'places',
    title: exportWords.places,
    tables: ['ticket'],
    schema: z.array(
      z.strictObject({
        id,
        requestId: id,
        state: z.enum(ticketStates),
        severity,
        joinedAt: instant,
        acceptedAt: instant.nullable(),
        endedAt: instant.nullable(),
        /** What an offer showed; null once it was forgotten. */
        shown: offerSummary.nullable(),
      }),
    ),
    async read(db, one) {
      const rows = await db
        .selectFrom('ticket')
        .selectAll()
        .where('patient_id', '=', one)
        .orderBy('joined_at')
        .execute()
      const value = []
      for (const row of rows)
        value.push({
          id: row.id,
          requestId: row.intake_id,
          state: row.state,
          severity: row.severity,
          joinedAt: row.joined_at,
          acceptedAt: row.accepted_at,
          endedAt: row.ended_at,
          shown: row.summary_sealed.length === 0 ? null : await openSummary(db, house, row),
        })
      return { value, told: rows.map(row => exportWords.place(dayTold(row.joined_at))) }
    },
  })

const measures = exportPart({
  part: 'measures',
  title: exportWords.measures,
  tables: ['conduct_measure'],
  schema: z.array(
    z.strictObject({
      id,
      kind: z.enum(['warning', 'block']),
      reason: z.string(),
      from: instant,
      until: instant.nullable(),
      appealedAt: instant.nullable(),
      answer: z.enum(['kept', 'lifted']).nullable(),
    }),
  ),
  async read(db, one, reader) {
    const rows = await db
      .selectFrom('conduct_measure')
      .selectAll()
      .where('patient_id', '=', one)
      // A measure is an account's own: the other parent reads nothing of it.
      .where('account_id', '=', reader)
      .orderBy('from_at')
      .execute()
    return {
      value: rows.map(row => ({
        id: row.id,
        kind: row.kind,
        reason: row.reason,
        from: row.from_at,
        until: row.until_at,
        appealedAt: row.appealed_at,
        answer: row.answer,
      })),
      told: rows.map(row => exportWords.measure(row.kind, dayTold(row.from_at))),
    }
  },
})

export const waitingRoomExports = (house: House): readonly Exporting[] => [
  places(house),
  measures,
  {
    leftOut: ['offer'],
    because: 'to which professionals a place was shown without a name: each reading is a line of `accesses`',
  },
]
