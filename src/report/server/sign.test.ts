// The signature through HTTP: what refuses it, its document read back, races, the mail, and what the patient is told.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { capturedMail } from '#access/persona.ts'
import { listDocuments } from '#record/document.ts'
import { ReportScene } from '../../../test/report-scene.ts'
import { readDecided } from '../decided.ts'
import { sign } from '../sign.ts'

let scene: ReportScene
beforeAll(async () => {
  scene = await ReportScene.open()
})
afterAll(() => scene?.house.close())

describe('signing', () => {
  beforeEach(async () => {
    await scene.another()
    await scene.prove()
  })

  test('asks for a proof of presence', async () => {
    const elsewhere = await scene.house.play('arnoux')
    await scene.house.owner.query('update session set stepped_up_at = null')
    const answer = await elsewhere.call(sign, { params: scene.params, body: { revision: 0 } })
    expect(answer).toMatchObject({ refused: 'step-up-needed' })
  })

  test('refuses what is incomplete, what moved since it was read, and a second signature', async () => {
    const attempt = (revision: number) => scene.doctor.call(sign, { params: scene.params, body: { revision } })
    expect(await attempt(0)).toMatchObject({ refused: 'incomplete', detail: { missing: 'hypothesis,conduct' } })
    const revision = await scene.write()
    expect(await attempt(revision - 1)).toMatchObject({ refused: 'stale-note' })
    expect(await attempt(revision)).toMatchObject({ ok: true })
    expect(await attempt(revision)).toMatchObject({ refused: 'already-signed' })
    expect(await scene.save('conduct', 'Trop tard', 1)).toMatchObject({ refused: 'already-signed' })
  })

  test('puts a PDF in the patient’s record, whose printed hash is that of the sealed content', async () => {
    const document = await scene.sign()
    const list = await scene.patient.call(listDocuments, { params: { patientId: scene.begun.patient } })
    const entry = list.ok ? list.value.documents.find(one => one.id === document) : undefined
    expect(entry).toMatchObject({ kind: 'compte-rendu', consultationId: scene.begun.consultation })
    const file = await scene.patient.send('GET', `/api/patients/${scene.begun.patient}/documents/${document}`)
    expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(entry?.sha256)
    const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: file.bytes, encoding: 'utf8' })
    for (const mention of ['MORVAN Jeanne', 'Dr Camille ARNOUX', 'Bronchite aiguë', 'DÉMONSTRATION — sans valeur'])
      expect(text).toContain(mention)
    const row = await scene.house.owner.query('select sha256 from compte_rendu where document_id = $1', [document])
    expect(text.replace(/\s/g, '')).toContain(row.rows[0].sha256)
  })

  test('is done once when ten requests sign in the same instant, and no note slips in behind it', async () => {
    const revision = await scene.write()
    const signing = Array.from({ length: 10 }, () =>
      scene.doctor.call(sign, { params: scene.params, body: { revision } }),
    )
    const saving = Array.from({ length: 10 }, (_, i) => scene.save('followUp', `Texte ${i}`, 0))
    const answers = await Promise.all(signing)
    const saves = await Promise.all(saving)
    const done = answers.filter(answer => answer.ok)
    expect(done.length).toBeLessThanOrEqual(1)
    const last = await scene.read()
    // Either the signature came first and every note was refused, or a note came first and the signature was.
    if (done.length === 1) expect(saves.every(answer => !answer.ok)).toBe(true)
    else expect(last.revision).toBe(revision + 1)
    expect(last.signed !== undefined).toBe(done.length === 1)
  })

  test('the same request repeated after a lost answer gives the same document', async () => {
    const body = { revision: await scene.write() }
    const key = 'a-key-of-this-test'
    const first = await scene.doctor.call(sign, { params: scene.params, body, key })
    const again = await scene.doctor.call(sign, { params: scene.params, body, key })
    expect(first.ok && again.ok && first.value.id === again.value.id).toBe(true)
  })

  test('is refused while the patient has not begun', async () => {
    await scene.another('announced')
    const answer = await scene.doctor.call(sign, { params: scene.params, body: { revision: await scene.write() } })
    expect(answer).toMatchObject({ refused: 'not-begun' })
  })

  test('tells the patient by mail that a document waits, and nothing else', async () => {
    const letters = async () => {
      const answer = await scene.patient.call(capturedMail)
      return answer.ok ? answer.value.items.filter(one => one.subject === 'Un document vous attend') : []
    }
    const before = (await letters()).length
    await scene.sign()
    await expect.poll(async () => (await letters()).length, { timeout: 20_000 }).toBe(before + 1)
    const letter = (await letters())[0]
    expect(letter?.to).toBe('jeanne.morvan@example.org')
    expect(`${letter?.subject} ${letter?.text}`).not.toMatch(/toux|fièvre|bronchite|arnoux|compte rendu/i)
  })

  test('what was decided is told to the patient, in the words written, and to nobody else', async () => {
    const before = await scene.patient.call(readDecided, {
      params: { patientId: scene.begun.patient, consultationId: scene.begun.consultation },
    })
    expect(before).toEqual({ ok: true, value: {} })
    const documentId = await scene.sign()
    const told = await scene.patient.call(readDecided, {
      params: { patientId: scene.begun.patient, consultationId: scene.begun.consultation },
    })
    expect(told).toMatchObject({ ok: true, value: { decided: { documentId, conduct: '- Repos\n- Paracétamol 1 g' } } })
    const stranger = await scene.house.play('yanis')
    const answer = await stranger.call(readDecided, {
      params: { patientId: scene.begun.patient, consultationId: scene.begun.consultation },
    })
    expect(answer).toMatchObject({ refused: 'not-found' })
  })
})
