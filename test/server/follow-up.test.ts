// Follow-ups through HTTP under a driven clock: reminded, answered, read; a result brought; silence told to one after the other.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  board,
  closeFollowUp,
  listFollowed,
  readFollowUp,
  readResultFile,
  seeFollowUp,
  takeFollowUp,
} from '#follow-up/attend.ts'
import { followUpsChanged, type Urgency } from '#follow-up/follow-up.ts'
import { answerFollowUp, bringResult, listMine, readMine } from '#follow-up/mine.ts'
import { listOrdered, type OrderInput, order, withdraw } from '#follow-up/order.ts'
import type { Id } from '#kit/id.ts'
import { pathOf } from '#kit/route.ts'
import { listAlerts } from '#orientation/alert.ts'
import type { Answers } from '#orientation/condition.ts'
import { close } from '#report/close.ts'
import { addResultPhoto, calm, check, lettersIn, reminder, toRead } from '../follow-up-scene.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { accountOf, beginConsultation, granted } from '../path.ts'

let house: TestHouse
let patient: Id
let consultation: Id
const names = ['jeanne', 'arnoux', 'benali', 'vasseur', 'marcel'] as const
const people = new Map<string, Person>()
const person = (name: (typeof names)[number]): Person => {
  const found = people.get(name)
  if (!found) throw new Error(`${name} is not there`)
  return found
}
/** Sessions end when days pass: everyone signs in again. */
const signIn = () => Promise.all(names.map(async name => people.set(name, await house.play(name))))
/** Time passes and the watch looks. */
const pass = (seconds: number): void => {
  house.time.advance(seconds)
  house.house.bus.changed(followUpsChanged.name, '')
}
/** What the queue does in its own time: a little of the driven time passes between two looks, so that the outbox wakes. */
const later = <T>(read: () => T) =>
  expect.poll(
    () => {
      house.time.advance(2)
      return read()
    },
    { timeout: 100_000, interval: 500 },
  )
const day = 24 * 3600

beforeAll(async () => {
  house = await openTestHouse()
  await signIn()
  ;({ patient, consultation } = await beginConsultation(person('jeanne'), person('arnoux')))
})
afterAll(() => house?.close())

const ordered = async (given: Partial<OrderInput> = {}): Promise<Id> => {
  const body = { ...check, deputy: await accountOf(person('benali')), ...given }
  return granted(order, await person('arnoux').call(order, { params: { consultationId: consultation }, body })).id
}
const listOf = async (name: 'arnoux' | 'benali' | 'vasseur') =>
  granted(listFollowed, await person(name).call(listFollowed)).followUps
const of = (followUpId: Id) => ({ patientId: patient, followUpId })
const answer = (followUpId: Id, given: Answers, worse = false) => {
  const answers = structuredClone(given) as never
  return person('jeanne').call(answerFollowUp, { params: of(followUpId), body: { answers, worse } })
}
const letters = (subject: string) => lettersIn(house, subject)
const rowOf = async (followUpId: Id) =>
  (await house.owner.query('select * from follow_up where id = $1', [followUpId])).rows[0]

