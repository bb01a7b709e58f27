// The report through HTTP: notes by version, what is missing, the signature and its document, closing, and who may see what.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { stepUp } from '#access/me.ts'
import { capturedMail, personaCode } from '#access/persona.ts'
import { accept } from '#consultation/accept.ts'
import { readChat, say } from '#consultation/chat.ts'
import type { Id } from '#kit/id.ts'
import { listDocuments } from '#record/document.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../test/house.ts'
import { accountOf, beginConsultation, goOnDuty, granted, offerTo, patientOf, takePlace } from '../../../test/path.ts'
import { type CloseInput, close } from '../close.ts'
import { readDecided } from '../decided.ts'
import type { Section } from '../note.ts'
import { readReport } from '../report.ts'
import { saveNote } from '../save-note.ts'
import { sign } from '../sign.ts'

let house: TestHouse
let doctor: Person
let patient: Person
let begun: { readonly consultation: Id; readonly ticket: Id; readonly patient: Id }

beforeAll(async () => {
  house = await openTestHouse()
  doctor = await house.play('arnoux')
  patient = await house.play('jeanne')
})
afterAll(() => house?.close())

const params = () => ({ consultationId: begun.consultation })
const read = async () => granted(readReport, await doctor.call(readReport, { params: params() }))
const save = (section: Section, text: string, version = 0, by = doctor) =>
  by.call(saveNote, { params: { ...params(), section }, body: { text, version } })
/** A code serves once, so each proof waits for the next one. */
const prove = async () => {
  house.time.advance(60)
  const code = await doctor.call(personaCode)
  if (code.ok) await doctor.call(stepUp, { body: { code: code.value.code } })
}
const write = async () => {
  await save('hypothesis', 'Bronchite aiguë')
  await save('conduct', '- Repos\n- Paracétamol 1 g')
  return (await read()).revision
}
const signed = async () =>
  granted(sign, await doctor.call(sign, { params: params(), body: { revision: await write() } })).id
const ask = (body: CloseInput) => doctor.call(close, { params: params(), body })

/** A new consultation of the same two, once the one before is closed. */
const another = async (state: 'announced' | 'open' = 'open') => {
  if (begun) for (const body of [{ closing: 'with', outcome: 'done' }, gone] as const) await ask(body)
  if (state === 'open') begun = await beginConsultation(patient, doctor)
  else {
    const { ticket } = await takePlace(patient)
    await goOnDuty(doctor)
    const offerId = await offerTo(doctor)
    const consultation = granted(accept, await doctor.call(accept, { params: { offerId } })).id
    begun = { consultation, ticket, patient: await patientOf(patient) }
  }
}
const gone = { closing: 'without', reason: 'patient-left', words: '' } as const

describe('notes', () => {
  beforeEach(() => another())

  test('begin with the reason and the synthesis, and say what is missing in order', async () => {
    const report = await read()
    const [reason, anamnesis, ...others] = report.notes.map(note => note.text)
    expect(reason).toMatch(/toux/i)
    expect(anamnesis).toMatch(/^Femme, 34 ans\. .*toux/i)
    expect(others).toEqual(['', '', '', '', ''])
    expect(report.missing).toEqual(['hypothesis', 'conduct', 'signature'])
    expect(report.facts).toMatchObject({ patient: { familyName: 'Morvan' }, practitioner: { familyName: 'Arnoux' } })
  })

  test('are saved over the version read, and a stale tab is refused with the version to read', async () => {
    expect(await save('conduct', 'Repos')).toMatchObject({ ok: true, value: { version: 1 } })
    expect(await save('conduct', 'Repos', 0)).toMatchObject({ ok: true, value: { version: 1 } })
    expect(await save('conduct', 'Autre', 0)).toMatchObject({ refused: 'stale-note', detail: { version: 1 } })
    expect((await read()).notes.find(note => note.section === 'conduct')).toMatchObject({ text: 'Repos', version: 1 })
  })

  test('saved by ten tabs in the same instant: one succeeds, nine are told, nothing is doubled', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, (_, tab) => save('history', `Texte ${tab}`)))
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    expect(answers.filter(answer => !answer.ok && answer.refused === 'stale-note')).toHaveLength(9)
    expect((await read()).revision).toBe(1)
  })

  test('are sealed in the database', async () => {
    await save('examination', 'Gorge rouge sans dépôt')
    const rows = await house.owner.query('select text_sealed from note where consultation_id = $1', [
      begun.consultation,
    ])
    expect(rows.rows).toHaveLength(1)
    expect(rows.rows[0].text_sealed.includes(Buffer.from('Gorge rouge'))).toBe(false)
  })

  test('belong to who leads: the patient, another doctor and a visitor find nothing', async () => {
    const others = [await house.play('benali'), patient, house.visitor()]
    const answers = []
    for (const person of others) {
      const reading = await person.call(readReport, { params: params() })
      const saving = await save('conduct', 'Intrus', 0, person)
      answers.push([reading.ok || reading.refused, saving.ok || saving.refused])
    }
    expect(answers).toEqual([
      ['not-found', 'not-found'],
      ['not-allowed', 'not-allowed'],
      ['not-signed-in', 'not-signed-in'],
    ])
  })
})

