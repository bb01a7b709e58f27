// What is signed beside the compte rendu and handed to the patient: a letter to the colleague who will examine them, a certificate.
import { z } from 'zod'
import { id } from '#kit/id.ts'
import { day, instant } from '#kit/time.ts'
import { traits } from '#patients/patient.ts'
import { practitionerCard, structure } from '#practitioners/practitioner.ts'
import { signatureBlock } from '#record/document.ts'
import { certificateKinds } from './certificate.ts'
import { noteText } from './note.ts'

/** Where the patient is sent, nearest first. */
export const referralPlaces = ['treating-doctor', 'duty-centre', 'specialist', 'emergency-department'] as const
export type ReferralPlace = (typeof referralPlaces)[number]

/** By when they should be examined. */
export const referralDelays = ['now', 'today', 'two-days', 'later'] as const
export type ReferralDelay = (typeof referralDelays)[number]

export const referral = z.strictObject({
  place: z.enum(referralPlaces),
  within: z.enum(referralDelays),
  /** A service, or a colleague by name; empty when any will do. */
  to: z.string().trim().max(120),
})
export type Referral = z.output<typeof referral>

const signedBase = {
  consultationId: id,
  structure,
  practitioner: practitionerCard,
  patient: traits,
  /** The act it follows; `zone` is the IANA zone in which its days and hours are printed. */
  act: z.strictObject({ startedAt: instant, zone: z.string().max(200) }),
  signature: signatureBlock,
}

/** Everything the signature seals. */
export const letterContent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('referral-letter'),
    template: z.literal('referral-letter/1'),
    ...signedBase,
    referral,
    text: noteText.min(1),
  }),
  z.strictObject({
    kind: z.literal('certificate'),
    template: z.literal('certificate/1'),
    ...signedBase,
    certificate: z.enum(certificateKinds),
    from: day,
    to: day,
    /** When the presence ended, for a certificate that tells it. */
    until: instant.exactOptional(),
  }),
])
export type LetterContent = z.output<typeof letterContent>
export type LetterFacts = Omit<
  Extract<LetterContent, { kind: 'certificate' }>,
  'kind' | 'template' | 'certificate' | 'from' | 'to' | 'until' | 'signature'
>

/** A letter as the desk and the compte rendu name it. */
export const letterGiven = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('referral-letter'), referral }),
  z.strictObject({ kind: z.literal('certificate'), certificate: z.enum(certificateKinds) }),
])
export type LetterGiven = z.output<typeof letterGiven>

export const givenIn = (content: LetterContent): LetterGiven =>
  content.kind === 'certificate'
    ? { kind: content.kind, certificate: content.certificate }
    : { kind: content.kind, referral: content.referral }
