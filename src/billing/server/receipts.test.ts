// Receipts by HTTP: one for care given, none to pay otherwise, never twice, and never for a parent’s eyes when a minor confides.
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stepUp } from '#access/me.ts'
import { personaCode } from '#access/persona.ts'
import { answerHandover, askHandover, meetLeader } from '#consultation/handover.ts'
import { readPrice } from '#consultation/price.ts'
import type { Id } from '#kit/id.ts'
import { pathOf } from '#kit/route.ts'
import { sentencesOf } from '#orientation/price.words.ts'
import { saveTerms } from '#orientation/terms.ts'
import { openConfidential } from '#patients/confidential.ts'
import { saveDraft } from '#prescription/draft.ts'
import { emptyDraft } from '#prescription/prescription.ts'
import { saveReach } from '#prescription/reach.ts'
import { signPrescriptions } from '#prescription/sign-prescriptions.ts'
import { listDocuments, readDocument } from '#record/document.ts'
import { close } from '#report/close.ts'
import { refer } from '#report/refer.ts'
import { readReport } from '#report/report.ts'
import { saveNote } from '#report/save-note.ts'
import { consultationClosed } from '#report/server/close.ts'
import { sign } from '#report/sign.ts'
import type { Person } from '../../../test/house.ts'
import { accountOf, beginConsultation, granted, patientOf } from '../../../test/path.ts'
import { line } from '../../../test/prescription-lines.ts'
import { patientGone, ReportScene } from '../../../test/report-scene.ts'
import { readReceipt } from '../receipt.ts'
import { writeReceipts } from './receipts.ts'

let scene: ReportScene
beforeAll(async () => {
  scene = await ReportScene.open()
  await scene.prove()
})
afterAll(() => scene?.house.close())

const receiptOf = async (consultation: Id, patientId: Id) => {
  const params = { patientId, consultationId: consultation }
  const read = async () => granted(readReceipt, await scene.patient.call(readReceipt, { params })).receipt
  await expect.poll(read).not.toBeNull()
  return read()
}
const papers = async (patientId: Id) =>
  granted(listDocuments, await scene.patient.call(listDocuments, { params: { patientId } })).documents
const letter = { place: 'emergency-department', within: 'now', to: '', text: 'À examiner sur place.' } as const
const receiptsIn = async (patientId: Id) => (await papers(patientId)).filter(one => one.kind === 'receipt')
const textOf = async (patientId: Id, documentId: Id) => {
  const { bytes } = await scene.patient.send('GET', pathOf(readDocument, { patientId, documentId }))
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes, encoding: 'utf8' }).replace(/\s+/g, ' ')
}

describe('care given', () => {
  test('has a receipt that says what was told before, what is paid back, and that nothing was taken', async () => {
    await scene.another()
    const { consultation, patient } = scene.begun
    const told = granted(readPrice, await scene.patient.call(readPrice, { params: scene.params })).price
    await scene.sign()
    granted(close, await scene.close({ closing: 'with', outcome: 'done' }))
    const receipt = await receiptOf(consultation, patient)
    expect(receipt).toMatchObject({ kind: 'charged', total: told?.total })
    const text = await textOf(patient, receipt?.documentId ?? '')
    for (const said of [
      'Reçu',
      'Téléconsultation, code TCG : 25 €',
      'Total : 25 €',
      'À confirmer par votre caisse',
      'Aucun paiement n’a été pris',
      'n’est pas une feuille de soins',
      'TCG@2018-09-15',
      'DÉMONSTRATION',
      'MORVAN',
    ])
      expect(text).toContain(said)
  })

  test('has one receipt, though the fact is heard again', async () => {
    const { consultation, patient } = scene.begun
    const { house } = scene.house
    const again = house.db.as({ system: 'outbox' }, house.time.now()).write(async db => {
      const { hear } = writeReceipts(house)
      await hear(db, { consultation, patient }, house.time.now())
    })
    await expect(again).rejects.toThrow(/receipt_pkey/)
    const heard = await scene.house.owner.query(
      'select count(*)::int as n from outbox_heard h join outbox o on o.id = h.fact_id where o.name = $1',
      [consultationClosed],
    )
    expect(heard.rows[0]?.n).toBe(1)
    expect(await receiptsIn(patient)).toHaveLength(1)
  })

  test('overseas, its papers are of the day and hour of the place of practice', async () => {
    await scene.another()
    const { consultation, patient } = scene.begun
    const practise = (postcode: string) =>
      scene.house.owner.query('update practitioner set practice_postcode = $1 where rpps = $2', [
        postcode,
        '99700000013',
      ])
    await practise('97400')
    await scene.seen()
    const reach = { phone: '06 39 98 10 01', email: 'cabinet@example.org' }
    granted(saveReach, await scene.doctor.call(saveReach, { body: reach }))
    const draft = { ...emptyDraft, lines: [line()] }
    const { version } = granted(
      saveDraft,
      await scene.doctor.call(saveDraft, { params: scene.params, body: { draft, version: 0 } }),
    )
    granted(signPrescriptions, await scene.doctor.call(signPrescriptions, { params: scene.params, body: { version } }))
    await scene.sign()
    granted(close, await scene.close({ closing: 'with', outcome: 'done' }))
    await receiptOf(consultation, patient)
    const kinds = ['prescription', 'compte-rendu', 'receipt']
    const theirs = (await papers(patient)).filter(one => one.consultationId === consultation)
    expect(theirs.map(one => one.kind).toSorted()).toEqual(kinds.toSorted())
    for (const one of theirs) expect(await textOf(patient, one.id), one.kind).toContain('UTC+4')
    await practise('35600')
  })

  test('without image is told as not paid back', async () => {
    await scene.another()
    const { consultation, patient } = scene.begun
    await scene.house.owner.query(
      `insert into medium_used select gen_random_uuid(), id, 'voice', begun_at from consultation where id = $1`,
      [consultation],
    )
    await scene.sign()
    granted(close, await scene.close({ closing: 'with', outcome: 'done' }))
    const receipt = await receiptOf(consultation, patient)
    expect(await textOf(patient, receipt?.documentId ?? '')).toContain(
      'sans image, une consultation à distance n’est pas remboursée',
    )
  })
})

