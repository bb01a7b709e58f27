// Abuse and block through HTTP: sealed, read by the leads alone, told to the person concerned, never in an emergency, contested.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { switchRole } from '#access/me.ts'
import { hold } from '#agenda/book.ts'
import { move } from '#agenda/change.ts'
import { listAppointments } from '#agenda/read.ts'
import { answerAppeal, decideAbuse, listReports, readAbuse, reportAbuse, takeReport } from '#consultation/abuse.ts'
import { listAlerts } from '#orientation/alert.ts'
import { answer } from '#orientation/answer.ts'
import { startIntake } from '#orientation/start-intake.ts'
import { takeExit } from '#orientation/take-exit.ts'
import { close } from '#report/close.ts'
import { appeal, standing } from '#waiting-room/conduct.ts'
import { join } from '#waiting-room/join.ts'
import { bookSlot, inParis, openHours, slotFor } from '../agenda.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { accountOf, beginConsultation, granted, home, prepareRequest } from '../path.ts'

let house: TestHouse
let jeanne: Person
let arnoux: Person
let vasseur: Person
beforeAll(async () => {
  house = await openTestHouse()
  ;[jeanne, arnoux, vasseur] = (await Promise.all(['jeanne', 'arnoux', 'vasseur'].map(name => house.play(name)))) as [
    Person,
    Person,
    Person,
  ]
})
afterAll(() => house?.close())

const happened = 'Il a crié et m’a traitée de tous les noms.'

test('a report is sealed, taken, decided, told; a block opens to an emergency; its appeal is answered', async () => {
  const { consultation, patient } = await beginConsultation(jeanne, arnoux)
  const params = { consultationId: consultation }
  const body = { reason: 'insults', words: happened } as const
  const { id: reportId } = granted(reportAbuse, await arnoux.call(reportAbuse, { params, body }))
  expect(await arnoux.call(reportAbuse, { params, body })).toMatchObject({ refused: 'reported-already' })
  expect(await jeanne.call(reportAbuse, { params, body })).toMatchObject({ refused: 'not-a-reason-here' })
  const stored = await house.owner.query('select t::text as row from abuse_report t')
  expect(stored.rows[0].row).not.toContain('crié')
  expect(stored.rows[0].row).not.toContain(Buffer.from('crié').toString('hex'))
  granted(close, await arnoux.call(close, { params, body: { closing: 'without', reason: 'patient-left', words: '' } }))
  // Nobody but the leads; and nothing is told before it is decided.
  expect(await jeanne.call(readAbuse, { params: { reportId } })).toMatchObject({ refused: 'not-allowed' })
  expect(await arnoux.call(listReports)).toMatchObject({ refused: 'not-allowed' })
  expect(granted(standing, await jeanne.call(standing)).measure).toBeNull()
  const listed = granted(listReports, await vasseur.call(listReports))
  expect(JSON.stringify(listed)).not.toMatch(/Jeanne|Morvan|Arnoux|crié/)
  const decision = { params: { reportId }, body: { decision: 'block', days: 7 } } as const
  expect(await vasseur.call(decideAbuse, decision)).toMatchObject({ refused: 'report-not-yours' })
  granted(takeReport, await vasseur.call(takeReport, { params: { reportId } }))
  expect(granted(readAbuse, await vasseur.call(readAbuse, { params: { reportId } }))).toMatchObject({
    patient: 'Jeanne Morvan',
    professional: 'Dr Camille Arnoux',
    words: happened,
    appeal: null,
  })
  const doctor = await accountOf(arnoux)
  await openHours(arnoux)
  const within = await bookSlot(jeanne, patient, doctor, inParis('2027-01-12', 840))
  const after = await bookSlot(jeanne, patient, doctor, inParis('2027-01-26', 840))
  granted(decideAbuse, await vasseur.call(decideAbuse, decision))
  expect(await vasseur.call(decideAbuse, decision)).toMatchObject({ refused: 'report-decided' })

  const { measure } = granted(standing, await jeanne.call(standing))
  expect(measure).toMatchObject({ kind: 'block', reason: 'insults', appealed: false, answer: null })
  const intakeId = await prepareRequest(jeanne)
  const joining = { params: { intakeId } }
  expect(await jeanne.call(join, joining)).toMatchObject({ refused: 'blocked', detail: { reason: 'insults' } })
  await anEmergencyStaysOpen(patient)
  await appointmentsFollow(patient, doctor, { within, after })

  const measureId = measure?.id ?? ''
  const contest = { params: { measureId }, body: { words: 'Je souffrais, je regrette.' } }
  const marcel = await house.play('marcel')
  expect(await marcel.call(appeal, contest)).toMatchObject({ refused: 'not-found' })
  granted(appeal, await jeanne.call(appeal, contest))
  expect(await jeanne.call(appeal, contest)).toMatchObject({ refused: 'appealed-already' })
  await anotherLead()
  expect(granted(readAbuse, await vasseur.call(readAbuse, { params: { reportId } }))).toMatchObject({
    appeal: contest.body.words,
    mayAnswer: false,
  })
  const lifted = { params: { reportId }, body: { answer: 'lifted' } } as const
  expect(await vasseur.call(answerAppeal, lifted)).toMatchObject({ refused: 'another-lead-answers' })
  const delmas = await leadOf('delmas')
  granted(answerAppeal, await delmas.call(answerAppeal, lifted))
  expect(granted(standing, await jeanne.call(standing)).measure).toBeNull()
  granted(join, await jeanne.call(join, joining))
  const trail = await house.owner.query(
    `select distinct act from audit_entry where patient_id = $1 and role = 'lead' and act like 'consultation/%' order by act`,
    [patient],
  )
  expect(trail.rows.map(row => row.act)).toEqual([
    'consultation/answer-appeal',
    'consultation/decide-abuse',
    'consultation/read-abuse-report',
  ])
})

