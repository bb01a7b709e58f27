// Signing what was written: one prescription for each destination, from the draft that was read, or none at all.
import { z } from 'zod'
import { route } from '#access/who.ts'
import type { ConsultationState } from '#consultation/consultation.ts'
import { type ActMedium, actMedia } from '#consultation/medium.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { made } from '#kit/route.ts'
import { type Instant, instant } from '#kit/time.ts'
import { traits } from '#patients/patient.ts'
import { practitionerCard, structure } from '#practitioners/practitioner.ts'
import { signatureBlock } from '#record/document.ts'
import { type Alert, alertLevels, blocking, unanswered } from './alert.ts'
import { ofConsultation } from './draft.ts'
import type { Profession } from './policy.ts'
import { answer, type Destination, type Draft, destinationOf, destinations, line, measures } from './prescription.ts'
import { problemsOf } from './problems.ts'
import { reach } from './reach.ts'

export const signPrescriptions = route({
  name: 'prescription/sign',
  summary: 'Sign the prescription as read: one document for each destination, put in the patient’s record.',
  method: 'POST',
  path: '/api/consultations/:consultationId/prescriptions',
  who: { roles: ['practitioner'], related: 'consultationId', kinds: ['leads'], stepUp: true },
  params: ofConsultation,
  body: z.strictObject({ version: z.int().min(1) }),
  output: made,
  refusals: {
    'nothing-written': 422,
    'stale-draft': 409,
    'consultation-over': 409,
    'not-begun': 409,
    'neither-seen-nor-heard': 409,
    'reach-missing': 422,
    'line-wrong': 422,
    'alert-unanswered': 409,
    'not-prescribed-here': 409,
    'replaces-unknown': 422,
  },
  idempotent: true,
  traced: true,
})

/** Names the layout and wording; a document says for ever with which one it was made. */
export const template = 'ordonnance/2'
/** Those that a signed content may name: what was sealed with an earlier one is read for ever. */
const templates = ['ordonnance/1', template] as const

/** An alert as it was read when signing, with the reason given when one was: kept with the prescription, never printed. */
const met = z.strictObject({
  id: z.string(),
  level: z.enum(alertLevels),
  sentence: z.string(),
  edition: z.string(),
  reason: answer.shape.reason.exactOptional(),
})

/**
 * Everything the signature seals. CSP R.5132-3: who prescribes and how they are reached, for whom, when, and of each medicine its
 * name, dose, use, length and renewals. `number` comes from a simulator: the national one needs a homologated program.
 */
export const prescriptionContent = z.strictObject({
  template: z.enum(templates),
  version: z.literal(1),
  number: z.string().max(40),
  destination: z.enum(destinations),
  consultationId: id,
  structure,
  practitioner: practitionerCard,
  reach,
  patient: traits,
  measures,
  act: z.strictObject({ medium: z.enum(actMedia), startedAt: instant, zone: z.string() }),
  lines: z.array(line).min(1).max(30),
  met: z.array(met).max(400),
  replaces: z.strictObject({ number: z.string(), signedAt: instant }).exactOptional(),
  signature: signatureBlock,
})
export type PrescriptionContent = z.infer<typeof prescriptionContent>

export interface SignFacts {
  readonly state: ConsultationState
  readonly medium: ActMedium
  readonly startedAt: Instant
  readonly zone: string
  readonly consultationId: string
  readonly structure: PrescriptionContent['structure']
  readonly practitioner: PrescriptionContent['practitioner']
  readonly profession: Profession
  readonly patient: PrescriptionContent['patient']
  readonly reach: PrescriptionContent['reach'] | undefined
  readonly alerts: readonly Alert[]
  /** The prescription named as replaced: absent when it is not one of this consultation, cancelled. */
  readonly replaced: NonNullable<PrescriptionContent['replaces']> | undefined
}

/** Prescriptions made after neither an image nor a voice are not reimbursed: none is signed here (CSS L.160-8). */
export const mayPrescribeAfter = (medium: ActMedium): boolean =>
  medium === 'video' || medium === 'voice' || medium === 'video-then-voice'

export type Unsigned = Omit<PrescriptionContent, 'signature' | 'number'>

type SignRefusal = Extract<keyof typeof signPrescriptions.refusals, string>

const standsInTheWay = (
  facts: SignFacts,
  draft: Draft,
  versions: { readonly kept: number; readonly read: number },
): SignRefusal | undefined => {
  if (facts.state === 'closed' || facts.state === 'withdrawn') return 'consultation-over'
  if (facts.state === 'announced') return 'not-begun'
  if (versions.kept !== versions.read) return 'stale-draft'
  if (draft.lines.length === 0) return 'nothing-written'
  if (!mayPrescribeAfter(facts.medium)) return 'neither-seen-nor-heard'
  if (!facts.reach) return 'reach-missing'
  if (draft.replaces !== undefined && !facts.replaced) return 'replaces-unknown'
  if (blocking(facts.alerts).length > 0) return 'not-prescribed-here'
  if (unanswered(facts.alerts, draft.answers).length > 0) return 'alert-unanswered'
  return undefined
}

/**
 * Composes what will be signed, from the draft its reader saw: a draft that moved since is refused. `detail.line` is the place of
 * the first line that is wrong, `detail.problem` the first thing wrong in it.
 */
export const decideSign = (
  facts: SignFacts,
  draft: Draft,
  versions: { readonly kept: number; readonly read: number },
  at: Instant,
): Outcome<readonly Unsigned[], SignRefusal> => {
  const reason = standsInTheWay(facts, draft, versions)
  if (reason) return refused(reason)
  const about = { patient: facts.patient, profession: facts.profession, at }
  for (const [index, one] of draft.lines.entries()) {
    const [problem] = problemsOf(one, draft, about)
    if (problem === 'not-here') return refused('not-prescribed-here', { line: index + 1 })
    if (problem) return refused('line-wrong', { line: index + 1, problem })
  }
  return done(
    destinations
      .filter(destination => draft.lines.some(one => destinationOf(one) === destination))
      .map(destination => contentFor(destination, facts, draft)),
  )
}

const contentFor = (destination: Destination, facts: SignFacts, draft: Draft): Unsigned => {
  const { consultationId, structure, practitioner, patient, medium, startedAt, zone, replaced } = facts
  const { reach } = facts
  if (!reach) throw new Error('signed without a way to be reached')
  const lines = draft.lines.filter(one => destinationOf(one) === destination)
  return {
    template,
    version: 1,
    destination,
    consultationId,
    structure,
    practitioner,
    reach,
    patient,
    measures: draft.measures,
    act: { medium, startedAt, zone },
    lines,
    met: facts.alerts
      .filter(one => one.lines.some(each => lines.some(({ id }) => id === each)))
      .map(({ id, level, sentence, edition }) => {
        const reason = draft.answers.find(each => each.alertId === id)?.reason
        return { id, level, sentence: sentence.fr, edition: edition.fr, ...(reason ? { reason } : {}) }
      }),
    ...(replaced ? { replaces: replaced } : {}),
  }
}