test('what was not suited to distance, or failed, costs nothing and has no paper', async () => {
  const before = (await receiptsIn(await patientOf(scene.patient))).length
  for (const body of [{ closing: 'with', outcome: 'not-suited' }, patientGone] as const) {
    await scene.another()
    const { consultation, patient } = scene.begun
    if (body.closing === 'with') {
      await scene.sign()
      granted(refer, await scene.doctor.call(refer, { params: scene.params, body: letter }))
    }
    granted(close, await scene.close(body))
    expect(await receiptOf(consultation, patient)).toMatchObject({ kind: 'nothing', documentId: null, total: null })
  }
  expect(await receiptsIn(await patientOf(scene.patient))).toHaveLength(before)
})

test('a minor’s confidential consultation gives its receipt to the minor alone', async () => {
  const [yanis, nour] = [await scene.house.play('yanis'), await scene.house.play('nour')]
  const child = (await scene.house.owner.query("select id from patient where given_names = 'Nour'")).rows[0]?.id
  const companion = { name: 'Tante Essai', tie: 'ma tante' }
  const opened = await nour.call(openConfidential, { params: { patientId: child }, body: { companion } })
  const secret = granted(openConfidential, opened).id
  const { consultation } = await beginConsultation(nour, scene.doctor, secret)
  granted(close, await scene.doctor.call(close, { params: { consultationId: consultation }, body: patientGone }))
  const read = (who: typeof nour, patientId: Id) =>
    who.call(readReceipt, { params: { patientId, consultationId: consultation } })
  await expect.poll(async () => granted(readReceipt, await read(nour, secret)).receipt?.kind).toBe('nothing')
  expect(await read(yanis, secret)).toMatchObject({ refused: 'not-found' })
  expect(granted(readReceipt, await read(yanis, child)).receipt).toBeNull()
})

test('handed over: the price of the one who takes over is told before the patient answers, and due only once they go on', async () => {
  const benali = await scene.house.play('benali')
  granted(saveTerms, await benali.call(saveTerms, { body: { sector: 'none' } }))
  for (const goesOn of [false, true]) {
    await scene.another()
    const { consultation, patient } = scene.begun
    const params = { consultationId: consultation }
    const price = async () => granted(readPrice, await scene.patient.call(readPrice, { params }))
    const first = await price()
    const body = { to: await accountOf(benali), reason: 'end-of-shift', words: '' } as const
    const { id: handoverId } = granted(askHandover, await scene.doctor.call(askHandover, { params, body }))
    const accepted = { params: { handoverId }, body: { answer: 'accepted' } } as const
    granted(answerHandover, await benali.call(answerHandover, accepted))
    const theirs = await price()
    expect(theirs).toMatchObject({ price: { rule: 'not-contracted', outcome: 'not-reimbursed' } })
    expect(theirs.rpps).not.toBe(first.rpps)
    if (goesOn) granted(meetLeader, await scene.patient.call(meetLeader, { params, body: { answer: 'go-on' } }))
    await endedBy(benali, consultation)
    const due = goesOn ? theirs.price : first.price
    const receipt = await receiptOf(consultation, patient)
    expect(receipt).toMatchObject({ kind: 'charged', total: due?.total })
    if (!due) throw new Error('no price was told')
    const why = sentencesOf(due, 'fr').why.replace(/\s+/g, ' ')
    expect(await textOf(patient, receipt?.documentId ?? '')).toContain(why)
  }
})

/** Proven, written, signed and closed by another than the scene's own doctor. */
const endedBy = async (doctor: Person, consultationId: Id) => {
  const params = { consultationId }
  scene.house.time.advance(60)
  const { code } = granted(personaCode, await doctor.call(personaCode))
  granted(stepUp, await doctor.call(stepUp, { body: { code } }))
  for (const section of ['hypothesis', 'conduct'] as const)
    granted(
      saveNote,
      await doctor.call(saveNote, { params: { ...params, section }, body: { text: 'Repos', version: 0 } }),
    )
  const { revision } = granted(readReport, await doctor.call(readReport, { params }))
  granted(sign, await doctor.call(sign, { params, body: { revision } }))
  granted(close, await doctor.call(close, { params, body: { closing: 'with', outcome: 'done' } }))
}
