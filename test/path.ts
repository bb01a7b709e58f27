// The path by HTTP, step by step, as the tests and the benches walk it: from a request to a consultation that has begun.
import { me } from '#access/me.ts'
import { accept } from '#consultation/accept.ts'
import { begin } from '#consultation/begin.ts'
import type { Id } from '#kit/id.ts'
import type { AnyRoute, OutcomeOf, OutputOf } from '#kit/route.ts'
import { answer } from '#orientation/answer.ts'
import { consent, consentText } from '#orientation/consent.ts'
import { savePlace } from '#orientation/save-place.ts'
import { startIntake } from '#orientation/start-intake.ts'
import { listPatients } from '#patients/list.ts'
import { duty, setDuty } from '#waiting-room/duty.ts'
import { join } from '#waiting-room/join.ts'
import { dutyChanged } from '#waiting-room/place.ts'
import type { Person } from './house.ts'

/** The value of an outcome that a test counts on. */
export const valueOf = <R extends AnyRoute>(route: R, outcome: OutcomeOf<R>): OutputOf<R> => {
  if (outcome.ok) return outcome.value as OutputOf<R>
  throw new Error(`${route.name} was refused: ${outcome.refused} ${JSON.stringify(outcome.detail ?? {})}`)
}

/** Urinary burning of a woman of 34, without any sign of gravity. */
export const calmCystitis = {
  vital: [],
  brain: [],
  'other-signs': [],
  pregnancy: 'no',
  since: 2,
  urine: ['burning', 'often'],
  fever: 'none',
  high: [],
  vaginal: false,
  before: 'first',
  illness: [],
  partner: false,
  taken: [],
  allergy: 'no',
} as const

export const home = {
  address: ['3 rue des Lilas'],
  postcode: '35600',
  city: 'Redon',
  country: 'FR',
  callback: '06 39 98 12 34',
  driving: false,
} as const

export const accountOf = async (person: Person): Promise<Id> => {
  const { session } = valueOf(me, await person.call(me))
  if (!session) throw new Error('nobody is signed in')
  return session.account
}

export const patientOf = async (person: Person): Promise<Id> => {
  const { patients } = valueOf(listPatients, await person.call(listPatients))
  const [first] = patients
  if (!first) throw new Error('the account has no patient')
  return first.id
}

/** A request that is whole: it may become a ticket. */
export const prepareRequest = async (person: Person): Promise<Id> => {
  const patientId = await patientOf(person)
  const started = await person.call(startIntake, { params: { patientId }, body: { reason: 'urinary-burning' } })
  const { id: intakeId } = valueOf(startIntake, started)
  const params = { intakeId }
  valueOf(answer, await person.call(answer, { params, body: { answers: structuredClone(calmCystitis) as never, version: 0 } }))
  valueOf(savePlace, await person.call(savePlace, { params, body: { ...home, address: [...home.address] } }))
  valueOf(consent, await person.call(consent, { params, body: { text: consentText } }))
  return intakeId
}

export const takePlace = async (person: Person): Promise<{ ticket: Id; intake: Id }> => {
  const intake = await prepareRequest(person)
  return { intake, ticket: valueOf(join, await person.call(join, { params: { intakeId: intake } })).id }
}

export const goOnDuty = async (doctor: Person): Promise<void> => {
  valueOf(setDuty, await doctor.call(setDuty, { body: { status: 'available' } }))
}

/** Waits, by the topic the desk listens to, until an offer is made; answers its id. */
export const offerTo = async (doctor: Person): Promise<Id> => {
  const socket = await doctor.socket()
  const account = await accountOf(doctor)
  await socket.request('edge/listen', { topic: dutyChanged.name, id: account })
  for (;;) {
    const { offer } = valueOf(duty, await doctor.call(duty))
    if (offer) {
      socket.close()
      return offer
    }
    await socket.heard('edge/changed')
  }
}

/** From nothing to a consultation that has begun. */
export const beginConsultation = async (patient: Person, doctor: Person) => {
  const { ticket, intake } = await takePlace(patient)
  await goOnDuty(doctor)
  const offer = await offerTo(doctor)
  const consultation = valueOf(accept, await doctor.call(accept, { params: { offerId: offer } })).id
  valueOf(begin, await patient.call(begin, { params: { consultationId: consultation } }))
  return { consultation, ticket, intake, patient: await patientOf(patient) }
}
