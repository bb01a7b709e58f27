// The clocks of a zone: every quarter of an hour of every day, the two change nights, and places without any.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockOf, isZone, nextDay, weekdayOf } from './day-clock.ts'
import { type Day, instantOf } from './time.ts'

const at = (day: string, minutes: number, zone = 'Europe/Paris') => instantOf(clockOf(day as Day, zone)(minutes))

test('an ordinary day, summer and winter, here and overseas', () => {
  expect(at('2027-01-12', 570)).toBe('2027-01-12T08:30:00.000Z')
  expect(at('2027-07-12', 570)).toBe('2027-07-12T07:30:00.000Z')
  expect(at('2027-07-12', 570, 'Indian/Reunion')).toBe('2027-07-12T05:30:00.000Z')
  expect(at('2027-01-12', 570, 'Pacific/Tahiti')).toBe('2027-01-12T19:30:00.000Z')
  expect(at('2027-01-12', 570, 'Pacific/Noumea')).toBe('2027-01-11T22:30:00.000Z')
})

test('the night that loses an hour: what does not exist is the change itself', () => {
  expect(at('2027-03-28', 119)).toBe('2027-03-28T00:59:00.000Z')
  for (const minutes of [120, 150, 179, 180]) expect(at('2027-03-28', minutes)).toBe('2027-03-28T01:00:00.000Z')
  expect(at('2027-03-28', 195)).toBe('2027-03-28T01:15:00.000Z')
  expect(at('2027-03-28', 1440)).toBe('2027-03-28T22:00:00.000Z')
})

test('the night that gains one: what comes twice is the first', () => {
  expect(at('2027-10-31', 120)).toBe('2027-10-31T00:00:00.000Z')
  expect(at('2027-10-31', 179)).toBe('2027-10-31T00:59:00.000Z')
  expect(at('2027-10-31', 180)).toBe('2027-10-31T02:00:00.000Z')
  expect(at('2027-10-31', 1440)).toBe('2027-10-31T23:00:00.000Z')
})

/** The twelve zones of France, all told. */
const zones = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'Indian/Reunion',
  'Indian/Mayotte',
  'America/Miquelon',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Pacific/Wallis',
  'Pacific/Marquesas',
  'Pacific/Gambier',
]
const days = fc.integer({ min: 0, max: 365 * 12 }).map(n => nextDay('2024-01-01' as Day, n))

describe('whatever the day and the zone', () => {
  test('minutes never go back, a day ends where the next begins, and the clocks show what was asked unless it does not exist', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...zones), fc.integer({ min: 0, max: 1439 }), (day, zone, minutes) => {
        const clock = clockOf(day, zone)
        expect(clock(minutes)).toBeLessThanOrEqual(clock(minutes + 1))
        expect(clock(1440)).toBe(clockOf(nextDay(day), zone)(0))
        const shown = new Intl.DateTimeFormat('fr-FR', {
          timeZone: zone,
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
        }).format(clock(minutes))
        const asked = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
        if (clock(minutes) !== clock(minutes - 1) && clock(minutes) !== clock(minutes + 1)) expect(shown).toBe(asked)
      }),
    )
  })
})

test('days of the week and names of zones', () => {
  expect(weekdayOf('2027-01-11' as Day)).toBe(1)
  expect(weekdayOf('2027-01-17' as Day)).toBe(7)
  for (const zone of zones) expect(isZone(zone), zone).toBe(true)
  for (const zone of ['', 'Paris', '+02:00', 'Europe/Nowhere', 'europe', '../etc'])
    expect(isZone(zone), zone).toBe(false)
})
