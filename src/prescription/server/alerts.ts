// What the checks are given of a draft: its lines, the weight of the day, and what this service does not prescribe.
import type { Id } from '#kit/id.ts'
import { dayIn, type Instant } from '#kit/time.ts'
import { zone } from '#patients/patient.ts'
import { restrictedOn } from '../policy.ts'
import type { Draft } from '../prescription.ts'
import type { ToCheck } from './checks.ts'

export const toCheck = (consultation: Id, { lines, measures }: Draft, at: Instant): ToCheck => ({
  consultation,
  lines,
  weightKg: measures.weightKg,
  restricted: restrictedOn(dayIn(at, zone)),
})
