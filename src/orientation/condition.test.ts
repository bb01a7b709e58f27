// Conditions: total on any answer, and monotone.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answer, type Condition, condition, holds, type Subject } from './condition.ts'

const names = fc.constantFrom('a', 'b', 'c')
const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.boolean(),
  fc.double({ min: -5, max: 50, noNaN: true }),
  fc.constantFrom('x', 'y', 'unsure'),
  fc.array(fc.constantFrom('x', 'y', 'z')),
)
const anySubject: fc.Arbitrary<Subject> = fc.record({
  ageMonths: fc.integer({ min: 0, max: 1300 }),
  sex: fc.constantFrom('F', 'M', 'I'),
})
const { tree } = fc.letrec<{ tree: Condition }>(again => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ question: names, is: fc.oneof(fc.boolean(), fc.constantFrom('x', 'y')) }),
    fc.record({ question: names, atLeast: fc.integer({ min: 0, max: 40 }) }),
    fc.record({ question: names, chosen: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ fromMonths: fc.integer({ min: 0, max: 1200 }) }),
    fc.record({ allOf: fc.array(again('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ anyOf: fc.array(again('tree'), { minLength: 1, maxLength: 3 }) }),
  ),
}))
const answers = fc.dictionary(fc.oneof(names, fc.constant('__proto__')), answer)

test('any condition on any answers gives yes or no, the same each time, and is a valid piece of data', () => {
  fc.assert(
    fc.property(tree, anySubject, answers, (it, subject, given) => {
      const once = holds(it, subject, given)
      return typeof once === 'boolean' && once === holds(it, subject, given) && condition.safeParse(it).success
    }),
  )
})

test('one answer more never makes a condition false', () => {
  fc.assert(
    fc.property(tree, anySubject, answers, names, answer, (it, subject, given, name, value) => {
      fc.pre(!Object.hasOwn(given, name))
      return !holds(it, subject, given) || holds(it, subject, { ...given, [name]: value })
    }),
  )
})

test('an undetermined sex is asked what either sex is asked', () => {
  const subject: Subject = { ageMonths: 400, sex: 'I' }
  expect(holds({ sexMayBe: 'F' }, subject, {})).toBe(true)
  expect(holds({ sexMayBe: 'M' }, subject, {})).toBe(true)
  expect(holds({ sexMayBe: 'M' }, { ...subject, sex: 'F' }, {})).toBe(false)
})
