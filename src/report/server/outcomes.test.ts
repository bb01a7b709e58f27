// How a consultation may end, through HTTP: a letter for whoever is sent elsewhere, a place given back, certificates, and versions of what was signed.
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { capturedMail } from '#access/persona.ts'
import { cancelPrescription, listPrescriptions } from '#prescription/cancel-prescription.ts'
import { readDraft, saveDraft } from '#prescription/draft.ts'
import { type Draft, emptyDraft } from '#prescription/prescription.ts'
import { signPrescriptions } from '#prescription/sign-prescriptions.ts'
import { listDocuments } from '#record/document.ts'
import { granted } from '../../../test/path.ts'
import { biology, line } from '../../../test/prescription-lines.ts'
import { patientGone, ReportScene } from '../../../test/report-scene.ts'
import { amend } from '../amend.ts'
import { certify } from '../certify.ts'
import { closed } from '../closed.ts'
import { readDecided } from '../decided.ts'
import { refer } from '../refer.ts'

let scene: ReportScene
beforeAll(async () => {
  scene = await ReportScene.open()
})
afterAll(() => scene?.house.close())
beforeEach(async () => {
  await scene.another()
  await scene.prove()
})

const referral = { place: 'emergency-department', within: 'now', to: 'Chirurgie', text: 'Douleur du mollet.' } as const
const send = (body: typeof referral = referral) => scene.doctor.call(refer, { params: scene.params, body })
const ofPatient = () => ({ patientId: scene.begun.patient, consultationId: scene.begun.consultation })
const decided = async () => granted(readDecided, await scene.patient.call(readDecided, { params: ofPatient() }))
const papers = async () =>
  granted(listDocuments, await scene.patient.call(listDocuments, { params: { patientId: scene.begun.patient } }))
    .documents
const textOf = async (document: string): Promise<string> => {
  const { bytes } = await scene.patient.send('GET', `/api/patients/${scene.begun.patient}/documents/${document}`)
  return execFileSync('pdftotext', ['-raw', '-', '-'], { input: bytes, encoding: 'utf8' }).replace(/\s+/g, ' ')
}
const outcomeTold = async (): Promise<unknown> => {
  const { rows } = await scene.house.owner.query(
    "select body from outbox where name = 'report/consultation-closed' order by id desc limit 1",
  )
  return JSON.parse(rows[0]?.body)
}

test('distance did not suit: nobody leaves without a letter, and the patient holds it and knows where to go', async () => {
  await scene.sign()
  const ending = { closing: 'with', outcome: 'not-suited' } as const
  expect(await scene.close(ending)).toMatchObject({ refused: 'letter-missing' })
  const document = granted(refer, await send()).id
  expect(await scene.close(ending)).toMatchObject({ ok: true })
  expect(await outcomeTold()).toMatchObject({ consultation: scene.begun.consultation, outcome: 'not-suited' })
  expect(await papers()).toContainEqual(expect.objectContaining({ id: document, kind: 'referral-letter' }))
  const text = await textOf(document)
  for (const mention of [
    'aux urgences, Chirurgie, pour un examen sans attendre',
    'Douleur du mollet.',
    'MORVAN Jeanne',
    'Signé électroniquement',
  ])
    expect(text).toContain(mention)
  expect((await decided()).decided?.referral).toEqual({
    documentId: document,
    place: 'emergency-department',
    within: 'now',
    to: 'Chirurgie',
  })
  expect(await send()).toMatchObject({ refused: 'consultation-over' })
})

test('a letter written before the compte rendu is named in it', async () => {
  granted(refer, await send())
  expect(await textOf(await scene.sign())).toContain('Documents remis Courrier d’adressage aux urgences, Chirurgie')
})

