// The waiting room through HTTP under a driven clock: offers that pass on, breaks, silence, leaving, getting worse.
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Id } from '#kit/id.ts'
import { alertsChanged, everyAlert, listAlerts } from '#orientation/alert.ts'
import { openTestHouse, type Person, type TestHouse, type TestSocket } from '../../../test/house.ts'
import { accountOf, granted, takePlace } from '../../../test/path.ts'
import { duty, setDuty } from '../duty.ts'
import { decline, offerSeconds, readOffer } from '../offer.ts'
import { atDesk, dutyChanged, leave, present, readTicket, ticketChanged, waitingRoomChanged } from '../place.ts'
import { keptSeconds, presentSeconds, type TicketState } from '../ticket.ts'
import { worsen } from '../worsen.ts'

let house: TestHouse
const people = new Map<string, Person>()
const lines = new Map<string, TestSocket>()
const person = (name: string): Person => people.get(name) ?? fail(name)
const line = (name: string): TestSocket => lines.get(name) ?? fail(name)
const fail = (name: string): never => {
  throw new Error(`${name} is not there`)
}

beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())

/** Sessions end with silence, so that each test signs in anew. */
beforeEach(async () => {
  for (const name of ['jeanne', 'yanis', 'arnoux', 'benali']) {
    people.set(name, await house.play(name))
    lines.set(name, await person(name).socket())
  }
})
/** Ends whatever the test left, behind the row rules, so that each test starts from an empty room. */
afterEach(async () => {
  for (const one of lines.values()) one.close()
  for (const statement of [
    `update duty set status = 'off', busy_with = null, unanswered = 0`,
    `update offer set state = 'withdrawn' where state = 'open'`,
    `update ticket set state = 'finished' where state in ('waiting', 'offered', 'accepted')`,
  ])
    await house.owner.query(statement)
})

const goOn = async (name: string): Promise<void> => {
  await line(name).request('edge/listen', { topic: dutyChanged.name, id: await accountOf(person(name)) })
  granted(setDuty, await person(name).call(setDuty, { body: { status: 'available' } }))
}
const offerOf = async (name: string): Promise<Id | null> => granted(duty, await person(name).call(duty)).offer
/** The next offer made to this professional, another than `before`. */
const nextOffer = async (name: string, before?: Id): Promise<Id> => {
  for (;;) {
    const offer = await offerOf(name)
    if (offer && offer !== before) return offer
    await line(name).heard('edge/changed')
  }
}
/** Listens to a ticket before taking part in what changes it. */
const waits = async (name: string): Promise<Id> => {
  const { ticket } = await takePlace(person(name))
  await line(name).request('edge/listen', { topic: ticketChanged.name, id: ticket })
  return ticket
}
const stateOf = async (name: string, ticketId: Id): Promise<TicketState> =>
  granted(readTicket, await person(name).call(readTicket, { params: { ticketId } })).state
const becomes = async (name: string, ticket: Id, state: TicketState): Promise<void> => {
  while ((await stateOf(name, ticket)) !== state) await line(name).heard('edge/changed')
}
/** Time passes and the matcher looks, as it does by itself within five seconds. */
const pass = (seconds: number): void => {
  house.time.advance(seconds)
  house.house.bus.changed(waitingRoomChanged.name, randomUUID())
}
const saysPresent = (name: string, ticketId: Id) => line(name).request(present.name, { ticketId })
const saysAtDesk = (name: string) => line(name).request(atDesk.name, {})

describe('an offer', () => {
  test('left unanswered for thirty seconds passes on to another professional, with the place', async () => {
    const ticket = await waits('jeanne')
    await goOn('arnoux')
    const first = await nextOffer('arnoux')
    await goOn('benali')
    house.time.advance(offerSeconds - 1)
    expect(await offerOf('arnoux')).toBe(first)
    await saysPresent('jeanne', ticket)
    await saysAtDesk('arnoux')
    await saysAtDesk('benali')
    house.time.advance(1)
    const second = await nextOffer('benali')
    expect(await offerOf('arnoux')).toBeNull()
    const params = { offerId: first }
    expect(await person('arnoux').call(readOffer, { params })).toMatchObject({ refused: 'not-found' })
    const told = granted(readOffer, await person('benali').call(readOffer, { params: { offerId: second } }))
    expect(told.waitingSince).toBe(
      granted(readTicket, await person('jeanne').call(readTicket, { params: { ticketId: ticket } })).joinedAt,
    )
  })

  test('declined goes to a colleague at once, and says neither name nor address', async () => {
    await waits('jeanne')
    await goOn('arnoux')
    const first = await nextOffer('arnoux')
    const told = await person('arnoux').call(readOffer, { params: { offerId: first } })
    expect(JSON.stringify(told)).not.toMatch(/Jeanne|Morvan|Lilas|Redon|06 39/)
    await goOn('benali')
    const body = { reason: 'not-my-field' } as const
    granted(decline, await person('arnoux').call(decline, { params: { offerId: first }, body }))
    await nextOffer('benali')
    expect(await offerOf('arnoux')).toBeNull()
    const again = await person('arnoux').call(decline, { params: { offerId: first }, body })
    expect(again).toMatchObject({ refused: 'not-found' })
  })

  test('two in a row unanswered and the professional is on a break, until they say otherwise', async () => {
    const ticket = await waits('jeanne')
    await goOn('arnoux')
    const first = await nextOffer('arnoux')
    house.time.advance(offerSeconds)
    await saysPresent('jeanne', ticket)
    await saysAtDesk('arnoux')
    await nextOffer('arnoux', first)
    house.time.advance(offerSeconds)
    await saysPresent('jeanne', ticket)
    await becomes('jeanne', ticket, 'waiting')
    expect(granted(duty, await person('arnoux').call(duty))).toMatchObject({ status: 'break', breakUntil: null })
    house.time.advance(3600)
    await saysAtDesk('arnoux')
    expect(granted(duty, await person('arnoux').call(duty)).status).toBe('break')
  })

  test('is given back at once by whoever leaves the room', async () => {
    const ticket = await waits('jeanne')
    await goOn('arnoux')
    await nextOffer('arnoux')
    granted(setDuty, await person('arnoux').call(setDuty, { body: { status: 'off' } }))
    await becomes('jeanne', ticket, 'waiting')
    await goOn('benali')
    await nextOffer('benali')
  })

  test('is withdrawn when the patient leaves, who may say so twice', async () => {
    const ticket = await waits('jeanne')
    await goOn('arnoux')
    const offerId = await nextOffer('arnoux')
    const params = { ticketId: ticket }
    granted(leave, await person('jeanne').call(leave, { params }))
    granted(leave, await person('jeanne').call(leave, { params }))
    expect(await stateOf('jeanne', ticket)).toBe('left')
    expect(await offerOf('arnoux')).toBeNull()
    expect(await person('arnoux').call(readOffer, { params: { offerId } })).toMatchObject({ refused: 'not-found' })
  })
})

