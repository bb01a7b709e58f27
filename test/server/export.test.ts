// Taking one's record away: everything that is mine and nothing that is another's, by markers; no table can be forgotten.
import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stepUp } from '#access/me.ts'
import { personaCode } from '#access/persona.ts'
import type { Id } from '#kit/id.ts'
import { pathOf } from '#kit/route.ts'
import { openConfidential } from '#patients/confidential.ts'
import { listPatients } from '#patients/list.ts'
import { listDocuments } from '#record/document.ts'
import { emptyProfile, saveProfile } from '#record/profile.ts'
import { close } from '#report/close.ts'
import { type Dossier, dossier, downloadExport, planExport } from '#report/export.ts'
import { readReport } from '#report/report.ts'
import { saveNote } from '#report/save-note.ts'
import { sign } from '#report/sign.ts'
import { setDuty } from '#waiting-room/duty.ts'
import { roomsOf } from '../../src/server.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { beginConsultation, granted, nameAidant, patientOf } from '../path.ts'
import { addPhoto } from '../photos.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())

/** As if the second factor had just been given again. */
const steppedUp = () => house.owner.query('update session set stepped_up_at = last_seen_at')

const takeAway = async (person: Person, patientId: Id, volume = 1) => {
  await steppedUp()
  const answer = await person.send('GET', pathOf(downloadExport, { patientId, volume: String(volume) }))
  if (answer.status !== 200) return { refused: (answer.json as { refused: string }).refused }
  const files = unzipSync(answer.bytes)
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  return { files, text, answer, dossier: dossier.parse(JSON.parse(text('dossier.json'))) as Dossier }
}

/** A consultation with a marker in everything that is typed, signed and closed. */
const consult = async (patient: Person, doctor: Person, marker: string): Promise<Id> => {
  const patientId = await patientOf(patient)
  granted(
    saveProfile,
    await patient.call(saveProfile, {
      params: { patientId },
      body: { profile: { ...emptyProfile, allergies: { known: 'some', lines: [`allergie ${marker}`] } }, version: 0 },
    }),
  )
  const { consultation, intake } = await beginConsultation(patient, doctor)
  await addPhoto(patient, intake)
  const params = { consultationId: consultation }
  for (const section of ['examination', 'hypothesis', 'conduct'] as const)
    await doctor.call(saveNote, { params: { ...params, section }, body: { text: `${section} ${marker}`, version: 0 } })
  const { code } = granted(personaCode, await doctor.call(personaCode))
  await doctor.call(stepUp, { body: { code } })
  await steppedUp()
  const { revision } = granted(readReport, await doctor.call(readReport, { params }))
  granted(sign, await doctor.call(sign, { params, body: { revision } }))
  granted(close, await doctor.call(close, { params, body: { closing: 'with', outcome: 'done' } }))
  // So that whoever waits next is offered to the other doctor.
  granted(setDuty, await doctor.call(setDuty, { body: { status: 'off' } }))
  return patientId
}

