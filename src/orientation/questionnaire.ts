// Which questions are shown, which answers count, and what is still to be asked.
import { z } from 'zod'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import type { Bilingual } from '#kit/words.ts'
import { type Answer, type Answers, type Condition, holds, type Subject } from './condition.ts'
import type { Question, Reason } from './reason.ts'

/** Under this age the questions speak to a parent about the child. */
export const childUntilMonths = 15 * 12

/** Answers as they travel: bounded here, and checked against their questions by `checkAnswers`. */
export const answers = z.record(
  z.string().max(40),
  z.union([z.boolean(), z.number(), z.string().max(500), z.array(z.string().max(40)).max(12)]),
)

/** The part of a reason that asking needs. */
export type Asking = Pick<Reason, 'questions'>

interface Walk {
  readonly shown: readonly Question[]
  readonly counted: Answers
}

/** One walk in order: a question's condition sees only the answers that count before it. */
const walk = (reason: Asking, subject: Subject, given: Answers): Walk =>
  reason.questions.reduce<Walk>(
    (sofar, asked) => {
      const offered = (each: { readonly when?: Condition }) =>
        each.when === undefined || holds(each.when, subject, sofar.counted)
      if (!offered(asked)) return sofar
      const question = 'options' in asked ? { ...asked, options: asked.options.filter(offered) } : asked
      const answer = Object.hasOwn(given, question.id) ? given[question.id] : undefined
      const counts = answer !== undefined && suits(question, answer)
      return {
        shown: [...sofar.shown, question],
        counted: counts ? { ...sofar.counted, [question.id]: answer } : sofar.counted,
      }
    },
    { shown: [], counted: {} },
  )

/** The questions to show, in order, given what was answered so far. */
export const shownQuestions = (reason: Asking, subject: Subject, given: Answers): readonly Question[] =>
  walk(reason, subject, given).shown

/** The answers that count: those of shown questions, of the kind and within the bounds asked for. */
export const countedAnswers = (reason: Asking, subject: Subject, given: Answers): Answers =>
  walk(reason, subject, given).counted

/** Shown questions that wait for an answer. */
export const unanswered = (reason: Asking, subject: Subject, given: Answers): readonly Question[] => {
  const { shown, counted } = walk(reason, subject, given)
  return shown.filter(each => !each.optional && each.kind !== 'photo' && !Object.hasOwn(counted, each.id))
}

/** The shown questions by page: what one screen asks together. */
export const pagesOf = (reason: Asking, subject: Subject, given: Answers): readonly (readonly Question[])[] =>
  shownQuestions(reason, subject, given).reduce<Question[][]>((pages, question) => {
    const last = pages.at(-1)
    if (last?.[0] && question.page !== undefined && last[0].page === question.page) last.push(question)
    else pages.push([question])
    return pages
  }, [])

/** How the question is put, to the patient or to the parent of a child. */
export const askOf = (question: Question, subject: Subject): Bilingual<string> =>
  (subject.ageMonths < childUntilMonths ? question.askForChild : undefined) ?? question.ask

/** Refuses what the questions cannot have produced; answers of hidden questions are dropped without a word. */
export const checkAnswers = (
  reason: Asking,
  subject: Subject,
  given: Answers,
): Outcome<Answers, 'answer-not-understood'> => {
  const wrong = shownQuestions(reason, subject, given).find(each => {
    const answer = Object.hasOwn(given, each.id) ? given[each.id] : undefined
    return answer !== undefined && !suits(each, answer)
  })
  return wrong ? refused('answer-not-understood', { question: wrong.id }) : done(countedAnswers(reason, subject, given))
}

/** Whether the answer is of the kind and within the bounds of its question. */
export const suits = (question: Question, answer: Answer): boolean => {
  switch (question.kind) {
    case 'yes-no':
      return typeof answer === 'boolean' || (answer === 'unsure' && question.unsure === true)
    case 'one':
      return question.options.some(option => option.id === answer)
    case 'many':
      return Array.isArray(answer) && areOptions(question.options, answer)
    case 'number':
      return typeof answer === 'number' && answer >= question.min && answer <= question.max
    case 'days':
      return typeof answer === 'number' && Number.isInteger(answer) && answer >= 0 && answer <= question.max
    case 'text':
      return typeof answer === 'string' && answer.length <= question.max
    case 'photo':
      return false
  }
}

const areOptions = (options: readonly { readonly id: string }[], chosen: readonly string[]): boolean =>
  new Set(chosen).size === chosen.length && chosen.every(id => options.some(option => option.id === id))

/** A number as typed, with a comma or a point, rounded to the decimals asked for; undefined when it is none, or out of bounds. */
export const numberTyped = (
  question: Extract<Question, { kind: 'number' | 'days' }>,
  typed: string,
): number | undefined => {
  const plain = typed.replace(/[\s\u00A0\u202F]/g, '').replace(',', '.')
  if (!/^\d+(\.\d*)?$/.test(plain)) return undefined
  const scale = question.kind === 'number' && question.decimals === 1 ? 10 : 1
  const number = Math.round(Number(plain) * scale) / scale
  return suits(question, number) ? number : undefined
}
