// Two questions after a consultation, never about speed; told to the leads by count, never of one professional.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { nothing } from '#kit/route.ts'

export const answers = ['yes', 'partly', 'no'] as const
export type SatisfactionAnswer = (typeof answers)[number]
export const questions = ['met', 'heard'] as const
export type SatisfactionQuestion = (typeof questions)[number]

const answer = z.enum(answers).exactOptional()

export const answerSatisfaction = route({
  name: 'insight/answer-satisfaction',
  summary: 'Answer one or both questions about a closed consultation, once; the answer is kept apart from it.',
  method: 'POST',
  path: '/api/consultations/:consultationId/satisfaction',
  who: { roles: ['patient'], related: 'consultationId', kinds: ['attends'] },
  params: z.strictObject({ consultationId: id }),
  body: z.strictObject({ met: answer, heard: answer }),
  output: nothing,
  refusals: { 'nothing-answered': 422, 'not-over': 409, 'already-answered': 409 },
})

export const decideSatisfaction = (
  facts: { readonly closed: boolean; readonly given: boolean },
  said: { readonly met?: SatisfactionAnswer; readonly heard?: SatisfactionAnswer },
): Outcome<null, 'nothing-answered' | 'not-over' | 'already-answered'> => {
  if (said.met === undefined && said.heard === undefined) return refused('nothing-answered')
  if (!facts.closed) return refused('not-over')
  return facts.given ? refused('already-answered') : done(null)
}

/** Below this nobody counts: fewer could be recognised. */
export const leastCell = 10

const cells = z.strictObject({
  answered: z.int(),
  yes: z.int(),
  /** « En partie » and « Non », together when either is too few to be shown. */
  partly: z.int().nullable(),
  no: z.int().nullable(),
  partlyOrNo: z.int().nullable(),
})
/** Null while any count that would be shown is under ten. */
const shown = cells.nullable()
export type Shown = z.infer<typeof shown>

export const readSatisfaction = route({
  name: 'insight/read-satisfaction',
  summary: 'Counts of the answers of the last twelve months for one’s structure; no count under ten, no professional.',
  method: 'GET',
  path: '/api/insight/satisfaction',
  who: { roles: ['lead'] },
  output: z.strictObject({ met: shown, heard: shown }),
  refusals: {},
})

/** What may be shown of three counts: each of ten or more, else the two lower together, else nothing at all. */
export const showable = (count: Readonly<Record<SatisfactionAnswer, number>>): Shown => {
  const { yes, partly, no } = count
  const answered = yes + partly + no
  const enough = (...counts: number[]) => counts.every(one => one >= leastCell)
  if (enough(yes, partly, no)) return { answered, yes, partly, no, partlyOrNo: null }
  if (enough(yes, partly + no)) return { answered, yes, partly: null, no: null, partlyOrNo: partly + no }
  return null
}
