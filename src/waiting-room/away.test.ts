// Leaving and being called back: kept, called once, called again, lost; and what taking a place again keeps.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { type Away, againSeconds, awayHours, awayStep, awayUntil, backSeconds, nearlyMinutes } from './away.ts'
import { pairUp, type Waiting } from './match.ts'
import { isPresent, waitsFrom } from './ticket.ts'

const at = '2027-01-12T08:30:00.000Z' as Instant
const ago = (seconds: number) => plusSeconds(at, -seconds)
const soon = { fromMinutes: nearlyMinutes, toMinutes: 12 }
const later = { fromMinutes: nearlyMinutes + 1, toMinutes: 30 }
const gone: Away = { since: ago(900), calledAt: null, calls: 0 }
const called: Away = { since: ago(5000), calledAt: ago(againSeconds), calls: 1 }

describe('away', () => {
  test.each([
    ['nothing while their turn is far', gone, later, undefined],
    ['nothing while nobody is there: no figure would be honest', gone, null, undefined],
    ['called when it is nearly their turn', gone, soon, 'call'],
    ['lost after hours without a turn', { ...gone, since: ago(awayHours * 3600) }, soon, 'lose'],
    ['not called twice in a row', { ...called, calledAt: ago(againSeconds - 1) }, soon, undefined],
    ['called again after five minutes, even if nobody is there any more', called, null, 'call-again'],
    ['not a third time', { ...called, calls: 2 }, soon, undefined],
    ['lost ten minutes after the first call', { ...called, calledAt: ago(backSeconds), calls: 2 }, soon, 'lose'],
  ] as const)('%s', (_name, away, announced, step) => {
    expect(awayStep(away, announced, at)).toBe(step)
  })

  test('is not there for any professional, however lately the page spoke; back, it is', () => {
    const ticket: Waiting = {
      id: 'ticket',
      structure: 'here',
      severity: 1,
      joinedAt: ago(600),
      lastSeenAt: at,
      passedBy: [],
      notAgain: [],
    }
    const free = [{ account: 'arnoux', structure: 'here', since: at }]
    expect(pairUp([{ ...ticket, away: true }], free, at)).toEqual([])
    expect(pairUp([ticket], free, at)).toEqual([{ ticket: 'ticket', account: 'arnoux' }])
    expect(isPresent({ lastSeenAt: at, away: true }, at)).toBe(false)
  })

  test('the place never ends before ten minutes have passed since the first call', () => {
    fc.assert(
      fc.property(fc.nat(4 * 3600), fc.nat(599), (away, since) => {
        const one: Away = { since: ago(away + since), calledAt: ago(since), calls: 1 }
        expect(awayUntil(one) > at).toBe(true)
        expect(awayStep(one, soon, at)).not.toBe('lose')
      }),
    )
  })
})

describe('a place taken again', () => {
  const lost = { joinedAt: ago(3000), thereUntil: ago(1200), lostAt: ago(600) }
  test('keeps what was waited there, not the silence that lost it', () => {
    expect(waitsFrom(lost, at)).toBe(ago(1800))
  })
  test.each([
    ['nothing to keep', undefined],
    ['lost more than an hour ago', { ...lost, lostAt: ago(3601) }],
  ])('begins anew: %s', (_name, before) => {
    expect(waitsFrom(before, at)).toBe(at)
  })
  test('is never credited more than an hour, nor with the future', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.integer({ min: -600, max: 20_000 }), (joined, there) => {
        const from = waitsFrom({ joinedAt: ago(joined), thereUntil: ago(there), lostAt: ago(10) }, at)
        expect(from <= at && from >= ago(3600)).toBe(true)
      }),
    )
  })
})
