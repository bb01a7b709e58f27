// Reading appointments, server side: the patient's list and calendar file, the professional's day and what comes next.
import { isAccount } from '#edge/actor.ts'
import type { Read } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import { clockOf, nextDay } from '#kit/day-clock.ts'
import { done, refused } from '#kit/outcome.ts'
import { dayIn, type Instant, instantOf, secondsBetween } from '#kit/time.ts'
import { reasonOn } from '#orientation/catalogue.ts'
import { ageInWords, zone } from '#patients/patient.ts'
import { words } from '../agenda.words.ts'
import { type AppointmentView, joinFrom, keptUntil, type Seen } from '../appointment.ts'
import { calendarOf } from '../calendar.ts'
import { calendarFile, listAppointments, myDay, nextMine } from '../read.ts'
import { type AppointmentTable, hoursOf, openTold, policyAt, seenOf } from './agenda.store.ts'

const minutesOf = (row: Pick<AppointmentTable, 'starts_at' | 'ends_at'>) =>
  Math.round(secondsBetween(row.starts_at, row.ends_at) / 60)

const viewOf = async (
  db: Read,
  house: House,
  row: AppointmentTable,
  practitioner: Seen,
  at: Instant,
): Promise<AppointmentView> => {
  const policy = policyAt(at)
  return {
    id: row.id,
    // A hold that is over reads so, before anything has looked at it.
    state: row.state === 'held' && row.held_until !== null && row.held_until <= at ? 'lapsed' : row.state,
    practitioner,
    startsAt: row.starts_at,
    minutes: minutesOf(row),
    reason: (await openTold(db, house, row)).reason,
    intakeId: row.intake_id,
    heldUntil: row.held_until,
    joinFrom: joinFrom(row.starts_at, policy),
    keptUntil: keptUntil(row.starts_at, policy),
    cancelled: row.ended_by ? { by: row.ended_by, why: row.ended_why } : null,
  }
}

export const serveListAppointments = (house: House) =>
  serve(listAppointments, ({ params, query }, call) =>
    call.read(async db => {
      const rows = await db
        .selectFrom('appointment')
        .selectAll()
        .where('patient_id', '=', params.patientId)
        .where('state', '<>', 'lapsed')
        .$if(query.after !== undefined, page => page.where('id', '<', query.after ?? ''))
        .orderBy('id', 'desc')
        .limit(query.limit + 1)
        .execute()
      const page = rows.slice(0, query.limit)
      const known = new Map(
        (
          await seenOf(
            db,
            page.map(row => row.practitioner_id),
          )
        ).map(one => [one.id, one]),
      )
      const appointments: AppointmentView[] = []
      for (const row of page) {
        const practitioner = known.get(row.practitioner_id)
        if (practitioner) appointments.push(await viewOf(db, house, row, practitioner, call.at))
      }
      const next = rows.length > page.length ? (page.at(-1)?.id ?? null) : null
      return done({ appointments, next, now: call.at })
    }),
  )

export const serveCalendarFile = (house: House) =>
  serve(calendarFile, async ({ params }, call) => {
    const row = await call.read(db =>
      db
        .selectFrom('appointment')
        .select(['id', 'state', 'starts_at', 'ends_at', 'sequence'])
        .where('id', '=', params.appointmentId)
        .where('patient_id', '=', params.patientId)
        .executeTakeFirst(),
    )
    if (!row) return refused('not-found')
    if (row.state === 'held' || row.state === 'lapsed') return refused('not-booked')
    const text = words.fr.calendar
    const url = `${house.settings.url}/rendez-vous`
    const file = calendarOf({
      id: row.id,
      sequence: row.sequence,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      cancelled: row.state === 'cancelled',
      at: call.at,
      title: text.title,
      text: text.text(url),
      url,
      host: new URL(house.settings.url).hostname,
    })
    return { file: Buffer.from(file), mediaType: 'text/calendar; charset=utf-8', name: 'rendez-vous.ics' }
  })

export const serveNextMine = () =>
  serve(nextMine, async (_input, call) => {
    const { actor, at } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call.read(async db => {
      const { hours } = await hoursOf(db, actor.account)
      const { lateSeconds } = policyAt(at)
      const rows = await db
        .selectFrom('appointment')
        .select(['starts_at'])
        .where('practitioner_id', '=', actor.account)
        .where('state', '=', 'booked')
        .where('starts_at', '>', instantOf(Date.parse(at) - lateSeconds * 1000))
        .orderBy('starts_at')
        .limit(200)
        .execute()
      const today = dayIn(at, hours.zone)
      return done({
        next: rows[0]?.starts_at ?? null,
        left: rows.filter(row => dayIn(row.starts_at, hours.zone) === today).length,
        zone: hours.zone,
        now: at,
      })
    })
  })

/** More than any day holds. */
const mostOfADay = 300

export const serveMyDay = (house: House) =>
  serve(myDay, async ({ params }, call) => {
    const { actor, at } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call.read(async db => {
      const { hours } = await hoursOf(db, actor.account)
      const rows = await db
        .selectFrom('appointment')
        .selectAll()
        .where('practitioner_id', '=', actor.account)
        .where('state', 'in', ['booked', 'honoured', 'missed'])
        .where('starts_at', '>=', instantOf(clockOf(params.day, hours.zone)(0)))
        .where('starts_at', '<', instantOf(clockOf(nextDay(params.day), hours.zone)(0)))
        .orderBy('starts_at')
        .limit(mostOfADay)
        .execute()
      // Without any, the reading itself is traced as one of nobody's.
      call.trace({ object: actor.account })
      const appointments = []
      for (const row of rows) {
        const told = await openTold(db, house, row)
        call.trace({ patient: row.patient_id, object: row.id })
        const reason = reasonOn(told.reason, dayIn(at, zone))?.title.fr ?? told.reason
        const shown = { reason, age: ageInWords(told.ageMonths), sex: told.sex }
        appointments.push({
          id: row.id,
          startsAt: row.starts_at,
          minutes: minutesOf(row),
          state: row.state,
          told: shown,
        })
      }
      return done({ appointments, zone: hours.zone })
    })
  })
