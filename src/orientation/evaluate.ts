// What the answers mean for safety: deterministic, repeatable, never a model alone (product.md B2).
import { type Answers, holds, type Subject } from './condition.ts'
import { countedAnswers } from './questionnaire.ts'
import { type Level, levels, type Reason, type RedFlag, type Severity, severities } from './reason.ts'

/** Stored with the answers and the reason's version, so that it can be replayed and explained. */
export interface Evaluation {
  /** The gravest level among the flags raised; `teleconsultation` when there is none. */
  readonly level: Level
  /** Ids of the flags raised, gravest first, then in the order of the reason. */
  readonly flags: readonly string[]
  readonly severity: Severity
}

const severityOf: Readonly<Record<Level, Severity>> = {
  '15': 1,
  'emergency-in-person': 1,
  // Suicidal thoughts without a plan: the 3114 and a place before the others.
  '3114': 1,
  'in-person': 2,
  teleconsultation: 4,
}

/** Total: any answers give an evaluation; those that do not count are ignored. */
export const evaluate = (reason: Reason, subject: Subject, given: Answers): Evaluation => {
  const answers = countedAnswers(reason, subject, given)
  const flags = raisedFlags(reason, subject, answers)
  const level = flags[0]?.exit ?? 'teleconsultation'
  const { usually, rules } = reason.severity
  const ruled = rules.filter(rule => holds(rule.when, subject, answers)).map(rule => rule.severity)
  const severity = gravest([ruled.length > 0 ? gravest(ruled) : usually, severityOf[level]])
  return { level, flags: flags.map(flag => flag.id), severity }
}

const gravest = (found: readonly Severity[]): Severity => severities.find(each => found.includes(each)) ?? 4

const raisedFlags = (reason: Reason, subject: Subject, answers: Answers): readonly RedFlag[] =>
  reason.flags
    .filter(flag => holds(flag.when, subject, answers))
    .toSorted((a, b) => levels.indexOf(a.exit) - levels.indexOf(b.exit))

/** The flags named by their ids, in that order; an id the reason does not know is left out. */
export const flagsOf = (reason: Reason, ids: readonly string[]): readonly RedFlag[] =>
  ids.flatMap(id => reason.flags.filter(flag => flag.id === id))