/** The questions, the exits, the lead's alert and the place: none of them knows of the block. */
const anEmergencyStaysOpen = async (patientId: string) => {
  const started = await jeanne.call(startIntake, { params: { patientId }, body: { reason: 'cough-fever' } })
  const params = { intakeId: granted(startIntake, started).id }
  const body = { answers: { vital: ['chest-tight'] } as never, version: 0 }
  expect(granted(answer, await jeanne.call(answer, { params, body })).now.level).toBe('15')
  const place = { ...home, address: [...home.address] }
  granted(takeExit, await jeanne.call(takeExit, { params, body: { exit: 'cannot-call', place } }))
  const alerts = granted(listAlerts, await vasseur.call(listAlerts)).alerts
  expect(alerts.some(one => one.cause === 'cannot-call')).toBe(true)
  granted(takeExit, await jeanne.call(takeExit, { params, body: { exit: 'sent-by-15' } }))
  expect(await jeanne.call(join, { params })).not.toMatchObject({ refused: 'blocked' })
}

/** What the room would refuse at its hour is given back and told; what comes after the measure stays, and can be had. */
const appointmentsFollow = async (patientId: string, doctor: string, { within, after }: Record<string, string>) => {
  const params = { patientId }
  const { appointments } = granted(listAppointments, await jeanne.call(listAppointments, { params }))
  expect(appointments.find(one => one.id === within)).toMatchObject({ state: 'cancelled', cancelled: null })
  expect(appointments.find(one => one.id === after)).toMatchObject({ state: 'booked' })
  const letter = () =>
    (house.house.mail.captured?.() ?? []).find(one => one.text.includes('est annulée par le service'))
  await expect
    .poll(() => {
      house.time.advance(1)
      return letter()
    })
    .toBeDefined()
  expect(letter()?.text).toContain(`${house.url}/contester`)
  const early = slotFor(doctor, inParis('2027-01-12', 855))
  expect(await jeanne.call(hold, { params, ...early })).toMatchObject({
    refused: 'blocked',
    detail: { reason: 'insults', until: expect.stringContaining('2027-01-19T') },
  })
  const moving = { params: { ...params, appointmentId: after ?? '' }, body: { practitioner: doctor } }
  const to = (startsAt: typeof early.body.startsAt) => ({ ...moving, body: { ...moving.body, startsAt } })
  expect(await jeanne.call(move, to(early.body.startsAt))).toMatchObject({ refused: 'blocked' })
  granted(hold, await jeanne.call(hold, { params, ...slotFor(doctor, inParis('2027-01-19', 840)) }))
}

/** A second lead, from another of the cast: who decided no longer judges alone. */
const anotherLead = async () => {
  await house.owner.query(
    `insert into account_role (account_id, role, structure_id, given_at)
     select account_id, 'lead', structure_id, given_at from account_role where role = 'administrator'`,
  )
}
const leadOf = async (persona: string): Promise<Person> => {
  const one = await house.play(persona)
  granted(switchRole, await one.call(switchRole, { body: { role: 'lead' } }))
  return one
}