describe('a check of how the patient is', () => {
  let followUp: Id
  test('is ordered before the consultation closes, taken back if by mistake, and seen by the patient', async () => {
    const params = { consultationId: consultation }
    const mistake = await ordered()
    granted(withdraw, await person('arnoux').call(withdraw, { params: { ...params, followUpId: mistake } }))
    followUp = await ordered()
    const { followUps, usual } = granted(listOrdered, await person('arnoux').call(listOrdered, { params }))
    expect(followUps.map(one => one.id)).toEqual([followUp])
    expect(usual).toMatchObject({ fromDays: 2, untilDays: 4 })
    const mine = granted(listMine, await person('jeanne').call(listMine, { params: { patientId: patient } })).followUps
    expect(mine).toMatchObject([
      { id: followUp, about: 'marqueur-fievre', owner: 'Dr Camille Arnoux', deputy: 'Dr Idriss Benali' },
    ])
    expect(mine[0]?.window).toEqual({ from: '2027-01-14', until: '2027-01-16', zone: 'Europe/Paris' })
    const stranger = { params: { ...params, followUpId: followUp }, body: check }
    expect(
      await person('arnoux').call(order, { params, body: { ...check, deputy: await accountOf(person('marcel')) } }),
    ).toMatchObject({ refused: 'not-a-colleague' })
    expect(await person('benali').call(readFollowUp, { params: stranger.params })).toMatchObject({
      refused: 'not-found',
    })
    granted(
      close,
      await person('arnoux').call(close, { params, body: { closing: 'without', reason: 'patient-left', words: '' } }),
    )
    expect(await person('arnoux').call(order, { params, body: check })).toMatchObject({ refused: 'consultation-over' })
    expect(await person('arnoux').call(withdraw, { params: { ...params, followUpId: followUp } })).toMatchObject({
      refused: 'consultation-over',
    })
  })

  test('is refused before its window, but for getting worse: the owner reads it first', async () => {
    expect(await answer(followUp, calm)).toMatchObject({ refused: 'follow-up-early' })
    granted(answerFollowUp, await answer(followUp, {}, true))
    expect(await listOf('arnoux')).toMatchObject([
      { id: followUp, patient: 'Jeanne Morvan', attention: { concern: 'soon', told: 'owner' } },
    ])
    expect(await listOf('benali')).toEqual([])
    await later(async () => (await letters(toRead)).length).toBe(1)
    const seen = granted(seeFollowUp, await person('arnoux').call(seeFollowUp, { params: { followUpId: followUp } }))
    expect(seen.seenAt).toBe(house.time.now())
  })

  test('is reminded once at nine on its first day, after a crash too, with nothing of health', async () => {
    // 2027-01-14T08:00Z, in the middle of which the process dies.
    pass(2 * day - 1800)
    await house.crash()
    await later(async () => (await letters(reminder)).length).toBe(1)
    await signIn()
    const [letter] = await letters(reminder)
    expect(letter?.to).toBe('jeanne.morvan@example.org')
    expect(letter?.text).toContain(`/dossier/${patient}/suivis`)
    for (const word of ['marqueur', 'Morvan', 'Jeanne', 'Arnoux', 'toux', 'fièvre', 'médecin', followUp])
      expect(`${letter?.subject} ${letter?.text}`).not.toContain(word)
    pass(3600)
    expect(await rowOf(followUp)).toMatchObject({ reminded: 1, came_at: null })
  })

  test('takes answers in its window, shows what changed first, and does not remind again', async () => {
    expect(await answer(followUp, { overall: 'better' })).toMatchObject({ refused: 'answers-missing' })
    granted(answerFollowUp, await answer(followUp, { ...calm, overall: 'worse', fever: 'felt' }))
    const read = granted(readFollowUp, await person('arnoux').call(readFollowUp, { params: { followUpId: followUp } }))
    expect(read.entries).toHaveLength(2)
    expect(read.entries[0]).toMatchObject({ came: 'answers', worse: false, level: 'teleconsultation' })
    const [first] = read.entries
    if (first?.came !== 'answers') throw new Error('no answers')
    expect(first.lines[0]?.now).toBe('AGGRAVÉ')
    expect(first.lines.find(line => line.changed)).toEqual({
      now: 'fièvre ressentie, non mesurée',
      before: 'absence : fièvre',
      changed: true,
    })
    expect(await rowOf(followUp)).toMatchObject({ concern: 'soon', told: 'owner', seen_at: null })
    pass(3 * day)
    await signIn()
    expect(await letters(reminder)).toHaveLength(1)
  })

  test('that the owner left unread is read by the deputy, who ends it with a word the patient reads', async () => {
    await expect.poll(async () => (await rowOf(followUp)).told).toBe('lead')
    const [asked] = await listOf('benali')
    expect(asked).toMatchObject({ id: followUp, mine: false, about: '' })
    const body = { outcome: 'new-consultation', word: 'Reprenons rendez-vous.' } as const
    granted(closeFollowUp, await person('benali').call(closeFollowUp, { params: { followUpId: followUp }, body }))
    const told = granted(readMine, await person('jeanne').call(readMine, { params: of(followUp) }))
    expect(told.closed).toMatchObject({
      by: 'Dr Idriss Benali',
      outcome: 'new-consultation',
      word: 'Reprenons rendez-vous.',
    })
    expect(await answer(followUp, {}, true)).toMatchObject({ refused: 'follow-up-closed' })
    expect(await person('benali').call(readFollowUp, { params: { followUpId: followUp } })).toMatchObject({
      refused: 'not-found',
    })
    await later(async () => (await letters('Une réponse vous attend')).length).toBe(1)
  })
})