test('the technique failed: the patient has their place again, with all they waited, offered once they are seen', async () => {
  const place = async () =>
    (
      await scene.house.owner.query('select state, joined_at, last_seen_at from ticket where id = $1', [
        scene.begun.ticket,
      ])
    ).rows[0]
  const before = await place()
  expect(await scene.close({ closing: 'without', reason: 'technical-failure', words: '' })).toMatchObject({ ok: true })
  const after = await place()
  expect(after).toMatchObject({ state: 'waiting', joined_at: before.joined_at })
  expect(Date.parse(after.last_seen_at)).toBeLessThan(Date.parse(scene.house.time.now()) - 70_000)
  expect(await outcomeTold()).toMatchObject({ outcome: 'failed' })
})

test('a certificate that needs hands is refused, one of a sick child is not for an adult, one of presence says nothing of why', async () => {
  const ask = (certificate: 'sport' | 'sick-child' | 'presence') =>
    scene.doctor.call(certify, { params: scene.params, body: { certificate, days: 1 } })
  expect(await ask('sport')).toMatchObject({ refused: 'certificate-not-remote' })
  expect(await ask('sick-child')).toMatchObject({ refused: 'not-a-child' })
  const text = await textOf(granted(certify, await ask('presence')).id)
  expect(text).toContain('certifie avoir vu ce jour en téléconsultation MORVAN Jeanne')
  expect(text).not.toMatch(/toux|fièvre|bronchite/i)
})

describe('a prescription', () => {
  const draft = async () => granted(readDraft, await scene.doctor.call(readDraft, { params: scene.params }))
  const write = async (lines: Draft['lines']) =>
    granted(
      saveDraft,
      await scene.doctor.call(saveDraft, {
        params: scene.params,
        body: { draft: { ...emptyDraft, lines }, version: (await draft()).version },
      }),
    ).version
  const prescribe = async (one: Draft['lines'][number]) => {
    const body = { version: await write([one]) }
    granted(signPrescriptions, await scene.doctor.call(signPrescriptions, { params: scene.params, body }))
  }

  test('that nobody signed holds the end back, however it is asked, until it is given up', async () => {
    await write([line()])
    expect(await scene.close(patientGone)).toMatchObject({ refused: 'prescription-unsigned' })
    expect((await scene.read()).missing).toEqual(['hypothesis', 'conduct', 'prescription', 'signature'])
    await scene.sign()
    expect((await scene.read()).missing).toEqual(['prescription'])
    const ending = { closing: 'with', outcome: 'done' } as const
    expect(await scene.close(ending)).toMatchObject({ refused: 'prescription-unsigned' })
    await write([])
    expect(await scene.close(ending)).toMatchObject({ ok: true })
  })

  test('signed after the compte rendu is told as such to the patient, until a new version names it', async () => {
    await scene.seen()
    await prescribe(line())
    expect(await scene.close(patientGone)).toMatchObject({ refused: 'prescription-unreported' })
    await scene.sign()
    scene.house.time.advance(60)
    await prescribe(biology)
    const mine = async () =>
      granted(
        listPrescriptions,
        await scene.patient.call(listPrescriptions, { params: { patientId: scene.begun.patient } }),
      ).prescriptions.slice(0, 2)
    expect((await mine()).map(one => [one.destination, one.later])).toEqual([
      ['laboratory', true],
      ['pharmacy', undefined],
    ])
    const report = await scene.read()
    expect(report.signed?.prescriptions).toHaveLength(1)
    expect(report.facts.prescriptions.at(-1)).toBe('Demande d’examens de biologie : NFS, CRP')
    scene.house.time.advance(60)
    const update = async (version: number) =>
      scene.doctor.call(amend, {
        params: scene.params,
        body: { version, reason: 'Ordonnance ajoutée', sections: report.signed?.sections ?? [] },
      })
    expect(await textOf(granted(amend, await update(1)).id)).toContain('Demande d’examens de biologie : NFS, CRP')
    expect((await mine()).map(one => one.later)).toEqual([undefined, undefined])
    expect(await update(2)).toMatchObject({ refused: 'nothing-changed' })
    const [laboratory] = await mine()
    const params = { ...scene.params, prescriptionId: laboratory?.id ?? '' }
    granted(cancelPrescription, await scene.doctor.call(cancelPrescription, { params, body: { reason: 'mistake' } }))
    expect(await textOf(granted(amend, await update(2)).id)).not.toContain('NFS, CRP')
  })
})

