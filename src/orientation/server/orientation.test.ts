// A request through HTTP: answered over versions, stopped by red flags, let out by their exits, sealed and closed to others.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BodyOf } from '#kit/route.ts'
import { listPatients } from '#patients/list.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../test/house.ts'
import { listAlerts, takeAlert } from '../alert.ts'
import { answer } from '../answer.ts'
import { reasonVersion } from '../catalogue.ts'
import { consent, consentText } from '../consent.ts'
import { readIntake } from '../read-intake.ts'
import { readReason } from '../read-reason.ts'
import { savePlace } from '../save-place.ts'
import { startIntake } from '../start-intake.ts'
import { takeExit } from '../take-exit.ts'
import { markIntakeUsed, requestForTicket } from './orientation.store.ts'

let house: TestHouse
let jeanne: Person
let patientId: string
beforeAll(async () => {
  house = await openTestHouse()
  jeanne = await house.play('jeanne')
  const listed = await jeanne.call(listPatients)
  patientId = listed.ok ? (listed.value.patients[0]?.id ?? '') : ''
})
afterAll(() => house.close())

const calm = { vital: [], brain: [], 'other-signs': [], pregnancy: 'no' }
const cystitis = {
  ...calm,
  since: 2,
  urine: ['burning', 'often'],
  fever: 'none',
  high: [],
  vaginal: false,
  before: 'first',
  illness: [],
  partner: false,
  taken: [],
  allergy: 'no',
  'own-words': 'Je pars demain en voyage',
}
const where = {
  address: ['12 rue des Lilas'],
  postcode: '35600',
  city: 'Redon',
  country: 'FR',
  callback: '06 39 98 01 02',
  driving: false,
}

const started = async (who: Person = jeanne, patient = patientId): Promise<string> => {
  const made = await who.call(startIntake, { params: { patientId: patient }, body: { reason: 'urinary-burning' } })
  if (!made.ok) throw new Error(made.refused)
  return made.value.id
}
const save = (intakeId: string, answers: Record<string, boolean | number | string | string[]>, version: number) =>
  jeanne.call(answer, { params: { intakeId }, body: { answers, version } })
const exit = (intakeId: string, body: BodyOf<typeof takeExit>) => jeanne.call(takeExit, { params: { intakeId }, body })
/** Acts as the database sees an account, without the gate. */
const as = async <T>(persona: string, work: (db: Parameters<typeof markIntakeUsed>[0]) => Promise<T>): Promise<T> => {
  const account = await house.owner.query('select id from account where persona = $1', [persona])
  const actor = { account: account.rows[0].id, session: patientId, role: 'patient', steppedUp: false }
  return house.house.db.as(actor, house.time.now()).write(work)
}

test('a simple request goes from its reason to its consent, and gives the waiting room what it needs', async () => {
  const intakeId = await started()
  const params = { intakeId }
  expect(await save(intakeId, calm, 0)).toMatchObject({ value: { version: 1, now: { level: 'teleconsultation' } } })
  expect(await save(intakeId, cystitis, 1)).toMatchObject({ value: { now: { missing: ['place', 'consent'] } } })
  expect(await jeanne.call(savePlace, { params, body: where })).toMatchObject({
    value: { now: { missing: ['consent'] } },
  })
  const agreed = await jeanne.call(consent, { params, body: { text: consentText } })
  expect(agreed).toMatchObject({ value: { now: { missing: [] } } })
  const read = await jeanne.call(readIntake, { params })
  expect(read).toMatchObject({
    value: { answers: cystitis, version: 2, consented: true, place: { callback: '+33639980102' }, used: false },
  })
  const request = await as('jeanne', db => requestForTicket(db, house.house, intakeId))
  expect(request).toMatchObject({ patientId, severity: 3, flagged: false, missing: [], ageMonths: 417, sex: 'F' })
  expect(request?.synthesis.at(-1)).toBe('Dit : « Je pars demain en voyage »')
})

