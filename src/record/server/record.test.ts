// The record through HTTP: the declared profile, the signed documents, sealed at rest and closed to others.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kit/id.ts'
import { pathOf } from '#kit/route.ts'
import { listPatients } from '#patients/list.ts'
import type { Person, TestHouse } from '../../../test/house.ts'
import { openTestHouse } from '../../../test/house.ts'
import { listDocuments, readDocument } from '../document.ts'
import { emptyProfile, type Profile, readProfile, saveProfile } from '../profile.ts'
import { keepDocument } from './record.store.ts'

let house: TestHouse
let jeanne: Person
let patientId: string
beforeAll(async () => {
  house = await openTestHouse()
  jeanne = await house.play('jeanne')
  const listed = await jeanne.call(listPatients)
  patientId = listed.ok ? (listed.value.patients[0]?.id ?? '') : ''
})
afterAll(() => house.close())

const declared: Profile = {
  ...emptyProfile,
  allergies: { known: 'some', lines: ['Pénicilline : urticaire'] },
  treatments: { known: 'none' },
}

/** A document signed for Jeanne, kept by the act of another room. */
const keepOne = async (title: string, bytes: Buffer) => {
  const at = house.time.now()
  const account = await house.owner.query("select id from account where persona = 'jeanne'")
  const actor = { account: account.rows[0].id, session: patientId, role: 'patient', steppedUp: false }
  const id = newId(at, house.house.random)
  await house.house.db.as(actor, at).write(db =>
    keepDocument(db, house.house, {
      id,
      patient: patientId,
      author: actor.account,
      kind: 'compte-rendu',
      title,
      bytes,
      signedAt: at,
    }),
  )
  return id
}

test('the profile starts unknown, is replaced over the version read, and a stale screen is refused', async () => {
  const params = { patientId }
  expect(await jeanne.call(readProfile, { params })).toMatchObject({ value: { profile: emptyProfile, version: 0 } })
  const save = (version: number) => jeanne.call(saveProfile, { params, body: { profile: declared, version } })
  expect(await save(0)).toEqual({ ok: true, value: { version: 1 } })
  expect(await save(0)).toMatchObject({ refused: 'stale-profile', detail: { version: 1 } })
  expect(await jeanne.call(readProfile, { params })).toMatchObject({ value: { profile: declared, version: 1 } })
})

test('of two savings in the same instant one wins', async () => {
  const params = { patientId }
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => jeanne.call(saveProfile, { params, body: { profile: declared, version: 1 } })),
  )
  expect(answers.filter(each => each.ok)).toHaveLength(1)
})

test('a document comes back as it was kept, as an attachment; its list says how to check it', async () => {
  const bytes = Buffer.from('%PDF-1.7 a letter')
  const documentId = await keepOne('Compte rendu du 12 janvier 2027', bytes)
  const listed = await jeanne.call(listDocuments, { params: { patientId } })
  expect(listed).toMatchObject({ value: { documents: [{ id: documentId, size: bytes.length, kind: 'compte-rendu' }] } })
  const file = await jeanne.send('GET', pathOf(readDocument, { patientId, documentId }))
  expect(file.bytes).toEqual(bytes)
  expect(file.headers.get('content-type')).toBe('application/pdf')
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="compte-rendu-2027-01-12.pdf"')
  expect(file.headers.get('x-content-type-options')).toBe('nosniff')
})

test('nothing of health stands in clear in the database', async () => {
  const rows = await house.owner.query('select t::text as row from profile t union all select t::text from document t')
  const all = rows.rows.map(each => each.row).join('\n')
  // Bytes are shown in hexadecimal: both writings are looked for.
  for (const word of ['Pénicilline', '12 janvier', 'a letter']) {
    expect(all).not.toContain(word)
    expect(all).not.toContain(Buffer.from(word).toString('hex'))
  }
})

test('another’s record and another’s document are not found, and the reach is traced', async () => {
  const yanis = await house.play('yanis')
  const documentId = await keepOne('Compte rendu', Buffer.from('%PDF'))
  expect(await yanis.call(readProfile, { params: { patientId } })).toMatchObject({ refused: 'not-found' })
  expect(await yanis.call(listDocuments, { params: { patientId } })).toMatchObject({ refused: 'not-found' })
  const mine = await yanis.call(listPatients)
  const own = mine.ok ? (mine.value.patients[0]?.id ?? '') : ''
  const reached = await yanis.send('GET', pathOf(readDocument, { patientId: own, documentId }))
  expect(reached.status).toBe(404)
  const trail = await house.owner.query(
    "select act, detail, outcome from audit_entry where object_id in ($1, $2) and act like 'record/%' and detail is not null order by act",
    [patientId, documentId],
  )
  expect(trail.rows).toEqual([
    { act: 'record/list-documents', detail: 'not-found', outcome: 'refused' },
    { act: 'record/read-document', detail: 'not-found', outcome: 'refused' },
    { act: 'record/read-profile', detail: 'not-found', outcome: 'refused' },
  ])
})
