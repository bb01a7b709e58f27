// Who is the same person by name, how long a record stays open, and who may say that it was justified.
import { expect, test } from 'vitest'
import type { Instant } from '#kit/time.ts'
import { decideReview, glassTimes, sameName } from './break-glass.ts'

test.each([
  ['Morvan', 'MORVAN', true],
  ['Élodie-Anne', 'elodie anne', true],
  ['D’Arc', "d'arc", true],
  ['Morvan', 'Morva', false],
  ['Jeanne', 'Jeanne Zoé', false],
])('%s and %s: %s', (one, other, same) => expect(sameName(one, other)).toBe(same))

test('two hours open, seven days to review', () => {
  expect(glassTimes('2027-01-12T08:00:00.000Z' as Instant)).toEqual({
    until: '2027-01-12T10:00:00.000Z',
    reviewDue: '2027-01-19T08:00:00.000Z',
  })
})

test('nobody reviews themself, and the first word stands', () => {
  expect(decideReview({ mine: true, verdict: null }, 'justified')).toMatchObject({ refused: 'own-glass' })
  expect(decideReview({ mine: false, verdict: null }, 'justified')).toMatchObject({ value: { said: true } })
  expect(decideReview({ mine: false, verdict: 'justified' }, 'justified')).toMatchObject({ value: { said: false } })
  expect(decideReview({ mine: false, verdict: 'justified' }, 'not-justified')).toMatchObject({
    refused: 'already-reviewed',
  })
})
