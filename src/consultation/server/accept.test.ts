// From an offer to a call through HTTP: one winner, the fiche, beginning, waiting for another, and silence.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Id } from '#kit/id.ts'
import { duty } from '#waiting-room/duty.ts'
import { present, readTicket } from '#waiting-room/place.ts'
import { isPresent } from '#waiting-room/ticket.ts'
import { emptyRoom } from '../../../test/empty-room.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../test/house.ts'
import { goOnDuty, offerTo, patientOf, takePlace } from '../../../test/path.ts'
import { accept } from '../accept.ts'
import { answerSeconds, begin, fiche, preferAnother } from '../begin.ts'
import { consultationChanged, mine, readConsultation } from '../state.ts'

let house: TestHouse
let doctor: Person
let jeanne: Person
let ticket: Id
let patient: Id
let offer: Id

beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())

beforeEach(async () => {
  doctor = await house.play('arnoux')
  jeanne = await house.play('jeanne')
  ticket = (await takePlace(jeanne)).ticket
  patient = await patientOf(jeanne)
  await goOnDuty(doctor)
  offer = await offerTo(doctor)
})
afterEach(() => emptyRoom(house))

const accepted = async (): Promise<Id> => {
  const answer = await doctor.call(accept, { params: { offerId: offer } })
  if (!answer.ok) throw new Error(answer.refused)
  return answer.value.id
}
const relations = async (subject: Id) => {
  const { rows } = await house.owner.query(
    'select kind from relation where subject_id = $1 and (until_at is null or until_at > $2) order by kind',
    [subject, house.time.now()],
  )
  return rows.map(row => row.kind)
}

describe('accepting', () => {
  test('sent again because its answer was lost gives the same consultation, not a refusal', async () => {
    const key = '2b0d1c5e-accepted-once'
    const first = await doctor.call(accept, { params: { offerId: offer }, key })
    expect(await doctor.call(accept, { params: { offerId: offer }, key })).toEqual(first)
    expect(await doctor.call(accept, { params: { offerId: offer } })).toMatchObject({ refused: 'offer-gone' })
    const { rows } = await house.owner.query('select count(*)::int as count from consultation where ticket_id = $1', [
      ticket,
    ])
    expect(rows).toEqual([{ count: 1 }])
  })

  test('opens the consultation, its relations and the way back to it for both', async () => {
    const consultationId = await accepted()
    expect(await relations(consultationId)).toEqual(['attends', 'leads'])
    expect(await relations(patient)).toContain('treats')
    expect(await jeanne.call(mine)).toEqual({
      ok: true,
      value: { consultation: { id: consultationId, state: 'announced', side: 'patient' } },
    })
    expect(await doctor.call(mine)).toMatchObject({ value: { consultation: { id: consultationId, side: 'leader' } } })
    expect(await jeanne.call(readTicket, { params: { ticketId: ticket } })).toMatchObject({
      value: { state: 'accepted' },
    })
  })

  test('twenty times in the same instant makes one consultation', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => doctor.call(accept, { params: { offerId: offer } })),
    )
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    const { rows } = await house.owner.query('select count(*)::int as n from consultation where ticket_id = $1', [
      ticket,
    ])
    expect(rows[0].n).toBe(1)
  })

  test('belongs to whoever the offer was made to: another doctor, the patient and a visitor find nothing', async () => {
    const params = { offerId: offer }
    expect(await (await house.play('benali')).call(accept, { params })).toMatchObject({ refused: 'not-found' })
    expect(await jeanne.call(accept, { params })).toMatchObject({ refused: 'not-allowed' })
    expect(await house.visitor().call(accept, { params })).toMatchObject({ refused: 'not-signed-in' })
  })

  test('comes too late once the offer has passed on', async () => {
    house.time.advance(31)
    expect((await doctor.call(accept, { params: { offerId: offer } })).ok).toBe(false)
  })
})

describe('the fiche', () => {
  test('says who the professional is before the act (HAS, 21 December 2023)', async () => {
    const consultationId = await accepted()
    const answer = await jeanne.call(fiche, { params: { consultationId } })
    expect(answer).toMatchObject({
      value: {
        card: {
          civility: 'Mme',
          title: 'Dr',
          familyName: 'Arnoux',
          specialty: 'Médecine générale',
          rpps: '99700000013',
        },
      },
    })
  })

  test('begin opens the consultation, and asked again changes nothing', async () => {
    const params = { consultationId: await accepted() }
    expect(await jeanne.call(begin, { params })).toMatchObject({ ok: true })
    expect(await jeanne.call(begin, { params })).toMatchObject({ ok: true })
    expect(await doctor.call(readConsultation, { params })).toMatchObject({ value: { state: 'open', side: 'leader' } })
    expect(await jeanne.call(preferAnother, { params })).toMatchObject({ refused: 'already-begun' })
    expect(await doctor.call(begin, { params })).toMatchObject({ refused: 'not-allowed' })
  })

  test('waiting for another gives the place back, frees the doctor, and ends what they could see', async () => {
    const params = { consultationId: await accepted() }
    expect(await jeanne.call(preferAnother, { params })).toMatchObject({ ok: true })
    expect(await jeanne.call(preferAnother, { params })).toMatchObject({ ok: true })
    expect(await relations(patient)).not.toContain('treats')
    expect(await doctor.call(readConsultation, { params })).toMatchObject({ value: { state: 'withdrawn' } })
    expect(await doctor.call(duty)).toMatchObject({ value: { inConsultation: false } })
    const kept = await jeanne.call(readTicket, { params: { ticketId: ticket } })
    // Waiting, or already proposed again: the doctor is the only one there.
    expect(kept.ok && ['waiting', 'offered'].includes(kept.value.state)).toBe(true)
    expect(await jeanne.call(begin, { params })).toMatchObject({ refused: 'consultation-over' })
    house.time.advance(601)
    expect(await doctor.call(readConsultation, { params })).toMatchObject({ refused: 'not-found' })
  })

  test('silence withdraws it, and the place is kept without being offered before the patient is back', async () => {
    const consultationId = await accepted()
    const line = await jeanne.socket()
    await line.request('edge/listen', { topic: consultationChanged.name, id: consultationId })
    house.time.advance(answerSeconds)
    await line.heard('edge/changed')
    expect(await jeanne.call(readConsultation, { params: { consultationId } })).toMatchObject({
      value: { state: 'withdrawn' },
    })
    expect(await jeanne.call(readTicket, { params: { ticketId: ticket } })).toMatchObject({
      value: { state: 'waiting' },
    })
    const { rows } = await house.owner.query('select last_seen_at from ticket where id = $1', [ticket])
    expect(isPresent({ lastSeenAt: rows[0].last_seen_at.toISOString() }, house.time.now())).toBe(false)
    await line.request(present.name, { ticketId: ticket })
    const other = await house.play('benali')
    await goOnDuty(other)
    expect(await offerTo(other)).not.toBe(offer)
    line.close()
  })
})
