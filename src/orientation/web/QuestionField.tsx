// One question and its control, whatever its kind; « aucun » is an answer of its own, given by a tap.
import { useState } from 'react'
import { Choice } from '#screen/Choice.tsx'
import { Field } from '#screen/Field.tsx'
import { useLanguage, useSaid, useWords } from '#screen/language.tsx'
import { ManyChoice } from '#screen/ManyChoice.tsx'
import { Notice } from '#screen/Notice.tsx'
import { TextArea } from '#screen/TextArea.tsx'
import type { Answer, Subject } from '../condition.ts'
import { words } from '../orientation.words.ts'
import { askOf, numberTyped, suits } from '../questionnaire.ts'
import type { Question } from '../reason.ts'

export interface QuestionFieldProps {
  readonly question: Question
  readonly subject: Subject
  readonly answer: Answer | undefined
  readonly onAnswer: (answer: Answer | undefined) => void
  /** After a first try to go on: what is missing is said. */
  readonly tried: boolean
  /** The title of the page already asks it. */
  readonly asTitle: boolean
}

/** Not an option of any question: ids begin with a letter. */
const none = '0'

export function QuestionField({ question, subject, answer, onAnswer, tried, asTitle }: QuestionFieldProps) {
  const text = useWords(words).questions
  const said = useSaid()
  const missing = tried && !question.optional && (answer === undefined || !suits(question, answer))
  const asked = {
    label: said(askOf(question, subject)),
    labelUnseen: asTitle,
    hint: asTitle ? undefined : said(question.help),
    error: missing ? text.needed : undefined,
    optional: question.optional,
  }
  switch (question.kind) {
    case 'yes-no':
      return (
        <Choice
          {...asked}
          look="pills"
          options={[
            { value: 'true', label: text.yes },
            { value: 'false', label: text.no },
            ...(question.unsure ? [{ value: 'unsure', label: text.unsure }] : []),
          ]}
          value={answer === undefined ? undefined : String(answer)}
          onChange={value => onAnswer(value === 'unsure' ? value : value === 'true')}
        />
      )
    case 'one':
      return (
        <Choice
          {...asked}
          options={question.options.map(each => ({ value: each.id, label: said(each.label) }))}
          value={typeof answer === 'string' ? answer : undefined}
          onChange={onAnswer}
        />
      )
    case 'many':
      return (
        <ManyChoice
          {...asked}
          options={[
            ...question.options.map(each => ({ value: each.id, label: said(each.label) })),
            { value: none, label: question.noneAbsent ? text.none : text.noneOfList },
          ]}
          none={none}
          values={Array.isArray(answer) ? (answer.length === 0 ? [none] : answer) : []}
          onChange={values => onAnswer(chosen(values))}
        />
      )
    case 'number':
    case 'days':
      return <NumberField question={question} asked={asked} answer={answer} onAnswer={onAnswer} tried={tried} />
    case 'text':
      return (
        <TextArea
          {...asked}
          value={typeof answer === 'string' ? answer : ''}
          onChange={value => onAnswer(value === '' ? undefined : value)}
          maxLength={question.max}
        />
      )
    case 'photo':
      return <Notice title={asked.label}>{said(question.help)}</Notice>
  }
}

const chosen = (values: readonly string[]): readonly string[] | undefined => {
  if (values.includes(none)) return []
  return values.length === 0 ? undefined : values
}

interface NumberFieldProps {
  readonly question: Extract<Question, { kind: 'number' | 'days' }>
  readonly asked: { readonly label: string; readonly hint: string | undefined; readonly optional: true | undefined }
  readonly answer: Answer | undefined
  readonly onAnswer: (answer: Answer | undefined) => void
  readonly tried: boolean
}

/** Keeps what is typed, since « 38, » is on its way to being a number. */
function NumberField({ question, asked, answer, onAnswer, tried }: NumberFieldProps) {
  const text = useWords(words).questions
  const language = useLanguage()
  const said = useSaid()
  const shown = (number: number) => number.toLocaleString(language)
  const [typed, setTyped] = useState(typeof answer === 'number' ? shown(answer) : '')
  const least = question.kind === 'days' ? 0 : question.min
  const wrong = tried && typed.trim() !== '' && answer === undefined
  const missing = tried && typed.trim() === '' && !question.optional
  const between = text.number(shown(least), shown(question.max))
  return (
    <Field
      {...asked}
      error={wrong ? between : missing ? text.needed : undefined}
      kind="number"
      unit={question.kind === 'days' ? text.days : said(question.unit)}
      value={typed}
      onChange={value => {
        setTyped(value)
        const number = numberTyped(question, value)
        onAnswer(number)
      }}
      maxLength={8}
    />
  )
}
