// The matching policy as its promises: one offer a side, whoever passed comes last, ties settled, nobody starves.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, instantOf, msOf, plusSeconds } from '#kit/time.ts'
import { type Free, type Pair, pairUp, points, policy, type Waiting } from './match.ts'
import { presentSeconds, type Severity } from './ticket.ts'

const at = '2027-01-12T08:30:00.000Z' as Instant
const ago = (seconds: number) => plusSeconds(at, -seconds)

const severities = fc.constantFrom<Severity>(1, 2, 3, 4)
const structures = fc.constantFrom('north', 'south')
const doctors = ['arnoux', 'benali', 'third', 'fourth', 'fifth'] as const

const freeOnes = fc
  .uniqueArray(fc.constantFrom(...doctors), { maxLength: doctors.length })
  .chain(accounts =>
    fc.tuple(
      ...accounts.map(account =>
        fc.record({ account: fc.constant(account), structure: structures, since: fc.nat(600).map(ago) }),
      ),
    ),
  ) as fc.Arbitrary<Free[]>

const waitingOnes: fc.Arbitrary<Waiting[]> = fc
  .array(
    fc.record({
      structure: structures,
      severity: severities,
      joinedAt: fc.nat(7200).map(ago),
      lastSeenAt: fc.nat(2 * presentSeconds).map(ago),
      passedBy: fc.subarray([...doctors]),
      notAgain: fc.constant<string[]>([]),
    }),
    { maxLength: 12 },
  )
  .map(rows => rows.map((row, index) => ({ id: `ticket-${index}`, ...row })))

const facts = fc.record({ waiting: waitingOnes, free: freeOnes })
const ticketOf = (waiting: readonly Waiting[], pair: Pair) => {
  const found = waiting.find(one => one.id === pair.ticket)
  if (!found) throw new Error(`nobody waits as ${pair.ticket}`)
  return found
}

describe('pairing', () => {
  test('makes at most one offer to each side, within one structure, to people who are there', () => {
    fc.assert(
      fc.property(facts, ({ waiting, free }) => {
        const pairs = pairUp(waiting, free, at)
        expect(new Set(pairs.map(pair => pair.ticket)).size).toBe(pairs.length)
        expect(new Set(pairs.map(pair => pair.account)).size).toBe(pairs.length)
        for (const pair of pairs) {
          const ticket = ticketOf(waiting, pair)
          const doctor = free.find(one => one.account === pair.account)
          expect(doctor?.structure).toBe(ticket.structure)
          expect(msOf(at) - msOf(ticket.lastSeenAt)).toBeLessThan(presentSeconds * 1000)
        }
      }),
    )
  })

  test('gives the same pairs whatever the order of the facts', () => {
    const shuffled = facts.chain(({ waiting, free }) =>
      fc.record({
        waiting: fc.constant(waiting),
        free: fc.constant(free),
        otherWaiting: fc.shuffledSubarray(waiting, { minLength: waiting.length }),
        otherFree: fc.shuffledSubarray(free, { minLength: free.length }),
      }),
    )
    const sorted = (pairs: readonly Pair[]) => pairs.map(pair => `${pair.ticket} ${pair.account}`).sort()
    fc.assert(
      fc.property(shuffled, ({ waiting, free, otherWaiting, otherFree }) => {
        expect(sorted(pairUp(otherWaiting, otherFree, at))).toEqual(sorted(pairUp(waiting, free, at)))
      }),
    )
  })

  test('asks nobody who passed while a colleague who did not is free', () => {
    fc.assert(
      fc.property(facts, ({ waiting, free }) => {
        const pairs = pairUp(waiting, free, at)
        for (const pair of pairs) {
          const ticket = ticketOf(waiting, pair)
          if (!ticket.passedBy.includes(pair.account)) continue
          const colleagues = free.filter(one => one.structure === ticket.structure)
          expect(colleagues.every(one => ticket.passedBy.includes(one.account))).toBe(true)
        }
      }),
    )
  })

  test('leaves nobody aside while someone free could be asked for the first time', () => {
    fc.assert(
      fc.property(facts, ({ waiting, free }) => {
        const pairs = pairUp(waiting, free, at)
        const idle = free.filter(one => !pairs.some(pair => pair.account === one.account))
        const left = waiting.filter(
          one => msOf(at) - msOf(one.lastSeenAt) < presentSeconds * 1000 && !pairs.some(pair => pair.ticket === one.id),
        )
        for (const ticket of left)
          for (const doctor of idle.filter(one => one.structure === ticket.structure))
            expect(ticket.passedBy).toContain(doctor.account)
      }),
    )
  })

  const jeanne: Waiting = {
    id: 'jeanne',
    structure: 'north',
    severity: 3,
    joinedAt: ago(60),
    lastSeenAt: at,
    passedBy: [],
    notAgain: [],
  }
  const arnoux: Free = { account: 'arnoux', structure: 'north', since: ago(30) }
  const benali: Free = { account: 'benali', structure: 'north', since: ago(90) }

  test('asks the one who has been free longest; equal, by account; equal patients, by arrival then id', () => {
    expect(pairUp([jeanne], [arnoux, benali], at)).toEqual([{ ticket: 'jeanne', account: 'benali' }])
    expect(pairUp([jeanne], [{ ...arnoux, since: benali.since }, benali], at)[0]?.account).toBe('arnoux')
    const twin = { ...jeanne, id: 'adele' }
    expect(pairUp([jeanne, twin], [arnoux], at)[0]?.ticket).toBe('adele')
  })

  test('never asks again whom the patient would not have, or who has just said no', () => {
    const refused = { ...jeanne, passedBy: ['arnoux'], notAgain: ['arnoux'] }
    expect(pairUp([refused], [arnoux], at)).toEqual([])
    expect(pairUp([refused], [arnoux, benali], at)).toEqual([{ ticket: 'jeanne', account: 'benali' }])
  })

  test('asks again, rather than nobody, once every free colleague has passed', () => {
    const passed = { ...jeanne, passedBy: ['arnoux'] }
    expect(pairUp([passed], [arnoux], at)).toEqual([{ ticket: 'jeanne', account: 'arnoux' }])
    expect(pairUp([passed], [arnoux, benali], at)).toEqual([{ ticket: 'jeanne', account: 'benali' }])
  })
})

