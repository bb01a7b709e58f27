// What a follow-up asks: the red flags again, a few questions of the same reason, and how one feels; and how urgent the answers are. Pure.
import { bilingual } from '#kit/words.ts'
import { emergencyQuestions } from '#orientation/catalogue/emergency.ts'
import type { Answers, Subject } from '#orientation/condition.ts'
import { evaluate, flagsOf } from '#orientation/evaluate.ts'
import { countedAnswers } from '#orientation/questionnaire.ts'
import type { Level, Question, Reason } from '#orientation/reason.ts'
import type { Concern } from './escalation.ts'

const overall: Question = {
  id: 'overall',
  kind: 'one',
  ask: bilingual('Depuis la consultation, comment allez-vous ?', 'Since the consultation, how are you?'),
  askForChild: bilingual(
    'Depuis la consultation, comment va votre enfant ?',
    'Since the consultation, how is your child?',
  ),
  under: 'story',
  options: [
    { id: 'well', label: bilingual('Tout est rentré dans l’ordre', 'Everything is back to normal'), present: 'guéri' },
    { id: 'better', label: bilingual('Mieux', 'Better'), present: 'amélioré' },
    { id: 'same', label: bilingual('Pareil', 'The same'), present: 'état inchangé' },
    { id: 'worse', label: bilingual('Moins bien', 'Worse'), present: 'AGGRAVÉ' },
  ],
}

const followed: Question = {
  id: 'advice-followed',
  kind: 'one',
  ask: bilingual('Avez-vous pu suivre ce qui avait été décidé ?', 'Were you able to follow what was decided?'),
  help: bilingual('Traitement, repos, examens : sans jugement.', 'Treatment, rest, tests: no judgement.'),
  under: 'medicines',
  options: [
    { id: 'yes', label: bilingual('Oui', 'Yes'), present: 'conduite suivie' },
    { id: 'partly', label: bilingual('En partie', 'Partly'), present: 'conduite suivie en partie' },
    {
      id: 'stopped',
      label: bilingual('Je l’ai arrêté ou mal supporté', 'I stopped it, or took it badly'),
      present: 'arrêt ou mauvaise tolérance',
    },
    { id: 'no', label: bilingual('Non', 'No'), present: 'conduite non suivie' },
  ],
}

const ownWords: Question = {
  id: 'follow-up-words',
  kind: 'text',
  optional: true,
  ask: bilingual('Que voulez-vous dire au médecin ?', 'What would you like to tell the doctor?'),
  under: 'words',
  max: 500,
  present: '« {} »',
}

const own: readonly Question[] = [overall, followed, ownWords]

const emergencies = new Set(emergencyQuestions.map(question => question.id))
type Known = Pick<Reason, 'questions' | 'followUp'>

/** The questions that come first on every path, as the reason of the consultation has them. */
export const dangerQuestions = (reason: Known): readonly Question[] =>
  reason.questions.filter(question => emergencies.has(question.id))

/** The reason is the version the patient answered then: what is compared was asked with the same words, and judged by its flags. */
export const questionsOf = (reason: Known): readonly Question[] => {
  const again = new Set(reason.followUp.again)
  const asked = reason.questions.filter(question => emergencies.has(question.id) || again.has(question.id))
  return [overall, ...asked, followed, ownWords]
}

/** Who one is, and what one takes, does not change in a few days: it counts again as it was answered. */
const backgroundOf = (reason: Reason, answers: Answers): Answers => {
  const lasting = reason.questions.filter(({ under }) => under === 'background' || under === 'medicines')
  return Object.fromEntries(
    lasting.flatMap(({ id }) => (Object.hasOwn(answers, id) ? [[id, answers[id]]] : [])),
  ) as Answers
}

export interface Judged {
  /** Those that count, of the questions that were asked. */
  readonly answers: Answers
  readonly level: Level
  readonly flags: readonly string[]
  readonly concern: Concern
}

export interface Before {
  readonly reason: Reason
  /** As of today. */
  readonly subject: Subject
  /** Those of the request. */
  readonly answers: Answers
}

/**
 * Judges what was answered now. A flag that age, sex or illness alone would raise was known to whoever ordered the
 * follow-up: only those that today's answers raise count.
 */
export const judge = (before: Before, given: Answers, worse: boolean): Judged => {
  const { reason, subject } = before
  const questions = worse ? dangerQuestions(reason) : questionsOf(reason)
  const answers = countedAnswers({ questions: [...questions] }, subject, given)
  const background = backgroundOf(reason, before.answers)
  const known = new Set(evaluate(reason, subject, background).flags)
  const flags = evaluate(reason, subject, { ...background, ...answers }).flags.filter(flag => !known.has(flag))
  const level = flagsOf(reason, flags)[0]?.exit ?? 'teleconsultation'
  return { answers, level, flags, concern: concernOf(level, isWorse({ worse, answers })) }
}

/** Said by the button, or by the answer. */
export const isWorse = (of: { readonly worse: boolean; readonly answers: Answers }): boolean =>
  of.worse || of.answers.overall === 'worse'

const concernOf = (level: Level, worse: boolean): Concern => {
  if (level === '15' || level === 'emergency-in-person' || level === '3114') return 'urgent'
  return level === 'in-person' || worse ? 'soon' : 'ordinary'
}

export const isOwn = (question: Pick<Question, 'id'>): boolean => own.some(one => one.id === question.id)
