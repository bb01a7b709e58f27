// A handover through HTTP: nothing moves before a colleague accepts, everything moves at once, and the patient may stay with who was before.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { stepUp } from '#access/me.ts'
import { personaCode } from '#access/persona.ts'
import { openEmergency } from '#consultation/emergency.ts'
import { enter } from '#consultation/enter.ts'
import {
  answerHandover,
  askHandover,
  colleagues,
  meetLeader,
  myHandovers,
  readAsked,
  readHandover,
  withdrawHandover,
} from '#consultation/handover.ts'
import { packetCame, peer, sit } from '#consultation/signalling.ts'
import { mine, readConsultation } from '#consultation/state.ts'
import type { Id } from '#kit/id.ts'
import { listDocuments } from '#record/document.ts'
import { close } from '#report/close.ts'
import { readReport } from '#report/report.ts'
import { saveNote } from '#report/save-note.ts'
import { sign } from '#report/sign.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { brokenPromises } from '../invariants.ts'
import { accountOf, beginConsultation, goOnDuty, granted } from '../path.ts'

let house: TestHouse
let arnoux: Person
let benali: Person
let jeanne: Person
let consultationId: Id
let patientId: Id

beforeEach(async () => {
  house = await openTestHouse()
  arnoux = await house.play('arnoux')
  benali = await house.play('benali')
  jeanne = await house.play('jeanne')
  const begun = await beginConsultation(jeanne, arnoux)
  consultationId = begun.consultation
  patientId = begun.patient
})
afterEach(() => house?.close())

const params = () => ({ consultationId })
const ask = async (to: Id | null = null, words = '') =>
  arnoux.call(askHandover, { params: params(), body: { to, reason: 'end-of-shift', words } })
const asked = async (to?: Id) => granted(askHandover, await ask(to ?? (await accountOf(benali)), 'Fièvre à revoir')).id
const answer = (handoverId: Id, given: 'accepted' | 'declined' = 'accepted', key?: string) =>
  benali.call(answerHandover, { params: { handoverId }, body: { answer: given }, ...(key ? { key } : {}) })
const sees = async (person: Person) => (await person.call(readConsultation, { params: params() })).ok
const holds = async () => expect(await brokenPromises(house.owner, house.time.now())).toEqual([])

describe('asking', () => {
  test('shows the colleague what an offer would, nothing that names the patient, and moves nothing', async () => {
    const handoverId = await asked()
    const seen = granted(readAsked, await benali.call(readAsked, { params: { handoverId } }))
    expect(seen).toMatchObject({ from: 'Dr Camille Arnoux', reason: 'end-of-shift', words: 'Fièvre à revoir' })
    expect(JSON.stringify(seen)).not.toMatch(/Morvan|Jeanne|Lilas|Redon|063998/)
    expect(granted(myHandovers, await benali.call(myHandovers)).handovers).toEqual([handoverId])
    expect(granted(myHandovers, await arnoux.call(myHandovers)).handovers).toEqual([])
    expect([await sees(arnoux), await sees(benali)]).toEqual([true, false])
    expect((await benali.call(listDocuments, { params: { patientId } })).ok).toBe(false)
    const row = await house.owner.query('select words_sealed from handover')
    expect(row.rows[0].words_sealed.includes(Buffer.from('revoir'))).toBe(false)
    await holds()
  })

  test('is refused twice, of nobody, of a stranger, and can be taken back', async () => {
    expect(await ask()).toMatchObject({ refused: 'nobody-on-duty' })
    expect(await ask(await accountOf(jeanne))).toMatchObject({ refused: 'not-a-colleague' })
    const handoverId = await asked()
    expect(await ask(await accountOf(benali))).toMatchObject({ refused: 'already-asked' })
    granted(withdrawHandover, await arnoux.call(withdrawHandover, { params: params() }))
    expect((await answer(handoverId)).ok).toBe(false)
    expect((await benali.call(readAsked, { params: { handoverId } })).ok).toBe(false)
    await goOnDuty(benali)
    granted(askHandover, await ask())
    const list = granted(colleagues, await arnoux.call(colleagues, { params: params() })).colleagues
    expect(list).toMatchObject([{ name: 'Dr Idriss Benali', onDuty: true, busy: false }])
    await holds()
  })

  test('unanswered for ten minutes, stays with who leads', async () => {
    const handoverId = await asked()
    house.time.advance(601)
    expect((await answer(handoverId)).ok).toBe(false)
    const { handover } = granted(readHandover, await arnoux.call(readHandover, { params: params() }))
    expect(handover?.state).toBe('lapsed')
    await asked()
    await holds()
  })
})

