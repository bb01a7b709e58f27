// A condition on the patient and the answers, as plain data: it can be printed, stored, compared and replayed.
import { z } from 'zod'

/** The little that must be known of the patient to choose questions and judge answers. */
export interface Subject {
  /** Completed months. */
  readonly ageMonths: number
  /** As in the identity traits: `I` is undetermined, and is asked what either sex is asked. */
  readonly sex: 'F' | 'M' | 'I'
}

/** yes-no → boolean or 'unsure'; one → option id; many → option ids, an empty list being « aucun »; number, days → number; text → text. */
export type Answer = boolean | number | string | readonly string[]
export type Answers = Readonly<Record<string, Answer>>

/**
 * Conditions are monotone on purpose: there is no negation, and a question without an answer satisfies nothing, so
 * answering one question more can raise a red flag and can never lower one.
 */
export type Condition =
  | { readonly question: string; readonly is: boolean | string }
  | { readonly question: string; readonly atLeast: number }
  | { readonly question: string; readonly below: number }
  | { readonly question: string; readonly chosen: number }
  | { readonly fromMonths: number }
  | { readonly underMonths: number }
  | { readonly sexMayBe: 'F' | 'M' }
  | { readonly allOf: readonly Condition[] }
  | { readonly anyOf: readonly Condition[] }

/** What is said of one answer. */
export type Fact = Extract<Condition, { question: string }>

const question = z.string().max(40)

const tree: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ question, is: z.union([z.boolean(), z.string().max(40)]) }),
    z.strictObject({ question, atLeast: z.number() }),
    z.strictObject({ question, below: z.number() }),
    z.strictObject({ question, chosen: z.number().int().min(1) }),
    z.strictObject({ fromMonths: z.number().int() }),
    z.strictObject({ underMonths: z.number().int() }),
    z.strictObject({ sexMayBe: z.enum(['F', 'M']) }),
    z.strictObject({ allOf: z.array(tree).min(1) }),
    z.strictObject({ anyOf: z.array(tree).min(1) }),
  ]),
)

/** As one value that the API page can print: a tree has no end. */
export const condition = z
  .custom<Condition>(it => tree.safeParse(it).success)
  .describe(
    'A tree of `{ allOf: […] }`, `{ anyOf: […] }` and facts: `{ question, is | atLeast | below | chosen }`, ' +
      '`{ fromMonths }`, `{ underMonths }`, `{ sexMayBe }`. There is no negation; a question without an answer satisfies nothing.',
  )

export const yes = (question: string): Condition => ({ question, is: true })
/** The option was chosen, alone or among others. */
export const is = (question: string, option: string): Condition => ({ question, is: option })
export const atLeast = (question: string, number: number): Condition => ({ question, atLeast: number })
export const below = (question: string, number: number): Condition => ({ question, below: number })
/** At least so many options of a list were chosen. */
export const chosen = (question: string, options: number): Condition => ({ question, chosen: options })
export const fromMonths = (months: number): Condition => ({ fromMonths: months })
export const underMonths = (months: number): Condition => ({ underMonths: months })
export const fromYears = (years: number): Condition => fromMonths(years * 12)
export const underYears = (years: number): Condition => underMonths(years * 12)
export const mayBeFemale: Condition = { sexMayBe: 'F' }
export const mayBeMale: Condition = { sexMayBe: 'M' }
export const allOf = (...conditions: Condition[]): Condition => ({ allOf: conditions })
export const anyOf = (...conditions: Condition[]): Condition => ({ anyOf: conditions })
/** One of several options of one question. */
export const isOneOf = (question: string, ...options: string[]): Condition =>
  anyOf(...options.map(it => is(question, it)))

/** Whether it holds. Total: an answer that is absent, or of another kind than the condition expects, satisfies nothing. */
export const holds = (condition: Condition, subject: Subject, answers: Answers): boolean => {
  if ('allOf' in condition) return condition.allOf.every(part => holds(part, subject, answers))
  if ('anyOf' in condition) return condition.anyOf.some(part => holds(part, subject, answers))
  if ('fromMonths' in condition) return subject.ageMonths >= condition.fromMonths
  if ('underMonths' in condition) return subject.ageMonths < condition.underMonths
  if ('sexMayBe' in condition) return subject.sex === condition.sexMayBe || subject.sex === 'I'
  return answered(condition, Object.hasOwn(answers, condition.question) ? answers[condition.question] : undefined)
}

const answered = (condition: Fact, answer: Answer | undefined): boolean => {
  if ('is' in condition)
    return Array.isArray(answer) ? answer.some(option => option === condition.is) : answer === condition.is
  if ('chosen' in condition) return Array.isArray(answer) && new Set(answer).size >= condition.chosen
  if (typeof answer !== 'number') return false
  return 'atLeast' in condition ? answer >= condition.atLeast : answer < condition.below
}

/** The facts about answers that a condition is made of. */
export const factsOf = (condition: Condition): readonly Fact[] => {
  if ('allOf' in condition) return condition.allOf.flatMap(factsOf)
  if ('anyOf' in condition) return condition.anyOf.flatMap(factsOf)
  return 'question' in condition ? [condition] : []
}

/** The questions a condition reads, for checking a catalogue. */
export const questionsOf = (condition: Condition): readonly string[] => factsOf(condition).map(fact => fact.question)