describe('signing', () => {
  beforeEach(async () => {
    await another()
    await prove()
  })

  test('asks for a proof of presence', async () => {
    const elsewhere = await house.play('arnoux')
    await house.owner.query('update session set stepped_up_at = null')
    const answer = await elsewhere.call(sign, { params: params(), body: { revision: 0 } })
    expect(answer).toMatchObject({ refused: 'step-up-needed' })
  })

  test('refuses what is incomplete, what moved since it was read, and a second signature', async () => {
    const attempt = (revision: number) => doctor.call(sign, { params: params(), body: { revision } })
    expect(await attempt(0)).toMatchObject({ refused: 'incomplete', detail: { missing: 'hypothesis,conduct' } })
    const revision = await write()
    expect(await attempt(revision - 1)).toMatchObject({ refused: 'stale-note' })
    expect(await attempt(revision)).toMatchObject({ ok: true })
    expect(await attempt(revision)).toMatchObject({ refused: 'already-signed' })
    expect(await save('conduct', 'Trop tard', 1)).toMatchObject({ refused: 'already-signed' })
  })

  test('puts a PDF in the patient’s record, whose printed hash is that of the sealed content', async () => {
    const document = await signed()
    const list = await patient.call(listDocuments, { params: { patientId: begun.patient } })
    const entry = list.ok ? list.value.documents.find(one => one.id === document) : undefined
    expect(entry).toMatchObject({ kind: 'compte-rendu', consultationId: begun.consultation })
    const file = await patient.send('GET', `/api/patients/${begun.patient}/documents/${document}`)
    expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(entry?.sha256)
    const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: file.bytes, encoding: 'utf8' })
    for (const mention of ['MORVAN Jeanne', 'Dr Camille ARNOUX', 'Bronchite aiguë', 'DÉMONSTRATION — sans valeur'])
      expect(text).toContain(mention)
    const row = await house.owner.query('select sha256 from compte_rendu where document_id = $1', [document])
    expect(text.replace(/\s/g, '')).toContain(row.rows[0].sha256)
  })

  test('is done once when ten requests sign in the same instant, and no note slips in behind it', async () => {
    const revision = await write()
    const signing = Array.from({ length: 10 }, () => doctor.call(sign, { params: params(), body: { revision } }))
    const saving = Array.from({ length: 10 }, (_, i) => save('followUp', `Texte ${i}`, 0))
    const answers = await Promise.all(signing)
    const saves = await Promise.all(saving)
    const done = answers.filter(answer => answer.ok)
    expect(done.length).toBeLessThanOrEqual(1)
    const last = await read()
    // Either the signature came first and every note was refused, or a note came first and the signature was.
    if (done.length === 1) expect(saves.every(answer => !answer.ok)).toBe(true)
    else expect(last.revision).toBe(revision + 1)
    expect(last.signed !== undefined).toBe(done.length === 1)
  })

  test('the same request repeated after a lost answer gives the same document', async () => {
    const body = { revision: await write() }
    const key = 'a-key-of-this-test'
    const first = await doctor.call(sign, { params: params(), body, key })
    const again = await doctor.call(sign, { params: params(), body, key })
    expect(first.ok && again.ok && first.value.id === again.value.id).toBe(true)
  })

  test('is refused while the patient has not begun', async () => {
    await another('announced')
    const answer = await doctor.call(sign, { params: params(), body: { revision: await write() } })
    expect(answer).toMatchObject({ refused: 'not-begun' })
  })

  test('tells the patient by mail that a document waits, and nothing else', async () => {
    const letters = async () => {
      const answer = await patient.call(capturedMail)
      return answer.ok ? answer.value.items.filter(one => one.subject === 'Un document vous attend') : []
    }
    const before = (await letters()).length
    await signed()
    await expect.poll(async () => (await letters()).length, { timeout: 20_000 }).toBe(before + 1)
    const letter = (await letters())[0]
    expect(letter?.to).toBe('jeanne.morvan@example.org')
    expect(`${letter?.subject} ${letter?.text}`).not.toMatch(/toux|fièvre|bronchite|arnoux|compte rendu/i)
  })

  test('what was decided is told to the patient, in the words written, and to nobody else', async () => {
    const before = await patient.call(readDecided, {
      params: { patientId: begun.patient, consultationId: begun.consultation },
    })
    expect(before).toEqual({ ok: true, value: {} })
    const documentId = await signed()
    const told = await patient.call(readDecided, {
      params: { patientId: begun.patient, consultationId: begun.consultation },
    })
    expect(told).toMatchObject({ ok: true, value: { decided: { documentId, conduct: '- Repos\n- Paracétamol 1 g' } } })
    const stranger = await house.play('yanis')
    const answer = await stranger.call(readDecided, {
      params: { patientId: begun.patient, consultationId: begun.consultation },
    })
    expect(answer).toMatchObject({ refused: 'not-found' })
  })
})

