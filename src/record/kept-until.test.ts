// Until when a record is kept: twenty years, the twenty-eighth birthday, leap days, and what is decided once it has come.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, dayIn, type Instant, instantOf, yearsBetween } from '#kit/time.ts'
import { keptUntil, yearsLater } from './kept-until.ts'
import { decideOne } from './record-end.ts'

const day = (text: string) => text as Day
const today = day('2027-01-12')
const until = (birth: string, cared: string) => keptUntil({ birth: day(birth), cared: day(cared) }, today).until

describe('a record is kept', () => {
  test.each([
    ['twenty years after the last care', '1992-03-14', '2027-01-12', '2047-01-12'],
    ['to the 28th birthday of whoever was cared for as an infant', '2026-06-01', '2026-08-01', '2054-06-01'],
    ['past that birthday when care was later', '2010-06-01', '2027-01-12', '2047-01-12'],
    ['a day more for care on a leap day', '1960-01-01', '2028-02-29', '2048-02-29'],
    ['a day more when the year has no such day', '1960-01-01', '2028-02-29', '2048-02-29'],
  ])('%s', (_, birth, cared, expected) => expect(until(birth, cared)).toBe(expected))

  test('never less than either time, whatever the days', () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map(n => dayIn(instantOf(n * 86_400_000), 'UTC'))
    fc.assert(
      fc.property(days, days, (birth, cared) => {
        const last = keptUntil({ birth, cared }, today).until
        expect(yearsBetween(cared, last)).toBeGreaterThanOrEqual(20)
        expect(yearsBetween(birth, last)).toBeGreaterThanOrEqual(28)
      }),
    )
  })

  test('with a leap birthday, to 1 March of a common year', () => {
    expect(yearsLater(day('2008-02-29'), 28)).toBe('2036-02-29')
    expect(yearsLater(day('2004-02-29'), 21)).toBe('2025-03-01')
  })
})

describe('a decision', () => {
  const at = '2047-01-13T08:00:00.000Z' as Instant
  test.each([
    ['erase', null, 'erase'],
    ['hold', 'erase', 'hold'],
    ['lift', 'hold', null],
  ] as const)('%s after %s', (decision, before, after) =>
    expect(decideOne({ decision: before, erasedAt: null }, decision)).toEqual({ ok: true, value: after }),
  )
  test('does not erase what is held, nor what is no more', () => {
    expect(decideOne({ decision: 'hold', erasedAt: null }, 'erase')).toMatchObject({ refused: 'held' })
    expect(decideOne({ decision: 'erase', erasedAt: at }, 'hold')).toMatchObject({ refused: 'already-erased' })
  })
})
