// Photographs and documents through HTTP: resumed after a cut, sealed from the first piece, closed to others, forgotten in time.
import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accept } from '#consultation/accept.ts'
import { forget } from '#edge/forget.ts'
import { pathOf } from '#kit/route.ts'
import {
  completeUpload,
  listAttachments,
  mostChunkBytes,
  readAttachment,
  readUpload,
  removeAttachment,
  sendChunk,
} from '#record/attachment.ts'
import { setDuty } from '#waiting-room/duty.ts'
import { join } from '#waiting-room/join.ts'
import { decline, readOffer } from '#waiting-room/offer.ts'
import { listOfferPhotos, readOfferPhoto } from '#waiting-room/offer-photos.ts'
import { leave, myTicket } from '#waiting-room/place.ts'
import { retentionOf, roomsOf } from '../../src/server.ts'
import { pdf } from '../hostile.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { goOnDuty, granted, offerTo, patientOf, prepareRequest } from '../path.ts'
import { addPhoto, announce, deposit, drawnPhoto, sendPieces } from '../photos.ts'

let house: TestHouse
let jeanne: Person
let yanis: Person
let patientId: string
let intakeId: string
beforeAll(async () => {
  house = await openTestHouse()
  jeanne = await house.play('jeanne')
  yanis = await house.play('yanis')
  patientId = await patientOf(jeanne)
  intakeId = await prepareRequest(jeanne)
})
afterAll(() => house.close())

const list = async (person = jeanne) =>
  granted(listAttachments, await person.call(listAttachments, { params: { patientId }, query: { intakeId } }))
    .attachments
/** Noise does not compress: three pieces' worth. */
const heavyPhoto = () =>
  sharp(randomBytes(700 * 700 * 3), { raw: { width: 700, height: 700, channels: 3 } })
    .jpeg({ quality: 100 })
    .toBuffer()

test('an upload goes on where the line was cut, and a piece sent twice is kept once', async () => {
  const bytes = await heavyPhoto()
  expect(bytes.byteLength).toBeGreaterThan(2 * mostChunkBytes)
  const started = await announce(jeanne, intakeId, bytes)
  const uploadId = started.ok ? started.value.id : ''
  const params = { uploadId }
  const piece = (from: number) => new Uint8Array(bytes.subarray(from, from + mostChunkBytes))
  const send = (offset: number, body = piece(offset)) =>
    jeanne.call(sendChunk, { params, query: { offset: String(offset) }, body })
  expect(await send(0)).toMatchObject({ value: { received: mostChunkBytes } })
  expect(await send(0)).toMatchObject({ value: { received: mostChunkBytes } })
  expect(await send(2 * mostChunkBytes, piece(2 * mostChunkBytes))).toMatchObject({
    refused: 'chunk-out-of-place',
    detail: { received: mostChunkBytes },
  })
  expect(await jeanne.call(completeUpload, { params })).toMatchObject({ refused: 'upload-not-whole' })
  expect(await jeanne.call(readUpload, { params })).toMatchObject({
    value: { received: mostChunkBytes, state: 'receiving' },
  })
  await sendPieces(jeanne, uploadId, bytes)
  const first = await jeanne.call(completeUpload, { params })
  expect(first).toMatchObject({ value: { state: 'ready' } })
  expect(await jeanne.call(completeUpload, { params })).toEqual(first)
  const [entry] = await list()
  expect(entry).toMatchObject({ id: uploadId, media: 'image', width: 700, height: 700, removable: true })
  expect(Buffer.from(entry?.preview ?? '', 'base64').subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]))
})

