// « Mon état s’aggrave »: the red flags are asked again, the place moves forward, and a human is told, whatever the answers.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { emergencyQuestions } from '#orientation/catalogue/emergency.ts'
import type { Answers } from '#orientation/condition.ts'
import { evaluate } from '#orientation/evaluate.ts'
import type { Intake } from '#orientation/intake.ts'
import { answers } from '#orientation/questionnaire.ts'
import { type Level, levels } from '#orientation/reason.ts'
import type { Severity } from './ticket.ts'

export const worsen = route({
  name: 'waiting-room/worsen',
  summary: 'Say that things get worse: red flags are judged again, the place moves forward, the on-call lead is told.',
  method: 'POST',
  path: '/api/tickets/:ticketId/worsen',
  who: { roles: ['patient'], related: 'ticketId', kinds: ['holds'] },
  params: z.strictObject({ ticketId: id }),
  body: z.strictObject({ answers }),
  output: z.strictObject({ level: z.enum(levels), flags: z.array(z.string()) }),
  refusals: { 'not-waiting': 409 },
  traced: true,
})

/** The questions asked again: those that come first on every path. */
export const worseningQuestions = emergencyQuestions

export interface Worsened {
  readonly level: Level
  readonly flags: readonly string[]
  readonly severity: Severity
}

/**
 * Judges what changed over what had been answered. Saying so is enough to move forward by one step; a flag puts one first.
 * The place is never taken away here: someone told to call 15 may also need the doctor who is coming (product E10).
 */
export const judgeWorsening = (
  intake: Pick<Intake, 'reason' | 'subject' | 'answers'>,
  given: Answers,
  severity: Severity,
): Worsened => {
  const asked = new Set(worseningQuestions.map(question => question.id))
  const fresh = Object.fromEntries(Object.entries(given).filter(([question]) => asked.has(question)))
  const { level, flags } = evaluate(intake.reason, intake.subject, { ...intake.answers, ...fresh })
  if (level !== 'teleconsultation') return { level, flags, severity: 1 }
  // Without a flag one never becomes first by saying it again and again.
  return { level, flags, severity: (severity <= 2 ? severity : severity - 1) as Severity }
}