describe('accepting', () => {
  test('moves the lead, the patient in hand and the rights in one step; the former keeps the record only', async () => {
    granted(
      saveNote,
      await arnoux.call(saveNote, { params: { ...params(), section: 'conduct' }, body: { text: 'Repos', version: 0 } }),
    )
    const handoverId = await asked()
    const key = crypto.randomUUID()
    granted(answerHandover, await answer(handoverId, 'accepted', key))
    // Its answer was lost: asked again with its key, it is done.
    granted(answerHandover, await answer(handoverId, 'accepted', key))
    expect([await sees(arnoux), await sees(benali)]).toEqual([false, true])
    expect(
      (await arnoux.call(close, { params: params(), body: { closing: 'without', reason: 'patient-left', words: '' } }))
        .ok,
    ).toBe(false)
    expect((await arnoux.call(readReport, { params: params() })).ok).toBe(false)
    expect((await arnoux.call(listDocuments, { params: { patientId } })).ok).toBe(true)
    expect(granted(mine, await arnoux.call(mine)).consultation).toBeNull()
    expect(granted(mine, await benali.call(mine)).consultation).toMatchObject({ id: consultationId, side: 'leader' })
    const report = granted(readReport, await benali.call(readReport, { params: params() }))
    expect(report.notes.find(one => one.section === 'conduct')?.text).toBe('Repos')
    expect(report.facts).toMatchObject({
      practitioner: { familyName: 'Benali' },
      formerly: [{ practitioner: { familyName: 'Arnoux' } }],
    })
    await holds()
    house.time.advance(30 * 86_400)
    expect((await (await house.play('arnoux')).call(listDocuments, { params: { patientId } })).ok).toBe(false)
  })

  test('moves the media to the colleague’s page, and the patient’s page stays the same', async () => {
    const page = async (person: Person) => {
      const seat = granted(enter, await person.call(enter, { params: params(), body: { relayOnly: false } }))
      if (seat.state !== 'admitted') throw new Error(seat.state)
      const socket = await person.socket()
      const sat = () => socket.request(sit.name, { consultationId, seatId: seat.seat, capability: seat.capability })
      expect(await sat()).toMatchObject({ ok: true })
      return { socket, epoch: seat.epoch, sat }
    }
    const [patient, former] = [await page(jeanne), await page(arnoux)]
    granted(answerHandover, await answer(await asked()))
    const next = await page(benali)
    await former.socket.heard('consultation/replaced')
    const packet = { from: next.epoch, to: patient.epoch, heard: 0, messages: [{ n: 1, body: { kind: 'left' } }] }
    expect(await next.socket.request('consultation/signal', { consultationId, packet })).toMatchObject({ ok: true })
    await patient.socket.heard(packetCame.name)
    await patient.socket.heard(peer.name)
    expect(await former.sat()).toMatchObject({ refused: 'not-found' })
    for (const { socket } of [patient, former, next]) socket.close()
  })

  test('happens once, whatever is sent in the same instant, and never in an emergency or with hands full', async () => {
    const handoverId = await asked()
    const tries = await Promise.all(Array.from({ length: 8 }, () => answer(handoverId)))
    expect(tries.filter(one => one.ok).length).toBe(1)
    await holds()
  })

  test('is refused in an emergency opened since, and with another patient in hand', async () => {
    const handoverId = await asked()
    granted(openEmergency, await arnoux.call(openEmergency, { params: params() }))
    expect(await answer(handoverId)).toMatchObject({ refused: 'emergency-open' })
    await house.owner.query(`update emergency set outcome = 'patient-reached', settled_at = opened_at;
      update consultation set emergency_since = null`)
    await beginConsultation(await house.play('marcel'), benali)
    expect(await answer(handoverId)).toMatchObject({ refused: 'busy' })
    expect(await answer(handoverId, 'declined')).toMatchObject({ ok: true })
  })
})

describe('the patient', () => {
  const meets = (given: 'go-on' | 'refuse') => jeanne.call(meetLeader, { params: params(), body: { answer: given } })
  const isNew = async () =>
    granted(readConsultation, await jeanne.call(readConsultation, { params: params() })).newLeader

  test('goes on with who took over, once', async () => {
    expect(await meets('go-on')).toMatchObject({ refused: 'nothing-to-answer' })
    granted(answerHandover, await answer(await asked()))
    expect(await isNew()).toBe(true)
    granted(meetLeader, await meets('go-on'))
    expect(await isNew()).toBe(false)
    expect(await meets('refuse')).toMatchObject({ refused: 'nothing-to-answer' })
  })

  test('may stay with the doctor before: everything comes back, and the other sees nothing any more', async () => {
    granted(answerHandover, await answer(await asked()))
    granted(meetLeader, await meets('refuse'))
    expect([await sees(arnoux), await sees(benali)]).toEqual([true, false])
    expect((await benali.call(listDocuments, { params: { patientId } })).ok).toBe(false)
    const { handover } = granted(readHandover, await arnoux.call(readHandover, { params: params() }))
    expect(handover?.state).toBe('refused-by-patient')
    await holds()
  })
})

test('the colleague who took over signs and closes, and the letter names both', async () => {
  granted(answerHandover, await answer(await asked()))
  for (const section of ['hypothesis', 'conduct'] as const)
    granted(
      saveNote,
      await benali.call(saveNote, { params: { ...params(), section }, body: { text: 'Écrit', version: 0 } }),
    )
  const { code } = granted(personaCode, await benali.call(personaCode))
  granted(stepUp, await benali.call(stepUp, { body: { code } }))
  const { revision } = granted(readReport, await benali.call(readReport, { params: params() }))
  granted(sign, await benali.call(sign, { params: params(), body: { revision } }))
  granted(close, await benali.call(close, { params: params(), body: { closing: 'with', outcome: 'done' } }))
  await holds()
})