describe('a result that is awaited', () => {
  let result: Id
  let photo: Id
  const brought = (urgency: Urgency) => ({ params: of(result), body: { urgency } })
  beforeAll(async () => {
    const begun = await beginConsultation(person('jeanne'), person('arnoux'))
    consultation = begun.consultation
    result = await ordered({ kind: 'biology', fromDays: 3, untilDays: 10, about: 'CRP : marqueur-crp' })
  })

  test('is brought with its files; another patient’s are out of reach', async () => {
    const bring = brought('urgent')
    expect(await person('jeanne').call(bringResult, bring)).toMatchObject({ refused: 'no-file' })
    photo = await addResultPhoto(person('jeanne'), of(result))
    expect(await person('marcel').call(bringResult, bring)).toMatchObject({ refused: 'not-found' })
    const key = '0198c0de-0000-4000-8000-000000000001'
    granted(bringResult, await person('jeanne').call(bringResult, { ...bring, key }))
    granted(bringResult, await person('jeanne').call(bringResult, { ...bring, key }))
    const { rows } = await house.owner.query('select count(*)::int as n from follow_up_entry where follow_up_id = $1', [
      result,
    ])
    expect(rows).toEqual([{ n: 1 }])
    expect((await listOf('arnoux'))[0]).toMatchObject({ id: result, attention: { concern: 'urgent', told: 'owner' } })
  })

  test('marked urgent and unread: the deputy after five minutes, the on-call lead after fifteen', async () => {
    const since = (await letters(toRead)).length
    pass(299)
    expect(await listOf('benali')).toEqual([])
    pass(1)
    await expect.poll(async () => (await listOf('benali')).map(one => one.id)).toEqual([result])
    await later(async () => (await letters(toRead)).length).toBeGreaterThan(since)
    expect(granted(board, await person('vasseur').call(board)).items).toEqual([])
    pass(300)
    // Another page, marked ordinary: the urgent one is still unread, and no younger for it.
    photo = await addResultPhoto(person('jeanne'), of(result))
    granted(bringResult, await person('jeanne').call(bringResult, brought('ordinary')))
    pass(300)
    await expect
      .poll(async () => granted(board, await person('vasseur').call(board)).items)
      .toMatchObject([{ id: result, kind: 'biology', came: true, concern: 'urgent', owner: 'Dr Camille Arnoux' }])
    const { alerts } = granted(listAlerts, await person('vasseur').call(listAlerts))
    expect(alerts.filter(one => one.outcome === null)).toMatchObject([
      { cause: 'urgent-result', patient: 'Jeanne Morvan' },
    ])
  })

  test('is taken by the lead, who reads this file and nothing else of the record', async () => {
    const params = { followUpId: result }
    expect(await person('vasseur').call(readFollowUp, { params })).toMatchObject({ refused: 'not-found' })
    granted(takeFollowUp, await person('vasseur').call(takeFollowUp, { params }))
    expect(await person('vasseur').call(takeFollowUp, { params })).toMatchObject({ refused: 'already-read' })
    const read = granted(readFollowUp, await person('vasseur').call(readFollowUp, { params }))
    expect(read).toMatchObject({
      about: 'CRP : marqueur-crp',
      entries: [{ came: 'result', urgency: 'ordinary', files: [{ attachmentId: photo, media: 'image' }] }, {}],
    })
    const file = await person('vasseur').send('GET', pathOf(readResultFile, { ...params, attachmentId: photo }))
    expect(file.status).toBe(200)
    expect(file.bytes.subarray(0, 2).toString('hex')).toBe('ffd8')
    // The alert ended by itself, and nobody rings any more.
    const { alerts } = granted(listAlerts, await person('vasseur').call(listAlerts))
    expect(alerts.filter(one => one.cause === 'urgent-result')).toMatchObject([{ outcome: 'wait-over' }])
    const record = await person('vasseur').send('GET', `/api/patients/${patient}/documents`)
    expect(record.status).toBe(403)
  })

  test('never ends without a sentence to the patient, who knows who read it', async () => {
    const params = { followUpId: result }
    const silent = { params, body: { outcome: 'fine', word: '' } } as const
    expect(await person('arnoux').call(closeFollowUp, silent)).toMatchObject({ refused: 'word-needed' })
    granted(
      closeFollowUp,
      await person('arnoux').call(closeFollowUp, { params, body: { outcome: 'fine', word: 'Tout est normal.' } }),
    )
    const mine = granted(readMine, await person('jeanne').call(readMine, { params: of(result) }))
    expect(mine.closed).toMatchObject({ by: 'Dr Camille Arnoux', word: 'Tout est normal.' })
    const { rows } = await house.owner.query('select distinct act from audit_entry where object_id = $1 order by act', [
      result,
    ])
    expect(rows.map(row => row.act)).toEqual(
      expect.arrayContaining(['follow-up/bring-result', 'follow-up/close', 'follow-up/read', 'follow-up/take']),
    )
  })
})

