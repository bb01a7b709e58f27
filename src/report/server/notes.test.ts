// Notes through HTTP: proposed, saved over the version read, sealed, and nobody's but who leads.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openEmergency } from '#consultation/emergency.ts'
import { checkIdentity } from '#consultation/identity-check.ts'
import { accountOf } from '../../../test/path.ts'
import { ReportScene } from '../../../test/report-scene.ts'
import { readReport } from '../report.ts'

let scene: ReportScene
beforeAll(async () => {
  scene = await ReportScene.open()
})
afterAll(() => scene?.house.close())

describe('notes', () => {
  beforeEach(() => scene.another())

  test('begin with the reason and the synthesis, and say what is missing in order', async () => {
    const report = await scene.read()
    const [reason, anamnesis, ...others] = report.notes.map(note => note.text)
    expect(reason).toMatch(/toux/i)
    expect(anamnesis).toMatch(/^Femme, 34 ans\. .*toux/i)
    expect(others).toEqual(['', '', '', '', ''])
    expect(report.missing).toEqual(['hypothesis', 'conduct', 'signature'])
    expect(report.facts).toMatchObject({ patient: { familyName: 'Morvan' }, practitioner: { familyName: 'Arnoux' } })
  })

  test('are saved over the version read, and a stale tab is refused with the version to read', async () => {
    expect(await scene.save('conduct', 'Repos')).toMatchObject({ ok: true, value: { version: 1 } })
    expect(await scene.save('conduct', 'Repos', 0)).toMatchObject({ ok: true, value: { version: 1 } })
    expect(await scene.save('conduct', 'Autre', 0)).toMatchObject({ refused: 'stale-note', detail: { version: 1 } })
    expect((await scene.read()).notes.find(note => note.section === 'conduct')).toMatchObject({
      text: 'Repos',
      version: 1,
    })
  })

  test('saved by ten tabs in the same instant: one succeeds, nine are told, nothing is doubled', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, (_, tab) => scene.save('history', `Texte ${tab}`)))
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    expect(answers.filter(answer => !answer.ok && answer.refused === 'stale-note')).toHaveLength(9)
    expect((await scene.read()).revision).toBe(1)
  })

  test('are sealed in the database', async () => {
    await scene.save('examination', 'Gorge rouge sans dépôt')
    const rows = await scene.house.owner.query('select text_sealed from note where consultation_id = $1', [
      scene.begun.consultation,
    ])
    expect(rows.rows).toHaveLength(1)
    expect(rows.rows[0].text_sealed.includes(Buffer.from('Gorge rouge'))).toBe(false)
  })

  test('belong to who leads: the patient, another doctor and a visitor find nothing', async () => {
    const others = [await scene.house.play('benali'), scene.patient, scene.house.visitor()]
    const answers = []
    for (const person of others) {
      const reading = await person.call(readReport, { params: scene.params })
      const saving = await scene.save('conduct', 'Intrus', 0, person)
      answers.push([reading.ok || reading.refused, saving.ok || saving.refused])
    }
    expect(answers).toEqual([
      ['not-found', 'not-found'],
      ['not-allowed', 'not-allowed'],
      ['not-signed-in', 'not-signed-in'],
    ])
  })
})

test('every reading of a report is in the patient’s trail', async () => {
  await scene.another()
  await scene.read()
  const rows = await scene.house.owner.query(
    `select account_id, patient_id, outcome from audit_entry where act = 'report/read-report' and object_id = $1`,
    [scene.begun.consultation],
  )
  expect(rows.rows).toEqual([
    { account_id: await accountOf(scene.doctor), patient_id: scene.begun.patient, outcome: 'done' },
  ])
})

test('what happened is among the facts, each as soon as there is any: who was checked, what failed, and an emergency', async () => {
  await scene.another()
  const { doctor, params } = scene
  const { facts: none } = await scene.read()
  expect([none.identity, none.incidents, none.emergency]).toEqual([undefined, [], undefined])
  const answers = { verdict: 'verified', how: 'known', placeConfirmed: true, notDriving: true } as const
  const body = { ...answers, present: ['nobody-else' as const] }
  expect(await doctor.call(checkIdentity, { params, body })).toMatchObject({ ok: true })
  const from = scene.house.time.now()
  await scene.house.owner.query(
    `insert into incident (id, consultation_id, side, kind, from_at, until_at) values ($1, $2, 'patient', 'cut', $3, $4)`,
    [randomUUID(), scene.begun.consultation, from, new Date(Date.parse(from) + 60_000).toISOString()],
  )
  expect(await doctor.call(openEmergency, { params })).toMatchObject({ ok: true })
  const { facts } = await scene.read()
  expect(facts).toMatchObject({ identity: answers, incidents: [{ kind: 'cut' }] })
  expect(facts.emergency).toHaveLength(1)
})
