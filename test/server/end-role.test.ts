// A professional leaves through HTTP: nothing of what they held or saw outlives the role, and nobody is left in empty hands.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readInvitation } from '#access/invitation.ts'
import { me, stepUp } from '#access/me.ts'
import { personaCode } from '#access/persona.ts'
import { signIn } from '#access/sign-in.ts'
import { hold } from '#agenda/book.ts'
import { findSlots } from '#agenda/find-slots.ts'
import { listAppointments } from '#agenda/read.ts'
import { openEmergency } from '#consultation/emergency.ts'
import { type EndableRole, endRole } from '#consultation/end-role.ts'
import { answerHandover, askHandover, colleagues, meetLeader, readHandover } from '#consultation/handover.ts'
import type { Id } from '#kit/id.ts'
import { onCall, setOnCall } from '#orientation/on-call.ts'
import { practitioners } from '#practitioners/invite-practitioner.ts'
import { listDocuments } from '#record/document.ts'
import { close } from '#report/close.ts'
import { readTicket } from '#waiting-room/place.ts'
import { acceptAgain, invitedAgain, openProfessional, password } from '../accounts.ts'
import { bookSlot, inParis, openHours, slotFor } from '../agenda.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { brokenPromises } from '../invariants.ts'
import { accountOf, beginConsultation, goOnDuty, granted, offerTo, patientOf, takePlace } from '../path.ts'
import { patientGone } from '../report-scene.ts'

let house: TestHouse
let arnoux: Person
let benali: Person
let delmas: Person
beforeEach(async () => {
  house = await openTestHouse()
  arnoux = await house.play('arnoux')
  benali = await house.play('benali')
  delmas = await house.play('delmas')
  const { code } = granted(personaCode, await delmas.call(personaCode))
  granted(stepUp, await delmas.call(stepUp, { body: { code } }))
})
afterEach(() => house?.close())

const end = (accountId: Id, role: EndableRole = 'practitioner') =>
  delmas.call(endRole, { params: { accountId }, body: { role, reason: 'left-structure' } })
const reads = async (person: Person, patientId: Id) => (await person.call(listDocuments, { params: { patientId } })).ok
const holds = async () => expect(await brokenPromises(house.owner, house.time.now())).toEqual([])
const stateOf = async (id: Id) =>
  granted(practitioners, await delmas.call(practitioners)).items.find(one => one.id === id)?.state

test('ends sessions, sockets, presence and what was still seen for the continuity of care; it is traced', async () => {
  const jeanne = await house.play('jeanne')
  const begun = await beginConsultation(jeanne, arnoux)
  const account = await accountOf(arnoux)
  expect(await end(account)).toMatchObject({ refused: 'work-left', detail: { consultations: 1, emergencies: 0 } })
  const params = { consultationId: begun.consultation }
  granted(openEmergency, await arnoux.call(openEmergency, { params }))
  expect(await end(account)).toMatchObject({ refused: 'work-left', detail: { consultations: 1, emergencies: 1 } })
  expect((await arnoux.call(me)).ok).toBe(true)
  await holds()
})

test('closes the record of a patient they cared for, at that instant', async () => {
  const begun = await beginConsultation(await house.play('jeanne'), arnoux)
  granted(close, await arnoux.call(close, { params: { consultationId: begun.consultation }, body: patientGone }))
  const account = await accountOf(arnoux)
  expect(await reads(arnoux, begun.patient)).toBe(true)
  const line = await arnoux.socket()
  granted(endRole, await end(account))
  expect(await line.closed).toBe(4401)
  expect(await reads(arnoux, begun.patient)).toBe(false)
  expect(granted(me, await arnoux.call(me)).session).toBeNull()
  const live = await house.owner.query(
    'select kind from relation where account_id = $1 and (until_at is null or until_at > $2)',
    [account, house.time.now()],
  )
  expect(live.rows).toEqual([])
  const duty = await house.owner.query('select status from duty where account_id = $1', [account])
  expect(duty.rows).toEqual([{ status: 'off' }])
  const traced = await house.owner.query("select detail from audit_entry where act = $1 and outcome = 'done'", [
    endRole.name,
  ])
  expect(traced.rows).toEqual([{ detail: 'practitioner:left-structure' }])
  expect(await stateOf(account)).toBe('ended')
  expect(await end(account)).toMatchObject({ refused: 'no-such-professional' })
  const body = { email: 'camille.arnoux@example.org', password }
  expect(await house.visitor().call(signIn, { body })).toMatchObject({ refused: 'wrong-credentials' })
  await holds()
})

test('passes the open offer on to a colleague', async () => {
  const yanis = await house.play('yanis')
  const { ticket } = await takePlace(yanis)
  await goOnDuty(arnoux)
  await offerTo(arnoux)
  granted(endRole, await end(await accountOf(arnoux)))
  expect(granted(readTicket, await yanis.call(readTicket, { params: { ticketId: ticket } }))).toMatchObject({
    state: 'waiting',
  })
  await goOnDuty(benali)
  await offerTo(benali)
  await holds()
})

