// The price settled at acceptance: what the patient reads beside the fiche, and what the receipt will say.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { day, instant } from '#kit/time.ts'
import { type Declared, price, situation } from '#orientation/price.ts'

/** Product B5: with that professional, before one begins. The professional reads none of it. */
export const readPrice = route({
  name: 'consultation/price',
  summary: 'What the consultation costs with the professional who leads it, and what is paid back of it.',
  method: 'GET',
  path: '/api/consultations/:consultationId/price',
  who: { roles: ['patient'], related: 'consultationId', kinds: ['attends'] },
  params: z.strictObject({ consultationId: id }),
  /** Null when no tariff was known for the specialty. */
  output: z.strictObject({
    price: price.nullable(),
    /** Of the professional it is with: after a handover it is another's. */
    rpps: z.string(),
  }),
  refusals: {},
  traced: true,
})

const declared = z.record(
  z.string(),
  z.array(z.strictObject({ from: day, until: day.exactOptional(), source: z.string(), rule: z.number() })),
)
/** Everything the price was counted from: `priceOf` with these gives it again, whatever the day. */
export const priceInputs = z.strictObject({
  situation,
  at: instant,
  declared: declared as z.ZodType<Declared>,
})
export type PriceInputs = z.infer<typeof priceInputs>