describe('the archive', () => {
  test('holds everything that is mine, checks, and nothing of another patient', async () => {
    const [jeanne, marcel] = [await house.play('jeanne'), await house.play('marcel')]
    const [arnoux, benali] = [await house.play('arnoux'), await house.play('benali')]
    const mine = await consult(jeanne, arnoux, 'marqueur-jeanne')
    const theirs = await consult(marcel, benali, 'marqueur-marcel')

    const taken = await takeAway(jeanne, mine)
    if (!taken.dossier) throw new Error(taken.refused)
    expect(taken.answer.headers.get('content-type')).toBe('application/zip')
    expect(taken.answer.headers.get('cache-control')).toBe('no-store')
    const data = taken.text('dossier.json')
    for (const said of ['allergie', 'examination', 'hypothesis', 'conduct'])
      expect(data).toContain(`${said} marqueur-jeanne`)
    expect(data).toContain('3 rue des Lilas')
    expect(data).not.toContain('marqueur-marcel')
    expect(data).not.toContain('Tissot')
    expect(data).not.toContain(theirs)
    expect(Object.keys(taken.dossier.parts).sort()).toEqual(
      roomsOf(house.house)
        .flatMap(room => room.exports ?? [])
        .flatMap(one => ('part' in one ? [one.part] : []))
        .sort(),
    )
    const documents = granted(
      listDocuments,
      await jeanne.call(listDocuments, { params: { patientId: mine } }),
    ).documents
    // The receipt of a closing is written a moment later: perhaps after the archive was made.
    const listed = documents.filter(one => one.kind === 'compte-rendu')
    expect(listed).toHaveLength(1)
    for (const document of listed) {
      const path = taken.dossier.files.find(file => file.path.includes(document.id))?.path ?? ''
      expect(
        createHash('sha256')
          .update(taken.files[path] ?? '')
          .digest('hex'),
      ).toBe(document.sha256)
    }
    const sums = taken.text('SHA256SUMS').trim().split('\n')
    expect(sums).toHaveLength(Object.keys(taken.files).length - 1)
    for (const line of sums) {
      const [sum = '', path = ''] = line.split('  ')
      expect(
        createHash('sha256')
          .update(taken.files[path] ?? '')
          .digest('hex'),
      ).toBe(sum)
    }
    expect(strFromU8(taken.files['LISEZMOI.pdf'] ?? new Uint8Array(), true).slice(0, 5)).toBe('%PDF-')
    const photos = Object.entries(taken.files).filter(([path]) => path.startsWith('ajouts/'))
    expect(photos).toHaveLength(1)
    expect(
      Buffer.from(photos[0]?.[1] ?? [])
        .subarray(0, 2)
        .toString('hex'),
    ).toBe('ffd8')
    expect(JSON.parse(taken.text('dossier.schema.json'))).toMatchObject({ type: 'object' })
  })

  test('leaves a trace, and is refused to whoever may not, to whoever has not given their second factor, and too often', async () => {
    const [jeanne, marcel, lea] = [await house.play('jeanne'), await house.play('marcel'), await house.play('lea')]
    const patientId = await patientOf(jeanne)
    await house.owner.query('update session set stepped_up_at = null')
    const params = { patientId }
    expect(await jeanne.call(planExport, { params })).toMatchObject({ refused: 'step-up-needed' })
    await nameAidant(jeanne, lea)
    for (const other of [marcel, lea, await house.play('arnoux'), await house.play('delmas')])
      expect(await takeAway(other, patientId)).toMatchObject({ refused: expect.stringMatching(/not-(found|allowed)/) })
    expect(await takeAway(jeanne, patientId, 2)).toEqual({ refused: 'not-found' })
    expect((await takeAway(jeanne, patientId)).refused).toBeUndefined()
    const { rows } = await house.owner.query(
      "select outcome, detail from audit_entry where act = 'report/export' and patient_id = $1 order by id",
      [patientId],
    )
    expect(rows).toContainEqual({ outcome: 'done', detail: 'volume 1' })
    expect(rows).toContainEqual({ outcome: 'refused', detail: 'volume 2' })
    const tries = []
    for (let count = 0; count < 7; count++) tries.push((await takeAway(jeanne, patientId)).refused)
    expect(tries.at(-1)).toBe('export-too-often')
    house.time.advance(3600)
    const later = await house.play('jeanne')
    expect((await takeAway(later, patientId)).refused).toBeUndefined()
  })

  test('of a child is a parent’s to take; what a minor confides is not in it, nor that they confided', async () => {
    const [yanis, nour] = [await house.play('yanis'), await house.play('nour')]
    const known = granted(listPatients, await yanis.call(listPatients)).patients
    const child = known.find(one => one.givenNames === 'Nour')?.id ?? ''
    const opened = granted(
      openConfidential,
      await nour.call(openConfidential, {
        params: { patientId: child },
        body: { companion: { name: 'Tante Marqueur', tie: 'ma tante' } },
      }),
    )
    const secret = opened.id
    const idriss = await house.play('benali')
    await beginConsultation(nour, idriss, secret)
    const taken = await takeAway(yanis, child)
    if (!taken.dossier) throw new Error(taken.refused)
    const data = taken.text('dossier.json')
    for (const word of ['Marqueur', secret, 'confidential', 'beside']) expect(data).not.toContain(word)
    expect(taken.dossier.parts.consultations).toEqual([])
    expect(await takeAway(yanis, secret)).toEqual({ refused: 'not-found' })
    const own = await takeAway(nour, secret)
    expect(own.text?.('dossier.json')).toContain('Tante Marqueur')
  })
})

test('no table about a patient is forgotten: each is taken away, or says why it is not', async () => {
  const { rows } = await house.owner.query<{ name: string }>(`
    select distinct table_name as name from information_schema.columns where table_schema = 'public'
      and (column_name in ('patient_id', 'subject_id', 'consultation_id', 'ticket_id', 'intake_id') or table_name = 'patient')`)
  const told = roomsOf(house.house)
    .flatMap(room => room.exports ?? [])
    .flatMap(one => ('part' in one ? one.tables : one.leftOut) as readonly string[])
  // Keys open what is taken away; they are nobody's to carry.
  expect(rows.map(row => row.name).filter(name => name !== 'subject_key' && !told.includes(name))).toEqual([])
})
