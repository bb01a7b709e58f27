// How often an act asks the database: each exchange costs both sides more than most of what is asked (decision 0030), so none comes unseen.
import { CompiledQuery } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hold } from '#agenda/book.ts'
import { type Read, within } from '#edge/database.ts'
import { answer } from '#orientation/answer.ts'
import { listDocuments } from '#record/document.ts'
import { readProfile } from '#record/profile.ts'
import { readReport } from '#report/report.ts'
import { saveNote } from '#report/save-note.ts'
import { readTicket } from '#waiting-room/place.ts'
import { inParis, openHours, slotFor } from '../agenda.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { accountOf, beginConsultation, patientOf, prepareRequest, takePlace } from '../path.ts'
import { coughing } from '../situations.ts'

/** The transactions in which an account acts, in order, each with its statements after the first, which says who acts. */
const transactions: string[][] = []
const original = pg.Client.prototype.query
const overheard = new WeakMap<object, string[]>()
const overhear = function (this: pg.Client, ...given: unknown[]) {
  const [asked] = given as [string | { readonly text: string }]
  const text = typeof asked === 'string' ? asked : asked.text
  if (/^begin; select set_config\('colloque\.account', '[^']/.test(text)) {
    overheard.set(this, [])
    transactions.push(overheard.get(this) ?? [])
  } else if (text.startsWith('begin')) overheard.delete(this)
  else overheard.get(this)?.push(text)
  return (original as (...all: unknown[]) => unknown).apply(this, given)
}

let house: TestHouse
let jeanne: Person
let marcel: Person
let arnoux: Person
beforeAll(async () => {
  pg.Client.prototype.query = overhear as never
  house = await openTestHouse()
  ;[jeanne, marcel, arnoux] = [await house.play('jeanne'), await house.play('marcel'), await house.play('arnoux')]
})
afterAll(async () => {
  pg.Client.prototype.query = original
  await house?.close()
})

/** What an act asks, the first statement and the last, which ends the transaction, counted. */
const askedBy = async (act: () => Promise<{ readonly ok: boolean }>): Promise<number> => {
  transactions.length = 0
  expect(await act()).toMatchObject({ ok: true })
  return transactions.reduce((count, statements) => count + 1 + statements.length, 0)
}

describe('after who calls was asked, in one question', () => {
  test('reading a record', async () => {
    const params = { patientId: await patientOf(jeanne) }
    expect(await askedBy(() => jeanne.call(readProfile, { params }))).toBeLessThanOrEqual(4)
    expect(await askedBy(() => jeanne.call(listDocuments, { params }))).toBeLessThanOrEqual(4)
  })

  test('answering, holding a slot, and waiting', async () => {
    const intakeId = await prepareRequest(marcel)
    const body = { answers: structuredClone(coughing) as never, version: 1 }
    expect(await askedBy(() => marcel.call(answer, { params: { intakeId }, body }))).toBeLessThanOrEqual(7)
    await openHours(arnoux)
    const params = { patientId: await patientOf(marcel) }
    for (const minutes of [840, 855]) {
      const slot = slotFor(await accountOf(arnoux), inParis('2027-01-12', minutes))
      expect(await askedBy(() => marcel.call(hold, { params, ...slot }))).toBeLessThanOrEqual(19)
    }
    const { ticket } = await takePlace(marcel)
    expect(await askedBy(() => marcel.call(readTicket, { params: { ticketId: ticket } }))).toBeLessThanOrEqual(8)
    await marcel.send('POST', `/api/tickets/${ticket}/leave`)
  })

  test('noting a consultation and reading its report', async () => {
    const { consultation: consultationId } = await beginConsultation(jeanne, arnoux)
    const save = (version: number) =>
      arnoux.call(saveNote, {
        params: { consultationId, section: 'history' },
        body: { text: `Toux ${version}`, version },
      })
    for (const version of [0, 1]) expect(await askedBy(() => save(version))).toBeLessThanOrEqual(7)
    expect(await askedBy(() => arnoux.call(readReport, { params: { consultationId } }))).toBeLessThanOrEqual(13)
  })
})

test('a part of the system acts for the time it was given, whatever its work does, and gives way at no cost', async () => {
  const account = await accountOf(jeanne)
  const actor = { account, session: account, role: 'patient', steppedUp: false } as const
  const db = house.house.db.as(actor, house.time.now())
  const hidden = 'select count(*)::int as seen from account where id <> actor_account()'
  transactions.length = 0
  const seen = await db.read(async one => {
    const counted = async () => {
      const { rows } = await one.getExecutor().executeQuery<{ seen: number }>(CompiledQuery.raw(hidden))
      return (rows[0]?.seen ?? 0) > 0
    }
    const inside = await within(one, 'sign-in', async () => [await counted(), await within(one, 'sign-in', counted)])
    const another = await within(one, 'sign-in', () => within(one, 'people', counted))
    const thrown = await within(one, 'sign-in', () => Promise.reject(new Error('thrown'))).catch(() => counted())
    return { inside, another, thrown, after: await counted() }
  })
  expect(seen).toEqual({ inside: [true, true], another: false, thrown: false, after: false })
  // Once for each that another follows: nothing for what only gives way.
  expect(transactions.flat().filter(text => text.includes('set_config'))).toHaveLength(3)
  // Nothing is left to whoever takes the connection next.
  expect(
    await db.read(
      async one => (await one.getExecutor().executeQuery<{ seen: number }>(CompiledQuery.raw(hidden))).rows,
    ),
  ).toEqual([{ seen: 0 }])
})

test('two parts of the system do not act at once on one transaction: one would act under the name of the other', async () => {
  const db = house.house.db.as({ system: 'matcher' }, house.time.now())
  const slowly = (one: Read) => async () => void (await one.selectFrom('ticket').select('id').limit(1).execute())
  const both = db.read(one => Promise.all(['sign-in', 'people'].map(part => within(one, part, slowly(one)))))
  await expect(both).rejects.toThrow('at once')
})
