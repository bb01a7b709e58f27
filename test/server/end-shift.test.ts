// The end of a shift: it does not end while a file is open, says what is left of each, and stops new patients at once.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEmergency } from '#consultation/emergency.ts'
import { answerHandover, askHandover } from '#consultation/handover.ts'
import { endShift, openFiles } from '#report/end-shift.ts'
import { duty } from '#waiting-room/duty.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { accountOf, beginConsultation, granted } from '../path.ts'

let house: TestHouse
let arnoux: Person
let benali: Person
beforeAll(async () => {
  house = await openTestHouse()
  arnoux = await house.play('arnoux')
  benali = await house.play('benali')
})
afterAll(() => house?.close())

const left = async (doctor: Person) =>
  granted(openFiles, await doctor.call(openFiles)).files.map(({ consultationId, left }) => [consultationId, left])

test('a shift ends once every file is closed or taken over, and not before', async () => {
  const { consultation } = await beginConsultation(await house.play('jeanne'), arnoux)
  expect(await left(arnoux)).toEqual([[consultation, 'to-sign']])
  expect(await arnoux.call(endShift)).toMatchObject({ refused: 'files-open', detail: { count: 1 } })
  const params = { consultationId: consultation }
  const body = { to: await accountOf(benali), reason: 'end-of-shift', words: '' } as const
  const handoverId = granted(askHandover, await arnoux.call(askHandover, { params, body })).id
  // Asked is not accepted: whoever leads answers for the patient.
  expect(await arnoux.call(endShift)).toMatchObject({ refused: 'files-open' })
  granted(answerHandover, await benali.call(answerHandover, { params: { handoverId }, body: { answer: 'accepted' } }))
  granted(endShift, await arnoux.call(endShift))
  expect(granted(duty, await arnoux.call(duty)).status).toBe('off')
  expect(await left(arnoux)).toEqual([])
  granted(openEmergency, await benali.call(openEmergency, { params }))
  expect(await left(benali)).toEqual([[consultation, 'emergency']])
  expect(await benali.call(endShift)).toMatchObject({ refused: 'files-open' })
})
