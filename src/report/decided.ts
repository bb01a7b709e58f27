// What was decided, for the patient: the two sections written for what comes next, in the professional's own words.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { instant } from '#kit/time.ts'
import { rights } from '#patients/rights.ts'
import { practitionerCard } from '#practitioners/practitioner.ts'
import type { CompteRendu } from './compte-rendu.ts'
import { referral } from './letter.ts'

const decided = z.strictObject({
  documentId: id,
  signedAt: instant,
  /** The zone in which its hours are told. */
  zone: z.string(),
  practitioner: practitionerCard,
  reason: z.string(),
  conduct: z.string(),
  followUp: z.string(),
  /** From 2 on, what was signed was amended: which version this is, when the one before was signed, and why. */
  version: z.int(),
  amends: z.strictObject({ version: z.int(), signedAt: instant, reason: z.string() }).optional(),
  /** Where the patient is sent, and the letter to bring. */
  referral: z.strictObject({ documentId: id, ...referral.shape }).optional(),
})
export type Decided = z.infer<typeof decided>

/** The part of a signed compte rendu told to the patient first; the whole is the document itself. */
export const decidedIn = (content: CompteRendu, documentId: string, sent?: Decided['referral']): Decided => {
  const text = (of: CompteRendu['sections'][number]['section']) =>
    content.sections.find(one => one.section === of)?.text ?? ''
  return {
    documentId,
    signedAt: content.signature.signedAt,
    zone: content.act.zone,
    practitioner: content.practitioner,
    reason: text('reason'),
    conduct: text('conduct'),
    followUp: text('followUp'),
    version: content.version,
    ...(content.amends ? { amends: content.amends } : {}),
    ...(sent ? { referral: sent } : {}),
  }
}

/** One consultation of a patient; absent until its compte rendu is signed. */
export const readDecided = route({
  name: 'report/read-decided',
  summary: 'What a consultation decided, for the patient or the parent of the patient.',
  method: 'GET',
  path: '/api/patients/:patientId/consultations/:consultationId/decided',
  who: { roles: ['patient'], related: 'patientId', kinds: rights.documents },
  params: z.strictObject({ patientId: id, consultationId: id }),
  output: z.strictObject({ decided: decided.optional() }),
  refusals: {},
  traced: true,
})
