// Opening the record of a child one is the parent of; it is the child's own record, seen through the parent's account.
import { route } from '#access/who.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { made } from '#kit/route.ts'
import type { Day } from '#kit/time.ts'
import { isMinor, type Traits, traits } from './patient.ts'

export const addChild = route({
  name: 'patients/add-child',
  summary: 'Open the record of a minor child of the account’s holder (parental authority: Code civil, art. 371-1).',
  method: 'POST',
  path: '/api/patients/children',
  who: { roles: ['patient'] },
  body: traits,
  output: made,
  refusals: { 'birth-in-future': 422, 'child-of-age': 422, 'child-known': 409, 'too-many-children': 422 },
  idempotent: true,
  traced: true,
})

/** Far above any family: it only stops a program gone wrong. */
const mostChildren = 20

const same = (one: Traits, other: Traits): boolean =>
  one.birthDate === other.birthDate &&
  one.givenNames.toLocaleLowerCase('fr') === other.givenNames.toLocaleLowerCase('fr') &&
  one.familyName.toLocaleLowerCase('fr') === other.familyName.toLocaleLowerCase('fr')

/** Decides on the child's traits, given the children the account already has. */
export const decideAddChild = (
  facts: { readonly children: readonly Traits[] },
  given: Traits,
  today: Day,
): Outcome<Traits, 'birth-in-future' | 'child-of-age' | 'child-known' | 'too-many-children'> => {
  if (given.birthDate > today) return refused('birth-in-future')
  if (!isMinor(given.birthDate, today)) return refused('child-of-age')
  if (facts.children.some(child => same(child, given))) return refused('child-known')
  if (facts.children.length >= mostChildren) return refused('too-many-children')
  return done(given)
}
