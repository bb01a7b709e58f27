// An appointment in the waiting room by HTTP: who is offered to whom before, at and after the hour, late patients and late doctors.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { move } from '#agenda/change.ts'
import { prepare } from '#agenda/prepare.ts'
import { listAppointments, nextMine } from '#agenda/read.ts'
import { accept } from '#consultation/accept.ts'
import { forget } from '#edge/forget.ts'
import type { Id } from '#kit/id.ts'
import { answer } from '#orientation/answer.ts'
import { reasonVersion } from '#orientation/catalogue.ts'
import { consent, consentText } from '#orientation/consent.ts'
import { readIntake } from '#orientation/read-intake.ts'
import { savePlace } from '#orientation/save-place.ts'
import { seeAnother } from '#waiting-room/appointed.ts'
import { duty } from '#waiting-room/duty.ts'
import { join } from '#waiting-room/join.ts'
import { atDesk, present, readTicket, roomNow, waitingRoomChanged } from '#waiting-room/place.ts'
import { retentionOf, roomsOf } from '../../src/server.ts'
import { bookSlot, inParis, openHours, tuesdays } from '../agenda.ts'
import { openTestHouse, type Person, type TestHouse, type TestSocket } from '../house.ts'
import { accountOf, goOnDuty, granted, home, offerTo, patientOf, takePlace } from '../path.ts'
import { calmAnswers } from '../situations.ts'

let house: TestHouse
const names = ['jeanne', 'yanis', 'arnoux'] as const
type Name = (typeof names)[number]
const people = new Map<Name, Person>()
const lines = new Map<Name, TestSocket>()
const person = (name: Name): Person => people.get(name) ?? fail(name)
const line = (name: Name): TestSocket => lines.get(name) ?? fail(name)
const fail = (name: string): never => {
  throw new Error(`${name} is not there`)
}
const at = (minutes: number) => inParis('2027-01-12', minutes)
/** Time goes on to a minute of the day, and the matcher looks, as it does by itself within five seconds. */
const goTo = async (minutes: number): Promise<void> => {
  house.time.advance(Math.max(0, (Date.parse(at(minutes)) - Date.parse(house.time.now())) / 1000))
  for (const one of lines.values()) one.close()
  for (const name of names) {
    people.set(name, await house.play(name))
    lines.set(name, await person(name).socket())
  }
}
const look = () => house.house.bus.changed(waitingRoomChanged.name, crypto.randomUUID())

beforeAll(async () => {
  house = await openTestHouse()
  await goTo(570)
  await openHours(person('arnoux'), tuesdays({ from: 600, to: 1200 }))
})
afterAll(() => house?.close())
beforeEach(async () => {
  for (const statement of [
    `update duty set status = 'off', busy_with = null, unanswered = 0`,
    `update offer set state = 'withdrawn' where state = 'open'`,
    `update ticket set state = 'finished' where state in ('waiting', 'offered', 'accepted')`,
  ])
    await house.owner.query(statement)
})

/** Books for Jeanne and answers the questions; what is left is to join. */
const prepared = async (minutes: number): Promise<{ appointment: Id; intake: Id }> => {
  const jeanne = person('jeanne')
  const patientId = await patientOf(jeanne)
  const appointment = await bookSlot(jeanne, patientId, await accountOf(person('arnoux')), at(minutes))
  const params = { patientId, appointmentId: appointment }
  const { id: intakeId } = granted(prepare, await jeanne.call(prepare, { params }))
  const { subject, reason } = granted(readIntake, await jeanne.call(readIntake, { params: { intakeId } }))
  const version = reasonVersion(reason.id, reason.version)
  if (!version) throw new Error('the reason is not in the catalogue')
  const answers = structuredClone(calmAnswers(version, subject)) as never
  granted(answer, await jeanne.call(answer, { params: { intakeId }, body: { answers, version: 0 } }))
  const body = { ...home, address: [...home.address] }
  granted(savePlace, await jeanne.call(savePlace, { params: { intakeId }, body }))
  granted(consent, await jeanne.call(consent, { params: { intakeId }, body: { text: consentText } }))
  return { appointment, intake: intakeId }
}
const joins = (intakeId: Id) => person('jeanne').call(join, { params: { intakeId } })
const stateOf = async (appointment: Id) => {
  const patientId = await patientOf(person('jeanne'))
  const { appointments } = granted(
    listAppointments,
    await person('jeanne').call(listAppointments, { params: { patientId } }),
  )
  return appointments.find(one => one.id === appointment)?.state
}
const ticketOf = async (name: Name, ticketId: Id) =>
  granted(readTicket, await person(name).call(readTicket, { params: { ticketId } }))
const offered = async () => granted(duty, await person('arnoux').call(duty)).offer

