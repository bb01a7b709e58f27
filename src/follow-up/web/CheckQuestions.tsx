// The questions of a follow-up, a page at a time, and « Mon état s'aggrave » in one; then at once what to do.
import { useEffect, useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { type Instant, instantOf, secondsBetween } from '#kit/time.ts'
import type { Answer, Answers } from '#orientation/condition.ts'
import { pagesOf, shownQuestions, unanswered } from '#orientation/questionnaire.ts'
import type { Question, Reason } from '#orientation/reason.ts'
import { QuestionField } from '#orientation/web/QuestionField.tsx'
import { callFor, WhatToDo } from '#orientation/web/WhatToDo.tsx'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Form } from '#screen/Form.tsx'
import { useKeptHere } from '#screen/kept-here.ts'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useWords } from '#screen/language.tsx'
import { useGo } from '#screen/navigation.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { words } from '../follow-up.words.ts'
import { answerFollowUp, listMine, readAsked, readMine } from '../mine.ts'
import { dangerQuestions, questionsOf } from '../questions.ts'
import type { OfMine } from './MyFollowUp.tsx'
import { pathOfMine } from './MyFollowUps.tsx'

type Read = OutputOf<typeof readMine>

export interface CheckQuestionsProps extends OfMine {
  /** The signs of danger alone, none of them required. */
  readonly worse?: boolean
  /** Which page of the questions, from 1: in the address, so that the browser's back button undoes one. */
  readonly page?: number
}

export function CheckQuestions({ patientId, followUpId, worse = false, page = 1 }: CheckQuestionsProps) {
  const text = useWords(words).check
  const params = { patientId, followUpId }
  const reading = useRead(readMine, { params })
  const asking = useRead(readAsked, { params }, { lasting: true })
  const [sent, setSent] = useState(false)
  const { begun, keep, drop } = useBegun(followUpId)
  const read = reading.data?.ok ? reading.data.value : undefined
  const reason = asking.data?.ok ? asking.data.value : undefined
  if (read && reason && sent) return <Told patientId={patientId} read={read} reason={reason} />
  const props = read && reason && { patientId, read, reason, page }
  if (props && worse) return <Worse {...props} onSent={() => setSent(true)} />
  if (props && begun) {
    const onSent = () => {
      drop()
      setSent(true)
    }
    return <Pages {...props} begun={begun} keep={keep} onSent={onSent} />
  }
  return (
    <PatientPage title={worse ? text.worseTitle : text.title} back={pathOfMine(patientId, followUpId)}>
      <QueryScreen of={reading} words={words}>
        {() => <QueryScreen of={asking}>{() => null}</QueryScreen>}
      </QueryScreen>
    </PatientPage>
  )
}

interface Asked {
  readonly patientId: string
  readonly read: Read
  readonly reason: Reason
  readonly page: number
  readonly onSent: () => void
}

const useAnswers = (begun: Answers = {}, keep?: (answers: Answers) => void) => {
  const [answers, setAnswers] = useState(begun)
  const setAnswer = (question: Question, given: Answer | undefined) => {
    const { [question.id]: _, ...others } = answers
    const next = given === undefined ? others : { ...others, [question.id]: given }
    setAnswers(next)
    keep?.(next)
  }
  return { answers, setAnswer }
}

/** Hours change a fever: what was answered longer ago is asked again, as before a consultation. */
const freshSeconds = 6 * 3600

interface Begun {
  readonly answers: Answers
  readonly at: Instant
}

/** What was answered before the page was lost, kept on this device until it is sent; undefined while it is looked for. */
const useBegun = (followUpId: string) => {
  const here = useKeptHere<Begun>(`follow-up:${followUpId}`)
  const [begun, setBegun] = useState<Answers>()
  useEffect(() => {
    void here.read().then(kept => {
      const fresh = kept && secondsBetween(kept.at, instantOf(Date.now())) < freshSeconds
      setBegun(fresh ? kept.answers : {})
    })
  }, [here])
  const keep = (answers: Answers) => here.keep({ answers, at: instantOf(Date.now()) })
  return { begun, keep, drop: here.drop }
}

