// What the owner of a follow-up reads of the answers: how the patient is, what changed since the request, then the rest. Pure.
import { z } from 'zod'
import type { Answers, Subject } from '#orientation/condition.ts'
import { shownQuestions } from '#orientation/questionnaire.ts'
import type { Question, Reason } from '#orientation/reason.ts'
import { answerInWords } from '#orientation/synthesis.ts'
import { dangerQuestions, isOwn, questionsOf } from './questions.ts'

/** French of the trade. */
export const line = z.strictObject({
  now: z.string(),
  /** What the request said to the same question; null when it was not asked, or says the same. */
  before: z.string().nullable(),
  changed: z.boolean(),
})
export type Line = z.infer<typeof line>

interface Compared {
  readonly reason: Reason
  readonly subject: Subject
  readonly before: Answers
  readonly now: Answers
  readonly worse: boolean
}

/** Own questions first (« AGGRAVÉ »), then what changed, then what did not; a question that says nothing leaves no line. */
export const comparison = ({ reason, subject, before, now, worse }: Compared): readonly Line[] => {
  const questions = worse ? dangerQuestions(reason) : questionsOf(reason)
  const shown = shownQuestions({ questions: [...questions] }, subject, now)
  const lines = shown.flatMap(question => lineOf(question, before, now).map(said => ({ question, said })))
  const rank = ({ question, said }: (typeof lines)[number]) => (isOwn(question) ? 0 : said.changed ? 1 : 2)
  return lines.toSorted((a, b) => rank(a) - rank(b)).map(({ said }) => said)
}

/** What was left unanswered says nothing: it is never told as gone. */
const lineOf = (question: Question, before: Answers, now: Answers): readonly Line[] => {
  if (!Object.hasOwn(now, question.id)) return []
  const said = answerInWords(question, now).join(', ')
  const earlier = isOwn(question) ? '' : answerInWords(question, before).join(', ')
  if (said === '' && earlier === '') return []
  const changed = earlier !== '' && said !== earlier
  return [{ now: said === '' ? 'n’est plus signalé' : said, before: changed ? earlier : null, changed }]
}