test('joins from fifteen minutes before, first for their professional, the walk-in after; honoured once accepted', async () => {
  const { appointment, intake } = await prepared(660)
  await goTo(644)
  expect(await joins(intake)).toMatchObject({ refused: 'appointment-not-yet' })
  await goTo(645)
  // Someone without appointment has waited longer; the doctor is kept, and the home page does not promise them.
  const walkIn = await takePlace(person('yanis'))
  await goOnDuty(person('arnoux'))
  look()
  expect(granted(roomNow, await house.visitor().call(roomNow)).estimate?.fromMinutes).toBeGreaterThan(0)
  expect(await offered()).toBeNull()
  const { id: ticket } = granted(join, await joins(intake))
  expect((await ticketOf('jeanne', ticket)).appointment).toMatchObject({ startsAt: at(660), professional: 'free' })
  const offer = await offerTo(person('arnoux'))
  expect((await ticketOf('jeanne', ticket)).state).toBe('offered')
  expect((await ticketOf('yanis', walkIn.ticket)).state).toBe('waiting')
  expect(granted(nextMine, await person('arnoux').call(nextMine)).next).toBe(at(660))
  granted(accept, await person('arnoux').call(accept, { params: { offerId: offer } }))
  expect(await stateOf(appointment)).toBe('honoured')
  expect(granted(nextMine, await person('arnoux').call(nextMine)).next).toBeNull()
  // Once the professional is free again the walk-in is theirs.
  await house.owner.query(`update duty set busy_with = null`)
  await line('yanis').request(present.name, { ticketId: walkIn.ticket })
  await line('arnoux').request(atDesk.name, {})
  look()
  await offerTo(person('arnoux'))
  expect((await ticketOf('yanis', walkIn.ticket)).state).toBe('offered')
})

test('nobody came: the doctor takes walk-ins after some minutes, and the appointment is missed ten minutes after the hour', async () => {
  const { appointment, intake } = await prepared(720)
  await goTo(718)
  const { ticket } = await takePlace(person('yanis'))
  await goOnDuty(person('arnoux'))
  look()
  expect(await offered()).toBeNull()
  await goTo(725)
  await line('yanis').request(present.name, { ticketId: ticket })
  await line('arnoux').request(atDesk.name, {})
  look()
  await offerTo(person('arnoux'))
  expect(await stateOf(appointment)).toBe('booked')
  await goTo(730)
  look()
  await expect.poll(() => stateOf(appointment)).toBe('missed')
  // Whoever comes later than that waits as those who have no appointment.
  const { id } = granted(join, await joins(intake))
  expect((await ticketOf('jeanne', id)).appointment).toBeNull()
})

test('the doctor is late: said honestly, then the patient may be seen by another, and the place keeps its wait', async () => {
  const { intake } = await prepared(780)
  await goTo(778)
  const { id: ticketId } = granted(join, await joins(intake))
  const jeanne = () => person('jeanne').call(seeAnother, { params: { ticketId } })
  expect((await ticketOf('jeanne', ticketId)).appointment).toMatchObject({ professional: 'absent', mayChange: false })
  expect(await jeanne()).toMatchObject({ refused: 'too-soon' })
  await goTo(786)
  await line('jeanne').request(present.name, { ticketId })
  await goTo(790)
  await line('jeanne').request(present.name, { ticketId })
  expect((await ticketOf('jeanne', ticketId)).appointment).toMatchObject({ mayChange: true })
  const { joinedAt } = await ticketOf('jeanne', ticketId)
  granted(seeAnother, await jeanne())
  expect(await ticketOf('jeanne', ticketId)).toMatchObject({ appointment: null, joinedAt })
  const benali = await house.play('benali')
  await goOnDuty(benali)
  look()
  expect(await offerTo(benali)).toBeTruthy()
})

test('moved to another day while one waits: the place stays, for any professional, and the new day is kept', async () => {
  const { appointment, intake } = await prepared(900)
  await goTo(890)
  const { id: ticketId } = granted(join, await joins(intake))
  const patientId = await patientOf(person('jeanne'))
  const practitioner = await accountOf(person('arnoux'))
  const startsAt = inParis('2027-01-19', 900)
  const params = { patientId, appointmentId: appointment }
  granted(move, await person('jeanne').call(move, { params, body: { practitioner, startsAt } }))
  expect((await ticketOf('jeanne', ticketId)).appointment).toBeNull()
  const benali = await house.play('benali')
  await goOnDuty(benali)
  await line('jeanne').request(present.name, { ticketId })
  look()
  granted(accept, await benali.call(accept, { params: { offerId: await offerTo(benali) } }))
  expect(await stateOf(appointment)).toBe('booked')
})

test('an appointment prepared long before begins its request again, once the first was forgotten', async () => {
  const appointed = inParis('2027-03-02', 660)
  const patientId = await patientOf(person('jeanne'))
  const appointmentId = await bookSlot(person('jeanne'), patientId, await accountOf(person('arnoux')), appointed)
  const params = { patientId, appointmentId }
  const first = granted(prepare, await person('jeanne').call(prepare, { params }))
  house.time.advance(32 * 86_400)
  await forget(house.house, retentionOf(roomsOf(house.house)))
  const jeanne = await house.play('jeanne')
  const again = granted(prepare, await jeanne.call(prepare, { params }))
  expect(again.id).not.toBe(first.id)
  const read = granted(readIntake, await jeanne.call(readIntake, { params: { intakeId: again.id } }))
  expect(read.reason.id).toBe('cough-fever')
  expect(granted(prepare, await jeanne.call(prepare, { params })).id).toBe(again.id)
})
