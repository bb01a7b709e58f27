// The path by HTTP, step by step, as the tests and the benches walk it: from a request to a consultation that has begun.
import { me } from '#access/me.ts'
import { accept } from '#consultation/accept.ts'
import { begin } from '#consultation/begin.ts'
import type { Id } from '#kit/id.ts'
import type { AnyRoute, OutcomeOf, OutputOf } from '#kit/route.ts'
import { answer } from '#orientation/answer.ts'
import { reasonVersion } from '#orientation/catalogue.ts'
import { consent, consentText } from '#orientation/consent.ts'
import { readIntake } from '#orientation/read-intake.ts'
import { savePlace } from '#orientation/save-place.ts'
import { startIntake } from '#orientation/start-intake.ts'
import { takeExit } from '#orientation/take-exit.ts'
import { acceptPersonInvitation, type InviteKind, invitePerson } from '#patients/invite-person.ts'
import { listPatients } from '#patients/list.ts'
import { duty, setDuty } from '#waiting-room/duty.ts'
import { join } from '#waiting-room/join.ts'
import { dutyChanged } from '#waiting-room/place.ts'
import type { Person } from './house.ts'
import { calmAnswers } from './situations.ts'

/** The value of an outcome that a test counts on. */
export const granted = <R extends AnyRoute>(route: R, outcome: OutcomeOf<R>): OutputOf<R> => {
  if (outcome.ok) return outcome.value as OutputOf<R>
  throw new Error(`${route.name} was refused: ${outcome.refused} ${JSON.stringify(outcome.detail ?? {})}`)
}

export const home = {
  address: ['3 rue des Lilas'],
  postcode: '35600',
  city: 'Redon',
  country: 'FR',
  callback: '06 39 98 12 34',
  driving: false,
} as const

export const accountOf = async (person: Person): Promise<Id> => {
  const { session } = granted(me, await person.call(me))
  if (!session) throw new Error('nobody is signed in')
  return session.account
}

export const patientOf = async (person: Person): Promise<Id> => {
  const { patients } = granted(listPatients, await person.call(listPatients))
  const [first] = patients
  if (!first) throw new Error('the account has no patient')
  return first.id
}

/** An account that another one invites and that accepts, by link and spoken code; answers the patient. */
export const invite = async (by: Person, patientId: Id, as: InviteKind, whom: Person): Promise<Id> => {
  const made = granted(invitePerson, await by.call(invitePerson, { params: { patientId }, body: { as } }))
  const body = { token: made.link?.split('#')[1] ?? '', code: made.code ?? '' }
  return granted(acceptPersonInvitation, await whom.call(acceptPersonInvitation, { body })).patientId
}

export const nameAidant = async (patient: Person, aidant: Person): Promise<Id> =>
  invite(patient, await patientOf(patient), 'aidant', aidant)

/** A request that is whole: it may become a ticket. An adult's cough unless told. */
export const prepareRequest = async (person: Person, reasonId = 'cough-fever', forWhom?: Id): Promise<Id> => {
  const patientId = forWhom ?? (await patientOf(person))
  const { id: intakeId } = granted(
    startIntake,
    await person.call(startIntake, { params: { patientId }, body: { reason: reasonId } }),
  )
  const params = { intakeId }
  const { subject, reason: version } = granted(readIntake, await person.call(readIntake, { params }))
  const reason = reasonVersion(version.id, version.version)
  if (!reason) throw new Error(`the catalogue has no ${reasonId}`)
  const answers = structuredClone(calmAnswers(reason, subject)) as never
  const { now } = granted(answer, await person.call(answer, { params, body: { answers, version: 0 } }))
  // Some are advised to be seen in person whatever they answer, by their age or sex: they may still go on.
  if (now.level !== 'teleconsultation')
    granted(takeExit, await person.call(takeExit, { params, body: { exit: 'continued' } }))
  granted(savePlace, await person.call(savePlace, { params, body: { ...home, address: [...home.address] } }))
  granted(consent, await person.call(consent, { params, body: { text: consentText } }))
  return intakeId
}

export const takePlace = async (
  person: Person,
  forWhom?: Id,
  reasonId = 'cough-fever',
): Promise<{ ticket: Id; intake: Id }> => {
  const intake = await prepareRequest(person, reasonId, forWhom)
  return { intake, ticket: granted(join, await person.call(join, { params: { intakeId: intake } })).id }
}

export const goOnDuty = async (doctor: Person): Promise<void> => {
  granted(setDuty, await doctor.call(setDuty, { body: { status: 'available' } }))
}

/** Waits, by the topic the desk listens to, until an offer is made; answers its id. */
export const offerTo = async (doctor: Person): Promise<Id> => {
  const socket = await doctor.socket()
  const account = await accountOf(doctor)
  await socket.request('edge/listen', { topic: dutyChanged.name, id: account })
  for (;;) {
    const { offer } = granted(duty, await doctor.call(duty))
    if (offer) {
      socket.close()
      return offer
    }
    await socket.heard('edge/changed')
  }
}

/** From nothing to a consultation that has begun. */
export const beginConsultation = async (patient: Person, doctor: Person, forWhom?: Id, reasonId?: string) => {
  const { ticket, intake } = await takePlace(patient, forWhom, reasonId)
  await goOnDuty(doctor)
  const offer = await offerTo(doctor)
  const consultation = granted(accept, await doctor.call(accept, { params: { offerId: offer } })).id
  granted(begin, await patient.call(begin, { params: { consultationId: consultation } }))
  return { consultation, ticket, intake, patient: forWhom ?? (await patientOf(patient)) }
}
