// What a closed consultation costs: decided from how it ended, the price told before it, and whether there was an image.
import { z } from 'zod'
import { route } from '#access/who.ts'
import type { ConsultationEnd } from '#consultation/consultation.ts'
import type { ActMedium } from '#consultation/medium.ts'
import type { PriceInputs } from '#consultation/price.ts'
import { id } from '#kit/id.ts'
import { cents } from '#kit/money.ts'
import { instant } from '#kit/time.ts'
import { type Price, priceOf } from '#orientation/price.ts'
import { rights } from '#patients/rights.ts'

export const receiptKinds = ['charged', 'nothing', 'no-tariff'] as const
export type ReceiptKind = (typeof receiptKinds)[number]

export interface ToBill {
  readonly outcome: ConsultationEnd
  readonly medium: ActMedium
  /** Absent for a consultation of before prices were settled. */
  readonly settled?: { readonly price: Price | null; readonly inputs: PriceInputs }
}

/**
 * Care given is charged what was told before it; an act that was not suited to distance, or failed, nothing (product E9). An
 * act that turned out without image is told as not paid back (convention médicale 2024, art. 87): its price is counted again
 * from the same inputs, on the same day, and never costs more.
 */
export const decideReceipt = ({
  outcome,
  medium,
  settled,
}: ToBill):
  | { readonly kind: Exclude<ReceiptKind, 'charged'> }
  | { readonly kind: 'charged'; readonly price: Price } => {
  if (outcome !== 'done') return { kind: 'nothing' }
  if (!settled?.price) return { kind: 'no-tariff' }
  const seen = medium !== 'voice' && medium !== 'text'
  if (seen) return { kind: 'charged', price: settled.price }
  const { situation, at, declared } = settled.inputs
  return { kind: 'charged', price: priceOf({ ...situation, video: false }, at, declared) ?? settled.price }
}

export const readReceipt = route({
  name: 'billing/read-receipt',
  summary: 'What a closed consultation costs and where its receipt is; null until it is written.',
  method: 'GET',
  path: '/api/patients/:patientId/consultations/:consultationId/receipt',
  who: { roles: ['patient'], related: 'patientId', kinds: rights.documents },
  params: z.strictObject({ patientId: id, consultationId: id }),
  output: z.strictObject({
    receipt: z
      .strictObject({
        kind: z.enum(receiptKinds),
        total: cents.nullable(),
        documentId: id.nullable(),
        issuedAt: instant,
      })
      .nullable(),
  }),
  refusals: {},
  traced: true,
})