describe('a new version of what was signed', () => {
  const corrected = (version: number, conduct = '- Repos trois jours') => ({
    version,
    reason: 'Durée précisée',
    sections: [
      { section: 'reason' as const, text: 'Toux' },
      { section: 'hypothesis' as const, text: 'Bronchite aiguë' },
      { section: 'conduct' as const, text: conduct },
    ],
  })
  const change = (body = corrected(1)) => scene.doctor.call(amend, { params: scene.params, body })
  const letters = async () => {
    const { items } = granted(capturedMail, await scene.patient.call(capturedMail))
    return items.filter(one => one.subject === 'Un document vous attend').length
  }

  test('both stay readable, each says which it is, the patient is told without a word of health', async () => {
    const first = await scene.sign()
    await scene.close({ closing: 'with', outcome: 'done' })
    await expect.poll(letters, { timeout: 20_000 }).toBeGreaterThan(0)
    const told = await letters()
    scene.house.time.advance(60)
    const second = granted(amend, await change()).id
    await expect.poll(letters, { timeout: 20_000 }).toBe(told + 1)
    expect(await textOf(first)).not.toContain('remplace la version')
    const text = await textOf(second)
    expect(text).toMatch(/Version 2, remplace la version 1 signée le \d+ \w+ 2027/)
    expect(text).toContain('Motif : Durée précisée')
    expect(text).toContain('Repos trois jours')
    const titles = (await papers()).slice(0, 2).map(one => one.title)
    expect(titles[0]).toMatch(/, version 2$/)
    expect(titles[1]).not.toMatch(/version/)
    expect((await decided()).decided).toMatchObject({
      version: 2,
      documentId: second,
      amends: { reason: 'Durée précisée' },
    })
    expect((await scene.read()).versions).toMatchObject([
      { version: 1, documentId: first },
      { version: 2, documentId: second, reason: 'Durée précisée' },
    ])
    const { items } = granted(closed, await scene.doctor.call(closed))
    expect(items[0]).toMatchObject({ consultationId: scene.begun.consultation, outcome: 'done', signed: true })
  })

  test('made ten times over the same one, is made once; over an old one, not at all', async () => {
    await scene.sign()
    const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => change(corrected(1, `Texte ${at}`))))
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    for (const answer of answers) if (!answer.ok) expect(answer).toMatchObject({ refused: 'stale-report' })
    expect(await change()).toMatchObject({ refused: 'stale-report', detail: { version: 2 } })
    expect(await change(corrected(2, 'Encore'))).toMatchObject({ ok: true })
  })

  test('is not to be made before there is one, nor by whoever does not lead', async () => {
    expect(await change()).toMatchObject({ refused: 'nothing-signed' })
    await scene.sign()
    const colleague = await scene.house.play('benali')
    expect(await colleague.call(amend, { params: scene.params, body: corrected(1) })).toMatchObject({ ok: false })
  })

  test('the database itself lets nothing signed be rewritten, and no version be skipped', async () => {
    await scene.sign()
    const { owner, house } = scene.house
    await expect(
      house.db.as({ system: 'retention' }, scene.house.time.now()).write(async db => {
        await db
          .updateTable('compte_rendu')
          .set({ sha256: 'x' })
          .where('consultation_id', '=', scene.begun.consultation)
          .execute()
        return { ok: true, value: null } as const
      }),
    ).rejects.toThrow(/permission denied/)
    const copy = `insert into compte_rendu select gen_random_uuid(), consultation_id, patient_id, account_id, gen_random_uuid(),
      $2::int, template, content_sealed, sha256, stepped_up_at, signed_at from compte_rendu where consultation_id = $1`
    for (const version of [1, 3])
      await expect(owner.query(copy, [scene.begun.consultation, version])).rejects.toThrow(/follows no version/)
  })
})
