// Alerts: taken by one lead, ended with a word by the same, and rung for while nobody takes them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, type Instant, plusSeconds } from '#kit/time.ts'
import { type Alert, alertCauses, decideEnd, decideTake, oneAPerson } from './alert.ts'
import { ringsAt, watchOn, watchPolicies, whomToRing } from './alert-watch.ts'
import { decideOnCall } from './on-call.ts'

const at = '2027-01-12T08:30:00.000Z' as Instant
const before = plusSeconds(at, -60)

describe('an alert', () => {
  test.each([
    ['free', { takenAt: null, mine: false, outcome: null }, { ok: true, value: at }],
    ['already mine', { takenAt: before, mine: true, outcome: null }, { ok: true, value: before }],
    ['a colleague’s', { takenAt: before, mine: false, outcome: null }, { refused: 'alert-taken' }],
    ['over by itself', { takenAt: null, mine: false, outcome: 'wait-over' }, { refused: 'alert-over' }],
  ])('%s, taken', (_name, facts, outcome) => {
    expect(decideTake(facts, at)).toMatchObject(outcome)
  })

  const mine = { takenAt: before, mine: true, outcome: null, endedAt: null }
  test.each([
    ['mine', mine, { ok: true, value: at }],
    ['not mine', { ...mine, mine: false }, { refused: 'alert-not-yours' }],
    ['ended so already', { ...mine, outcome: 'reached', endedAt: before }, { ok: true, value: before }],
    ['ended otherwise', { ...mine, outcome: 'no-need', endedAt: before }, { refused: 'alert-over' }],
  ])('%s, ended', (_name, facts, outcome) => {
    expect(decideEnd(facts, 'reached', at)).toMatchObject(outcome)
  })
})

test('one person is one card, named by the gravest cause; a colleague’s call and what has ended stand apart', () => {
  const one = (id: string, cause: Alert['cause'], more: Partial<Alert> = {}) =>
    ({ id, cause, also: [], takenAt: null, mine: false, outcome: null, intake: 'one', ...more }) as unknown as Alert & {
      intake: string
    }
  const cards = oneAPerson([
    one('a', 'beyond-safe-wait'),
    one('b', 'worse'),
    one('c', 'nobody-left', { takenAt: before }),
    one('d', 'worse', { outcome: 'reached' }),
  ])
  expect(cards.map(card => [card.id, card.also])).toEqual([
    ['b', ['beyond-safe-wait']],
    ['c', []],
    ['d', []],
  ])
})

describe('nobody watching', () => {
  const policy = watchOn('2027-01-12' as Day)

  test('rings first as the cause asks, then again and again, each time later', () => {
    for (const { source, rule } of watchPolicies) expect([source.length > 0, rule.validated]).toEqual([true, false])
    fc.assert(
      fc.property(fc.constantFrom(...alertCauses), fc.integer({ min: 1, max: 40 }), (cause, times) => {
        let rungAt: Instant | null = null
        for (let rung = 0; rung < times; rung++) {
          const next: Instant = ringsAt({ cause, raisedAt: at, rung, rungAt }, policy)
          expect(next > (rungAt ?? at)).toBe(true)
          rungAt = next
        }
      }),
    )
    expect(ringsAt({ cause: 'worse', raisedAt: at, rung: 0, rungAt: null }, policy)).toBe(plusSeconds(at, 60))
  })

  test('asks every number in turn, the structure’s last, then begins again', () => {
    const numbers = ['+33639980001', '+33639980002', '+33199000000']
    expect([0, 1, 2, 3].map(rung => whomToRing(numbers, rung))).toEqual([...numbers, numbers[0]])
    expect(whomToRing([], 0)).toBeUndefined()
  })

  test('going on call needs a number that can ring', () => {
    expect(decideOnCall('06 39 98 12 34')).toEqual({ ok: true, value: '+33639981234' })
    expect(decideOnCall('3114')).toMatchObject({ refused: 'callback-not-understood' })
    expect(decideOnCall(null)).toEqual({ ok: true, value: null })
  })
})
