// Closing the consultation: with a signed compte rendu, or with a dated reason from a closed list.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { type ConsultationEnd, consultationEnd } from '#consultation/consultation.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { made } from '#kit/route.ts'
import { type Instant, instant } from '#kit/time.ts'

/**
 * Why there may be no compte rendu, each with the outcome it means. Whatever was examined or decided is written down:
 * these are for a consultation in which nothing was, or in which a call for help left no time for it.
 */
export const reasonOutcomes = {
  'patient-absent': 'failed',
  'patient-left': 'failed',
  'technical-failure': 'failed',
  'identity-doubt': 'failed',
  'sent-to-emergency': 'not-suited',
  other: 'failed',
} as const satisfies Record<string, ConsultationEnd>
export type CloseReason = keyof typeof reasonOutcomes
export const closeReasons = Object.keys(reasonOutcomes) as readonly CloseReason[]

/** Either `with` a compte rendu, saying how it ended, or `without` one, saying why; `words` explain, and `other` needs them. */
export const closeInput = z.discriminatedUnion('closing', [
  z.strictObject({ closing: z.literal('with'), outcome: z.enum(['done', 'not-suited']) }),
  z.strictObject({
    closing: z.literal('without'),
    reason: z.enum(closeReasons),
    words: z.string().trim().max(500).default(''),
  }),
])
export type CloseInput = z.infer<typeof closeInput>

export const closing = z.strictObject({
  closedAt: instant,
  outcome: consultationEnd,
  documentId: z.uuid().optional(),
  reason: z.enum(closeReasons).optional(),
  words: z.string().max(500).optional(),
})
export type Closing = z.infer<typeof closing>

export const close = route({
  name: 'report/close',
  summary: 'Close the consultation, with its signed compte rendu or with a dated reason.',
  method: 'POST',
  path: '/api/consultations/:consultationId/closing',
  who: { roles: ['practitioner'], related: 'consultationId', kinds: ['leads'] },
  params: z.strictObject({ consultationId: id }),
  body: closeInput,
  output: made,
  refusals: {
    'already-closed': 409,
    'emergency-open': 409,
    'not-signed': 422,
    'already-signed': 409,
    'reason-unexplained': 422,
    'letter-missing': 422,
    'prescription-unsigned': 409,
    'prescription-unreported': 422,
  },
  idempotent: true,
  traced: true,
})

/** What is known of the consultation when its closing is asked. */
export interface ClosingFacts {
  readonly open: boolean
  /** An emergency whose outcome is not noted (product E10). */
  readonly inEmergency: boolean
  /** The signed compte rendu, when there is one. */
  readonly documentId?: string
  /** Lines of a prescription are written and neither signed nor given up: closing would lose them without a word. */
  readonly drafted: boolean
  /** A prescription was signed and stands. */
  readonly prescribed: boolean
  /** A letter for whoever will examine the patient is signed. */
  readonly referred: boolean
}

/** The service failed, not the patient: their place is given back, with all they have waited. */
export const keepsPlace = ({ reason }: Pick<Closing, 'reason'>): boolean => reason === 'technical-failure'

/**
 * A consultation closes once, and never without a signed compte rendu or a dated reason (each act is reported, with the
 * prescriptions made: CSP R.6316-4). A signed one leaves no room for a reason that says there is none; nor does a prescription,
 * but for a call for help. Whoever is sent elsewhere leaves with a letter (product E9).
 */
export const decideClose = (
  facts: ClosingFacts,
  input: CloseInput,
  at: Instant,
): Outcome<
  Closing,
  | 'already-closed'
  | 'emergency-open'
  | 'prescription-unsigned'
  | 'not-signed'
  | 'letter-missing'
  | 'already-signed'
  | 'prescription-unreported'
  | 'reason-unexplained'
> => {
  if (!facts.open) return refused('already-closed')
  if (facts.inEmergency) return refused('emergency-open')
  if (facts.drafted) return refused('prescription-unsigned')
  if (input.closing === 'with') {
    if (facts.documentId === undefined) return refused('not-signed')
    if (input.outcome === 'not-suited' && !facts.referred) return refused('letter-missing')
    return done({ closedAt: at, outcome: input.outcome, documentId: facts.documentId })
  }
  if (facts.documentId !== undefined) return refused('already-signed')
  if (facts.prescribed && input.reason !== 'sent-to-emergency') return refused('prescription-unreported')
  if (input.reason === 'other' && input.words === '') return refused('reason-unexplained')
  return done({
    closedAt: at,
    outcome: reasonOutcomes[input.reason],
    reason: input.reason,
    ...(input.words === '' ? {} : { words: input.words }),
  })
}
