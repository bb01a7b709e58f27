// The two questions: answered once, after the end; and no count under ten ever leaves, nor can be worked out.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideSatisfaction, leastCell, showable } from './satisfaction.ts'

test('an answer is taken once, when the consultation is over, and an empty one never', () => {
  const over = { closed: true, given: false }
  expect(decideSatisfaction(over, { met: 'yes' })).toMatchObject({ ok: true })
  expect(decideSatisfaction(over, {})).toMatchObject({ refused: 'nothing-answered' })
  expect(decideSatisfaction({ ...over, closed: false }, { heard: 'no' })).toMatchObject({ refused: 'not-over' })
  expect(decideSatisfaction({ ...over, given: true }, { heard: 'no' })).toMatchObject({ refused: 'already-answered' })
})

test('what is shown has no cell under ten, and none can be had by subtraction', () => {
  const count = fc.nat(40)
  fc.assert(
    fc.property(count, count, count, (yes, partly, no) => {
      const told = showable({ yes, partly, no })
      if (!told) return Math.min(yes, partly + no) < leastCell
      const visible = [told.answered, told.yes, told.partly, told.no, told.partlyOrNo].filter(one => one !== null)
      const apart = told.partly === null ? [told.answered - told.yes] : []
      return [...visible, ...apart].every(one => one >= leastCell)
    }),
  )
  expect(showable({ yes: 20, partly: 4, no: 7 })).toEqual({
    answered: 31,
    yes: 20,
    partly: null,
    no: null,
    partlyOrNo: 11,
  })
  expect(showable({ yes: 20, partly: 0, no: 0 })).toBeNull()
})
