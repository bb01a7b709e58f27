// A patient who has answered everything and waits, and a professional who is offered them: the whole way, through HTTP.
import { me } from '#access/me.ts'
import type { Id } from '#kit/id.ts'
import { answer } from '#orientation/answer.ts'
import { consent, consentText } from '#orientation/consent.ts'
import { savePlace } from '#orientation/save-place.ts'
import { startIntake } from '#orientation/start-intake.ts'
import { listPatients } from '#patients/list.ts'
import { duty, setDuty } from '#waiting-room/duty.ts'
import { join } from '#waiting-room/join.ts'
import { dutyChanged } from '#waiting-room/place.ts'
import type { Person } from './house.ts'

const calm = { vital: [], brain: [], 'other-signs': [], pregnancy: 'no' }
const cystitis = {
  ...calm,
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
}
const place = {
  address: ['12 rue des Lilas'],
  postcode: '35600',
  city: 'Redon',
  country: 'FR',
  callback: '06 39 98 01 02',
  driving: false,
}

const value = <T>(outcome: { ok: true; value: T } | { ok: false; refused: string }): T => {
  if (!outcome.ok) throw new Error(outcome.refused)
  return outcome.value
}

export const accountOf = async (person: Person): Promise<Id> => {
  const { session } = value(await person.call(me))
  if (!session) throw new Error('nobody is signed in')
  return session.account
}

/** Answers the ticket of `person`, waiting for themself. */
export const wait = async (person: Person): Promise<{ ticket: Id; patient: Id; intake: Id }> => {
  const patient = value(await person.call(listPatients)).patients[0]?.id
  if (!patient) throw new Error('the account has no patient')
  const intake = value(
    await person.call(startIntake, { params: { patientId: patient }, body: { reason: 'urinary-burning' } }),
  ).id
  const params = { intakeId: intake }
  value(await person.call(answer, { params, body: { answers: cystitis, version: 0 } }))
  value(await person.call(savePlace, { params, body: place }))
  value(await person.call(consent, { params, body: { text: consentText } }))
  return { ticket: value(await person.call(join, { params })).id, patient, intake }
}

/** Makes a professional available and resolves with the next offer made to them. */
export const nextOffer = async (doctor: Person): Promise<Id> => {
  const line = await doctor.socket()
  await line.request('edge/listen', { topic: dutyChanged.name, id: await accountOf(doctor) })
  value(await doctor.call(setDuty, { body: { status: 'available' } }))
  try {
    for (;;) {
      const { offer } = value(await doctor.call(duty))
      if (offer) return offer
      await line.heard('edge/changed')
    }
  } finally {
    line.close()
  }
}