test('lets a handover asked of them lapse, and they are asked no more', async () => {
  const { consultation } = await beginConsultation(await house.play('jeanne'), arnoux)
  const params = { consultationId: consultation }
  const to = await accountOf(benali)
  const ask = () => arnoux.call(askHandover, { params, body: { to, reason: 'end-of-shift', words: '' } })
  const { id: handoverId } = granted(askHandover, await ask())
  granted(endRole, await end(to))
  expect(granted(readHandover, await arnoux.call(readHandover, { params })).handover?.state).toBe('lapsed')
  const answered = await benali.call(answerHandover, { params: { handoverId }, body: { answer: 'accepted' } })
  expect(answered).toMatchObject({ refused: 'not-signed-in' })
  expect(granted(colleagues, await arnoux.call(colleagues, { params })).colleagues).toEqual([])
  expect(await ask()).toMatchObject({ refused: 'not-a-colleague' })
  await holds()
})

test('a patient cannot be given back to whoever handed over and left', async () => {
  const jeanne = await house.play('jeanne')
  const { consultation } = await beginConsultation(jeanne, arnoux)
  const params = { consultationId: consultation }
  const body = { to: await accountOf(benali), reason: 'end-of-shift', words: '' } as const
  const { id: handoverId } = granted(askHandover, await arnoux.call(askHandover, { params, body }))
  granted(answerHandover, await benali.call(answerHandover, { params: { handoverId }, body: { answer: 'accepted' } }))
  granted(endRole, await end(await accountOf(arnoux)))
  const refusing = await jeanne.call(meetLeader, { params, body: { answer: 'refuse' } })
  expect(refusing).toMatchObject({ refused: 'former-busy' })
  expect(await reads(arnoux, await patientOf(jeanne))).toBe(false)
  await holds()
})

test('a lead is rung no more; the last administrator stays, and of two one may go', async () => {
  const vasseur = await house.play('vasseur')
  granted(setOnCall, await vasseur.call(setOnCall, { body: { phone: '06 39 98 77 66' } }))
  expect(granted(onCall, await vasseur.call(onCall)).rank).toBe(1)
  granted(endRole, await end(await accountOf(vasseur), 'lead'))
  expect((await house.owner.query('select 1 from on_call')).rows).toEqual([])
  const own = await accountOf(delmas)
  expect(await end(own, 'administrator')).toMatchObject({ refused: 'last-administrator' })
  await openProfessional(house, 'administrator')
  granted(endRole, await end(own, 'administrator'))
  expect(granted(me, await delmas.call(me)).session).toBeNull()
})

test('an invitation that waited opens nothing once the role has ended; a new one gives the role back, not the records', async () => {
  const begun = await beginConsultation(await house.play('jeanne'), arnoux)
  granted(close, await arnoux.call(close, { params: { consultationId: begun.consultation }, body: patientGone }))
  const accountId = await accountOf(arnoux)
  const account = { id: accountId, email: 'camille.arnoux@example.org' }
  const waiting = await invitedAgain(house, delmas, account)
  granted(endRole, await end(accountId))
  const back = house.visitor()
  expect(await back.call(readInvitation, { body: { token: waiting } })).toMatchObject({ refused: 'invitation-gone' })
  await acceptAgain(house, back, await invitedAgain(house, delmas, account))
  expect(await accountOf(back)).toBe(accountId)
  expect(await stateOf(accountId)).toBe('active')
  expect(await reads(back, begun.patient)).toBe(false)
  await goOnDuty(back)
})

test('closes their agenda: no hour of theirs is open, and whoever had booked is told', async () => {
  const jeanne = await house.play('jeanne')
  const patientId = await patientOf(jeanne)
  const account = await accountOf(arnoux)
  await openHours(arnoux)
  await openHours(benali)
  const startsAt = inParis('2027-01-19', 840)
  const booked = await bookSlot(jeanne, patientId, account, startsAt)
  const held = await (await house.play('yanis')).call(hold, {
    params: { patientId: await patientOf(await house.play('yanis')) },
    ...slotFor(account, inParis('2027-01-19', 855)),
  })
  expect(held.ok).toBe(true)
  granted(endRole, await end(account))
  const { appointments } = granted(listAppointments, await jeanne.call(listAppointments, { params: { patientId } }))
  expect(appointments.find(one => one.id === booked)).toMatchObject({
    state: 'cancelled',
    cancelled: { by: 'practitioner', why: 'unavailable' },
  })
  const body = { reason: 'cough-fever', from: startsAt, until: inParis('2027-01-19', 1440), limit: 50 }
  const { slots } = granted(findSlots, await jeanne.call(findSlots, { body }))
  expect(new Set(slots.map(one => one.practitioner))).toEqual(new Set([await accountOf(benali)]))
  const told = () => (house.house.mail.captured?.() ?? []).filter(one => /annulée par le professionnel/.test(one.text))
  house.time.advance(2)
  await expect.poll(() => told().map(one => one.to)).toEqual(['jeanne.morvan@example.org'])
  await holds()
})
