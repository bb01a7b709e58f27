// An intake: what one patient came for, answered and placed; and whether that is enough to wait for a doctor.
import { type Instant, secondsBetween } from '#kit/time.ts'
import type { Answers, Subject } from './condition.ts'
import { type Evaluation, evaluate } from './evaluate.ts'
import { type ExitTaken, standingFlags, standingLevel } from './exit.ts'
import type { Place } from './place.ts'
import { unanswered } from './questionnaire.ts'
import type { Level, Reason, Severity } from './reason.ts'
import { synthesis } from './synthesis.ts'

/** The facts an intake is decided on; the store loads them, the rules never do. */
export interface Intake {
  readonly id: string
  readonly patientId: string
  readonly subject: Subject
  readonly reason: Reason
  readonly answers: Answers
  /** Grows by one at each saving: an older screen is refused. */
  readonly answersVersion: number
  readonly answeredAt: Instant
  readonly exits: readonly ExitTaken[]
  readonly place?: Place
  readonly consentedAt?: Instant
  /** Set when a ticket was taken with it: from then on it is what the doctor read. */
  readonly usedAt?: Instant
}

/** Hours change a fever: after this long the answers must be gone through again before a doctor reads them. */
const freshSeconds = 6 * 3600

/** In the order of the path. */
export const steps = ['answers', 'exit', 'place', 'consent'] as const
export type Step = (typeof steps)[number]

/** What is missing before a ticket can be taken, in the order of the path; empty when nothing is. */
export const missingSteps = (intake: Intake, at: Instant): readonly Step[] => {
  const missing: Readonly<Record<Step, boolean>> = {
    answers:
      unanswered(intake.reason, intake.subject, intake.answers).length > 0 ||
      secondsBetween(intake.answeredAt, at) > freshSeconds,
    exit: standing(intake) !== 'teleconsultation',
    place: intake.place === undefined,
    consent: intake.consentedAt === undefined,
  }
  return steps.filter(step => missing[step])
}

export const evaluationOf = (intake: Pick<Intake, 'reason' | 'subject' | 'answers'>): Evaluation =>
  evaluate(intake.reason, intake.subject, intake.answers)

/** The level that stops the path now, `teleconsultation` when nothing does. */
export const standing = (intake: Intake): Level => standingLevel(intake.reason, evaluationOf(intake), intake.exits)

/** What a waiting room and a doctor need of an intake; no name, no face, no address (product.md D3). */
export interface ForTicket {
  readonly patientId: string
  readonly ageMonths: number
  readonly sex: Subject['sex']
  readonly reason: { readonly id: string; readonly version: number; readonly title: Reason['title'] }
  readonly severity: Severity
  readonly flagged: boolean
  readonly flags: readonly string[]
  readonly exits: readonly ExitTaken[]
  readonly synthesis: readonly string[]
  readonly missing: readonly Step[]
}

/** What every act on an intake answers: where the path stands now. */
export const standingOf = (intake: Intake, at: Instant) => ({
  level: standing(intake),
  flags: [...standingFlags(evaluationOf(intake), intake.exits)],
  missing: [...missingSteps(intake, at)],
})

export const forTicket = (intake: Intake, at: Instant): ForTicket => {
  const { patientId, subject, reason, exits } = intake
  const evaluation = evaluationOf(intake)
  return {
    patientId,
    ageMonths: subject.ageMonths,
    sex: subject.sex,
    reason: { id: reason.id, version: reason.version, title: reason.title },
    severity: severityWith(evaluation, exits),
    flagged: evaluation.level !== 'teleconsultation',
    flags: evaluation.flags,
    exits,
    synthesis: synthesis(reason, subject, intake.answers, evaluation, exits),
    missing: missingSteps(intake, at),
  }
}

/** Someone who took back a grave answer is not made to wait like those who gave none. */
const severityWith = (evaluation: Evaluation, exits: readonly ExitTaken[]): Severity =>
  exits.some(each => each.exit === 'misanswered') && evaluation.severity > 2 ? 2 : evaluation.severity
