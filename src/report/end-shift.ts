// « Fin de service »: the open files first; a shift does not end in silence while one is left (product E11).
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { made, pageQuery } from '#kit/route.ts'
import { instant } from '#kit/time.ts'

/** What is left to do of a file, gravest first: only the last two are ordinary. */
export const leftToDo = ['emergency', 'announced', 'to-sign', 'to-close'] as const
export type LeftToDo = (typeof leftToDo)[number]

/** Without a name: whoever leads reads it at the desk, with a trace. */
export const openFiles = route({
  name: 'report/open-files',
  summary: 'The consultations one leads that are not closed, the oldest first, with what is left to do of each.',
  method: 'GET',
  path: '/api/open-files',
  who: { roles: ['practitioner'] },
  query: pageQuery,
  output: z.strictObject({
    files: z.array(z.strictObject({ consultationId: id, since: instant, left: z.enum(leftToDo) })),
    next: id.exactOptional(),
  }),
  refusals: {},
})

export const endShift = route({
  name: 'report/end-shift',
  summary:
    'End one’s shift: refused while a file is open, which one finishes, hands over, or closes with a dated reason.',
  method: 'POST',
  path: '/api/shift-ends',
  who: { roles: ['practitioner'] },
  output: made,
  refusals: { 'files-open': 409 },
  idempotent: true,
})

export const leftOf = (file: {
  readonly state: 'announced' | 'open'
  readonly inEmergency: boolean
  readonly signed: boolean
}): LeftToDo =>
  file.inEmergency ? 'emergency' : file.state === 'announced' ? 'announced' : file.signed ? 'to-close' : 'to-sign'

export const decideEndShift = (open: number): Outcome<null, 'files-open'> =>
  open === 0 ? done(null) : refused('files-open', { count: open })