describe('silence and danger', () => {
  test('a red flag does not wait for the owner: the lead has it at once, with what was answered now', async () => {
    const followUp = await ordered()
    granted(answerFollowUp, await answer(followUp, { vital: ['chest-tight'] }, true))
    const { alerts } = granted(listAlerts, await person('vasseur').call(listAlerts))
    expect(alerts.filter(one => one.outcome === null)).toMatchObject([
      { cause: 'worse', level: '15', flagged: ['douleur thoracique constrictive'], patient: 'Jeanne Morvan' },
    ])
    expect(await rowOf(followUp)).toMatchObject({ concern: 'urgent', told: 'owner', came_at: null })
  })

  test('an owner who has left reads nothing any more: the deputy is told at once', async () => {
    const followUp = await ordered()
    const account = await accountOf(person('arnoux'))
    const ends = `update account_role set ended_at = $2 where account_id = $1 and role = 'practitioner'`
    const role = (ended: string | null) => house.owner.query(ends, [account, ended])
    await role(house.time.now())
    granted(answerFollowUp, await answer(followUp, {}, true))
    expect(await rowOf(followUp)).toMatchObject({ concern: 'soon', told: 'deputy' })
    expect((await listOf('benali')).map(one => one.id)).toContain(followUp)
    await role(null)
    const body = { outcome: 'fine', word: '' } as const
    granted(closeFollowUp, await person('benali').call(closeFollowUp, { params: { followUpId: followUp }, body }))
  })

  test('nobody answers, nobody reads: the owner, the deputy, the lead, each once', async () => {
    const followUp = await ordered()
    const told = async () => (await rowOf(followUp)).told
    pass(5 * day)
    await expect.poll(told).toBe('owner')
    expect((await rowOf(followUp)).reminded).toBe(2)
    pass(day)
    await expect.poll(told).toBe('deputy')
    pass(day)
    await expect.poll(told).toBe('lead')
    await signIn()
    const { items } = granted(board, await person('vasseur').call(board))
    expect(items.find(one => one.id === followUp)).toMatchObject({ came: false, concern: 'ordinary' })
    expect(await rowOf(followUp)).toMatchObject({ next_at: null })
  })
})
