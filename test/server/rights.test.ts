// Rights asked by HTTP: a term told, an administrator who sees a name and the request, an answer with reasons, once.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { capturedMail } from '#access/persona.ts'
import { answerRight, askRight, extendRight, listRights, myRights } from '#patients/rights-request.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { granted, patientOf } from '../path.ts'

let house: TestHouse
let [jeanne, delmas] = [] as unknown as [Person, Person]
beforeAll(async () => {
  house = await openTestHouse()
  jeanne = await house.play('jeanne')
  delmas = await house.play('delmas')
})
afterAll(() => house?.close())

const steppedUp = () => house.owner.query('update session set stepped_up_at = last_seen_at')
const words = 'Merci d’effacer marqueur-demande.'

test('is asked, listed with its term, answered once with reasons, and told without a word of it', async () => {
  const params = { patientId: await patientOf(jeanne) }
  const { id } = granted(askRight, await jeanne.call(askRight, { params, body: { kind: 'erasure', words } }))
  const [waiting] = granted(myRights, await jeanne.call(myRights, { params })).items
  expect(waiting).toMatchObject({ id, words, dueAt: '2027-02-12T08:30:00.000Z', outcome: null })
  const listed = granted(listRights, await delmas.call(listRights)).items
  expect(listed).toMatchObject([{ id, name: 'Jeanne Morvan', words }])
  const ofRequest = { params: { requestId: id } }
  const answer = { outcome: 'partly', words: 'Le dossier de soin reste : raison-donnée.' } as const
  expect(await delmas.call(answerRight, { ...ofRequest, body: answer })).toMatchObject({ refused: 'step-up-needed' })
  await steppedUp()
  granted(extendRight, await delmas.call(extendRight, { ...ofRequest, body: { extension: 'complex' } }))
  const twice = await delmas.call(extendRight, { ...ofRequest, body: { extension: 'many' } })
  expect(twice).toMatchObject({ refused: 'already-extended' })
  granted(answerRight, await delmas.call(answerRight, { ...ofRequest, body: answer }))
  const again = await delmas.call(answerRight, { ...ofRequest, body: { ...answer, outcome: 'refused' } })
  expect(again).toMatchObject({ refused: 'already-answered' })
  const [told] = granted(myRights, await jeanne.call(myRights, { params })).items
  expect(told).toMatchObject({
    outcome: 'partly',
    answer: answer.words,
    extension: 'complex',
    dueAt: '2027-04-12T08:30:00.000Z',
  })
  const letters = async () => granted(capturedMail, await jeanne.call(capturedMail)).items
  const mine = async () => (await letters()).find(one => one.subject === 'Une réponse vous attend')
  await expect.poll(async () => (await mine())?.to, { timeout: 15_000 }).toBe('jeanne.morvan@example.org')
  for (const word of ['marqueur', 'raison', 'Morvan', 'effacer']) expect((await mine())?.text).not.toContain(word)
})

test('is bounded, sealed, and nobody else’s to read', async () => {
  const params = { patientId: await patientOf(jeanne) }
  const body = { kind: 'access', words } as const
  const tries = []
  for (let count = 0; count < 7; count++) tries.push(await jeanne.call(askRight, { params, body }))
  expect(tries.at(-1)).toMatchObject({ refused: 'too-many-open' })
  for (const persona of ['marcel', 'lea'])
    expect(await (await house.play(persona)).call(myRights, { params })).toMatchObject({ refused: 'not-found' })
  expect(await (await house.play('vasseur')).call(listRights)).toMatchObject({ refused: 'not-allowed' })
  const { rows } = await house.owner.query('select r::text as row from rights_request r')
  for (const { row } of rows) {
    expect(row).not.toContain('marqueur')
    expect(row).not.toContain(Buffer.from('marqueur').toString('hex'))
  }
})
