// Random walks along the path, the database taken away between and during any two acts: nothing acknowledged is lost or doubled.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accept } from '#consultation/accept.ts'
import { begin, preferAnother } from '#consultation/begin.ts'
import { mine } from '#consultation/state.ts'
import type { Id } from '#kit/id.ts'
import { close } from '#report/close.ts'
import { duty, setDuty } from '#waiting-room/duty.ts'
import { join } from '#waiting-room/join.ts'
import { decline } from '#waiting-room/offer.ts'
import { leave, myTicket } from '#waiting-room/place.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { brokenPromises } from '../invariants.ts'
import { granted, prepareRequest } from '../path.ts'

let house: TestHouse
const patients: { readonly person: Person; readonly intake: Id }[] = []
const doctors: Person[] = []

beforeAll(async () => {
  house = await openTestHouse()
  for (const name of ['jeanne', 'yanis', 'marcel']) {
    const person = await house.play(name)
    patients.push({ person, intake: await prepareRequest(person) })
  }
  for (const name of ['arnoux', 'benali']) doctors.push(await house.play(name))
})
afterAll(() => house?.close())

const acts = ['join', 'leave', 'come', 'accept', 'decline', 'lapse', 'begin', 'prefer-another', 'close'] as const
const steps = fc.record({
  act: fc.constantFrom(...acts),
  who: fc.nat(5),
  /** How the step meets the crash: not at all, before the next one, or in the middle of this very one. */
  crash: fc.constantFrom('no', 'no', 'no', 'no', 'no', 'no', 'no', 'after', 'during', 'during'),
})

/** What an answer promised: this row, in one of these states, whatever happens next. */
interface Promised {
  readonly row: string
  readonly id: Id
  readonly states: readonly string[]
}
const acknowledged: Promised[] = []
const promise = (row: string, id: Id, ...states: string[]) => void acknowledged.push({ row, id, states })

/** Sends an act that may be cut; one that was not answered is sent again with the same key after the restart. */
type Act = () => Promise<void>
const oneOf = <T>(list: readonly T[], who: number): T => list[who % list.length] as T

const prepare = async (act: (typeof acts)[number], who: number): Promise<Act | undefined> => {
  const key = randomUUID()
  const { person, intake } = oneOf(patients, who)
  const doctor = oneOf(doctors, who)
  const offerId = act === 'accept' || act === 'decline' ? granted(duty, await doctor.call(duty)).offer : null
  const inHand = async (one: Person) => granted(mine, await one.call(mine)).consultation?.id
  switch (act) {
    case 'join':
      return async () => {
        const joined = await person.call(join, { params: { intakeId: intake }, key })
        if (joined.ok) promise('ticket', joined.value.id, 'waiting', 'offered', 'accepted', 'finished', 'left', 'lost')
      }
    case 'leave': {
      const { ticket } = granted(myTicket, await person.call(myTicket))
      if (!ticket) return undefined
      return async () => {
        const left = await person.call(leave, { params: { ticketId: ticket } })
        if (left.ok) promise('ticket', ticket, 'left')
      }
    }
    case 'come':
      return async () => {
        granted(setDuty, await doctor.call(setDuty, { body: { status: 'available' } }))
      }
    case 'accept':
      if (!offerId) return undefined
      return async () => {
        const accepted = await doctor.call(accept, { params: { offerId }, key })
        if (!accepted.ok) return
        promise('offer', offerId, 'accepted', 'withdrawn')
        promise('consultation', accepted.value.id, 'announced', 'open', 'closed', 'withdrawn')
      }
    case 'decline':
      if (!offerId) return undefined
      return async () => {
        const left = await doctor.call(decline, { params: { offerId }, body: { reason: 'no-reason' } })
        if (left.ok) promise('offer', offerId, 'declined')
      }
    case 'lapse':
      return async () => house.time.advance(31)
    default: {
      const consultationId = await inHand(act === 'close' ? doctor : person)
      if (!consultationId) return undefined
      const params = { consultationId }
      return async () => {
        if (act === 'begin') {
          if ((await person.call(begin, { params, key })).ok) promise('consultation', consultationId, 'open', 'closed')
        } else if (act === 'close') {
          const body = { closing: 'without', reason: 'patient-left', words: '' } as const
          if ((await doctor.call(close, { params, body, key })).ok) promise('consultation', consultationId, 'closed')
        } else if ((await person.call(preferAnother, { params, key })).ok)
          promise('consultation', consultationId, 'withdrawn')
      }
    }
  }
}

const holds = async (): Promise<void> => {
  expect(await brokenPromises(house.owner, house.time.now())).toEqual([])
  for (const { row, id, states } of acknowledged) {
    const { rows } = await house.owner.query<{ state: string }>(`select state from ${row} where id = $1`, [id])
    expect(states, `${row} ${id}`).toContain(rows[0]?.state)
  }
}

test('a few dozen walks of a dozen acts, cut anywhere, lose and double nothing', async () => {
  const deadline = performance.now() + 18_000
  let walked = 0
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 6, maxLength: 14 }), async walk => {
      // Sharing the machine must not make the test fail: what is left of the walks is left for the next run.
      if (performance.now() > deadline) return
      walked++
      for (const { act, who, crash } of walk) {
        const run = await prepare(act, who)
        if (!run) continue
        if (crash !== 'during') await run()
        else {
          const cut = run().then(
            () => true,
            () => false,
          )
          await house.crash()
          if (!(await cut)) await run()
        }
        if (crash === 'after') await house.crash()
        await holds()
      }
    }),
    { numRuns: 24, endOnFailure: true },
  )
  expect(walked).toBeGreaterThan(0)
  expect(new Set(acknowledged.map(one => one.row)).size).toBeGreaterThan(0)
}, 60_000)
