// The questions, a short page at a time; each page is saved before the next, so that going back or reloading loses nothing.
import { type ReactNode, useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Form } from '#screen/Form.tsx'
import { useSaid, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { useGo } from '#screen/navigation.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import type { StepsProps } from '#screen/Steps.tsx'
import { answer } from '../answer.ts'
import type { Answer, Answers } from '../condition.ts'
import { words } from '../orientation.words.ts'
import { askOf, pagesOf, shownQuestions, unanswered } from '../questionnaire.ts'
import { readIntake } from '../read-intake.ts'
import type { Question, Reason } from '../reason.ts'
import { QuestionField } from './QuestionField.tsx'
import { useReason } from './use-reason.ts'

type Read = OutputOf<typeof readIntake>

export interface QuestionsProps {
  readonly intakeId: string
  /** From the address, from 1; absent, the first page with something to answer. A number says nothing of what is asked. */
  readonly page?: number | undefined
  readonly pathOfPage: (page: number) => string
  /** Everything is answered and nothing stops the path. */
  /** Whether the reason asks for photographs, for these answers. */
  readonly onDone: (wants: { readonly photos: boolean }) => void
  /** A red flag stands. */
  readonly onStopped: () => void
  readonly step?: StepsProps
  /** Path of the screen before the first page. */
  readonly back: string
}

export function Questions(props: QuestionsProps) {
  const text = useWords(words).questions
  const reading = useRead(readIntake, { params: { intakeId: props.intakeId } })
  // What was read first is where this screen starts; from then on what it saved is the truth.
  const again = async () => {
    const { data } = await reading.refetch()
    return data?.ok ? data.value : undefined
  }
  const intake = reading.data?.ok ? reading.data.value : undefined
  const { reason, reading: readingReason } = useReason(props.intakeId)
  if (intake && reason) return <Asked key={intake.id} first={intake} reason={reason} again={again} {...props} />
  return (
    <PatientPage title={text.title} step={props.step} back={props.back}>
      <QueryScreen of={reading} words={words}>
        {() => <QueryScreen of={readingReason}>{() => null}</QueryScreen>}
      </QueryScreen>
    </PatientPage>
  )
}

interface AskedProps extends QuestionsProps {
  readonly first: Read
  readonly reason: Reason
  readonly again: () => Promise<Read | undefined>
}

function Asked({ first, reason, again, page, pathOfPage, onDone, onStopped, step, back }: AskedProps) {
  const text = useWords(words)
  const go = useGo()
  const saving = useAct(answer, [readIntake])
  const [{ answers, version }, setKept] = useState<{ answers: Answers; version: number }>(first)
  const { subject } = first
  const pages = pagesOf(reason, subject, answers)
  const at = Math.min(page ?? entry(reason, first) + 1, pages.length) - 1
  const questions = pages[at] ?? []
  const [triedPage, setTriedPage] = useState<number>()

  const submit = async () => {
    setTriedPage(at)
    const waiting = unanswered(reason, subject, answers)
    if (questions.some(each => waiting.some(other => other.id === each.id))) return
    const saved = await saving.run({ params: { intakeId: first.id }, body: { answers: copied(answers), version } })
    if (!saved) {
      const fresh = await again()
      if (fresh && fresh.version !== version) setKept(fresh)
      return
    }
    setKept({ answers, version: saved.version })
    const { level, missing } = saved.now
    if (level !== 'teleconsultation' && level !== 'in-person') return onStopped()
    if (at + 1 < pages.length) return go(pathOfPage(at + 2))
    if (missing.includes('answers')) return go(pathOfPage(Math.max(0, firstWaiting(reason, { subject, answers })) + 1))
    // An examination in person is advised once everything is known: it stops nobody on the way.
    if (level === 'in-person') return onStopped()
    onDone({ photos: shownQuestions(reason, subject, answers).some(each => each.kind === 'photo') })
  }

  const setAnswer = (question: Question, given: Answer | undefined) => {
    const { [question.id]: _, ...others } = answers
    setKept({ version, answers: given === undefined ? others : { ...others, [question.id]: given } })
  }
  const [only] = questions
  return (
    <Page
      key={at}
      questions={questions}
      reason={reason}
      subject={subject}
      step={step}
      back={at === 0 ? back : pathOfPage(at)}
    >
      <p className="small soft">{text.questions.progress(at + 1, pages.length)}</p>
      {isOld(reason, first) ? <Notice>{text.questions.again}</Notice> : null}
      <Form onSubmit={submit}>
        {questions.map(each => (
          <QuestionField
            key={each.id}
            question={each}
            subject={subject}
            answer={answers[each.id]}
            onAnswer={given => setAnswer(each, given)}
            tried={triedPage === at}
            asTitle={only === each && questions.length === 1}
          />
        ))}
        <ActNotice of={saving} words={words} />
        <Button type="submit" kind="main" wide>
          {text.continue}
        </Button>
      </Form>
    </Page>
  )
}

interface PageProps {
  readonly step: StepsProps | undefined
  readonly back: string
  readonly questions: readonly Question[]
  readonly reason: Reason
  readonly subject: Read['subject']
  readonly children: ReactNode
}

/** Alone on its page, a question is the title. */
function Page({ questions, reason, subject, step, back, children }: PageProps) {
  const text = useWords(words).questions
  const said = useSaid()
  const [only] = questions
  const single = only && questions.length === 1 && only.kind !== 'photo' ? only : undefined
  const title = single ? said(askOf(single, subject)) : said(reason.title)
  return (
    <PatientPage title={title} lead={single ? said(single.help) : text.why} step={step} back={back}>
      {children}
    </PatientPage>
  )
}

type Known = Pick<Read, 'subject'> & { readonly answers: Answers }

/** Index of the first page with something to answer, or -1. */
const firstWaiting = (reason: Reason, { subject, answers }: Known): number => {
  const waiting = unanswered(reason, subject, answers)[0]
  return pagesOf(reason, subject, answers).findIndex(page => page.some(each => each.id === waiting?.id))
}

/** Where one comes in: the first question left, else the last page; all over again when hours have passed. */
const entry = (reason: Reason, read: Read): number => {
  const first = firstWaiting(reason, read)
  if (first >= 0) return first
  return isOld(reason, read) ? 0 : pagesOf(reason, read.subject, read.answers).length - 1
}

/** Answered whole, and yet asked again. */
const isOld = (reason: Reason, read: Read): boolean =>
  read.now.missing.includes('answers') && firstWaiting(reason, read) < 0

const copied = (answers: Answers): Read['answers'] =>
  Object.fromEntries(
    Object.entries(answers).map(([name, given]) => [name, typeof given === 'object' ? [...given] : given]),
  )