describe('a professional', () => {
  test('on a break is asked nothing, and comes back by themself when it ends', async () => {
    const ticket = await waits('jeanne')
    await goOn('arnoux')
    granted(setDuty, await person('arnoux').call(setDuty, { body: { status: 'break', minutes: 10 } }))
    await becomes('jeanne', ticket, 'waiting')
    house.time.advance(599)
    await saysPresent('jeanne', ticket)
    await saysAtDesk('arnoux')
    expect(granted(duty, await person('arnoux').call(duty))).toMatchObject({ status: 'break', offer: null })
    pass(1)
    await nextOffer('arnoux')
    expect(granted(duty, await person('arnoux').call(duty)).status).toBe('available')
  })

  test('whose desk is silent is asked nothing until it speaks again', async () => {
    await goOn('arnoux')
    house.time.advance(60)
    const ticket = await waits('jeanne')
    await goOn('benali')
    const offerId = await nextOffer('benali')
    expect(await offerOf('arnoux')).toBeNull()
    await saysAtDesk('arnoux')
    const body = { reason: 'no-reason' } as const
    granted(decline, await person('benali').call(decline, { params: { offerId }, body }))
    await nextOffer('arnoux')
    expect(await stateOf('jeanne', ticket)).toBe('offered')
  })
})

describe('silence', () => {
  test('keeps a place for ten minutes, and not one second more', async () => {
    const ticket = await waits('jeanne')
    pass(keptSeconds - 1)
    expect(await stateOf('jeanne', ticket)).toBe('waiting')
    // Whoever is back one second before the end keeps it, from then on.
    await saysPresent('jeanne', ticket)
    pass(keptSeconds - 1)
    expect(await stateOf('jeanne', ticket)).toBe('waiting')
    pass(1)
    await becomes('jeanne', ticket, 'lost')
  })

  test('of more than 75 seconds keeps the place but asks nobody, until the page is back', async () => {
    const ticket = await waits('jeanne')
    house.time.advance(presentSeconds)
    await goOn('arnoux')
    // Another patient is offered: the room was looked at, and the silent one was passed over.
    const other = await waits('yanis')
    await becomes('yanis', other, 'offered')
    expect(await stateOf('jeanne', ticket)).toBe('waiting')
    await goOn('benali')
    await saysPresent('jeanne', ticket)
    await nextOffer('benali')
    await becomes('jeanne', ticket, 'offered')
  })
})

describe('getting worse', () => {
  test('moves the place forward, tells the doctor and alerts the lead', async () => {
    const first = await waits('yanis')
    house.time.advance(60)
    const ticket = await waits('jeanne')
    await saysPresent('yanis', first)
    const lead = await house.play('vasseur')
    const heard = await lead.socket()
    await heard.request('edge/listen', { topic: alertsChanged.name, id: everyAlert })
    const body = { answers: { vital: ['chest-tight'] } }
    const judged = granted(worsen, await person('jeanne').call(worsen, { params: { ticketId: ticket }, body }))
    expect(judged.level).not.toBe('teleconsultation')
    await heard.heard('edge/changed')
    const { alerts } = granted(listAlerts, await lead.call(listAlerts))
    expect(alerts.filter(alert => alert.cause === 'worse')).toHaveLength(1)
    heard.close()
    await goOn('arnoux')
    const offerId = await nextOffer('arnoux')
    const told = granted(readOffer, await person('arnoux').call(readOffer, { params: { offerId } }))
    expect(told.severity).toBe(1)
    expect(told.summary.warnings.at(-1)).toMatch(/^Aggravation signalée à \d\d:\d\d/)
    expect(await stateOf('yanis', first)).toBe('waiting')
  })

  test('is not asked of a place that is over', async () => {
    const ticket = await waits('jeanne')
    granted(leave, await person('jeanne').call(leave, { params: { ticketId: ticket } }))
    const answer = await person('jeanne').call(worsen, { params: { ticketId: ticket }, body: { answers: {} } })
    expect(answer).toMatchObject({ refused: 'not-waiting' })
  })
})
