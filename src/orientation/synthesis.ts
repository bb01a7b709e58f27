// The answers as a doctor reads them: at most eight lines, French of the trade, what was found before what was not.
import type { Answers, Subject } from './condition.ts'
import { type Evaluation, flagsOf } from './evaluate.ts'
import type { ExitTaken } from './exit.ts'
import { shownQuestions } from './questionnaire.ts'
import type { Question, Reason, sections } from './reason.ts'

export const synthesisLines = 8
export const synthesisWidth = 120

type Section = (typeof sections)[number] | 'alert' | 'absent'

interface Item {
  readonly section: Section
  readonly text: string
}

/** In the order read; when room is short the first sections get it. */
const headings: readonly (readonly [Section, string])[] = [
  ['alert', 'Alerte : '],
  ['story', 'Histoire : '],
  ['signs', 'Signes : '],
  ['background', 'Terrain : '],
  ['medicines', 'Traitements : '],
  ['absent', 'Absence de : '],
  ['words', 'Dit : '],
]

/** Always in French, whatever the patient's language; their own words stay as typed. */
export const synthesis = (
  reason: Reason,
  subject: Subject,
  answers: Answers,
  evaluation: Evaluation,
  taken: readonly ExitTaken[],
): readonly string[] => {
  const questions = shownQuestions(reason, subject, answers)
  const items: readonly Item[] = [
    ...alerts(reason, evaluation, taken),
    ...questions.flatMap(question => itemsOf(question, answers)),
  ]
  const filled = headings
    .map(([section, heading]) => ({ heading, texts: items.filter(it => it.section === section).map(it => it.text) }))
    .filter(each => each.texts.length > 0)
  return [
    shorten(`${patientInWords(subject)}. ${reason.title.fr}.`, synthesisWidth),
    ...packed(filled, synthesisLines - 1),
  ]
}

/** The same lines uncut: one that ends with a comma goes on, since the synthesis is cut for a narrow card. */
export const wholeLines = (lines: readonly string[]): readonly string[] =>
  lines.join('\n').replaceAll(',\n', ', ').split('\n')

/** « Femme, 33 ans » ; months under two years. */
export const patientInWords = (subject: Subject): string => {
  const years = Math.floor(subject.ageMonths / 12)
  const age = subject.ageMonths < 1 ? 'moins d’un mois' : years < 2 ? `${subject.ageMonths} mois` : `${years} ans`
  return `${nounOf(subject.sex, years)}, ${age}`
}

const nounOf = (sex: Subject['sex'], years: number): string => {
  if (sex === 'I') return years < 18 ? 'Enfant, sexe indéterminé' : 'Adulte, sexe indéterminé'
  if (years < 18) return sex === 'F' ? 'Fille' : 'Garçon'
  return sex === 'F' ? 'Femme' : 'Homme'
}

const alerts = (reason: Reason, evaluation: Evaluation, taken: readonly ExitTaken[]): readonly Item[] => {
  const alert = (text: string): Item => ({ section: 'alert', text })
  const corrected = taken
    .filter(each => each.exit === 'misanswered')
    .flatMap(each => each.flags)
    .filter((flag, at, flags) => !evaluation.flags.includes(flag) && flags.indexOf(flag) === at)
  return [
    ...(taken.some(each => each.exit === 'sent-by-15') ? [alert('dit être adressé ici par le 15')] : []),
    ...flagsOf(reason, evaluation.flags).map(flag => alert(flag.clinical)),
    ...flagsOf(reason, corrected).map(flag => alert(`réponse corrigée par le patient : ${flag.clinical}`)),
  ]
}

const itemsOf = (question: Question, answers: Answers): readonly Item[] => {
  const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
  const present = (text: string): Item => ({ section: question.under, text })
  const absent = (text: string): Item => ({ section: 'absent', text })
  if (answer === undefined) return []
  switch (question.kind) {
    case 'yes-no':
      if (answer === 'unsure') return [present(`${question.present} : ne sait pas`)]
      if (answer === true) return [present(question.present)]
      return answer === false && question.absent ? [absent(question.present)] : []
    case 'one':
      return question.options
        .filter(option => option.id === answer)
        .flatMap(option => [
          ...(option.present ? [present(option.present)] : []),
          ...(option.absent ? [absent(option.absent)] : []),
        ])
    case 'many':
      return Array.isArray(answer) ? listItems(question, answer, present, absent) : []
    case 'number':
      return typeof answer === 'number' ? [present(question.present.replace('{}', () => inFrench(answer)))] : []
    case 'days':
      return typeof answer === 'number' ? [present(question.present.replace('{}', () => daysInWords(answer)))] : []
    case 'text':
      return typeof answer === 'string' ? ownWords(question.present, answer).map(present) : []
    case 'photo':
      return []
  }
}

/** What one answer says by itself, what it rules out included: for whoever compares two answers to the same question. */
export const answerInWords = (question: Question, answers: Answers): readonly string[] =>
  itemsOf(question, answers).map(({ section, text }) => (section === 'absent' ? `absence : ${text}` : text))

const listItems = (
  question: Extract<Question, { kind: 'many' }>,
  chosen: readonly string[],
  present: (text: string) => Item,
  absent: (text: string) => Item,
): readonly Item[] => {
  if (chosen.length === 0 && question.noneAbsent) return [absent(question.noneAbsent)]
  return question.options.flatMap(option => {
    const text = chosen.includes(option.id) ? option.present : option.absent
    return text === undefined ? [] : [chosen.includes(option.id) ? present(text) : absent(text)]
  })
}

const ownWords = (template: string, typed: string): readonly string[] => {
  const words = typed.replace(/\s+/g, ' ').trim()
  return words.length === 0 ? [] : [template.replace('{}', () => words)]
}

const inFrench = (number: number): string => String(Math.round(number * 10) / 10).replace('.', ',')
const daysInWords = (days: number): string =>
  days === 0 ? 'aujourd’hui' : days < 60 ? `${days} j` : `${Math.round(days / 30)} mois`

interface Filled {
  readonly heading: string
  readonly texts: readonly string[]
}

/** Every section keeps a line (there are seven, and the first line is the patient); those with more to say share the lines left, in the order read. */
const packed = (filled: readonly Filled[], room: number): readonly string[] => {
  let spare = room - filled.length
  return filled.flatMap(({ heading, texts }) => {
    const lines = packSection(heading, texts, 1 + spare)
    spare -= lines.length - 1
    return lines
  })
}

const more = (hidden: number): string => ` (+${hidden})`

const packSection = (heading: string, texts: readonly string[], room: number): readonly string[] => {
  const lines: string[] = []
  let line = heading
  for (const [at, text] of texts.entries()) {
    const last = lines.length === room - 1
    const ends = at === texts.length - 1
    // Room is kept for the comma of a line that goes on and, on the last, to say how much is left out.
    const width = synthesisWidth - (ends ? 0 : last ? more(texts.length).length : 1)
    const joined = line === heading ? `${heading}${text}` : `${line}, ${text}`
    if (joined.length <= width) line = joined
    else if (line === heading) line = shorten(joined, width)
    else if (last) return [...lines, `${line}${more(texts.length - at)}`]
    else {
      lines.push(`${line},`)
      line = shorten(text, width)
    }
  }
  return [...lines, line]
}

const shorten = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, width - 1).trimEnd()}…`
