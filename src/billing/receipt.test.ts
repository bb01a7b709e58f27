// What a closed consultation costs: care given is charged what was told, anything else nothing, and no image changes who pays.
import { expect, test } from 'vitest'
import type { ActMedium } from '#consultation/medium.ts'
import type { PriceInputs } from '#consultation/price.ts'
import type { Day, Instant } from '#kit/time.ts'
import { priceOf } from '#orientation/price.ts'
import { decideReceipt } from './receipt.ts'

const inputs: PriceInputs = {
  situation: {
    birthDate: '1992-03-14' as Day,
    specialty: 'general',
    sector: '1',
    practice: '35',
    home: { departement: '35', abroad: false },
    path: 'addressed',
    regulated: false,
    video: true,
  },
  at: '2027-01-12T08:30:00.000Z' as Instant,
  declared: {},
}
const price = priceOf(inputs.situation, inputs.at) ?? null
const settled = { price, inputs }

test('only care given is charged', () => {
  expect(decideReceipt({ outcome: 'done', medium: 'video', settled })).toEqual({ kind: 'charged', price })
  for (const outcome of ['not-suited', 'failed'] as const)
    expect(decideReceipt({ outcome, medium: 'video', settled })).toEqual({ kind: 'nothing' })
})

test('what was told stands whatever the line did, as long as there was an image', () => {
  const paidBack = (medium: ActMedium) => {
    const told = decideReceipt({ outcome: 'done', medium, settled })
    return told.kind === 'charged' ? [told.price.total, told.price.insurance, told.price.rule] : told.kind
  }
  for (const medium of ['video', 'video-then-voice', 'not-recorded'] as const)
    expect(paidBack(medium)).toEqual([2500, 1550, 'addressed'])
  for (const medium of ['voice', 'text'] as const) expect(paidBack(medium)).toEqual([2500, 0, 'no-video'])
})

test('no tariff, no receipt: nothing is invented afterwards', () => {
  expect(decideReceipt({ outcome: 'done', medium: 'video' })).toEqual({ kind: 'no-tariff' })
  expect(decideReceipt({ outcome: 'done', medium: 'video', settled: { price: null, inputs } })).toEqual({
    kind: 'no-tariff',
  })
})
