// A hundred offers fought over by doctors and patients acting in the same instant: one winner each, nothing half done.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { accept } from '#consultation/accept.ts'
import { begin, preferAnother } from '#consultation/begin.ts'
import type { Id } from '#kit/id.ts'
import { close } from '#report/close.ts'
import { duty, setDuty } from '#waiting-room/duty.ts'
import { join } from '#waiting-room/join.ts'
import { decline } from '#waiting-room/offer.ts'
import { leave, waitingRoomChanged } from '#waiting-room/place.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { brokenPromises } from '../invariants.ts'
import { granted, prepareRequest } from '../path.ts'

let house: TestHouse
const patients: Person[] = []
const doctors: Person[] = []

beforeAll(async () => {
  house = await openTestHouse()
  for (const name of ['jeanne', 'yanis', 'marcel']) patients.push(await house.play(name))
  for (const name of ['arnoux', 'benali']) doctors.push(await house.play(name))
})
afterAll(() => house?.close())
beforeEach(async () => {
  for (const doctor of doctors) granted(setDuty, await doctor.call(setDuty, { body: { status: 'available' } }))
})

const look = () => house.house.bus.changed(waitingRoomChanged.name, '')
const offerOf = async (doctor: Person) => granted(duty, await doctor.call(duty)).offer
/** Resolves once both doctors are offered someone: the room always holds more patients than doctors. */
const bothOffered = async (): Promise<[Id, Id]> => {
  for (;;) {
    const [one, other] = await Promise.all(doctors.map(offerOf))
    if (one && other) return [one, other]
    look()
  }
}

const allowed = [
  'offer-gone',
  'not-found',
  'too-late-to-leave',
  'already-waiting',
  'already-begun',
  'consultation-over',
]

test('two offers a round, fifty rounds of acceptances, declines, lapses and departures at once', async () => {
  const intakes = new Map<Person, Id>()
  for (const patient of patients) intakes.set(patient, await prepareRequest(patient, 'cough-fever'))
  const tickets = new Map<Person, Id>()
  for (let round = 0; round < 50; round++) {
    for (const patient of patients) {
      const joined = await patient.call(join, { params: { intakeId: intakes.get(patient) ?? '' } })
      tickets.set(patient, granted(join, joined).id)
    }
    const offers = await bothOffered()
    // Every offer is accepted by both doctors, twice by its own; some rounds decline, leave or lapse in the same instant.
    const acts = offers.flatMap(offerId => {
      const params = { offerId }
      return doctors.flatMap(doctor => [
        doctor.call(accept, { params }),
        doctor.call(accept, { params }),
        ...(round % 2 ? [doctor.call(decline, { params, body: { reason: 'no-reason' } })] : []),
      ])
    })
    if (round % 3 === 0)
      for (const patient of patients)
        acts.push(patient.call(leave, { params: { ticketId: tickets.get(patient) ?? '' } }) as never)
    if (round % 5 === 4) house.time.advance(30)
    const answers = await Promise.all(acts)
    const won = answers.filter(answer => answer.ok && 'id' in answer.value)
    expect(won.length).toBeLessThanOrEqual(offers.length)
    for (const answer of answers) if (!answer.ok) expect(allowed).toContain(answer.refused)
    expect(await brokenPromises(house.owner, house.time.now()), `round ${round}`).toEqual([])
    const { rows } = await house.owner.query<{ id: Id }>(`select id from consultation where state = 'announced'`)
    expect(rows.length, `round ${round}: as many as succeeded`).toBe(won.length)
    await endEach(
      rows.map(row => row.id),
      round,
    )
    await everyoneBack(tickets)
  }
  expect(await brokenPromises(house.owner, house.time.now()), 'in the end').toEqual([])
})

/** Begins, prefers another and closes at once; whatever wins, what is left is closed by its doctor. */
const endEach = async (consultations: readonly Id[], round: number): Promise<void> => {
  const body = { closing: 'without', reason: 'patient-absent', words: '' } as const
  for (const consultationId of consultations) {
    const params = { consultationId }
    if (round % 4 === 0)
      await Promise.all(
        patients.flatMap(patient => [patient.call(begin, { params }), patient.call(preferAnother, { params })]),
      )
    await Promise.all(doctors.map(doctor => doctor.call(close, { params, body })))
  }
  const { rows } = await house.owner.query(`select 1 from consultation where state in ('announced', 'open')`)
  expect(rows).toEqual([])
}

/** Everyone leaves, to come back as new: whom an offer passed is forgotten with its ticket. */
const everyoneBack = async (tickets: ReadonlyMap<Person, Id>): Promise<void> => {
  await Promise.all([
    ...[...tickets].map(([patient, ticketId]) => patient.call(leave, { params: { ticketId } })),
    ...doctors.map(doctor => doctor.call(setDuty, { body: { status: 'available' } })),
  ])
}