describe('closing', () => {
  beforeEach(async () => {
    await another()
    await prove()
  })
  test('without a signed compte rendu or a reason is refused', async () => {
    expect(await ask({ closing: 'with', outcome: 'done' })).toMatchObject({ refused: 'not-signed' })
    expect(await ask({ closing: 'without', reason: 'other', words: ' ' })).toMatchObject({
      refused: 'reason-unexplained',
    })
  })

  test('ends consultation, ticket and chat together, frees the professional, and bounds who sees what', async () => {
    const document = await signed()
    expect(await ask({ closing: 'with', outcome: 'done' })).toMatchObject({ ok: true })
    const { owner } = house
    const state = async (sql: string, id: string) => (await owner.query(sql, [id])).rows[0]
    expect(await state('select state, outcome from consultation where id = $1', begun.consultation)).toEqual({
      state: 'closed',
      outcome: 'done',
    })
    expect(await state('select state from ticket where id = $1', begun.ticket)).toEqual({ state: 'finished' })
    expect(await state('select busy_with from duty where account_id = $1', await accountOf(doctor))).toEqual({
      busy_with: null,
    })
    expect(await state('select 1 from subject_key where subject_id = $1', begun.consultation)).toBeUndefined()
    expect((await read()).closing).toMatchObject({ outcome: 'done', documentId: document })
    expect(await ask({ closing: 'with', outcome: 'done' })).toMatchObject({ refused: 'already-closed' })
    expect(await save('conduct', 'Trop tard', 1)).toMatchObject({ ok: false })
  })

  test('with a reason keeps it, sealed, with its date', async () => {
    expect(await ask({ closing: 'without', reason: 'technical-failure', words: 'Plus de réseau' })).toMatchObject({
      ok: true,
    })
    expect((await read()).closing).toMatchObject({
      outcome: 'failed',
      reason: 'technical-failure',
      words: 'Plus de réseau',
      closedAt: house.time.now(),
    })
    const row = await house.owner.query('select words_sealed from closing where consultation_id = $1', [
      begun.consultation,
    ])
    expect(row.rows[0].words_sealed.includes(Buffer.from('réseau'))).toBe(false)
  })

  test('the chat can no longer be read nor written', async () => {
    await ask(gone)
    expect((await doctor.call(say, { params: params(), body: { text: 'Encore là ?' } as never })).ok).toBe(false)
    expect(await doctor.call(readChat, { params: params() })).toMatchObject({ ok: false })
  })
})

test('behind the routes the database itself hides drafts, reasons and contents from whoever does not lead', async () => {
  await another()
  await prove()
  await signed()
  await ask({ closing: 'with', outcome: 'done' })
  const tables = ['note', 'compte_rendu', 'closing'] as const
  const seenBy = (account: string, role: string) =>
    house.house.db.as({ account, session: account, role, steppedUp: false }, house.time.now()).read(async db => {
      const seen = []
      for (const table of tables) {
        const rows = await db.selectFrom(table).select('consultation_id').execute()
        if (rows.some(row => row.consultation_id === begun.consultation)) seen.push(table)
      }
      return seen
    })
  expect(await seenBy(await accountOf(doctor), 'practitioner')).toEqual(['note', 'compte_rendu', 'closing'])
  expect(await seenBy(await accountOf(patient), 'patient')).toEqual(['compte_rendu'])
  expect(await seenBy('01930000-0000-7000-8000-00000000dead', 'practitioner')).toEqual([])
})

test('every reading of a report is in the patient’s trail', async () => {
  await another()
  await read()
  const rows = await house.owner.query(
    `select account_id, patient_id, outcome from audit_entry where act = 'report/read-report' and object_id = $1`,
    [begun.consultation],
  )
  expect(rows.rows).toEqual([{ account_id: await accountOf(doctor), patient_id: begun.patient, outcome: 'done' }])
})

test('thirty days after closing the professional no longer sees the report', async () => {
  await another()
  await ask(gone)
  expect((await doctor.call(readReport, { params: params() })).ok).toBe(true)
  house.time.advance(30 * 86_400)
  const later = await house.play('arnoux')
  expect(await later.call(readReport, { params: params() })).toMatchObject({ refused: 'not-found' })
})
