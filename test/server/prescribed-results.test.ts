// Results awaited because a signed prescription asks for them: once a line, by whoever signed, and not once it is cancelled.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { followUpsChanged } from '#follow-up/follow-up.ts'
import { listOrdered } from '#follow-up/order.ts'
import { cancelPrescription, listPrescriptions } from '#prescription/cancel-prescription.ts'
import { readDraft, saveDraft } from '#prescription/draft.ts'
import { emptyDraft, type Line } from '#prescription/prescription.ts'
import { saveReach } from '#prescription/reach.ts'
import { signPrescriptions } from '#prescription/sign-prescriptions.ts'
import { lettersIn, reminder } from '../follow-up-scene.ts'
import { granted } from '../path.ts'
import { ReportScene } from '../report-scene.ts'

let scene: ReportScene
beforeAll(async () => {
  scene = await ReportScene.open()
  await scene.another()
  await scene.prove()
})
afterAll(() => scene?.house.close())

const biology: Line = {
  id: randomUUID(),
  kind: 'biology',
  ald: false,
  exams: 'NFS, CRP',
  question: 'Fièvre depuis 4 jours',
  urgent: true,
  fasting: false,
}
const ordered = async () =>
  granted(listOrdered, await scene.doctor.call(listOrdered, { params: scene.params })).followUps

test('a signed biology line is awaited by its signer; a fact told again awaits nothing more; cancelled, nobody is reminded', async () => {
  const { house, doctor, params } = scene
  const from = new Date(Date.parse(house.time.now()) - 60_000).toISOString()
  await house.owner.query(
    `insert into medium_used (id, consultation_id, medium, from_at) values ($1, $2, 'video', $3)`,
    [randomUUID(), scene.begun.consultation, from],
  )
  const reach = { phone: '06 39 98 10 01', email: 'cabinet@example.org' }
  granted(saveReach, await doctor.call(saveReach, { body: reach }))
  const { version } = granted(readDraft, await doctor.call(readDraft, { params }))
  const draft = { ...emptyDraft, lines: [biology] }
  const saved = granted(saveDraft, await doctor.call(saveDraft, { params, body: { draft, version } }))
  granted(signPrescriptions, await doctor.call(signPrescriptions, { params, body: { version: saved.version } }))
  await expect
    .poll(
      async () => {
        house.time.advance(2)
        return ordered()
      },
      { timeout: 100_000, interval: 500 },
    )
    .toMatchObject([{ kind: 'biology', about: 'NFS, CRP. Fièvre depuis 4 jours', owner: 'Dr Camille Arnoux' }])

  await house.owner.query(`update outbox set done_at = null where name = 'record/document-given'`)
  await house.owner.query('delete from outbox_heard where listener like $1', ['follow-up/await%'])
  house.time.advance(5)
  await expect
    .poll(async () => {
      house.time.advance(3)
      const { rows } = await house.owner.query('select count(*)::int as n from outbox where done_at is null')
      return rows[0]?.n
    })
    .toBe(0)
  expect(await ordered()).toHaveLength(1)

  const patientId = scene.begun.patient
  const listed = await scene.patient.call(listPrescriptions, { params: { patientId } })
  const prescriptionId = granted(listPrescriptions, listed).prescriptions[0]?.id ?? ''
  const cancel = { params: { ...params, prescriptionId }, body: { reason: 'mistake' } } as const
  granted(cancelPrescription, await doctor.call(cancelPrescription, cancel))
  house.time.advance(3 * 86_400)
  house.house.bus.changed(followUpsChanged.name, '')
  await expect
    .poll(async () => (await house.owner.query('select outcome from follow_up')).rows)
    .toEqual([{ outcome: 'withdrawn' }])
  expect(await lettersIn(house, reminder)).toEqual([])
})
