// A long wait through HTTP under a driven clock: called back by telephone, told to a human.
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accept } from '#consultation/accept.ts'
import type { Id } from '#kit/id.ts'
import { endAlert, listAlerts, takeAlert } from '#orientation/alert.ts'
import { onCall, setOnCall } from '#orientation/on-call.ts'
import { comeBack, goAway } from '#waiting-room/away.ts'
import { duty, setDuty } from '#waiting-room/duty.ts'
import { join } from '#waiting-room/join.ts'
import { decline } from '#waiting-room/offer.ts'
import { atDesk, present, readTicket, waitingRoomChanged } from '#waiting-room/place.ts'
import { serveGoAway } from '#waiting-room/server/away.ts'
import { worsen } from '#waiting-room/worsen.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { granted, offerTo, takePlace } from '../path.ts'

let house: TestHouse
const people = new Map<string, Person>()
const person = (name: string): Person => people.get(name) ?? fail(name)
const fail = (name: string): never => {
  throw new Error(`${name} is not there`)
}

beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())
beforeEach(async () => {
  for (const name of ['jeanne', 'yanis', 'marcel', 'arnoux', 'benali', 'vasseur'])
    people.set(name, await house.play(name))
})
afterEach(async () => {
  for (const statement of [
    `update duty set status = 'off', busy_with = null, unanswered = 0`,
    `update offer set state = 'withdrawn' where state in ('open', 'accepted')`,
    `update ticket set state = 'left' where state in ('waiting', 'offered', 'accepted', 'lost')`,
    `update consultation set state = 'withdrawn'`,
    `update lead_alert set taken_at = raised_at, ended_at = raised_at, outcome = 'no-need' where outcome is null`,
    'delete from on_call',
  ])
    await house.owner.query(statement)
})

/** Time passes and the matcher looks, as it does by itself within five seconds. */
const pass = (seconds: number): void => {
  house.time.advance(seconds)
  house.house.bus.changed(waitingRoomChanged.name, randomUUID())
}
const onDuty = async (name: string) =>
  granted(setDuty, await person(name).call(setDuty, { body: { status: 'available' } }))
/** The page, or the desk, says once that it is there. */
const says = async (name: string, message: string, body: unknown) => {
  const line = await person(name).socket()
  await line.request(message, body)
  line.close()
}
const ticketOf = async (name: string, ticketId: Id) =>
  granted(readTicket, await person(name).call(readTicket, { params: { ticketId } }))
const alertsNow = async () =>
  granted(listAlerts, await person('vasseur').call(listAlerts)).alerts.filter(one => one.outcome === null)
const causesNow = async () => (await alertsNow()).flatMap(one => [one.cause, ...one.also]).sort()
const told = (link: string) =>
  (house.house.telephone?.captured?.() ?? []).filter(one => one.text.includes(link)).map(one => one.text)
/** What the queue does in its own time: a little of the driven time passes between two looks, so that the outbox wakes. */
const later = <T>(read: () => T, seconds = 2) =>
  expect.poll(
    () => {
      pass(seconds)
      return read()
    },
    { timeout: 100_000, interval: 1000 },
  )
const rings = (to: string) =>
  (house.house.telephone?.captured?.() ?? []).filter(one => one.kind === 'ring' && one.to === to).length
const callback = '+33639981234'