const useSending = ({ patientId, read, onSent }: Asked, worse: boolean) => {
  const sending = useAct(answerFollowUp, [readMine, listMine])
  const send = async (answers: Answers) => {
    const body = { answers: structuredClone(answers) as never, worse }
    if (await sending.run({ params: { patientId, followUpId: read.id }, body })) onSent()
  }
  return { sending, send }
}

interface PagesProps extends Asked {
  readonly begun: Answers
  readonly keep: (answers: Answers) => void
}

function Pages(props: PagesProps) {
  const { patientId, read, reason } = props
  const text = useWords(words).check
  const go = useGo()
  const { answers, setAnswer } = useAnswers(props.begun, props.keep)
  const { sending, send } = useSending(props, false)
  const [tried, setTried] = useState<number>()
  const asking = { questions: [...questionsOf(reason)] }
  const pages = pagesOf(asking, read.subject, answers)
  const waiting = unanswered(asking, read.subject, answers)
  const isWaiting = (page: readonly Question[]) => page.some(each => waiting.some(other => other.id === each.id))
  // No further than the first that is not answered.
  const first = pages.findIndex(isWaiting)
  const at = Math.min(props.page, first < 0 ? pages.length : first + 1) - 1
  const questions = pages[at] ?? []
  const last = at >= pages.length - 1
  const here = pathOfMine(patientId, read.id)
  const submit = async () => {
    setTried(at)
    if (isWaiting(questions)) return
    if (last) return send(answers)
    go(`${here}/questions#${at + 2}`)
  }
  return (
    <PatientPage
      key={at}
      title={text.title}
      lead={text.step(at + 1, pages.length)}
      back={at === 0 ? here : `${here}/questions#${at}`}
    >
      <Form onSubmit={submit}>
        {questions.map(question => (
          <QuestionField
            key={question.id}
            question={question}
            subject={read.subject}
            answer={answers[question.id]}
            onAnswer={given => setAnswer(question, given)}
            tried={tried === at}
            asTitle={false}
          />
        ))}
        <ActNotice of={sending} words={words} />
        <Button type="submit" kind="main" wide>
          {last ? text.send : text.go}
        </Button>
      </Form>
    </PatientPage>
  )
}

function Worse(props: Asked) {
  const { patientId, read, reason } = props
  const text = useWords(words).check
  const { answers, setAnswer } = useAnswers()
  const { sending, send } = useSending(props, true)
  const asking = { questions: [...dangerQuestions(reason)] }
  return (
    <PatientPage title={text.worseTitle} lead={text.worseLead} back={pathOfMine(patientId, read.id)}>
      <Form onSubmit={() => send(answers)}>
        {shownQuestions(asking, read.subject, answers).map(question => (
          <QuestionField
            key={question.id}
            question={question}
            subject={read.subject}
            answer={answers[question.id]}
            onAnswer={given => setAnswer(question, given)}
            tried={false}
            asTitle={false}
          />
        ))}
        <ActNotice of={sending} words={words} />
        <Button type="submit" kind="main" wide>
          {text.worseSend}
        </Button>
      </Form>
    </PatientPage>
  )
}

/** Who was told, and another consultation within reach. */
function Told({ patientId, read, reason }: { patientId: string; read: Read; reason: Reason }) {
  const text = useWords(words)
  const { level, flags, worse } = read.last ?? { level: 'teleconsultation', flags: [], worse: false }
  const calls = callFor(level)
  const well = level === 'teleconsultation' && !worse
  return (
    <WhatToDo level={level} flags={flags} reason={reason} calm={text.check.told}>
      <p>{calls ? text.check.urgent : well ? text.check.calm : text.check.soon}</p>
      <div className="stack">
        {well ? null : (
          <LinkButton kind={calls ? 'quiet' : 'main'} wide to={`/consulter/${patientId}`}>
            {text.mine.consult}
          </LinkButton>
        )}
        <LinkButton kind={well ? 'main' : 'quiet'} wide to={pathOfMine(patientId, read.id)}>
          {text.check.back}
        </LinkButton>
      </div>
    </WhatToDo>
  )
}
