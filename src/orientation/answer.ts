// Answering: the whole set of answers over the version that was read, checked, judged and stored with the judgement.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import type { Answers } from './condition.ts'
import type { Evaluation } from './evaluate.ts'
import { evaluationOf, type Intake } from './intake.ts'
import { answers, checkAnswers } from './questionnaire.ts'
import { holder, intakeId, standingNow } from './read-intake.ts'

/** Not idempotent by key: the version already makes a repeated saving harmless. */
export const answer = route({
  name: 'orientation/answer',
  summary: 'Save the answers; says at once whether a red flag stands.',
  method: 'PUT',
  path: '/api/intakes/:intakeId/answers',
  who: holder,
  params: intakeId,
  body: z.strictObject({ answers, version: z.number().int().min(0) }),
  output: z.strictObject({ version: z.number().int(), now: standingNow }),
  refusals: { 'stale-answers': 409, 'answer-not-understood': 422, 'intake-used': 409 },
  traced: true,
})

export interface Answered {
  readonly answers: Answers
  readonly version: number
  readonly evaluation: Evaluation
  /** Flags that stood and no longer do, and that no exit has told of: kept as `misanswered`, however the patient came back. */
  readonly takenBack: readonly string[]
}

/**
 * Decides the saving. A stale screen is refused, and its reader shown the newer answers; the same answers sent twice (the
 * first answer was lost on the way) are a success. Once a ticket was taken the answers are what the doctor read.
 */
export const decideAnswer = (
  intake: Intake,
  given: Answers,
  read: number,
): Outcome<Answered, 'stale-answers' | 'answer-not-understood' | 'intake-used'> => {
  if (intake.usedAt !== undefined) return refused('intake-used')
  const checked = checkAnswers(intake.reason, intake.subject, given)
  if (!checked.ok) return checked
  const again = read === intake.answersVersion - 1 && sameAnswers(checked.value, intake.answers)
  const before = evaluationOf(intake)
  if (again) return done({ answers: intake.answers, version: intake.answersVersion, evaluation: before, takenBack: [] })
  if (read !== intake.answersVersion) return refused('stale-answers', { version: intake.answersVersion })
  const evaluation = evaluationOf({ ...intake, answers: checked.value })
  const told = intake.exits.filter(each => each.exit === 'misanswered').flatMap(each => each.flags)
  const takenBack = before.flags.filter(flag => !evaluation.flags.includes(flag) && !told.includes(flag))
  return done({ answers: checked.value, version: intake.answersVersion + 1, evaluation, takenBack })
}

const sameAnswers = (one: Answers, other: Answers): boolean => canonical(one) === canonical(other)
const canonical = (answers: Answers): string =>
  JSON.stringify(Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1)))
