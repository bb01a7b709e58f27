// A prescription through HTTP: written, refused, signed, read as a PDF, counted by pharmacists who race, questioned, cancelled, replaced.
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listDocuments } from '#record/document.ts'
import type { Person } from '../../../test/house.ts'
import { granted } from '../../../test/path.ts'
import { biology, by, line, saline } from '../../../test/prescription-lines.ts'
import { ReportScene } from '../../../test/report-scene.ts'
import { cancelMine, cancelPrescription, listPrescriptions, listSigned } from '../cancel-prescription.ts'
import { readDraft, saveDraft } from '../draft.ts'
import { ask, dispense, lookUp } from '../pharmacy.ts'
import { type Draft, emptyDraft } from '../prescription.ts'
import { answerQuestion, everyQuestion, lateQuestions, listQuestions } from '../question.ts'
import { saveReach } from '../reach.ts'
import { signPrescriptions } from '../sign-prescriptions.ts'

let scene: ReportScene
let pharmacist: Person
beforeAll(async () => {
  scene = await ReportScene.open()
  pharmacist = scene.house.visitor()
  await scene.another()
  await scene.prove()
})
afterAll(() => scene?.house.close())

const read = async () => granted(readDraft, await scene.doctor.call(readDraft, { params: scene.params }))
const save = async (draft: Partial<Draft>) => {
  const { version } = await read()
  return granted(
    saveDraft,
    await scene.doctor.call(saveDraft, { params: scene.params, body: { draft: { ...emptyDraft, ...draft }, version } }),
  ).version
}
const sign = (version: number) => scene.doctor.call(signPrescriptions, { params: scene.params, body: { version } })
const seen = () => scene.seen()
const papers = async () =>
  granted(
    listPrescriptions,
    await scene.patient.call(listPrescriptions, { params: { patientId: scene.begun.patient } }),
  ).prescriptions
const textOf = async (document: string) => {
  const { bytes } = await scene.patient.send('GET', `/api/patients/${scene.begun.patient}/documents/${document}`)
  return execFileSync('pdftotext', ['-raw', '-', '-'], { input: bytes, encoding: 'utf8' }).replace(/\s+/g, ' ')
}
/** Writes, signs, and answers the code printed on the paper of the pharmacy. */
const signed = async (draft: Partial<Draft>) => {
  const before = new Set((await papers()).map(one => one.id))
  granted(signPrescriptions, await sign(await save(draft)))
  const paper = (await papers()).find(one => one.destination === 'pharmacy' && !before.has(one.id))
  if (!paper) throw new Error('nothing was signed')
  const code = /Code à saisir : (\S+)/.exec(await textOf(paper.documentId))?.[1] ?? ''
  return { paper, code }
}
const look = (code: string) => pharmacist.call(lookUp, { body: { code } })
const states = async (code: string) => granted(lookUp, await look(code)).lines.map(one => one.counted)
const give = (code: string, ordinal: number, as: 'part' | 'complete' = 'complete', place = 0) =>
  pharmacist.call(dispense, { body: { code, by, counts: [{ line: place, ordinal, as }] } })

