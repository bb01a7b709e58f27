// Appointments by HTTP, as the tests walk them: a professional's hours, and a slot that is held and confirmed.
import { confirm, hold } from '#agenda/book.ts'
import type { Hours, Rule } from '#agenda/hours.ts'
import { readHours, saveHours } from '#agenda/save-hours.ts'
import { clockOf } from '#kit/day-clock.ts'
import type { Id } from '#kit/id.ts'
import { type Day, type Instant, instantOf } from '#kit/time.ts'
import type { Person } from './house.ts'
import { granted } from './path.ts'

/** On Tuesdays from 14:00 to 16:00 in Paris, a quarter of an hour each: the tests' own present is a Tuesday, 9:30. */
export const tuesdays = (change: Partial<Rule> = {}): Hours => {
  const rule = { weekday: 2, from: 840, to: 960, slotMinutes: 15, reasons: [], starts: '2027-01-01' as Day, ends: null }
  return { zone: 'Europe/Paris', rules: [{ ...rule, ...change }], exceptions: [] }
}

export const openHours = async (doctor: Person, hours: Hours = tuesdays()): Promise<void> => {
  const { version } = granted(readHours, await doctor.call(readHours))
  granted(saveHours, await doctor.call(saveHours, { body: { hours, version } }))
}

/** The instant at which clocks in Paris show so many minutes after midnight. */
export const inParis = (day: string, minutes: number): Instant =>
  instantOf(clockOf(day as Day, 'Europe/Paris')(minutes))

export const slotFor = (practitioner: Id, startsAt: Instant, reason = 'cough-fever') => ({
  body: { practitioner, startsAt, reason, zone: 'Europe/Paris' },
})

export const bookSlot = async (person: Person, patientId: Id, practitioner: Id, startsAt: Instant): Promise<Id> => {
  const params = { patientId }
  const { id } = granted(hold, await person.call(hold, { params, ...slotFor(practitioner, startsAt) }))
  granted(confirm, await person.call(confirm, { params: { ...params, appointmentId: id } }))
  return id
}
