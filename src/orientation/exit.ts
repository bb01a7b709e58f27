// The ways out of a red flag: it is never a dead end, and each way is kept with what had been flagged (product.md B2).
import { done, type Outcome, refused } from '#kit/outcome.ts'
import type { Instant } from '#kit/time.ts'
import { type Evaluation, flagsOf } from './evaluate.ts'
import { type Level, levels, type Reason } from './reason.ts'

/**
 * `misanswered` goes back to the answers; `sent-by-15` goes on, the doctor sees the flag; `cannot-call` leads to the 114
 * or to the on-call lead, who calls; `continued` goes on where the level leaves the choice to the doctor.
 */
export const exits = ['misanswered', 'sent-by-15', 'cannot-call', 'continued'] as const
export type Exit = (typeof exits)[number]

/** One exit taken; the list of them is only ever added to. */
export interface ExitTaken {
  readonly exit: Exit
  readonly flags: readonly string[]
  readonly at: Instant
}

const offered: Readonly<Record<Level, readonly Exit[]>> = {
  '15': ['misanswered', 'sent-by-15', 'cannot-call'],
  'emergency-in-person': ['misanswered', 'sent-by-15', 'cannot-call'],
  '3114': ['misanswered', 'continued', 'cannot-call'],
  'in-person': ['misanswered', 'continued'],
  teleconsultation: [],
}

/** The exits a level offers, in the order they are shown. */
export const exitsOf = (level: Level): readonly Exit[] => offered[level]

/** The flags that no exit has let through, gravest first: while there is one, nobody can wait for a doctor here. */
export const standingFlags = (evaluation: Evaluation, taken: readonly ExitTaken[]): readonly string[] => {
  const through = new Set(
    taken.filter(each => each.exit === 'sent-by-15' || each.exit === 'continued').flatMap(each => each.flags),
  )
  return evaluation.flags.filter(flag => !through.has(flag))
}

/** The gravest level among flags still standing. */
export const standingLevel = (reason: Reason, evaluation: Evaluation, taken: readonly ExitTaken[]): Level => {
  const standing = standingFlags(evaluation, taken)
  const found = reason.flags.filter(flag => standing.includes(flag.id)).map(flag => flag.exit)
  return levels.find(level => found.some(exit => exit === level)) ?? 'teleconsultation'
}

export type ExitRefusal = 'no-flag-stands' | 'not-an-exit-here'

/**
 * Decides an exit. It covers what was on the screen: the standing flags of the gravest level, or all of them for someone
 * whom the 15 has heard. A milder flag, or one raised by a later answer, stops the path again.
 */
export const decideExit = (
  facts: { readonly reason: Reason; readonly evaluation: Evaluation; readonly taken: readonly ExitTaken[] },
  exit: Exit,
  at: Instant,
): Outcome<ExitTaken, ExitRefusal> => {
  const level = standingLevel(facts.reason, facts.evaluation, facts.taken)
  if (level === 'teleconsultation') return refused('no-flag-stands')
  if (!exitsOf(level).includes(exit)) return refused('not-an-exit-here')
  const all = flagsOf(facts.reason, standingFlags(facts.evaluation, facts.taken))
  const covered = exit === 'sent-by-15' ? all : all.filter(flag => flag.exit === level)
  return done({ exit, flags: covered.map(flag => flag.id), at })
}
