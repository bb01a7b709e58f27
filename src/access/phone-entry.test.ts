// What a right code opens: never an account with anything stronger, never one whose number may have changed hands.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Instant, instantOf, plusSeconds } from '#kit/time.ts'
import { decidePhoneEntry, oldestByTelephone, reopening } from './phone-entry.ts'

const at = '2027-01-12T08:30:00.000Z' as Instant
const ago = (days: number) => plusSeconds(at, -days * 24 * 3600)

test('a number opens its account for thirty days after its last code, to the second', () => {
  expect(decidePhoneEntry(undefined, at)).toBe('new')
  expect(decidePhoneEntry({ provenAt: at, other: false }, at)).toBe('same')
  expect(decidePhoneEntry({ provenAt: plusSeconds(ago(30), 1), other: false }, at)).toBe('same')
  expect(decidePhoneEntry({ provenAt: ago(30), other: false }, at)).toBe('new')
})

test('the rule is shorter than the rest of a number, and names its text', () => {
  const shortestRestDays = 45
  expect(reopening.rule.days).toBeLessThan(shortestRestDays)
  expect(reopening.source).toContain('2022-1583')
})

test('an account with anything stronger never opens by text, whenever it was last used', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 9 }),
      seconds => decidePhoneEntry({ provenAt: plusSeconds(at, -seconds), other: true }, at) === 'new',
    ),
  )
})

test('a new holder of a number, at the soonest the law allows, never opens the account of the one before', () => {
  const ms = fc.integer({ min: 0, max: 10 ** 12 })
  fc.assert(
    fc.property(ms, fc.integer({ min: 45 * 24 * 3600, max: 10 ** 9 }), (start, restSeconds) => {
      const last = instantOf(start)
      return decidePhoneEntry({ provenAt: last, other: false }, plusSeconds(last, restSeconds)) === 'new'
    }),
  )
})

test('such a session reaches thirty days back', () => expect(oldestByTelephone(at)).toBe('2026-12-13T08:30:00.000Z'))