test('an older screen is refused, a repeated saving is not, and nothing changes once a ticket was taken', async () => {
  const intakeId = await started()
  expect(await save(intakeId, calm, 0)).toMatchObject({ value: { version: 1 } })
  expect(await save(intakeId, calm, 0)).toMatchObject({ value: { version: 1 } })
  expect(await save(intakeId, { vital: ['blue'] }, 0)).toMatchObject({ refused: 'stale-answers' })
  expect(await save(intakeId, { vital: 'blue' }, 1)).toMatchObject({ refused: 'answer-not-understood' })
  await as('jeanne', db => markIntakeUsed(db, intakeId, house.time.now()))
  expect(await save(intakeId, cystitis, 1)).toMatchObject({ refused: 'intake-used' })
  expect(await jeanne.call(savePlace, { params: { intakeId }, body: where })).toMatchObject({ refused: 'intake-used' })
})

test('of several savings of one version in the same instant one is kept', async () => {
  const intakeId = await started()
  const answers = await Promise.all([1, 2, 3, 4].map(days => save(intakeId, { ...calm, since: days }, 0)))
  expect(answers.filter(each => each.ok)).toHaveLength(1)
})

test('a place while driving, or a number nobody can ring, is refused by its name', async () => {
  const intakeId = await started()
  const place = (change: object) => jeanne.call(savePlace, { params: { intakeId }, body: { ...where, ...change } })
  expect(await place({ driving: true })).toMatchObject({ refused: 'driving' })
  expect(await place({ callback: '3114' })).toMatchObject({ refused: 'callback-not-understood' })
  expect(await place({ postcode: '00000' })).toMatchObject({ refused: 'postcode-not-understood' })
})

describe('a red flag', () => {
  const grave = { ...calm, vital: ['chest-tight'] }

  test('stops the path, and being sent by the 15 lets it go on with the flag for the doctor to see', async () => {
    const intakeId = await started()
    expect(await save(intakeId, grave, 0)).toMatchObject({ value: { now: { level: '15', flags: ['chest-pain'] } } })
    expect(await exit(intakeId, { exit: 'continued' })).toMatchObject({ refused: 'not-an-exit-here' })
    expect(await exit(intakeId, { exit: 'sent-by-15' })).toMatchObject({
      value: { now: { level: 'teleconsultation' } },
    })
    expect(await exit(intakeId, { exit: 'sent-by-15' })).toMatchObject({ refused: 'no-flag-stands' })
    const request = await as('jeanne', db => requestForTicket(db, house.house, intakeId))
    expect(request).toMatchObject({ severity: 1, flags: ['chest-pain'], exits: [{ exit: 'sent-by-15' }] })
  })

  test('taken back is kept: by its exit, or by simply answering otherwise', async () => {
    const [first, second] = [await started(), await started()]
    await save(first, grave, 0)
    expect(await exit(first, { exit: 'misanswered' })).toMatchObject({ value: { now: { level: '15' } } })
    await save(first, calm, 1)
    await save(second, grave, 0)
    await save(second, calm, 1)
    for (const intakeId of [first, second]) {
      const request = await as('jeanne', db => requestForTicket(db, house.house, intakeId))
      expect(request?.exits).toMatchObject([{ exit: 'misanswered', flags: ['chest-pain'] }])
      expect(request?.severity).toBe(2)
      expect(request?.synthesis[1]).toBe('Alerte : réponse corrigée par le patient : douleur thoracique constrictive')
    }
  })

  test('who cannot telephone raises an alert that only the on-call lead sees, and takes once', async () => {
    const intakeId = await started()
    await save(intakeId, grave, 0)
    const body = { exit: 'cannot-call', place: where } as const
    expect(await jeanne.call(takeExit, { params: { intakeId }, body })).toMatchObject({
      value: { now: { level: '15' } },
    })
    expect(await jeanne.call(listAlerts)).toMatchObject({ refused: 'not-allowed' })
    const lead = await house.play(await someLead())
    const alerts = await lead.call(listAlerts)
    if (!alerts.ok) throw new Error(alerts.refused)
    expect(alerts.value.alerts).toMatchObject([
      {
        level: '15',
        patient: 'Jeanne Morvan',
        flagged: ['douleur thoracique constrictive'],
        place: { callback: '+33639980102' },
        takenAt: null,
      },
    ])
    const alertId = alerts.value.alerts[0]?.id ?? ''
    const taken = await lead.call(takeAlert, { params: { alertId } })
    expect(taken).toEqual(await lead.call(takeAlert, { params: { alertId } }))
    const read = await house.owner.query(
      "select patient_id from audit_entry where act = 'orientation/list-alerts' and outcome = 'done'",
    )
    expect(read.rows).toEqual([{ patient_id: patientId }])
  })

  test('choosing the 114 raises no alert', async () => {
    const intakeId = await started()
    await save(intakeId, grave, 0)
    const before = await house.owner.query('select count(*) from lead_alert')
    expect(await exit(intakeId, { exit: 'cannot-call' })).toMatchObject({ ok: true })
    expect((await house.owner.query('select count(*) from lead_alert')).rows).toEqual(before.rows)
  })
})

