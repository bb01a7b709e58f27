// Erasure leaves no plaintext: words typed in every field, then what may be erased is, and nothing of them is left or opens again.
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stepUp } from '#access/me.ts'
import { personaCode } from '#access/persona.ts'
import { accept } from '#consultation/accept.ts'
import { begin } from '#consultation/begin.ts'
import { say } from '#consultation/chat.ts'
import { enter } from '#consultation/enter.ts'
import { forgetPast } from '#consultation/server/forgetting.ts'
import { forget } from '#edge/forget.ts'
import { answer } from '#orientation/answer.ts'
import { readIntake } from '#orientation/read-intake.ts'
import { savePlace } from '#orientation/save-place.ts'
import { createSelf } from '#patients/create-self.ts'
import { answerRight, askRight } from '#patients/rights-request.ts'
import { saveProfile } from '#record/profile.ts'
import { endRecords } from '#record/server/record-end.ts'
import { close } from '#report/close.ts'
import { saveNote } from '#report/save-note.ts'
import { join as takeSeat } from '#waiting-room/join.ts'
import { retentionOf, roomsOf } from '../../src/server.ts'
import { openPatient } from '../accounts.ts'
import { pdf } from '../hostile.ts'
import { openTestHouse, type TestHouse } from '../house.ts'
import { overhear } from '../overheard.ts'
import { goOnDuty, granted, home, offerTo, prepareRequest } from '../path.ts'
import { deposit } from '../photos.ts'
import { dump, inClear, inFiles, opened } from '../vault.ts'
import { verified } from '../verified.ts'

/** One word a field; names may be in clear while the record lives, what is health never. */
const names = ['Marqueurnom', 'Marqueurprenom', 'Marqueurusage']
const deposited = ['marqueur-fichier', 'marqueur-document']
const early = ['marqueur-allergie', 'marqueur-reponse', ...deposited, 'marqueur-rue', 'marqueur-note']
const health = [...early, 'marqueur-demande', 'marqueur-motivation', 'marqueur-fin']
const chat = ['marqueur-message']

const heard = overhear()
let house: TestHouse
let keysOf: string
beforeAll(async () => {
  house = await openTestHouse({ log: heard.log })
  keysOf = await mkdtemp(join(tmpdir(), 'colloque-vault-'))
})
afterAll(async () => {
  heard.stop()
  await house?.close()
  await rm(keysOf, { recursive: true, force: true })
})

/** A backup of the keys as docs/running.md asks: without those of days. */
const copyKeys = async (name: string): Promise<string> => {
  const to = join(keysOf, name)
  await cp(house.house.settings.keysFolder, to, { recursive: true, filter: path => !/day-[^/]*\.key$/.test(path) })
  return to
}
const folders = () => [house.house.settings.dataFolder, house.house.settings.keysFolder].map(folder => folder)
const present = async () => {
  const found: string[] = []
  for (const folder of folders()) if (await readdir(folder).catch(() => undefined)) found.push(folder)
  return found
}
const told = (texts: readonly string[], words: readonly string[]) =>
  words.filter(word => texts.some(text => text.includes(word)))

