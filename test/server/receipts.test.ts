// What is said in a call is erased and its receipt holds: at closing, after 72 hours, and under a hand that changes it.
import { readdir, readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { say } from '#consultation/chat.ts'
import { enter } from '#consultation/enter.ts'
import { readErasures } from '#consultation/erasure.ts'
import { trailExtract } from '#consultation/extract.ts'
import { forgetPast } from '#consultation/server/forgetting.ts'
import { pathOf } from '#kit/route.ts'
import { close } from '#report/close.ts'
import { verifyTrail } from '../../verifier/verify.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { brokenPromises } from '../invariants.ts'
import { beginConsultation, granted, patientOf } from '../path.ts'
import { exported, headsOf, sealAll, verified } from '../verified.ts'

let house: TestHouse
let jeanne: Person
let arnoux: Person
let consultationId: string
beforeEach(async () => {
  house = await openTestHouse()
  jeanne = await house.play('jeanne')
  arnoux = await house.play('arnoux')
  consultationId = (await beginConsultation(jeanne, arnoux)).consultation
  granted(enter, await jeanne.call(enter, { params: { consultationId }, body: { relayOnly: false } }))
  for (const text of ['J’ai mal ici', 'Depuis hier'])
    granted(say, await jeanne.call(say, { params: { consultationId }, body: { text } }))
})
afterEach(() => house?.close())

const receipts = async () => {
  const patientId = await patientOf(jeanne)
  return granted(readErasures, await jeanne.call(readErasures, { params: { patientId } })).items
}
const end = () =>
  arnoux.call(close, {
    params: { consultationId },
    body: { closing: 'without', reason: 'other', words: 'Essai' } as never,
  })
const dayKeys = async () => (await readdir(house.house.settings.keysFolder)).filter(name => name.startsWith('day-'))
const left = async () =>
  (
    await house.owner.query(
      'select (select count(*) from subject_key where subject_id = $1)::int as keys, (select count(*) from chat_message)::int as messages',
      [consultationId],
    )
  ).rows[0]

describe('closing', () => {
  test('destroys the key and what it sealed; the key of the day follows at its end; both are proven', async () => {
    expect(await left()).toEqual({ keys: 1, messages: 2 })
    expect((await end()).ok).toBe(true)
    expect(await left()).toEqual({ keys: 0, messages: 0 })
    const [told] = await receipts()
    expect(told).toMatchObject({
      consultation: consultationId,
      cause: 'closed',
      messages: 2,
      day: '2027-01-12',
      dayEnd: null,
    })
    expect(told?.check).toBe('waiting')
    await sealAll(house)
    expect((await receipts())[0]?.check).toBe('proven')
    expect(await brokenPromises(house.owner, house.time.now())).toEqual([])

    await forgetPast(house.house)
    expect(await dayKeys(), 'today’s is kept for the next call').toEqual(['day-2027-01-12.key'])
    house.time.advance(17 * 3600)
    await forgetPast(house.house)
    expect(await dayKeys()).toEqual([])
    await sealAll(house)
    const [later] = await receipts()
    expect(later?.dayEnd).toEqual({ day: '2027-01-12', destroyedAt: expect.any(String), backupsGoneOn: '2027-02-13' })
    expect(later?.check).toBe('proven')
    expect(await verified(house)).toMatchObject({ findings: [], receipts: 1 })
  })

  test('asked again leaves one receipt', async () => {
    await Promise.all([end(), end(), end()])
    expect(await receipts()).toHaveLength(1)
  })
})

describe('a consultation that nobody closes', () => {
  test('loses its chat after 72 hours, by the clock of the job, and says so', async () => {
    house.time.advance(63 * 3600)
    await forgetPast(house.house)
    expect(await left(), 'not before').toEqual({ keys: 1, messages: 2 })
    expect(await dayKeys()).toEqual(['day-2027-01-12.key'])
    // 2027-01-15, midnight: 63 h 30 min after the morning of the tests, at most 72 h after anything of that day.
    house.time.advance(1800)
    await forgetPast(house.house)
    expect(await left()).toEqual({ keys: 0, messages: 0 })
    expect(await dayKeys()).toEqual([])
    jeanne = await house.play('jeanne')
    expect(await receipts()).toMatchObject([{ cause: 'late', messages: 2, dayEnd: { day: '2027-01-12' } }])
    expect(await verified(house)).toMatchObject({ findings: [], receipts: 1 })
    expect(await brokenPromises(house.owner, house.time.now())).toEqual([])
  })

  test('and a process that died between the key and its statement states it at the next look', async () => {
    await end()
    await house.house.keys.forgetDay('2027-01-12' as never)
    house.time.advance(48 * 3600)
    await forgetPast(house.house)
    await forgetPast(house.house)
    const { rows } = await house.owner.query('select count(*)::int as n from day_key_end')
    expect(rows).toEqual([{ n: 1 }])
    expect(await verified(house)).toMatchObject({ findings: [] })
  })
})

describe('a receipt that is not true', () => {
  const hands = {
    'fewer messages': 'update erasure_receipt set messages = 0',
    'an earlier hour': `update erasure_receipt set destroyed_at = destroyed_at - interval '1 hour'`,
    'a key put back': `insert into subject_key select consultation_id, 'day-2027-01-12', '', destroyed_at from erasure_receipt`,
    'a message put back': `insert into chat_message select gen_random_uuid(), consultation_id, 'patient', '', destroyed_at from erasure_receipt`,
  }
  for (const [what, hand] of Object.entries(hands))
    test(`is seen by the patient and by the verifier: ${what}`, async () => {
      await end()
      await house.owner.query(hand)
      expect((await receipts())[0]?.check).toBe('wrong')
      expect((await verified(house)).findings.length).toBeGreaterThan(0)
    })
})

test('a patient’s extract proves its own lines and receipts, and shows when one was changed', async () => {
  // Several batches, each with its head.
  await sealAll(house)
  await end()
  await sealAll(house)
  house.time.advance(30 * 3600)
  await forgetPast(house.house)
  await sealAll(house)
  const patient = await house.play('jeanne')
  const patientId = await patientOf(patient)
  const file = await patient.send('GET', pathOf(trailExtract, { patientId }))
  expect(file.headers.get('content-disposition')).toMatch(/attachment; filename="traces-2027-01-13.jsonl"/)
  const lines = file.bytes.toString().trimEnd().split('\n')
  const heads = await headsOf(house)
  const report = await verifyTrail(lines, heads, house.house.keys.publicKey)
  // The taking of the copy itself is not sealed yet; everything before it is.
  expect(report).toMatchObject({ findings: [], receipts: 1, unsealed: 0 })
  // The copy carries the heads that prove it, of several batches, for whoever has none of those kept outside.
  expect((await verifyTrail(lines, [], house.house.keys.publicKey)).heads).toBeGreaterThan(1)
  expect(report.links).toBeGreaterThan(5)
  const others = await house.owner.query('select id from audit_entry where patient_id <> $1', [patientId])
  for (const { id } of others.rows) expect(file.bytes.includes(id)).toBe(false)
  const changed = lines.map(line => line.replace('consultation/accept', 'consultation/enter'))
  expect((await verifyTrail(changed, heads)).findings.join()).toMatch(/n’est pas dans la chaîne/)
  const stolen = lines.filter(line => !line.includes('"kind":"span"'))
  expect((await verifyTrail(stolen, heads)).findings.length).toBeGreaterThan(0)
})

test('the export is the plain statement anyone may run, with the public key added', async () => {
  await end()
  await sealAll(house)
  const ours = await exported(house)
  const statement = await readFile(new URL('../../verifier/export.sql', import.meta.url), 'utf8')
  const { rows } = await house.owner.query<{ line: string }>(statement)
  expect(ours.slice(1)).toEqual(rows.slice(1).map(row => row.line))
})
