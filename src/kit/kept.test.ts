// How long something is kept: the words of a comment, and the instant they lead to.
import { expect, test } from 'vitest'
import { type Kept, keptSince, promised } from './kept.ts'
import type { Instant } from './time.ts'

const at = '2028-03-31T10:00:00.000Z' as Instant

test.each<[Kept, string]>([
  ['72 hours', '2028-03-28T10:00:00.000Z'],
  ['30 days', '2028-03-01T10:00:00.000Z'],
  ['1 months', '2028-02-29T10:00:00.000Z'],
  ['13 months', '2027-02-28T10:00:00.000Z'],
  ['20 years', '2008-03-31T10:00:00.000Z'],
])('what was kept %s is older than %s', (time, since) => expect(keptSince(at, time)).toBe(since))

test('a comment promises the times it says, and no other', () => {
  expect(promised('A one-time link. Kept one year.')).toEqual(['1 years'])
  expect(promised('One that did not, 30 days; 72 h at most; the 28th birthday; RPPS 13')).toEqual([
    '30 days',
    '72 hours',
  ])
  expect(promised('Kept with the record.')).toEqual([])
})
