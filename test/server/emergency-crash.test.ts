// The server and its database taken away during each step of an emergency and of a handover, and after it: nothing acknowledged is lost or doubled.
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { correctPlace, noteStep, openEmergency, readEmergency } from '#consultation/emergency.ts'
import { answerHandover, askHandover, meetLeader } from '#consultation/handover.ts'
import { mine } from '#consultation/state.ts'
import type { Id } from '#kit/id.ts'
import { close } from '#report/close.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { brokenPromises } from '../invariants.ts'
import { accountOf, beginConsultation, granted, home } from '../path.ts'

let house: TestHouse
let arnoux: Person
let benali: Person
let jeanne: Person
let consultationId: Id
beforeEach(async () => {
  house = await openTestHouse()
  arnoux = await house.play('arnoux')
  benali = await house.play('benali')
  jeanne = await house.play('jeanne')
  consultationId = (await beginConsultation(jeanne, arnoux)).consultation
})
afterEach(() => house?.close())

const gone = { closing: 'without', reason: 'sent-to-emergency', words: '' } as const
const params = () => ({ consultationId })
type Step = (key: string) => Promise<{ readonly ok: boolean }>

/** Sends a step that is cut in the middle, again with its key if nobody answered; then cuts once more. */
const through = async (step: Step): Promise<void> => {
  const key = randomUUID()
  const cut = step(key).then(
    answer => answer.ok,
    () => false,
  )
  await house.crash()
  if (!(await cut)) expect(await step(key)).toMatchObject({ ok: true })
  await house.crash()
  expect(await brokenPromises(house.owner, house.time.now())).toEqual([])
}
const endingIsRefused = async (by: Person) =>
  expect(await by.call(close, { params: params(), body: gone })).toMatchObject({ refused: 'emergency-open' })

describe('a crash at any step', () => {
  test('of an emergency keeps each step once, and the consultation held until the outcome', async () => {
    const { driving: _, ...typed } = { ...home, address: ['8 quai de la Marne'] }
    await through(key => arnoux.call(openEmergency, { params: params(), key }))
    await endingIsRefused(arnoux)
    await through(key => arnoux.call(noteStep, { params: params(), body: { step: 'samu-called' }, key }))
    await endingIsRefused(arnoux)
    await through(key => arnoux.call(correctPlace, { params: params(), body: typed, key }))
    await endingIsRefused(arnoux)
    await through(key =>
      arnoux.call(noteStep, { params: params(), body: { step: 'help-warned', word: 'transfer' }, key }),
    )
    await through(key => arnoux.call(close, { params: params(), body: gone, key }))
    const { emergency } = granted(readEmergency, await arnoux.call(readEmergency, { params: params() }))
    const byPeople = emergency?.steps.filter(one => one.by === 'doctor').map(one => one.step)
    expect(byPeople).toEqual(['opened', 'samu-called', 'place-corrected', 'help-warned'])
  })

  test('of a handover leaves one leader, whoever it is, and both people able to go on', async () => {
    const leader = async () => {
      const led = await Promise.all([arnoux, benali].map(async one => granted(mine, await one.call(mine)).consultation))
      expect(led.filter(Boolean).length).toBe(1)
      return led[0] ? 'arnoux' : 'benali'
    }
    const to = await accountOf(benali)
    let handoverId = ''
    await through(async key => {
      const body = { to, reason: 'end-of-shift', words: '' } as const
      const asked = await arnoux.call(askHandover, { params: params(), body, key })
      if (asked.ok) handoverId = asked.value.id
      return asked
    })
    expect(await leader()).toBe('arnoux')
    await through(key => benali.call(answerHandover, { params: { handoverId }, body: { answer: 'accepted' }, key }))
    expect(await leader()).toBe('benali')
    await through(key => jeanne.call(meetLeader, { params: params(), body: { answer: 'refuse' }, key }))
    expect(await leader()).toBe('arnoux')
    await through(key => arnoux.call(close, { params: params(), body: gone, key }))
  })
})