describe('writing and signing', () => {
  test('a stale tab is refused, the same text sent twice is not', async () => {
    const draft = { ...emptyDraft, lines: [line()] }
    const put = (version: number, what: Draft) =>
      scene.doctor.call(saveDraft, { params: scene.params, body: { draft: what, version } })
    expect(await put(0, draft)).toMatchObject({ ok: true, value: { version: 1 } })
    expect(await put(0, draft)).toMatchObject({ ok: true, value: { version: 1 } })
    expect(await put(0, emptyDraft)).toMatchObject({ refused: 'stale-draft', detail: { version: 1 } })
    const twice = line()
    expect(await put(1, { ...emptyDraft, lines: [twice, twice] })).toMatchObject({ refused: 'line-twice' })
  })

  test('nothing is signed after writing alone, nor what is empty, moved, unreachable or wrong', async () => {
    expect(await sign(await save({ lines: [line()] }))).toMatchObject({ refused: 'neither-seen-nor-heard' })
    await seen()
    expect(await sign(await save({}))).toMatchObject({ refused: 'nothing-written' })
    const version = await save({ lines: [line()] })
    expect(await sign(version - 1)).toMatchObject({ refused: 'stale-draft' })
    await scene.house.owner.query('delete from prescriber_reach')
    expect(await sign(version)).toMatchObject({ refused: 'reach-missing' })
    const reached = (phone: string) => scene.doctor.call(saveReach, { body: { phone, email: 'c.arnoux@example.org' } })
    expect(await reached('99 99')).toMatchObject({ refused: 'phone-unknown' })
    granted(saveReach, await reached('06 39 98 10 01'))
    const secured = line()
    const conditions = [{ kind: 'secure-form' as const, label: 'ordonnance sécurisée', days: null }]
    expect(
      await sign(await save({ lines: [{ ...secured, medicine: { ...secured.medicine, conditions } }] })),
    ).toMatchObject({ refused: 'not-prescribed-here' })
    const endless = line({
      medicine: saline,
      dose: { unit: 'tablet', steps: [{ quantity: 1, when: { kind: 'times', times: 1 } }] },
    })
    expect(await sign(await save({ lines: [line(), endless] }))).toMatchObject({
      refused: 'line-wrong',
      detail: { line: 2, problem: 'no-duration' },
    })
    const { rows } = await scene.house.owner.query('select count(*)::int as n from prescription')
    expect(rows).toEqual([{ n: 0 }])
  })

  test('one paper for each destination, told to the patient, the draft emptied, the printed hash that of the content', async () => {
    const { paper } = await signed({ lines: [line({ notSubstitutable: 'CIF' }), biology], measures: { weightKg: 61 } })
    expect((await papers()).map(one => one.destination).sort()).toEqual(['laboratory', 'pharmacy'])
    const text = await textOf(paper.documentId)
    for (const mention of [
      'MORVAN Jeanne',
      '+33 6 39 98 10 01',
      'France',
      'Paracétamol 1 g',
      'Poids : 61 kg',
      'NON SUBSTITUABLE',
      'À renouveler 2 fois',
      'FICTIF',
    ])
      expect(text).toContain(mention)
    expect(text).not.toContain('NFS')
    const { rows } = await scene.house.owner.query(
      `select encode(digest, 'hex') as sha from prescription where id = $1`,
      [paper.id],
    )
    expect(text.replace(/\s/g, '')).toContain(rows[0].sha)
    const after = await read()
    expect(after.draft.lines).toEqual([])
    expect(after.signed).toHaveLength(2)
  })
})

