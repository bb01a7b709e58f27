// The safe wait as its promises: dated and ordered, told to the patient and to a human, whatever the room does meanwhile.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, type Instant, plusSeconds } from '#kit/time.ts'
import { causesToTell, isBeyond, type SafeWait, safeUntil, safeWaitOn, safeWaits } from './safe-wait.ts'
import type { Severity } from './ticket.ts'

const at = '2027-01-12T08:30:00.000Z' as Instant
const safe = safeWaitOn('2027-01-12' as Day)
const ago = (minutes: number) => plusSeconds(at, -minutes * 60)
const severities = [1, 2, 3, 4] as const

describe('the safe waits', () => {
  test('name their source, say that nobody has signed them, and grow as the case is lighter', () => {
    for (const { rule, source } of safeWaits) {
      expect(source).toMatch(/CTAS/)
      expect(rule.validated).toBe(false)
      expect(severities.every(one => rule.minutes[one] > (one === 1 ? 0 : rule.minutes[(one - 1) as Severity]))).toBe(
        true,
      )
    }
  })

  test('are the operator’s when they are set, and none is guessed before the first', () => {
    expect(safeWaitOn('2027-01-12' as Day, [10, 20, 30, 40]).minutes).toEqual({ 1: 10, 2: 20, 3: 30, 4: 40 })
    expect(() => safeWaitOn('2020-01-01' as Day)).toThrow(/2020-01-01/)
  })
})

describe('beyond', () => {
  test.each([
    ['just before', 59, null, false],
    ['to the minute', 60, null, true],
    ['by the middle of what is announced', 40, { fromMinutes: 10, toMinutes: 30 }, true],
    ['not by its upper end alone', 40, { fromMinutes: 5, toMinutes: 30 }, false],
  ] as const)('%s', (_name, waited, announced, beyond) => {
    expect(isBeyond({ severity: 3, joinedAt: ago(waited) }, announced, safe, at)).toBe(beyond)
  })
})

describe('a human is told', () => {
  const ticket = { severity: 3 as Severity, joinedAt: ago(1), leftBy: [] as string[] }
  const room = { onDuty: ['arnoux', 'benali'], announced: null }
  const severe = { ...ticket, severity: 1 as Severity }
  test.each([
    ['nobody for an ordinary wait', ticket, room, []],
    ['the gravest after the first decline', { ...severe, leftBy: ['arnoux'] }, room, ['severe-declined']],
    ['not for a lighter one declined once', { ...ticket, leftBy: ['arnoux'] }, room, []],
    ['when all on duty left the patient', { ...ticket, leftBy: ['arnoux', 'benali'] }, room, ['nobody-left']],
    ['not of an empty room at once', ticket, { ...room, onDuty: [] }, []],
    ['of an empty room after two minutes', { ...ticket, joinedAt: ago(2) }, { ...room, onDuty: [] }, ['nobody-left']],
    ['of a wait beyond', { ...ticket, joinedAt: ago(61) }, room, ['beyond-safe-wait']],
  ])('%s', (_name, one, here, causes) => {
    expect(causesToTell(one, here, safe, at)).toEqual(causes)
  })

  test('of whoever waits beyond the safe wait, whatever the room, the declines and the announcement', () => {
    const rooms = fc.record({
      onDuty: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
      announced: fc.option(fc.nat(90).map(from => ({ fromMinutes: from, toMinutes: from + 5 }))),
    })
    const tickets = fc.record({
      severity: fc.constantFrom<Severity>(...severities),
      joinedAt: fc.nat(300).map(ago),
      leftBy: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
    })
    const operators: fc.Arbitrary<SafeWait> = fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.nat(60), fc.nat(60))
      .map(([one, two, three, four]) => ({
        ...safe,
        minutes: { 1: one, 2: one + two, 3: one + two + three, 4: one + two + three + four },
      }))
    fc.assert(
      fc.property(rooms, tickets, operators, (room, ticket, theirs) => {
        const causes = causesToTell(ticket, room, theirs, at)
        expect(new Set(causes).size).toBe(causes.length)
        if (safeUntil(ticket, theirs) <= at) expect(causes).toContain('beyond-safe-wait')
      }),
    )
  })
})
