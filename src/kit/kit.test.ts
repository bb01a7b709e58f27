// The words every room shares: days and months as people count them, ids in order of time, dated rules, paths.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inForce } from './dated.ts'
import { capability, id, newId } from './id.ts'
import { commonRefusals, pageQuery, pathOf } from './route.ts'
import {
  type Day,
  day,
  dayIn,
  type Instant,
  instant,
  instantOf,
  monthsBetween,
  msOf,
  plusSeconds,
  secondsBetween,
  yearsBetween,
} from './time.ts'

/** Instants that may come from outside. */
const moments = fc.integer({ min: 0, max: Date.parse('2999-12-31T23:59:59.999Z') })
const days = moments.map(ms => instantOf(ms).slice(0, 10) as Day)
const d = (text: string) => day.parse(text)

describe('instants', () => {
  test('compare as text like the moments they are', () => {
    fc.assert(
      fc.property(moments, moments, (one, other) => {
        expect(instantOf(one) < instantOf(other)).toBe(one < other)
        expect(msOf(instant.parse(instantOf(one)))).toBe(one)
      }),
    )
  })

  test('come from outside in one form only, and name a moment that exists', () => {
    for (const text of [
      '2027-01-12T08:30:00Z',
      '2027-01-12T08:30:00.000+01:00',
      '2027-01-12',
      '2027-13-01T00:00:00.000Z',
      '2027-02-30T00:00:00.000Z',
      '2027-01-12T25:00:00.000Z',
      '2027-01-12T24:00:00.000Z',
      '9999-12-31T00:00:00.000Z',
    ])
      expect(instant.safeParse(text).success, text).toBe(false)
  })

  test('are moved by seconds, and the distance is told back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1e12, max: 2e12 }), fc.integer({ min: -1e6, max: 1e6 }), (ms, seconds) => {
        const start = instantOf(ms)
        expect(secondsBetween(start, plusSeconds(start, seconds))).toBe(seconds)
      }),
    )
  })
})

describe('days', () => {
  test('exist in the calendar: 29 February every fourth year, but not in 2100', () => {
    for (const text of ['2024-02-29', '2000-02-29', '2027-12-31']) expect(day.safeParse(text).success, text).toBe(true)
    for (const text of ['2027-02-29', '2100-02-29', '2027-04-31', '2027-00-10', '2027-1-2', ' 2027-01-02'])
      expect(day.safeParse(text).success, text).toBe(false)
  })

  test('belong to a zone: the same instant is Tuesday in Nouméa and Monday in Papeete', () => {
    const noon = '2027-01-11T13:30:00.000Z' as Instant
    expect(dayIn(noon, 'Europe/Paris')).toBe('2027-01-11')
    expect(dayIn(noon, 'Pacific/Noumea')).toBe('2027-01-12')
    expect(dayIn('2027-01-11T08:30:00.000Z' as Instant, 'Pacific/Tahiti')).toBe('2027-01-10')
    // The night the hour changes has one day all the same.
    expect(dayIn('2027-03-27T23:30:00.000Z' as Instant, 'Europe/Paris')).toBe('2027-03-28')
  })

  test('born on 29 February, one is a year older on 1 March of common years', () => {
    expect(yearsBetween(d('2024-02-29'), d('2025-02-28'))).toBe(0)
    expect(yearsBetween(d('2024-02-29'), d('2025-03-01'))).toBe(1)
    expect(yearsBetween(d('2024-02-29'), d('2028-02-29'))).toBe(4)
  })

  test('born on the 31st, one is a month older on the 1st after a shorter month', () => {
    expect(monthsBetween(d('2027-01-31'), d('2027-02-28'))).toBe(0)
    expect(monthsBetween(d('2027-01-31'), d('2027-03-01'))).toBe(1)
    expect(monthsBetween(d('2026-11-15'), d('2027-02-14'))).toBe(2)
    expect(monthsBetween(d('2026-11-15'), d('2027-02-15'))).toBe(3)
  })

  test('years and months never go back as days pass, and twelve months are a year', () => {
    fc.assert(
      fc.property(days, days, days, (birth, one, other) => {
        const [sooner, later] = one < other ? [one, other] : [other, one]
        expect(yearsBetween(birth, sooner)).toBeLessThanOrEqual(yearsBetween(birth, later))
        expect(monthsBetween(birth, sooner)).toBeLessThanOrEqual(monthsBetween(birth, later))
        expect(Math.floor(monthsBetween(birth, later) / 12)).toBe(yearsBetween(birth, later))
      }),
    )
  })
})

describe('ids', () => {
  const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))

  test('are UUIDs of version 7 that sort by time', () => {
    fc.assert(
      fc.property(moments, moments, (one, other) => {
        const [first, second] = [newId(instantOf(one), random), newId(instantOf(other), random)]
        expect(id.safeParse(first).success).toBe(true)
        expect(first[14]).toBe('7')
        if (one < other) expect(first < second).toBe(true)
      }),
    )
  })

  test('of one millisecond are all different', () => {
    const at = instantOf(1_800_000_000_000)
    expect(new Set(Array.from({ length: 2000 }, () => newId(at, random))).size).toBe(2000)
  })

  test('are no capabilities: those are 256 bits in base64url', () => {
    expect(capability.safeParse(Buffer.from(random(32)).toString('base64url')).success).toBe(true)
    expect(capability.safeParse(newId(instantOf(0), random)).success).toBe(false)
  })
})

describe('dated rules', () => {
  const rule = (from: string, until: string | undefined, value: number) => ({
    from: d(from),
    ...(until ? { until: d(until) } : {}),
    source: 'test',
    rule: value,
  })
  const versions = [
    rule('2026-01-01', '2027-01-01', 1),
    rule('2027-01-01', undefined, 2),
    rule('2027-06-01', '2027-07-01', 3),
  ]

  test('hold from their first day, until their last one excluded; of two, the later start wins', () => {
    expect(inForce(versions, d('2025-12-31'))).toBeUndefined()
    expect(inForce(versions, d('2026-01-01'))?.rule).toBe(1)
    expect(inForce(versions, d('2026-12-31'))?.rule).toBe(1)
    expect(inForce(versions, d('2027-01-01'))?.rule).toBe(2)
    expect(inForce(versions, d('2027-06-15'))?.rule).toBe(3)
    expect(inForce(versions, d('2027-07-01'))?.rule).toBe(2)
  })

  test('do not depend on the order they are written in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(versions, { minLength: 3 }), days, (shuffled, on) => {
        expect(inForce(shuffled, on)).toEqual(inForce(versions, on))
      }),
    )
  })
})

describe('routes', () => {
  test('fill their path, and what is put in it stays in its segment', () => {
    const path = '/api/intakes/:intakeId/ticket'
    expect(pathOf({ path }, { intakeId: 'one' })).toBe('/api/intakes/one/ticket')
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme-ascii' }), value => {
        const [, , , segment = '', ...rest] = pathOf({ path }, { intakeId: value }).split('/')
        expect(rest).toEqual(['ticket'])
        expect(decodeURIComponent(segment)).toBe(value)
      }),
    )
  })

  test('bound their pages', () => {
    expect(pageQuery.parse({})).toEqual({ limit: 50 })
    for (const limit of ['0', '101', '1.5', 'x']) expect(pageQuery.safeParse({ limit }).success, limit).toBe(false)
  })

  test('answer every common refusal with a client error', () => {
    for (const status of Object.values(commonRefusals)) expect(Math.floor(status / 100)).toBe(4)
  })
})