describe('behind the code', () => {
  let code: string
  let paper: Awaited<ReturnType<typeof signed>>['paper']
  beforeAll(seen)
  beforeEach(async () => {
    ;({ code, paper } = await signed({ lines: [line(), line({ renewals: 0, medicine: saline })] }))
  })

  test('partly, renewed, done: each time is counted, and the patient sees it', async () => {
    expect(await states(code)).toMatchObject([
      { state: 'due', times: 0, of: 3 },
      { state: 'due', of: 1 },
    ])
    granted(dispense, await give(code, 1, 'part'))
    expect((await states(code))[0]).toEqual({ state: 'part', times: 0, of: 3, begun: true })
    expect(await give(code, 1, 'part')).toMatchObject({ refused: 'counted-already' })
    granted(dispense, await give(code, 1))
    expect((await states(code))[0]).toEqual({ state: 'part', times: 1, of: 3, begun: false })
    expect(await give(code, 3)).toMatchObject({ refused: 'counted-already' })
    granted(dispense, await give(code, 2))
    granted(dispense, await give(code, 3))
    expect(await give(code, 4)).toMatchObject({ refused: 'counted-already' })
    const mine = (await papers()).find(one => one.id === paper.id)
    expect(mine?.lines.map(one => one.counted.state)).toEqual(['done', 'due'])
    const { rows } = await scene.house.owner.query(
      `select act, account_id from audit_entry where patient_id = $1 and act = 'prescription/dispense' limit 1`,
      [scene.begun.patient],
    )
    expect(rows).toEqual([{ act: 'prescription/dispense', account_id: null }])
  })

  test('twenty who count the same time in the same instant count it once, and one asked again is answered alike', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => give(code, 1)))
    expect(answers.filter(one => one.ok)).toHaveLength(1)
    expect(answers.filter(one => !one.ok && one.refused === 'counted-already')).toHaveLength(19)
    const body = { code, by, counts: [{ line: 1, ordinal: 1, as: 'complete' as const }] }
    const once = await pharmacist.call(dispense, { body, key: 'the-same-key' })
    const again = await pharmacist.call(dispense, { body, key: 'the-same-key' })
    expect(once.ok && again.ok && once.value.id === again.value.id).toBe(true)
    // Behind the rules, the database itself lets nothing more than was prescribed be counted.
    const over = scene.house.owner.query(
      `insert into dispensing select gen_random_uuid(), prescription_id, place, times, 2, counted_as, by_sealed, counted_at
       from dispensing where prescription_id = $1 and place = 1`,
      [paper.id],
    )
    await expect(over).rejects.toThrow(/dispensing_check/)
  })

  test('forged, unknown or mistyped: the same words; and whoever tries many waits', async () => {
    const told = async (typed: string) =>
      JSON.stringify((await pharmacist.send('POST', '/api/dispensing/look-up', { code: typed })).json)
    const unknown = await told('0000-0000-0000-0000-0000')
    for (const typed of [
      'pas un code',
      paper.id,
      paper.number,
      `${code.slice(0, -1)}${code.endsWith('Z') ? 'Y' : 'Z'}`,
    ])
      expect(await told(typed)).toBe(unknown)
    expect(await told(code.toLowerCase().replaceAll('-', ' '))).toContain('Paracétamol')
    const forged = { ...by, rpps: '99700000020' }
    expect(
      await pharmacist.call(dispense, {
        body: { code, by: forged, counts: [{ line: 0, ordinal: 1, as: 'complete' }] },
      }),
    ).toMatchObject({ refused: 'invalid-input' })
    let last = await look('0000-0000-0000-0000-0001')
    for (let n = 0; n < 60 && (last.ok || last.refused !== 'too-many-requests'); n++)
      last = await look('0000-0000-0000-0000-0001')
    expect(last).toMatchObject({ refused: 'too-many-requests' })
    scene.house.time.advance(3600)
    await scene.prove()
  })

  test('cancelled with a reason: nothing more is counted, and another replaces it by name', async () => {
    granted(dispense, await give(code, 1))
    const params = { ...scene.params, prescriptionId: paper.id }
    const cancel = () => scene.doctor.call(cancelPrescription, { params, body: { reason: 'mistake' } })
    granted(cancelPrescription, await cancel())
    expect(await cancel()).toMatchObject({ refused: 'cancelled-already' })
    expect((await states(code)).map(one => one.state)).toEqual(['cancelled', 'cancelled'])
    expect(await give(code, 2)).toMatchObject({ refused: 'cancelled' })
    expect(await sign(await save({ lines: [line()], replaces: randomUUID() }))).toMatchObject({
      refused: 'replaces-unknown',
    })
    const next = await signed({ lines: [line()], replaces: paper.id })
    expect(await textOf(next.paper.documentId)).toContain(`Annule et remplace l’ordonnance ${paper.number}`)
  })

  test('too late for a first time after three months, and for anything after a year', async () => {
    granted(dispense, await give(code, 1))
    const days = (n: number) =>
      scene.house.owner.query(
        'update prescription set signed_at = signed_at - make_interval(days => $2) where id = $1',
        [paper.id, n],
      )
    await days(100)
    expect(await give(code, 1, 'complete', 1)).toMatchObject({ refused: 'too-late' })
    granted(dispense, await give(code, 2))
    await days(300)
    expect(await give(code, 3)).toMatchObject({ refused: 'too-late' })
  })

  test('a question reaches its prescriber, then the lead when nobody answers, and its answer is behind the code', async () => {
    const question = { code, by, phone: '+33639981234', text: 'Le dosage est-il bien de 1 g ?' }
    const lead = await scene.house.play('vasseur')
    const asked = async (person: Person) =>
      granted(listQuestions, await person.call(listQuestions)).questions.filter(one => one.number === paper.number)
    const first = granted(ask, await pharmacist.call(ask, { body: question })).id
    expect(await asked(scene.doctor)).toMatchObject([{ id: first, text: question.text, by, patient: 'MORVAN Jeanne' }])
    expect(await asked(await scene.house.play('benali'))).toEqual([])
    expect(await asked(lead)).toEqual([])
    const reply = (person: Person, questionId: string) =>
      person.call(answerQuestion, { params: { questionId }, body: { text: 'Oui, 1 g.' } })
    expect(await reply(lead, first)).toMatchObject({ refused: 'not-found' })
    granted(answerQuestion, await reply(scene.doctor, first))
    expect(await reply(scene.doctor, first)).toMatchObject({ refused: 'answered-already' })
    const answer = granted(lookUp, await look(code)).questions[0]?.answer
    expect(answer).toMatchObject({ text: 'Oui, 1 g.', by: 'Dr Camille Arnoux' })
    const socket = await lead.socket()
    await socket.request('edge/listen', { topic: lateQuestions.name, id: everyQuestion })
    const second = granted(
      ask,
      await pharmacist.call(ask, { body: { ...question, text: 'Rupture : que donner ?' } }),
    ).id
    await socket.heard('edge/changed')
    scene.house.time.advance(15 * 60)
    await socket.heard('edge/changed')
    socket.close()
    expect(await asked(lead)).toMatchObject([{ id: second }])
    granted(answerQuestion, await reply(lead, second))
    await scene.prove()
  })
})

