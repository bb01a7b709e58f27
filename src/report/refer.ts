// Referring: a signed letter for whoever will examine the patient, written from the notes; of its own, or because distance did not suit.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { made } from '#kit/route.ts'
import type { LetterContent, LetterFacts, Referral } from './letter.ts'
import { referral } from './letter.ts'
import { longestNote, type Note, type Section } from './note.ts'
import { isOver, ofConsultation, type Standing } from './report.ts'
import type { Signature } from './sign.ts'

export const referInput = z.strictObject({ ...referral.shape, text: z.string().trim().min(1).max(longestNote) })

export const refer = route({
  name: 'report/refer',
  summary:
    'Sign a letter for the colleague or the service that will examine the patient; it goes to the patient’s record.',
  method: 'POST',
  path: '/api/consultations/:consultationId/referrals',
  who: { roles: ['practitioner'], related: 'consultationId', kinds: ['leads'], stepUp: true },
  params: ofConsultation,
  body: referInput,
  output: made,
  refusals: { 'consultation-over': 409, 'not-begun': 409 },
  idempotent: true,
  traced: true,
})

type Open = Pick<Standing, 'state'>

/** What is given with an act is given during it: afterwards an amendment says more, or another act does. */
export const whileOpen = (standing: Open): Outcome<null, 'consultation-over' | 'not-begun'> => {
  if (isOver(standing)) return refused('consultation-over')
  return standing.state === 'announced' ? refused('not-begun') : done(null)
}

export const decideRefer = (
  facts: LetterFacts,
  standing: Open,
  { text, ...asked }: Referral & { readonly text: string },
  signature: Signature,
): Outcome<LetterContent, 'consultation-over' | 'not-begun'> => {
  const open = whileOpen(standing)
  if (!open.ok) return open
  return done({ kind: 'referral-letter', template: 'referral-letter/1', ...facts, referral: asked, text, signature })
}

/** The sections a colleague needs, in the order one tells them; the conduct is the professional's to word as a question. */
const told = ['reason', 'anamnesis', 'history', 'examination', 'hypothesis'] as const satisfies readonly Section[]

/** A first text of the letter, from the notes as they stand: each section under its title, none that is empty. */
export const proposedLetter = (notes: readonly Note[], titles: Readonly<Record<Section, string>>): string =>
  told
    .flatMap(section => {
      const text = notes.find(note => note.section === section)?.text.trim() ?? ''
      return text === '' ? [] : [`${titles[section]}\n${text}`]
    })
    .join('\n\n')
    .slice(0, longestNote)