test('nothing typed is found or opened once it is erased: at the end of the call, then of the record', async () => {
  const { person, email } = await openPatient(house)
  const traits = {
    familyName: 'Marqueurnom',
    givenNames: 'Marqueurprenom',
    usedName: 'Marqueurusage',
    sex: 'F',
  } as const
  const { id: patient } = granted(
    createSelf,
    await person.call(createSelf, { body: { ...traits, birthDate: '1990-05-04' as never } }),
  )
  const allergies = { known: 'some', lines: ['marqueur-allergie'] } as const
  const profile = { allergies, treatments: { known: 'none' }, history: { known: 'unknown' } } as never
  granted(
    saveProfile,
    await person.call(saveProfile, { params: { patientId: patient }, body: { profile, version: 0 } }),
  )
  const intakeId = await prepareRequest(person)
  const asked = { params: { intakeId } }
  const { answers, version } = granted(readIntake, await person.call(readIntake, asked))
  const said = { ...answers, 'own-words': 'marqueur-reponse' } as never
  granted(answer, await person.call(answer, { ...asked, body: { answers: said, version } }))
  const paper = pdf('4 0 obj\n(marqueur-document)\nendobj')
  const sent = await deposit(person, intakeId, paper, { kind: 'document', name: 'marqueur-fichier.pdf' })
  expect(sent.outcome).toMatchObject({ ok: true })
  const place = { ...home, address: ['3 marqueur-rue'] }
  granted(savePlace, await person.call(savePlace, { params: { intakeId }, body: place }))
  granted(takeSeat, await person.call(takeSeat, { params: { intakeId } }))
  const doctor = await house.play('arnoux')
  await goOnDuty(doctor)
  const { id: consultationId } = granted(
    accept,
    await doctor.call(accept, { params: { offerId: await offerTo(doctor) } }),
  )
  const params = { consultationId }
  granted(begin, await person.call(begin, { params }))
  granted(enter, await person.call(enter, { params, body: { relayOnly: false } }))
  granted(say, await person.call(say, { params, body: { text: 'marqueur-message' } }))
  const note = { text: 'marqueur-note', version: 0 }
  granted(saveNote, await doctor.call(saveNote, { params: { ...params, section: 'anamnesis' }, body: note }))

  // While all of it lives: health is sealed, and whoever has everything opens everything. The method sees what is there.
  const during = await dump(house.owner)
  expect(await inClear(during, await present(), [...health, ...chat])).toEqual([])
  const lived = await opened(during, house.house.settings.keysFolder)
  expect(told(lived, [...health, ...chat])).toEqual([...early, ...chat])
  // A backup of that very moment never opens the chat: its keys are without those of days.
  expect(told(await opened(during, await copyKeys('during')), chat)).toEqual([])

  const ending = { closing: 'without', reason: 'other', words: 'marqueur-fin' } as const
  granted(close, await doctor.call(close, { params, body: ending }))
  const right = { kind: 'erasure', words: 'marqueur-demande' } as const
  const { id: requestId } = granted(
    askRight,
    await person.call(askRight, { params: { patientId: patient }, body: right }),
  )
  const administrator = await house.play('delmas')
  const { code } = granted(personaCode, await administrator.call(personaCode))
  granted(stepUp, await administrator.call(stepUp, { body: { code } }))
  const reasoned = { outcome: 'refused', words: 'marqueur-motivation' } as const
  granted(answerRight, await administrator.call(answerRight, { params: { requestId }, body: reasoned }))

  const closed = await dump(house.owner)
  expect(told(await opened(closed, house.house.settings.keysFolder), chat)).toEqual([])
  expect(told(await opened(closed, house.house.settings.keysFolder), health)).toEqual(health)
  // Nor does the backup of before, with every key that is left once the day has ended.
  house.time.advance(72 * 3600)
  await forgetPast(house.house)
  expect(told(await opened(during, house.house.settings.keysFolder), chat)).toEqual([])

  // The record, at its term, under a decision.
  const rules = retentionOf(roomsOf(house.house))
  house.time.advance(21 * 366 * 86_400)
  await endRecords(house.house, rules)
  await house.owner.query(`update record_end set decision = 'erase' where patient_id = $1`, [patient])
  await endRecords(house.house, rules)
  await forget(house.house, rules)
  const after = await dump(house.owner)
  // What was sealed was never in clear, not even where PostgreSQL itself writes; names were, until their room is used again.
  expect(await inFiles(house.owner, [...names, ...health, ...chat])).toEqual(names)
  const everything = [...names, ...health, ...chat, email]
  expect(await inClear(after, await present(), everything)).toEqual([])
  expect(told(await opened(after, house.house.settings.keysFolder), everything)).toEqual([])
  expect(told(await opened(after, await copyKeys('after')), everything)).toEqual([])
  // The key of the record is in no fresh backup: with the rows of an older one, its keys alone open nothing.
  const older = during.rows.filter(({ table }) => table !== 'subject_key')
  const fresh = after.rows.filter(({ table }) => table === 'subject_key')
  expect(told(await opened({ rows: [...older, ...fresh] }, await copyKeys('fresh')), [...health, ...chat])).toEqual([])

  const logged = (await heard.all(house)).filter(one => one.where !== 'mail').map(one => one.text)
  expect(told(logged, everything)).toEqual([])
  expect(await verified(house)).toMatchObject({ findings: [] })
})
