// The checks of a prescription, server side: everything they read is loaded under the rights of whoever prescribes.
import { consultationOf } from '#consultation/server/consultation.store.ts'
import type { Read } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { dayIn, type Instant } from '#kit/time.ts'
import { evaluationOf } from '#orientation/intake.ts'
import { intakeOf } from '#orientation/server/orientation.store.ts'
import { ageMonths, zone } from '#patients/patient.ts'
import { confidenceOf } from '#patients/server/confidential.ts'
import type { Declared } from '#record/profile.ts'
import { profileOf } from '#record/server/record.store.ts'
import type { Checked, RestrictedPolicy } from '../alert.ts'
import { check } from '../check.ts'
import { checkedLine } from '../checked-line.ts'
import { patientFacts } from '../patient-facts.ts'
import type { Line } from '../prescription.ts'
import { interactionsOf } from './interactions.store.ts'
import { medicinesNamed } from './named-medicines.ts'

/** The notes stand in a later room: who wires the house hands over how they are read (decision 0024). */
export type ConclusionOf = (db: Read, house: House, consultation: Id) => Promise<string | undefined>

export interface ToCheck {
  readonly consultation: Id
  readonly lines: readonly Line[]
  /** Measured on the day, if it was. */
  readonly weightKg?: number | undefined
  /** What the doctor concludes, when the caller knows it. */
  readonly conclusion?: string | undefined
  /** What the structure does not prescribe on that day. */
  readonly restricted?: RestrictedPolicy | undefined
}

/** Every alert of these lines for the patient of this consultation, and what was not checked; nothing is written. */
export const alertsFor = async (db: Read, house: House, given: ToCheck, at: Instant): Promise<Checked> => {
  const consultation = await consultationOf(db, given.consultation)
  const intake = await intakeOf(db, house, consultation.intake_id)
  if (!intake) throw new Error(`consultation ${consultation.id} has no request its professional may read`)
  const beside = await confidenceOf(db, house, consultation.patient_id)
  const files = [consultation.patient_id, ...(beside ? [beside.ordinaryId] : [])]
  const profiles = []
  for (const file of files) profiles.push(await profileOf(db, house, file))
  const interactions = await interactionsOf(db)
  const treatments = profiles.flatMap(({ profile }) => linesOf(profile.treatments))
  const named = await medicinesNamed(db, treatments)
  const facts = patientFacts({
    ageMonths: ageMonths(intake.patient.birthDate, at),
    sex: intake.patient.sex,
    reason: intake.reason.id,
    answers: intake.answers,
    flags: evaluationOf(intake).flags,
    profiles,
    ...(given.weightKg === undefined ? {} : { weightKg: given.weightKg }),
    ...(given.conclusion ? { conclusion: given.conclusion } : {}),
    knows: key => interactions?.knows(key) ?? false,
    named: word => named.get(word),
  })
  const references = {
    ...(interactions ? { interactions } : {}),
    ...(given.restricted ? { restricted: given.restricted } : {}),
  }
  return check(given.lines.map(checkedLine), facts, references, dayIn(at, zone))
}

const linesOf = (part: Declared): readonly string[] => (part.known === 'some' ? part.lines : [])
