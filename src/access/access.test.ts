// Who may call, and how long a session holds: the two decisions every door rests on.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { email } from './account.ts'
import { type SessionTimes, sessionHolds, stepUpHolds, worthNoting } from './session.ts'
import { type Caller, decideWho, type Role, relationKinds, roles, type Who } from './who.ts'

const whos: fc.Arbitrary<Who> = fc
  .record({
    roles: fc.oneof(
      fc.constantFrom('anyone' as const, 'signed-in' as const),
      fc.subarray([...roles], { minLength: 1 }),
    ),
    related: fc.option(fc.constant('ticketId'), { nil: undefined }),
    kinds: fc.option(fc.subarray([...relationKinds], { minLength: 1 }), { nil: undefined }),
    own: fc.option(fc.constant('id'), { nil: undefined }),
    stepUp: fc.option(fc.constant(true as const), { nil: undefined }),
    twoFactors: fc.option(fc.constant(true as const), { nil: undefined }),
  })
  .map(who => Object.fromEntries(Object.entries(who).filter(([, value]) => value !== undefined)) as unknown as Who)
const callers: fc.Arbitrary<Caller> = fc.record(
  {
    role: fc.constantFrom(...roles),
    steppedUp: fc.boolean(),
    oneFactor: fc.boolean(),
    own: fc.boolean(),
    kinds: fc.subarray([...relationKinds]),
  },
  { requiredKeys: ['kinds'] },
)

describe('who may', () => {
  test('opens only to the role, the relation, the owner and the fresh proof that are asked for', () => {
    fc.assert(
      fc.property(whos, callers, (who, caller) => {
        const role = who.roles === 'anyone' || who.roles === 'signed-in' || who.roles.some(one => one === caller.role)
        const related = !who.related || caller.kinds.some(kind => !who.kinds || who.kinds.includes(kind as never))
        const fits =
          who.roles === 'anyone' ||
          (caller.role !== undefined &&
            role &&
            related &&
            (!who.own || caller.own === true) &&
            !(who.twoFactors && caller.oneFactor) &&
            (!who.stepUp || caller.steppedUp === true))
        expect(decideWho(who, caller).ok).toBe(fits)
      }),
      { numRuns: 500 },
    )
  })

  test('tells a stranger to sign in, another role that it may not, and whoever is not related nothing at all', () => {
    const who: Who = { roles: ['patient'], related: 'ticketId', kinds: ['holds'], stepUp: true }
    expect(decideWho(who, { kinds: [] })).toMatchObject({ refused: 'not-signed-in' })
    expect(decideWho(who, { role: 'lead', kinds: ['holds'] })).toMatchObject({ refused: 'not-allowed' })
    expect(decideWho(who, { role: 'patient', kinds: ['attends'] })).toMatchObject({ refused: 'not-found' })
    expect(decideWho(who, { role: 'patient', kinds: ['holds'] })).toMatchObject({ refused: 'step-up-needed' })
    expect(decideWho({ roles: [] }, { role: 'administrator', kinds: [] })).toMatchObject({ refused: 'not-allowed' })
  })
})

const at = '2027-01-12T08:30:00.000Z' as Instant
const ago = (seconds: number) => plusSeconds(at, -seconds)
const opened = (role: string, age: number, silence: number): SessionTimes => ({
  role,
  createdAt: ago(age),
  lastSeenAt: ago(silence),
  steppedUpAt: null,
  endedAt: null,
})
const hour = 3600

describe('a session', () => {
  test.each<[Role, number, number]>([
    ['patient', 24 * hour, 7 * 24 * hour],
    ['practitioner', 4 * hour, 13 * hour],
    ['lead', 4 * hour, 13 * hour],
    ['administrator', hour / 2, 8 * hour],
  ])('of a %s holds through silence and life, to the second', (role, idle, life) => {
    expect(sessionHolds(opened(role, idle, idle - 1), at)).toBe(true)
    expect(sessionHolds(opened(role, idle, idle), at)).toBe(false)
    expect(sessionHolds(opened(role, life - 1, 0), at)).toBe(true)
    expect(sessionHolds(opened(role, life, 0), at)).toBe(false)
  })

  test('that was ended, or whose role is none of ours, never holds', () => {
    expect(sessionHolds({ ...opened('patient', 10, 0), endedAt: at }, at)).toBe(false)
    expect(sessionHolds(opened('nobody', 10, 0), at)).toBe(false)
  })

  test('keeps a step-up through activity, loses it after a quarter of an hour of silence', () => {
    const steppedUp = (silence: number) => ({
      ...opened('practitioner', 2 * hour, silence),
      steppedUpAt: ago(2 * hour),
    })
    expect(stepUpHolds(steppedUp(0), at)).toBe(true)
    expect(stepUpHolds(steppedUp(15 * 60 - 1), at)).toBe(true)
    expect(stepUpHolds(steppedUp(15 * 60), at)).toBe(false)
    expect(stepUpHolds(opened('practitioner', 10, 0), at)).toBe(false)
  })

  test('is written down as seen once a minute at most', () => {
    expect(worthNoting(opened('patient', 100, 59.9), at)).toBe(false)
    expect(worthNoting(opened('patient', 100, 60), at)).toBe(true)
  })
})

test('two spellings of one address are one account', () => {
  expect(email.parse('  Jeanne.MORVAN@Example.ORG ')).toBe('jeanne.morvan@example.org')
  for (const text of ['jeanne', 'jeanne@', `${'j'.repeat(250)}@example.org`, 'a@b.fr\nBcc: c@d.fr'])
    expect(email.safeParse(text).success, text).toBe(false)
})
