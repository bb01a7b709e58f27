// A photograph asked for during the call, through HTTP: one question at a time, answered from the patient's own seat, filed with the consultation.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayIn } from '#kit/time.ts'
import { decideConsent, textOn } from '#patients/consent.ts'
import { completeUpload, listAttachments, removeAttachment } from '#record/attachment.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../test/house.ts'
import { beginConsultation, granted } from '../../../test/path.ts'
import { drawnPhoto, sendPieces, sha256 } from '../../../test/photos.ts'
import { enter } from '../enter.ts'
import { answerStill, askStill, listStills, sendStill, stillText } from '../still.ts'

let house: TestHouse
let jeanne: Person
let camille: Person
let begun: Awaited<ReturnType<typeof beginConsultation>>
beforeAll(async () => {
  house = await openTestHouse()
  jeanne = await house.play('jeanne')
  camille = await house.play('arnoux')
  begun = await beginConsultation(jeanne, camille)
})
afterAll(() => house.close())

const of = () => ({ consultationId: begun.consultation })
const ask = async () => {
  // The latest is known by its instant.
  house.time.advance(1)
  return granted(askStill, await camille.call(askStill, { params: of() })).id
}
const answer = (stillId: string, given: 'accepted' | 'declined', person = jeanne) =>
  person.call(answerStill, {
    params: { ...of(), stillId },
    body: given === 'accepted' ? { answer: given, text: stillText } : { answer: given },
  })
const announce = (stillId: string, bytes: Buffer) =>
  jeanne.call(sendStill, {
    params: { ...of(), stillId },
    body: { kind: 'photo', size: bytes.byteLength, sha256: sha256(bytes), name: '', intimate: false },
  })

test('asked twice at once, it is asked once; declined, it is over and another may be asked', async () => {
  await jeanne.call(enter, { params: of(), body: { relayOnly: false } })
  const both = await Promise.all([1, 2].map(() => camille.call(askStill, { params: of() })))
  expect(both.map(each => each.ok || each.refused).sort()).toEqual(['still-asked', true])
  const { stills } = granted(listStills, await jeanne.call(listStills, { params: of() }))
  const stillId = stills[0]?.id ?? ''
  expect(await announce(stillId, await drawnPhoto())).toMatchObject({ refused: 'still-not-accepted' })
  expect(await answer(stillId, 'declined')).toMatchObject({ ok: true })
  expect(await answer(stillId, 'accepted')).toMatchObject({ refused: 'still-answered' })
  expect(await announce(stillId, await drawnPhoto())).toMatchObject({ refused: 'still-not-accepted' })
})

test('only the device in the call answers, and only for its own consultation', async () => {
  const stillId = await ask()
  const elsewhere = await house.play('jeanne')
  expect(await answer(stillId, 'accepted', elsewhere)).toMatchObject({ refused: 'not-seated' })
  expect(await answer(stillId, 'accepted', await house.play('yanis'))).toMatchObject({ refused: 'not-found' })
  expect(await jeanne.call(askStill, { params: of() })).toMatchObject({ refused: 'not-allowed' })
  expect(await answer(stillId, 'declined')).toMatchObject({ ok: true })
})

test('accepted with its text, sent, and filed in the record as a photograph of this consultation', async () => {
  const stillId = await ask()
  expect(await answer(stillId, 'accepted')).toMatchObject({ ok: true })
  const bytes = await drawnPhoto(1200, 900)
  const started = await announce(stillId, bytes)
  const uploadId = started.ok ? started.value.id : ''
  await sendPieces(jeanne, uploadId, bytes)
  const listed = async () => granted(listStills, await camille.call(listStills, { params: of() })).stills
  expect((await listed())[0]).toMatchObject({ id: stillId, state: 'accepted', attachmentId: null })
  granted(completeUpload, await jeanne.call(completeUpload, { params: { uploadId } }))
  expect((await listed())[0]).toMatchObject({ id: stillId, attachmentId: uploadId })
  const params = { patientId: begun.patient }
  const query = { intakeId: begun.intake }
  const seen = granted(listAttachments, await camille.call(listAttachments, { params, query }))
  expect(seen.attachments).toMatchObject([{ id: uploadId, consultationId: begun.consultation, width: 1200 }])
  // It was taken for the act: it stays in the record, and the acceptance is no longer taken back.
  expect(await jeanne.call(removeAttachment, { params: { ...params, attachmentId: uploadId } })).toMatchObject({
    refused: 'attachment-used',
  })
  expect(await answer(stillId, 'declined')).toMatchObject({ refused: 'still-answered' })
  const kept = await house.owner.query('select consent_text from still_request where id = $1', [stillId])
  expect(kept.rows).toEqual([{ consent_text: stillText }])
  const trail = await house.owner.query(
    `select act, detail from audit_entry where act like 'consultation/%-still' and outcome = 'done' and at = $1`,
    [house.time.now()],
  )
  expect(new Set(trail.rows.map(row => [row.act, row.detail].join(' ').trim()))).toEqual(
    new Set(['consultation/send-still', 'consultation/answer-still accepted', 'consultation/ask-still']),
  )
})

test('whoever said no to photographs in their agreements is asked for none', async () => {
  const version = textOn('stills', dayIn(house.time.now(), 'Europe/Paris')).version
  const params = { patientId: begun.patient, key: 'stills' } as const
  const say = (decision: 'yes' | 'no') =>
    jeanne.call(decideConsent, { params, body: { decision, version, language: 'fr' } })
  expect(await say('yes')).toMatchObject({ ok: true })
  expect(await say('no')).toMatchObject({ ok: true })
  house.time.advance(1)
  expect(await camille.call(askStill, { params: of() })).toMatchObject({ refused: 'stills-refused' })
  expect(await say('yes')).toMatchObject({ ok: true })
  expect(await camille.call(askStill, { params: of() })).toMatchObject({ ok: true })
})
