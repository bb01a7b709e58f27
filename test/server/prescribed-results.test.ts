// Results that are awaited: because a signed prescription asks for them, urgent twice over weeks, and among hundreds to come.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listFollowed, seeFollowUp } from '#follow-up/attend.ts'
import { followUpsChanged } from '#follow-up/follow-up.ts'
import { answerFollowUp, bringResult } from '#follow-up/mine.ts'
import { listOrdered, nameDeputy, order } from '#follow-up/order.ts'
import type { Id } from '#kit/id.ts'
import { listAlerts } from '#orientation/alert.ts'
import { cancelPrescription, listPrescriptions } from '#prescription/cancel-prescription.ts'
import { readDraft, saveDraft } from '#prescription/draft.ts'
import { emptyDraft, type Line } from '#prescription/prescription.ts'
import { saveReach } from '#prescription/reach.ts'
import { signPrescriptions } from '#prescription/sign-prescriptions.ts'
import { addResultPhoto, lettersIn, reminder } from '../follow-up-scene.ts'
import type { Person } from '../house.ts'
import { accountOf, granted } from '../path.ts'
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

/** Time passes and the watch looks. */
const pass = (seconds: number): void => {
  scene.house.time.advance(seconds)
  scene.house.house.bus.changed(followUpsChanged.name, '')
}
const orders = async (doctor: Person, kind: 'biology' | 'check', about: string): Promise<Id> => {
  const body = { kind, about, fromDays: 3, untilDays: 60, deputy: null } as const
  return granted(order, await doctor.call(order, { params: scene.params, body })).id
}
const of = (followUpId: Id) => ({ patientId: scene.begun.patient, followUpId })

test('weeks after, another urgent result is shown to the leads and rings as the first did', async () => {
  const { house } = scene
  const [doctor, patient, lead] = [await house.play('arnoux'), await house.play('jeanne'), await house.play('vasseur')]
  const bringUrgent = async (person: Person, followUpId: Id) => {
    const params = of(followUpId)
    await addResultPhoto(person, params)
    granted(bringResult, await person.call(bringResult, { params, body: { urgency: 'urgent' } }))
    pass(900)
    const told = async () => (await house.owner.query('select told from follow_up where id = $1', [followUpId])).rows[0]
    await expect.poll(told).toEqual({ told: 'lead' })
  }
  const [first, second] = [await orders(doctor, 'biology', 'CRP'), await orders(doctor, 'biology', 'CRP de contrôle')]
  await bringUrgent(patient, first)
  expect(granted(listAlerts, await lead.call(listAlerts)).alerts).toMatchObject([{ outcome: null }])
  granted(seeFollowUp, await doctor.call(seeFollowUp, { params: { followUpId: first } }))
  expect(granted(listAlerts, await lead.call(listAlerts)).alerts).toMatchObject([{ outcome: 'wait-over' }])
  pass(20 * 86_400)
  await bringUrgent(await house.play('jeanne'), second)
  const later = await house.play('vasseur')
  const { alerts } = granted(listAlerts, await later.call(listAlerts))
  const raisedAt = house.time.now()
  expect(alerts).toMatchObject([{ cause: 'urgent-result', outcome: null, takenAt: null, raisedAt, rung: 0 }])
})

test('of a prescription too, the deputy is told before the lead, and reads it', async () => {
  const [doctor, patient, deputy] = [
    await scene.house.play('arnoux'),
    await scene.house.play('jeanne'),
    await scene.house.play('benali'),
  ]
  const followUpId = await orders(doctor, 'biology', 'Ferritine')
  // As a signed line makes it awaited: without anybody else.
  await scene.house.owner.query('update follow_up set prescription_id = $1, line_id = $1 where id = $2', [
    randomUUID(),
    followUpId,
  ])
  const params = { ...scene.params, followUpId }
  const named = (account: Id) => doctor.call(nameDeputy, { params, body: { deputy: account } })
  expect(await named(await accountOf(patient))).toMatchObject({ refused: 'not-a-colleague' })
  expect(await named(await accountOf(doctor))).toMatchObject({ refused: 'not-a-colleague' })
  granted(nameDeputy, await named(await accountOf(deputy)))
  await addResultPhoto(patient, of(followUpId))
  granted(bringResult, await patient.call(bringResult, { params: of(followUpId), body: { urgency: 'urgent' } }))
  const told = async () =>
    (await scene.house.owner.query('select told from follow_up where id = $1', [followUpId])).rows[0]
  pass(300)
  await expect.poll(told).toEqual({ told: 'deputy' })
  expect(await named(await accountOf(deputy))).toMatchObject({ refused: 'deputy-told' })
  granted(seeFollowUp, await deputy.call(seeFollowUp, { params: { followUpId } }))
})

test('one for today reminds nobody who is still in the consultation', async () => {
  const doctor = await scene.house.play('arnoux')
  const body = { kind: 'check', about: 'Douleur ce soir', fromDays: 0, untilDays: 2, deputy: null } as const
  const { id } = granted(order, await doctor.call(order, { params: scene.params, body }))
  pass(1)
  const { rows } = await scene.house.owner.query('select reminded, next_at from follow_up where id = $1', [id])
  expect(rows[0]).toMatchObject({ reminded: 1 })
  expect(Date.parse(rows[0]?.next_at) - Date.parse(scene.house.time.now())).toBeGreaterThan(86_400_000)
  const told = `select 1 from outbox where name = 'follow-up/remind' and body::text like '%' || $1 || '%'`
  expect((await scene.house.owner.query(told, [id])).rows).toEqual([])
})

test('an owner with hundreds to come still reads first what nobody has read', async () => {
  const { owner } = scene.house
  const doctor = await scene.house.play('arnoux')
  const followUp = await orders(doctor, 'check', 'Fièvre après 48 heures')
  const account = await accountOf(doctor)
  // Older than it, and nothing came of them.
  await owner.query(
    `insert into follow_up (id, consultation_id, patient_id, intake_id, kind, owner_id, from_on, until_on, zone, plan_sealed, ordered_at)
     select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, consultation_id, patient_id, intake_id, kind, owner_id,
       from_on, until_on, zone, plan_sealed, ordered_at from follow_up, generate_series(1, 510) n where id = $1`,
    [followUp],
  )
  await owner.query(
    `insert into relation (id, account_id, subject_id, patient_id, kind, from_at, cause)
     select gen_random_uuid(), $1, id, patient_id, 'follows', ordered_at, 'test' from follow_up where id::text like '00000000-%'`,
    [account],
  )
  const jeanne = await scene.house.play('jeanne')
  granted(
    answerFollowUp,
    await jeanne.call(answerFollowUp, { params: of(followUp), body: { answers: {}, worse: true } }),
  )
  const page = granted(listFollowed, await doctor.call(listFollowed, { query: { limit: '2' } })).followUps
  expect(page.map(one => one.id)).toContain(followUp)
})
