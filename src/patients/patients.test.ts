// Records are opened for oneself from 15 years on, and for one's minor children; names and ages are read as people write them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day, Instant } from '#kit/time.ts'
import { decideAddChild } from './add-child.ts'
import { decideCreateSelf } from './create-self.ts'
import { ageMonths, nameOf, type Traits, traits } from './patient.ts'

const today = '2026-11-21' as Day
const someone = (birthDate: string, change: Partial<Traits> = {}): Traits => ({
  familyName: 'Morvan',
  givenNames: 'Jeanne',
  birthDate: birthDate as Day,
  sex: 'F',
  ...change,
})
const code = (outcome: { ok: boolean; refused?: string }) => (outcome.ok ? 'ok' : outcome.refused)

test.each(['Le Goff', "N'Diaye", 'D’Almeida', 'Saint-Exupéry', 'Nguyễn', 'Å', 'Martin Jr.'])('%s is a name', name => {
  expect(traits.safeParse(someone('1980-01-01', { familyName: name })).success).toBe(true)
})

test.each(['', ' ', '42', '<b>', 'a'.repeat(101), '-Martin', 'Martin\nPaul'])('%j is not a name', name => {
  expect(traits.safeParse(someone('1980-01-01', { familyName: name })).success).toBe(false)
})

test('one opens one’s own record once, from 15 years on', () => {
  expect(code(decideCreateSelf({ hasSelf: false }, someone('2011-11-21'), today))).toBe('ok')
  expect(code(decideCreateSelf({ hasSelf: false }, someone('2011-11-22'), today))).toBe('too-young-alone')
  expect(code(decideCreateSelf({ hasSelf: true }, someone('1980-01-01'), today))).toBe('self-exists')
  expect(code(decideCreateSelf({ hasSelf: false }, someone('2026-11-22'), today))).toBe('birth-in-future')
  expect(code(decideCreateSelf({ hasSelf: false }, someone('1880-01-01'), today))).toBe('birth-too-long-ago')
})

test('a child is under 18, and added once', () => {
  const known = someone('2020-02-29')
  expect(code(decideAddChild({ children: [] }, someone('2026-11-21'), today))).toBe('ok')
  expect(code(decideAddChild({ children: [] }, someone('2008-11-22'), today))).toBe('ok')
  expect(code(decideAddChild({ children: [] }, someone('2008-11-21'), today))).toBe('child-of-age')
  expect(code(decideAddChild({ children: [known] }, { ...known, givenNames: 'JEANNE' }, today))).toBe('child-known')
  expect(code(decideAddChild({ children: [] }, someone('2026-11-22'), today))).toBe('birth-in-future')
  expect(code(decideAddChild({ children: Array(20).fill(known) }, someone('2019-01-01'), today))).toBe(
    'too-many-children',
  )
})

test('whoever may not open a record alone is always young enough to be added by a parent, or not born', () => {
  const days = fc.date({ min: new Date('1930-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, date => {
      const given = someone(date.toISOString().slice(0, 10))
      const alone = decideCreateSelf({ hasSelf: false }, given, today)
      const byParent = decideAddChild({ children: [] }, given, today)
      return alone.ok || byParent.ok || alone.refused === 'birth-in-future'
    }),
  )
})

test('ages are counted on the calendar of Paris, where it is already tomorrow', () => {
  const nearMidnight = '2026-11-20T23:30:00.000Z' as Instant
  expect(ageMonths('2026-08-21' as Day, nearMidnight)).toBe(3)
  expect(ageMonths('2026-08-22' as Day, nearMidnight)).toBe(2)
  expect(ageMonths('2026-12-01' as Day, nearMidnight)).toBe(0)
})

test('a person is named by the name they use', () => {
  expect(nameOf(someone('1980-01-01'))).toBe('Jeanne Morvan')
  expect(nameOf(someone('1980-01-01', { usedName: 'Tissot' }))).toBe('Jeanne Tissot')
})
