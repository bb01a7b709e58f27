// The page of whoever dispenses, without an account: the prescription behind its code, counting, and a question to the prescriber.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { phone } from '#kit/phone.ts'
import { made } from '#kit/route.ts'
import { instant } from '#kit/time.ts'
import { traits } from '#patients/patient.ts'
import { practitionerCard, structure } from '#practitioners/practitioner.ts'
import { rpps } from '#practitioners/rpps.ts'
import { count, dispensedLine } from './dispensing.ts'
import { destinations, line, measures } from './prescription.ts'
import { reach } from './reach.ts'

const code = z.string().min(1).max(60)

/** Declared, not proven: shown as such, and answerable for by whoever typed it. The number's key is checked. */
export const dispenser = z.strictObject({
  name: z.string().trim().min(2).max(100),
  place: z.string().trim().min(2).max(160),
  rpps,
})
export type Dispenser = z.infer<typeof dispenser>

export const questionText = z.string().trim().min(5).max(1000)

/** Where a question stands, as both sides read it. */
export const asked = z.strictObject({
  id,
  text: questionText,
  askedAt: instant,
  dueAt: instant,
  answer: z.strictObject({ text: z.string(), at: instant, by: z.string() }).optional(),
})

export const lookUp = route({
  name: 'prescription/look-up',
  summary:
    'The prescription a code opens, with what was dispensed of it. Any code that opens nothing is answered alike.',
  method: 'POST',
  path: '/api/dispensing/look-up',
  who: { roles: 'anyone' },
  body: z.strictObject({ code }),
  output: z.strictObject({
    number: z.string(),
    destination: z.enum(destinations),
    signedAt: instant,
    structure,
    practitioner: practitionerCard,
    reach,
    patient: traits,
    measures,
    cancelled: z.strictObject({ at: instant }).optional(),
    /** Nothing of it may be dispensed any more. */
    late: z.boolean(),
    lines: z.array(z.strictObject({ line, counted: dispensedLine })),
    questions: z.array(asked).max(20),
    demonstration: z.boolean(),
  }),
  refusals: { 'code-unknown': 404 },
  traced: true,
})

export const dispense = route({
  name: 'prescription/dispense',
  summary: 'Count what was dispensed, line by line; the same time is never counted twice, whoever counts.',
  method: 'POST',
  path: '/api/dispensing/counts',
  who: { roles: 'anyone' },
  body: z.strictObject({ code, by: dispenser, counts: z.array(count).min(1).max(30) }),
  output: made,
  refusals: { 'code-unknown': 404, cancelled: 409, 'too-late': 409, 'counted-already': 409, 'no-such-line': 422 },
  idempotent: true,
  traced: true,
})

export const ask = route({
  name: 'prescription/ask',
  summary:
    'Question au prescripteur: it reaches the prescriber’s desk, then the on-call lead; the answer is read behind the same code.',
  method: 'POST',
  path: '/api/dispensing/questions',
  who: { roles: 'anyone' },
  body: z.strictObject({ code, by: dispenser, phone, text: questionText }),
  output: made,
  refusals: { 'code-unknown': 404, 'too-many-questions': 429 },
  idempotent: true,
  traced: true,
})