test('a request, its reason and its answers are closed to others, and sealed at rest', async () => {
  const intakeId = await started()
  await save(intakeId, cystitis, 0)
  const yanis = await house.play('yanis')
  expect(await yanis.call(readIntake, { params: { intakeId } })).toMatchObject({ refused: 'not-found' })
  expect(await yanis.call(readReason, { params: { intakeId } })).toMatchObject({ refused: 'not-found' })
  const mine = await jeanne.call(readReason, { params: { intakeId } })
  expect(mine).toEqual({ ok: true, value: reasonVersion('urinary-burning', 1) })
  const start = { params: { patientId }, body: { reason: 'skin' } }
  expect(await yanis.call(startIntake, start)).toMatchObject({ refused: 'not-found' })
  const stored = await house.owner.query(
    'select t::text as row from intake t union all select t::text from intake_exit t',
  )
  const all = stored.rows.map(each => each.row).join('\n')
  for (const word of ['urinary', 'burning', 'voyage', 'chest', 'Lilas']) {
    expect(all).not.toContain(word)
    expect(all).not.toContain(Buffer.from(word).toString('hex'))
  }
})

test('behind the gate, the row rules show another account nothing of it', async () => {
  const intakeId = await started()
  await save(intakeId, { ...calm, vital: ['blue'] }, 0)
  await exit(intakeId, { exit: 'cannot-call', place: where })
  const seen = (persona: string) =>
    as(persona, async db => {
      const rows = await Promise.all([
        db.selectFrom('patient').select('id').where('id', '=', patientId).execute(),
        db.selectFrom('intake').select('id').where('id', '=', intakeId).execute(),
        db.selectFrom('intake_exit').select('id').where('intake_id', '=', intakeId).execute(),
        db.selectFrom('lead_alert').select('id').where('intake_id', '=', intakeId).execute(),
        db.selectFrom('subject_key').select('subject_id').where('subject_id', '=', patientId).execute(),
      ])
      return rows.map(found => found.length)
    })
  expect(await seen('jeanne')).toEqual([1, 1, 1, 0, 1])
  expect(await seen('yanis')).toEqual([0, 0, 0, 0, 0])
  expect(await seen('arnoux')).toEqual([0, 0, 0, 0, 0])
})

test('a reason that is not for the child is refused', async () => {
  const yanis = await house.play('yanis')
  const listed = await yanis.call(listPatients)
  const lina = listed.ok ? (listed.value.patients.find(each => each.givenNames === 'Lina')?.id ?? '') : ''
  const ask = (reason: string) => yanis.call(startIntake, { params: { patientId: lina }, body: { reason } })
  expect(await ask('urinary-burning')).toMatchObject({ refused: 'reason-not-for-them' })
  expect(await ask('broken-leg')).toMatchObject({ refused: 'reason-unknown' })
  expect(await ask('child-fever')).toMatchObject({ ok: true })
})

/** The persona of the cast who is the on-call lead. */
const someLead = async (): Promise<string> => {
  const rows = await house.owner.query(
    "select persona from account join account_role on account_id = id where role = 'lead' and persona is not null",
  )
  return rows.rows[0].persona
}
