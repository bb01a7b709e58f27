// Amending a signed compte rendu: another version made by its author over the one that was read, with its reason; both are kept.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { made } from '#kit/route.ts'
import { type CompteRendu, movedSince, template, unwritten } from './compte-rendu.ts'
import { type Note, noteText, section, sections } from './note.ts'
import { ofConsultation } from './report.ts'
import type { Signature } from './sign.ts'

export const amendInput = z.strictObject({
  /** The version that was read: another one made meanwhile is read first. */
  version: z.int().min(1),
  /** Every section as it should read; one left out is taken away. */
  sections: z.array(z.strictObject({ section, text: noteText })).max(sections.length),
  /** Printed on the new version, and read by the patient. */
  reason: z.string().trim().min(3).max(500),
})
export type AmendInput = z.output<typeof amendInput>

export const amend = route({
  name: 'report/amend',
  summary:
    'Sign another version of the compte rendu, with its reason; the version before stays readable and the patient is told.',
  method: 'POST',
  path: '/api/consultations/:consultationId/compte-rendu/versions',
  who: { roles: ['practitioner'], related: 'consultationId', kinds: ['leads'], stepUp: true },
  params: ofConsultation,
  body: amendInput,
  output: made,
  refusals: { 'nothing-signed': 409, 'not-author': 403, 'stale-report': 409, incomplete: 422, 'nothing-changed': 422 },
  idempotent: true,
  traced: true,
})

type Written = CompteRendu['sections']

/** In the order of the paper, without what is empty; the first text given for a section counts. */
const tidy = (given: AmendInput['sections']): Written =>
  sections.flatMap(name => {
    const text = given.find(one => one.section === name)?.text.trim() ?? ''
    return text === '' ? [] : [{ section: name, text }]
  })

const same = (one: Written, other: Written): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The papers that stand now: a version names those that were signed before it (CSP R.6316-4). */
export type Papers = Pick<CompteRendu, 'prescriptions'> & { readonly given: NonNullable<CompteRendu['given']> }

/**
 * What was signed stays as it was: the facts of the act are taken over; the words change, or the papers that are named, or both.
 * Only its author may, since it speaks in their name.
 */
export const decideAmend = (
  current: CompteRendu | undefined,
  papers: Papers,
  input: AmendInput,
  signature: Signature,
): Outcome<CompteRendu, 'nothing-signed' | 'not-author' | 'stale-report' | 'incomplete' | 'nothing-changed'> => {
  if (!current) return refused('nothing-signed')
  if (current.signature.accountId !== signature.accountId) return refused('not-author')
  if (input.version !== current.version) return refused('stale-report', { version: current.version })
  const written = tidy(input.sections)
  const absent = unwritten(written.map(one => ({ ...one, version: 0 }) satisfies Note))
  if (absent.length > 0) return refused('incomplete', { missing: absent.join(',') })
  const { given: before = [], ...kept } = current
  const { added, gone } = movedSince(current.prescriptions, papers.prescriptions)
  const newPapers = added.length + gone.length > 0 || papers.given.length !== before.length
  if (!newPapers && same(written, tidy(current.sections))) return refused('nothing-changed')
  return done({
    ...kept,
    template,
    version: current.version + 1,
    amends: { version: current.version, signedAt: current.signature.signedAt, reason: input.reason },
    sections: written,
    prescriptions: papers.prescriptions,
    ...(papers.given.length > 0 ? { given: papers.given } : {}),
    signature,
  })
}
