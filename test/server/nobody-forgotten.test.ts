// Whatever arrives, declines, leaves, gets worse and comes back: no place waits beyond its safe wait without a human being told.
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Id } from '#kit/id.ts'
import { comeBack, goAway } from '#waiting-room/away.ts'
import { duty, setDuty } from '#waiting-room/duty.ts'
import { join } from '#waiting-room/join.ts'
import { decline } from '#waiting-room/offer.ts'
import { leave, present, waitingRoomChanged } from '#waiting-room/place.ts'
import { safeWaits } from '#waiting-room/safe-wait.ts'
import { worsen } from '#waiting-room/worsen.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { granted, takePlace } from '../path.ts'

let house: TestHouse
const people = new Map<string, Person>()
const person = (name: string): Person => people.get(name) ?? fail(name)
const fail = (name: string): never => {
  throw new Error(`${name} is not there`)
}
/** Sessions end with silence, and hours pass here. */
const signIn = async () => {
  for (const name of ['jeanne', 'yanis', 'marcel', 'arnoux', 'benali']) people.set(name, await house.play(name))
}

beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())
afterEach(async () => {
  for (const statement of [
    `update duty set status = 'off', busy_with = null, unanswered = 0`,
    `update offer set state = 'withdrawn' where state = 'open'`,
    `update ticket set state = 'left' where state in ('waiting', 'offered')`,
  ])
    await house.owner.query(statement)
})

/** Time passes and the matcher looks, as it does by itself within five seconds. */
const pass = (seconds: number): void => {
  house.time.advance(seconds)
  house.house.bus.changed(waitingRoomChanged.name, randomUUID())
}
/** The page says once that it is there. */
const says = async (name: string, message: string, body: unknown) => {
  const line = await person(name).socket()
  await line.request(message, body)
  line.close()
}

/** Places that wait beyond the safe wait and of which nobody was told. */
const forgotten = async () => {
  const minutes = safeWaits[0]?.rule.minutes
  const { rows } = await house.owner.query(
    `select t.id from ticket t where t.state in ('waiting', 'offered')
      and t.joined_at + make_interval(mins => ($1::int[])[t.severity]) <= $2::timestamptz
      and not exists (select 1 from lead_alert a where a.ticket_id = t.id and a.cause = 'beyond-safe-wait')`,
    [minutes ? Object.values(minutes) : [], house.time.now()],
  )
  return rows
}

/** A seed replays the same sequence. */
const drawn = (seed: number) => {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

test.each([11, 222, 3333])(
  'whatever arrives, declines, leaves and comes back, nobody is forgotten (seed %i)',
  async seed => {
    const random = drawn(seed)
    const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] ?? fail('one')
    const waiting = ['jeanne', 'yanis', 'marcel']
    const intakes = new Map<string, Id>()
    await signIn()
    const tickets = new Map<string, Id>()
    for (const name of waiting) {
      const { ticket, intake } = await takePlace(person(name))
      intakes.set(name, intake)
      tickets.set(name, ticket)
    }
    for (let step = 0; step < 40; step++) {
      const name = one(waiting)
      const params = { ticketId: tickets.get(name) ?? '' }
      const doctor = one(['arnoux', 'benali'])
      const acts: (() => Promise<unknown>)[] = [
        () => says(name, present.name, params),
        () => person(name).call(goAway, { params }),
        () => person(name).call(comeBack, { params }),
        () => person(name).call(worsen, { params, body: { answers: random() < 0.5 ? { vital: ['blue'] } : {} } }),
        () => person(name).call(leave, { params }),
        async () => {
          const joined = await person(name).call(join, { params: { intakeId: intakes.get(name) ?? '' } })
          if (joined.ok) tickets.set(name, joined.value.id)
        },
        () => person(doctor).call(setDuty, { body: { status: one(['available', 'off'] as const) } }),
        async () => {
          const { offer } = granted(duty, await person(doctor).call(duty))
          if (offer) await person(doctor).call(decline, { params: { offerId: offer }, body: { reason: 'no-reason' } })
        },
      ]
      await one(acts)()
      pass(one([1, 31, 120, 600, 1200]))
      await expect.poll(forgotten, { message: `seed ${seed}, step ${step}` }).toEqual([])
      await signIn()
    }
  },
)