test('long after the consultation whoever signed cancels still, for as long as it can be dispensed, and opens nothing else', async () => {
  await scene.another()
  await seen()
  await scene.prove()
  const { paper, code } = await signed({ lines: [line(), biology] })
  const [laboratory] = (await papers()).filter(one => one.destination === 'laboratory')
  expect(await scene.close({ closing: 'without', reason: 'sent-to-emergency', words: '' })).toMatchObject({ ok: true })
  const { params } = scene
  const patientId = scene.begun.patient
  scene.house.time.advance(60 * 86_400)
  const [doctor, colleague] = [await scene.house.play('arnoux'), await scene.house.play('benali')]
  const body = { reason: 'mistake' } as const
  const cancel = (person: Person, prescriptionId: string) =>
    person.call(cancelMine, { params: { prescriptionId }, body })
  const before = { params: { ...params, prescriptionId: paper.id }, body }
  expect(await doctor.call(cancelPrescription, before)).toMatchObject({ refused: 'not-found' })
  for (const route of [listPrescriptions, listDocuments])
    expect(await doctor.call(route, { params: { patientId } })).toMatchObject({ refused: 'not-found' })
  expect(await cancel(colleague, paper.id)).toMatchObject({ refused: 'not-found' })
  expect(granted(listSigned, await colleague.call(listSigned)).prescriptions).toEqual([])
  const mine = async (person: Person) => granted(listSigned, await person.call(listSigned)).prescriptions
  expect((await mine(doctor)).find(one => one.prescription.id === paper.id)).toMatchObject({
    patient: 'Jeanne Morvan',
    prescription: { destination: 'pharmacy' },
  })
  granted(cancelMine, await cancel(doctor, paper.id))
  expect((await states(code)).map(one => one.state)).toEqual(['cancelled'])
  expect((await mine(doctor)).map(one => one.prescription.id)).not.toContain(paper.id)
  scene.house.time.advance(308 * 86_400)
  const later = await scene.house.play('arnoux')
  expect(await mine(later)).toEqual([])
  expect(await cancel(later, laboratory?.id ?? '')).toMatchObject({ refused: 'not-found' })
})
