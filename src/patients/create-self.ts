// Opening one's own record: the account becomes that of a patient, once.
import { route } from '#access/who.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { made } from '#kit/route.ts'
import { type Day, yearsBetween } from '#kit/time.ts'
import { type Traits, traits } from './patient.ts'

export const createSelf = route({
  name: 'patients/create-self',
  summary: 'Open the record of the person who holds the account.',
  method: 'POST',
  path: '/api/patients/self',
  who: { roles: ['patient'] },
  body: traits,
  output: made,
  refusals: { 'self-exists': 409, 'birth-in-future': 422, 'birth-too-long-ago': 422, 'too-young-alone': 422 },
  idempotent: true,
  traced: true,
})

/** From 15 a person may agree alone to an online service (loi 78-17, art. 45); before, a parent opens the record. */
const aloneFromYears = 15
const oldestYears = 130

/** Decides on the traits; `today` is the day in the patient's zone. */
export const decideCreateSelf = (
  facts: { readonly hasSelf: boolean },
  given: Traits,
  today: Day,
): Outcome<Traits, 'self-exists' | 'birth-in-future' | 'birth-too-long-ago' | 'too-young-alone'> => {
  if (facts.hasSelf) return refused('self-exists')
  if (given.birthDate > today) return refused('birth-in-future')
  const years = yearsBetween(given.birthDate, today)
  if (years > oldestYears) return refused('birth-too-long-ago')
  if (years < aloneFromYears) return refused('too-young-alone')
  return done(given)
}
