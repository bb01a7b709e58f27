// Asking for a photograph and answering, on plain data: one question at a time, and a refusal that holds.
import { expect, test } from 'vitest'
import { decideAnswerStill, decideAskStill, mostStills } from './still.ts'

test('asked for only while the call is on, once at a time, and not without end', () => {
  expect(decideAskStill('announced', [])).toMatchObject({ refused: 'not-begun' })
  expect(decideAskStill('closed', [])).toMatchObject({ refused: 'consultation-over' })
  expect(decideAskStill('open', ['declined', 'asked'])).toMatchObject({ refused: 'still-asked' })
  expect(decideAskStill('open', ['declined', 'accepted'])).toMatchObject({ ok: true })
  expect(decideAskStill('open', Array(mostStills).fill('accepted'))).toMatchObject({ refused: 'too-many-stills' })
})

test('declining is always possible until it is sent, and is never turned into an acceptance', () => {
  expect(decideAnswerStill({ state: 'asked', sent: false }, 'declined')).toMatchObject({ value: { changed: true } })
  expect(decideAnswerStill({ state: 'accepted', sent: false }, 'declined')).toMatchObject({ value: { changed: true } })
  expect(decideAnswerStill({ state: 'accepted', sent: true }, 'declined')).toMatchObject({ refused: 'still-answered' })
  expect(decideAnswerStill({ state: 'declined', sent: false }, 'accepted')).toMatchObject({ refused: 'still-answered' })
  expect(decideAnswerStill({ state: 'accepted', sent: true }, 'accepted')).toMatchObject({ value: { changed: false } })
})
