// What the checks are given of a draft: its lines, the weight of the day, and what this service does not prescribe.
import type { Read } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { dayIn, type Instant } from '#kit/time.ts'
import { zone } from '#patients/patient.ts'
import type { Checked, RestrictedPolicy } from '../alert.ts'
import { restrictedOn } from '../policy.ts'
import type { Draft, Line } from '../prescription.ts'

interface ToCheck {
  readonly consultation: Id
  readonly lines: readonly Line[]
  readonly weightKg?: number | undefined
  readonly restricted?: RestrictedPolicy | undefined
}

export const toCheck = (consultation: Id, { lines, measures }: Draft, at: Instant): ToCheck => ({
  consultation,
  lines,
  weightKg: measures.weightKg,
  restricted: restrictedOn(dayIn(at, zone)),
})

export const alertsFor = async (_db: Read, _house: House, _given: ToCheck, _at: Instant): Promise<Checked> => ({
  alerts: [],
  unchecked: [],
  interactions: null,
})
