// What the agenda gives to the archive: each appointment, with its reason.
import { z } from 'zod'
import { type Exporting, exportPart } from '#edge/exporting.ts'
import type { House } from '#edge/house.ts'
import { id } from '#kit/id.ts'
import { dayIn, instant } from '#kit/time.ts'
import { reasonOn } from '#orientation/catalogue.ts'
import { dayTold, zone } from '#patients/patient.ts'
import { appointmentStates, cancelReasons } from '../appointment.ts'
import { exportWords } from '../export.words.ts'
import { openTold } from './agenda.store.ts'

const shown = z.strictObject({
  id,
  state: z.enum(appointmentStates),
  startsAt: instant,
  endsAt: instant,
  bookedAt: instant,
  reason: z.string(),
  zone: z.string(),
  cancelledBy: z.enum(['patient', 'practitioner']).nullable(),
  cancelledWhy: z.enum(cancelReasons).nullable(),
})

const appointments = (house: House) =>
  exportPart({
    part: 'appointments',
    title: exportWords.appointments,
    tables: ['appointment'],
    schema: z.array(shown),
    async read(db, one) {
      const rows = await db
        .selectFrom('appointment')
        .selectAll()
        .where('patient_id', '=', one)
        .orderBy('starts_at')
        .execute()
      const value: z.output<typeof shown>[] = []
      for (const row of rows)
        value.push({
          id: row.id,
          state: row.state,
          startsAt: row.starts_at,
          endsAt: row.ends_at,
          bookedAt: row.booked_at,
          reason: (await openTold(db, house, row)).reason,
          zone: row.zone,
          cancelledBy: row.ended_by,
          cancelledWhy: row.ended_why,
        })
      const title = (reason: string, at: (typeof value)[number]['bookedAt']) =>
        reasonOn(reason, dayIn(at, zone))?.title.fr ?? reason
      return {
        value,
        told: value.map(row => exportWords.appointment(dayTold(row.startsAt), title(row.reason, row.bookedAt))),
      }
    },
  })

export const agendaExports = (house: House): readonly Exporting[] => [appointments(house)]
