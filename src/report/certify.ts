// Certifying: what the law asks to be certified and no more, signed, from the act itself.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { done, type Outcome } from '#kit/outcome.ts'
import { made } from '#kit/route.ts'
import { dayIn } from '#kit/time.ts'
import { certificateKinds, decideCertificate } from './certificate.ts'
import type { LetterContent, LetterFacts } from './letter.ts'
import { whileOpen } from './refer.ts'
import { ofConsultation, type Standing } from './report.ts'
import type { Signature } from './sign.ts'

/** `days` the certificate covers, the day of the act included. Kinds that are never given at a distance are refused with a reason. */
export const certifyInput = z.strictObject({
  certificate: z.enum(certificateKinds),
  days: z.int().min(1).max(31).default(1),
})
export type CertifyInput = z.output<typeof certifyInput>

export const certify = route({
  name: 'report/certify',
  summary:
    'Sign a certificate: a sick child’s, or that one consulted; others ask for an examination in person and are refused.',
  method: 'POST',
  path: '/api/consultations/:consultationId/certificates',
  who: { roles: ['practitioner'], related: 'consultationId', kinds: ['leads'], stepUp: true },
  params: ofConsultation,
  body: certifyInput,
  output: made,
  refusals: {
    'consultation-over': 409,
    'not-begun': 409,
    'certificate-not-remote': 422,
    'not-a-child': 422,
    'too-many-days': 422,
  },
  idempotent: true,
  traced: true,
})

export const decideCertify = (
  facts: LetterFacts,
  standing: Pick<Standing, 'state'>,
  asked: CertifyInput,
  signature: Signature,
): Outcome<
  LetterContent,
  'consultation-over' | 'not-begun' | 'certificate-not-remote' | 'not-a-child' | 'too-many-days'
> => {
  const open = whileOpen(standing)
  if (!open.ok) return open
  const days = decideCertificate(asked, facts.patient.birthDate, dayIn(signature.signedAt, facts.act.zone))
  if (!days.ok) return days
  return done({
    kind: 'certificate',
    template: 'certificate/1',
    ...facts,
    certificate: asked.certificate,
    ...days.value,
    ...(asked.certificate === 'presence' ? { until: signature.signedAt } : {}),
    signature,
  })
}
