// A record at the end of its time: listed, decided, erased whole with its key, and the trail still intact; nothing before.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { stepUp } from '#access/me.ts'
import { personaCode } from '#access/persona.ts'
import { readKeptUntil } from '#record/kept-until.ts'
import { decideEnd, listEnds } from '#record/record-end.ts'
import { endRecords } from '#record/server/record-end.ts'
import { close } from '#report/close.ts'
import { retentionOf, roomsOf } from '../../src/server.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { beginConsultation, granted } from '../path.ts'
import { exported, verified } from '../verified.ts'

let house: TestHouse
let jeanne: Person
let patientId: string
beforeEach(async () => {
  house = await openTestHouse()
  jeanne = await house.play('jeanne')
  const arnoux = await house.play('arnoux')
  const begun = await beginConsultation(jeanne, arnoux)
  patientId = begun.patient
  const body = { closing: 'without', reason: 'other', words: 'Essai' } as const
  granted(close, await arnoux.call(close, { params: { consultationId: begun.consultation }, body }))
})
afterEach(() => house?.close())

const look = () => endRecords(house.house, retentionOf(roomsOf(house.house)))
const years = (count: number) => house.time.advance(count * 365.25 * 86_400)
const administrator = async (): Promise<Person> => {
  // A code serves once.
  house.time.advance(60)
  const delmas = await house.play('delmas')
  const { code } = granted(personaCode, await delmas.call(personaCode))
  granted(stepUp, await delmas.call(stepUp, { body: { code } }))
  return delmas
}
const listed = async () => granted(listEnds, await (await house.play('delmas')).call(listEnds)).ends

const decide = async (
  body: { decision: 'erase' | 'lift'; records: string[] } | { decision: 'hold'; records: string[]; cause: 'claim' },
) => (await administrator()).call(decideEnd, { body })
const rowsOf = async (): Promise<Record<string, number>> => {
  const { rows } = await house.owner.query<{ table: string; column: string }>(`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and column_name in ('patient_id', 'subject_id') and table_name not in ('audit_entry', 'record_end')`)
  const found: Record<string, number> = {}
  for (const { table, column } of [...rows, { table: 'patient', column: 'id' }]) {
    const counted = await house.owner.query(`select count(*)::int as n from ${table} where ${column} = $1`, [patientId])
    if (counted.rows[0]?.n > 0) found[table] = counted.rows[0].n
  }
  return found
}

test('the patient reads until when, and by which text', async () => {
  const told = granted(readKeptUntil, await jeanne.call(readKeptUntil, { params: { patientId } }))
  expect(told).toMatchObject({ until: '2047-01-12', lastCare: '2027-01-12', held: false })
  expect(told.source).toMatch(/R\.1112-7/)
})

describe('at the end of its time', () => {
  test('a record is listed and stays whole until somebody decides; then it is erased, key and all', async () => {
    years(19.9)
    await look()
    expect(await listed()).toEqual([])
    years(0.2)
    await look()
    const due = (await listed()).map(one => one.id)
    expect(due).toContain(patientId)
    years(1)
    await look()
    expect(Object.keys(await rowsOf())).toContain('subject_key')

    const without = await (await house.play('delmas')).call(decideEnd, { body: { decision: 'erase', records: due } })
    expect(without).toMatchObject({ refused: 'step-up-needed' })
    expect((await decide({ decision: 'erase', records: due })).ok).toBe(true)
    await look()
    expect(await rowsOf()).toEqual({})
    const account = await house.owner.query("select email, password_hash from account where email like 'jeanne%'")
    expect(account.rows).toEqual([])
    expect((await listed()).find(one => one.id === patientId)).toMatchObject({ erasedAt: expect.any(String) })
    expect(await decide({ decision: 'hold', records: due, cause: 'claim' })).toMatchObject({
      refused: 'already-erased',
    })

    expect(await verified(house)).toMatchObject({ findings: [] })
    const lines = await exported(house)
    expect(lines.some(line => line.includes('record/erase') && line.includes(patientId))).toBe(true)
  })

  test('one that is held back is not erased, and care given meanwhile starts its time again', async () => {
    years(20.1)
    await look()
    expect((await decide({ decision: 'hold', records: [patientId], cause: 'claim' })).ok).toBe(true)
    expect(await decide({ decision: 'erase', records: [patientId] })).toMatchObject({ refused: 'held' })
    await look()
    expect(Object.keys(await rowsOf())).toContain('patient')
    expect((await decide({ decision: 'lift', records: [patientId] })).ok).toBe(true)
    expect((await decide({ decision: 'erase', records: [patientId] })).ok).toBe(true)
    await house.owner.query('update record_clock set last_care_at = $1', [house.time.now()])
    await look()
    expect(Object.keys(await rowsOf())).toContain('subject_key')
  })

  test('an administrator decides of what is listed only', async () => {
    expect(await decide({ decision: 'erase', records: [patientId] })).toMatchObject({ refused: 'not-found' })
  })
})