test('what arrives is sealed from its first piece, and nothing of it stands in clear', async () => {
  const bytes = await drawnPhoto()
  const started = await announce(jeanne, intakeId, bytes, { name: 'eczema-bras.jpg' })
  await sendPieces(jeanne, started.ok ? started.value.id : '', bytes)
  const rows = await house.owner.query('select bytes_sealed from blob')
  expect(rows.rows.length).toBeGreaterThan(0)
  const piece = bytes.subarray(100, 132)
  for (const row of rows.rows) {
    expect(row.bytes_sealed.includes(piece)).toBe(false)
    expect(row.bytes_sealed.includes(Buffer.from('JFIF'))).toBe(false)
  }
  const attachments = await house.owner.query('select t::text as row from attachment t')
  for (const { row } of attachments.rows) {
    expect(row).not.toContain('eczema')
    expect(row).not.toContain(Buffer.from('eczema').toString('hex'))
  }
})

test('a photograph is turned as its metadata said, and the metadata is gone', async () => {
  const lying = await sharp(await drawnPhoto(600, 400))
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const { id } = await deposit(jeanne, intakeId, lying)
  expect((await list()).find(entry => entry.id === id)).toMatchObject({ width: 400, height: 600 })
})

test('a PDF is kept as it came and only ever downloaded', async () => {
  const bytes = pdf()
  const { id } = await deposit(jeanne, intakeId, bytes, { kind: 'document', name: '../lettre.pdf' })
  expect((await list()).find(entry => entry.id === id)).toMatchObject({
    media: 'pdf',
    name: 'lettre.pdf',
    preview: null,
  })
  const file = await jeanne.send('GET', pathOf(readAttachment, { patientId, attachmentId: id ?? '' }))
  expect(file.bytes).toEqual(bytes)
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="document-2027-01-12.pdf"')
  expect(file.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
  expect(file.headers.get('x-content-type-options')).toBe('nosniff')
})

test('bytes go only where bytes are asked for, and JSON only elsewhere', async () => {
  const started = await announce(jeanne, intakeId, await drawnPhoto())
  const uploadId = started.ok ? started.value.id : ''
  const chunkPath = `${pathOf(sendChunk, { uploadId })}?offset=0`
  expect(await jeanne.send('PUT', chunkPath, { bytes: 'x' })).toMatchObject({ status: 400 })
  expect(await jeanne.send('PUT', chunkPath, new Uint8Array(mostChunkBytes + 1))).toMatchObject({ status: 413 })
  const elsewhere = await jeanne.send('POST', pathOf(completeUpload, { uploadId }), new Uint8Array(8))
  expect(elsewhere).toMatchObject({ status: 400, json: { refused: 'invalid-input' } })
})

test('another patient finds neither the upload, nor the list, nor the photograph', async () => {
  const id = await addPhoto(jeanne, intakeId)
  const params = { patientId, attachmentId: id }
  expect(await yanis.call(readUpload, { params: { uploadId: id } })).toMatchObject({ refused: 'not-found' })
  expect(await yanis.call(listAttachments, { params: { patientId } })).toMatchObject({ refused: 'not-found' })
  expect((await yanis.send('GET', pathOf(readAttachment, params))).status).toBe(404)
  const own = await patientOf(yanis)
  expect((await yanis.send('GET', pathOf(readAttachment, { ...params, patientId: own }))).status).toBe(404)
  expect(await yanis.call(removeAttachment, { params: { ...params, patientId: own } })).toMatchObject({
    refused: 'not-found',
  })
})

test('twelve at most, also when they come at once; one taken back leaves room', async () => {
  await house.owner.query('delete from blob; delete from attachment')
  const photo = await drawnPhoto()
  const answers = await Promise.all(Array.from({ length: 16 }, () => announce(jeanne, intakeId, photo)))
  expect(answers.filter(each => each.ok)).toHaveLength(12)
  expect(answers.filter(each => !each.ok && each.refused === 'too-many-attachments')).toHaveLength(4)
  const first = answers.find(each => each.ok)
  const attachmentId = first?.ok ? first.value.id : ''
  granted(removeAttachment, await jeanne.call(removeAttachment, { params: { patientId, attachmentId } }))
  expect(await announce(jeanne, intakeId, photo)).toMatchObject({ ok: true })
})

test('on an offer: photographs when asked and traced, never an intimate one nor a document, and nothing once it is over', async () => {
  const marcel = await house.play('marcel')
  const request = await prepareRequest(marcel)
  const plain = await addPhoto(marcel, request)
  const intimate = await addPhoto(marcel, request, { intimate: true })
  const paper = await addPhoto(marcel, request, { kind: 'document' })
  granted(join, await marcel.call(join, { params: { intakeId: request } }))
  const camille = await house.play('arnoux')
  const idriss = await house.play('benali')
  await goOnDuty(camille)
  const offerId = await offerTo(camille)
  const params = { offerId }
  expect(await camille.call(readOffer, { params })).toMatchObject({ value: { photos: 1 } })
  expect(await camille.call(listOfferPhotos, { params })).toMatchObject({ value: { photos: [{ id: plain }] } })
  const see = (person: Person, attachmentId: string) =>
    person.send('GET', pathOf(readOfferPhoto, { offerId, attachmentId }))
  const shown = await see(camille, plain)
  expect(shown.status).toBe(200)
  expect(shown.headers.get('content-type')).toBe('image/jpeg')
  for (const hidden of [intimate, paper]) expect((await see(camille, hidden)).status).toBe(404)
  expect((await see(idriss, plain)).status).toBe(404)
  const params2 = { patientId: await patientOf(marcel), attachmentId: plain }
  expect((await camille.send('GET', pathOf(readAttachment, params2))).status).toBe(404)
  const trail = await house.owner.query(
    `select act, outcome, object_id from audit_entry where patient_id = $1 and act like 'waiting-room/%offer-photo%' order by id`,
    [params2.patientId],
  )
  expect(trail.rows).toEqual(
    expect.arrayContaining([
      { act: 'waiting-room/list-offer-photos', outcome: 'done', object_id: offerId },
      { act: 'waiting-room/read-offer-photo', outcome: 'done', object_id: plain },
      { act: 'waiting-room/read-offer-photo', outcome: 'refused', object_id: intimate },
      { act: 'waiting-room/read-offer-photo', outcome: 'refused', object_id: paper },
    ]),
  )
  granted(decline, await camille.call(decline, { params, body: { reason: 'no-reason' } }))
  expect(await camille.call(listOfferPhotos, { params })).toMatchObject({ refused: 'not-found' })
  expect((await see(camille, plain)).status).toBe(404)
  const { ticket } = granted(myTicket, await marcel.call(myTicket))
  granted(leave, await marcel.call(leave, { params: { ticketId: ticket ?? '' } }))
  granted(setDuty, await camille.call(setDuty, { body: { status: 'off' } }))
})

test('a draft lasts a day, what came to nothing thirty; what a professional used stays, and is no longer taken back', async () => {
  await house.owner.query('delete from blob; delete from attachment')
  const kept = await addPhoto(jeanne, intakeId)
  granted(join, await jeanne.call(join, { params: { intakeId } }))
  const camille = await house.play('arnoux')
  await goOnDuty(camille)
  granted(accept, await camille.call(accept, { params: { offerId: await offerTo(camille) } }))
  const taking = await jeanne.call(removeAttachment, { params: { patientId, attachmentId: kept } })
  expect(taking).toMatchObject({ refused: 'attachment-used' })
  expect(await list(camille)).toMatchObject([{ id: kept, removable: false }])

  const other = await prepareRequest(jeanne)
  const unused = await addPhoto(jeanne, other)
  await announce(jeanne, other, await drawnPhoto())
  const left = async () => (await house.owner.query('select id from attachment')).rows.map(row => row.id)
  expect(await left()).toHaveLength(3)
  house.time.advance(25 * 3600)
  await forget(house.house, retentionOf(roomsOf(house.house)))
  expect(new Set(await left())).toEqual(new Set([kept, unused]))
  house.time.advance(30 * 24 * 3600)
  await forget(house.house, retentionOf(roomsOf(house.house)))
  expect(await left()).toEqual([kept])
  expect((await house.owner.query('select distinct id from blob')).rows).toEqual([{ id: kept }])
})