describe('waiting', () => {
  test('counts more every second, whatever the severity; a graver case never counts less at the same age', () => {
    fc.assert(
      fc.property(severities, fc.nat(86_400), fc.integer({ min: 1, max: 3600 }), (severity, age, more) => {
        const ticket = { severity, joinedAt: ago(age) }
        expect(points(ticket, plusSeconds(at, more))).toBeGreaterThan(points(ticket, at))
        if (severity > 1)
          expect(points({ ...ticket, severity: (severity - 1) as Severity }, at)).toBeGreaterThanOrEqual(
            points(ticket, at),
          )
      }),
    )
  })

  test('a light case of an hour goes before a grave one of less than ten minutes wait', () => {
    const hour = points({ severity: 4, joinedAt: ago(3600) }, at)
    expect(points({ severity: 1, joinedAt: ago(200) }, at)).toBeLessThan(hour)
    expect(points({ severity: 2, joinedAt: ago(600) }, at)).toBeLessThan(hour)
  })

  /**
   * One doctor, one offer every two minutes, and always a fresh grave case at hand. A grave case older than `s` seconds
   * outranks a light one of age `a` as long as 1800 + 8 s > a; only those that joined before that age can go first, and each
   * turn takes one of them away: with one newcomer a turn the light case is reached in bounded time.
   */
  test('ends for the lightest case however many grave ones keep arriving, as long as the room keeps up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 240 }), fc.nat(5), (turnSeconds, extra) => {
        const light: Waiting = { ...jeannesForm, id: 'light', severity: 4, joinedAt: at }
        let now = at
        let crowd: Waiting[] = Array.from({ length: extra }, (_, n) => ({
          ...jeannesForm,
          id: `first-${n}`,
          joinedAt: at,
        }))
        const bound = policy.pointsOnArrival[1] + (extra + 2) * turnSeconds * policy.pointsPerSecond[1]
        for (let turn = 0; ; turn++) {
          crowd = [...crowd, { ...jeannesForm, id: `grave-${turn}`, joinedAt: now }]
          const everyone = [...crowd, light].map(one => ({ ...one, lastSeenAt: now }))
          const [pair] = pairUp(everyone, [{ account: 'arnoux', structure: 'north', since: now }], now)
          if (pair?.ticket === 'light') break
          crowd = crowd.filter(one => one.id !== pair?.ticket)
          now = plusSeconds(now, turnSeconds)
          expect(msOf(now) - msOf(at)).toBeLessThanOrEqual(bound * 1000)
        }
      }),
    )
  })
})

const jeannesForm: Waiting = {
  id: '',
  structure: 'north',
  severity: 1,
  joinedAt: instantOf(0),
  lastSeenAt: instantOf(0),
  passedBy: [],
  notAgain: [],
}