describe('someone who left to be called back', () => {
  const away = async () => {
    const { ticket, intake } = await takePlace(person('jeanne'))
    granted(goAway, await person('jeanne').call(goAway, { params: { ticketId: ticket } }))
    return { ticket, intake }
  }

  test('keeps the place in silence, is texted when it is nearly their turn, and offered once back', async () => {
    const { ticket } = await away()
    pass(3600)
    expect((await ticketOf('jeanne', ticket)).away).toMatchObject({ called: false })
    expect(told(ticket)).toEqual([])
    await onDuty('arnoux')
    await later(async () => {
      // A desk says every few seconds that it is open, or nobody is there to be called for.
      await says('arnoux', atDesk.name, {})
      return told(ticket)
    }).toHaveLength(1)
    expect(told(ticket)[0]).toMatch(/bientôt votre tour.*10 minutes.*\/salle\//)
    expect(told(ticket).join()).not.toMatch(/Jeanne|Morvan|Arnoux|toux|généraliste|médecin/i)
    expect((await ticketOf('jeanne', ticket)).away).toMatchObject({ called: true })
    // Called, and still nobody's time is taken.
    expect(granted(duty, await person('arnoux').call(duty)).offer).toBeNull()
    await says('arnoux', atDesk.name, {})
    granted(comeBack, await person('jeanne').call(comeBack, { params: { ticketId: ticket } }))
    await offerTo(person('arnoux'))
    expect((await ticketOf('jeanne', ticket)).away).toBeNull()
  })

  test('called twice without an answer loses the place, and keeps in the next what was waited', async () => {
    const { ticket, intake } = await away()
    pass(900)
    await onDuty('arnoux')
    await later(async () => {
      // A desk says every few seconds that it is open, or nobody is there to be called for.
      await says('arnoux', atDesk.name, {})
      return told(ticket)
    }).toHaveLength(1)
    const before = rings(callback)
    pass(300)
    await later(() => told(ticket)).toHaveLength(2)
    await expect.poll(() => rings(callback)).toBe(before + 1)
    pass(300)
    await expect.poll(async () => (await ticketOf('jeanne', ticket)).state).toBe('lost')
    expect((await ticketOf('jeanne', ticket)).unanswered).toBe(true)
    const again = granted(join, await person('jeanne').call(join, { params: { intakeId: intake } })).id
    const waited = Date.parse(house.time.now()) - Date.parse((await ticketOf('jeanne', again)).joinedAt)
    expect(waited).toBeGreaterThanOrEqual(900_000)
    expect(waited).toBeLessThan(1_000_000)
  })

  test('is not promised a call that no telephone would make, nor leaves while a doctor reads the request', async () => {
    const { ticket } = await takePlace(person('jeanne'))
    const silent = serveGoAway({ ...house.house, telephone: undefined })
    expect(await silent.handle({ params: { ticketId: ticket } } as never, undefined as never)).toMatchObject({
      refused: 'no-telephone',
    })
    await onDuty('arnoux')
    await offerTo(person('arnoux'))
    const leaving = await person('jeanne').call(goAway, { params: { ticketId: ticket } })
    expect(leaving).toMatchObject({ refused: 'being-read' })
  })
})

test('whoever does not look at the page is texted on acceptance; whoever does is not', async () => {
  const { ticket } = await takePlace(person('jeanne'))
  const other = await takePlace(person('yanis'))
  await says('jeanne', present.name, { ticketId: ticket, hidden: true })
  await says('yanis', present.name, { ticketId: other.ticket })
  for (const name of ['arnoux', 'benali']) {
    await onDuty(name)
    const offerId = await offerTo(person(name))
    granted(accept, await person(name).call(accept, { params: { offerId } }))
  }
  await later(() => told(ticket)).toHaveLength(1)
  expect(told(ticket)[0]).toMatch(/on peut vous recevoir maintenant/)
  expect(told(other.ticket)).toEqual([])
})

describe('the on-call lead is told', () => {
  test('of an empty room after two minutes and of a wait beyond, once each, and it settles when someone accepts', async () => {
    const { ticket } = await takePlace(person('jeanne'))
    expect(await causesNow()).toEqual([])
    pass(120)
    await expect.poll(causesNow).toEqual(['nobody-left'])
    const { safe } = await ticketOf('jeanne', ticket)
    for (let minutes = 0; minutes < safe.minutes; minutes += 5) {
      await says('jeanne', present.name, { ticketId: ticket })
      pass(300)
    }
    people.set('vasseur', await house.play('vasseur'))
    await expect.poll(causesNow).toEqual(['beyond-safe-wait', 'nobody-left'])
    const shown = await ticketOf('jeanne', ticket)
    expect(shown.safe).toMatchObject({ beyond: true })
    await says('jeanne', present.name, { ticketId: ticket })
    await onDuty('arnoux')
    const offerId = await offerTo(person('arnoux'))
    granted(accept, await person('arnoux').call(accept, { params: { offerId } }))
    expect(await causesNow()).toEqual([])
  })

  test('of the gravest after the first decline, with what the worsening answers said', async () => {
    const { ticket } = await takePlace(person('jeanne'))
    await onDuty('arnoux')
    await onDuty('benali')
    const body = { answers: { vital: ['chest-tight'] } }
    granted(worsen, await person('jeanne').call(worsen, { params: { ticketId: ticket }, body }))
    const [worse] = await alertsNow()
    expect(worse).toMatchObject({
      cause: 'worse',
      level: '15',
      flagged: ['douleur thoracique constrictive'],
      severity: 1,
    })
    const holder = await Promise.any(['arnoux', 'benali'].map(async name => (await offerTo(person(name))) && name))
    const { offer } = granted(duty, await person(holder).call(duty))
    const declined = { params: { offerId: offer ?? '' }, body: { reason: 'end-of-shift' } } as const
    granted(decline, await person(holder).call(decline, declined))
    await expect.poll(causesNow).toEqual(['severe-declined', 'worse'])
  })

  test('of a wait that comes back to the room after it was settled', async () => {
    const { ticket } = await takePlace(person('jeanne'))
    pass(125)
    await expect.poll(causesNow).toEqual(['nobody-left'])
    await house.owner.query(`update lead_alert set outcome = 'wait-over', ended_at = raised_at where ticket_id = $1`, [
      ticket,
    ])
    expect(await causesNow()).toEqual([])
    pass(1)
    await expect.poll(causesNow).toEqual(['nobody-left'])
  })
})

describe('an alert', () => {
  test('rings whoever is on call, in turn, until it is taken, and ends with a word; each showing is traced once', async () => {
    granted(setOnCall, await person('vasseur').call(setOnCall, { body: { phone: '06 39 98 77 01' } }))
    expect(granted(onCall, await person('vasseur').call(onCall))).toMatchObject({ rank: 1, leads: 1, telephone: true })
    const { ticket } = await takePlace(person('jeanne'))
    granted(worsen, await person('jeanne').call(worsen, { params: { ticketId: ticket }, body: { answers: {} } }))
    const [alert] = await alertsNow()
    await alertsNow()
    const lead = '+33639987701'
    house.time.advance(59)
    expect(rings(lead)).toBe(0)
    house.time.advance(1)
    await expect.poll(() => rings(lead)).toBe(1)
    expect((house.house.telephone?.captured?.() ?? []).find(one => one.to === lead)?.text).not.toMatch(
      /Jeanne|Morvan|toux/i,
    )
    await expect.poll(async () => (await alertsNow())[0]?.rung).toBe(1)
    await later(() => rings(lead), 90).toBeGreaterThan(1)
    const params = { alertId: alert?.id ?? '' }
    const early = await person('vasseur').call(endAlert, { params, body: { outcome: 'reached' } })
    expect(early).toMatchObject({ refused: 'alert-not-yours' })
    granted(takeAlert, await person('vasseur').call(takeAlert, { params }))
    granted(endAlert, await person('vasseur').call(endAlert, { params, body: { outcome: 'reached' } }))
    expect((await alertsNow()).map(one => one.id)).not.toContain(alert?.id)
    const { rows } = await house.owner.query(
      `select act, detail from audit_entry where object_id = (select intake_id from lead_alert where id = $1)
        and act like 'orientation/%alert%' and detail in ('worse', 'reached') and outcome = 'done' order by act`,
      [params.alertId],
    )
    expect(rows).toEqual([
      { act: 'orientation/end-alert', detail: 'reached' },
      { act: 'orientation/list-alerts', detail: 'worse' },
      { act: 'orientation/take-alert', detail: 'worse' },
    ])
  })
})
