// The questions of a follow-up, a page at a time, and « Mon état s'aggrave » in one; then at once what to do.
import { useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { reasonVersion } from '#orientation/catalogue.ts'
import type { Answer, Answers } from '#orientation/condition.ts'
import { flagsOf } from '#orientation/evaluate.ts'
import { words as orientationWords } from '#orientation/orientation.words.ts'
import { pagesOf, shownQuestions, unanswered } from '#orientation/questionnaire.ts'
import type { Question, Reason } from '#orientation/reason.ts'
import { QuestionField } from '#orientation/web/QuestionField.tsx'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Form } from '#screen/Form.tsx'
import { PhoneIcon } from '#screen/icons.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { words } from '../follow-up.words.ts'
import { answerFollowUp, listMine, readMine } from '../mine.ts'
import { dangerQuestions, questionsOf } from '../questions.ts'
import type { OfMine } from './MyFollowUp.tsx'
import { pathOfMine } from './MyFollowUps.tsx'

type Read = OutputOf<typeof readMine>

/** @param worse the signs of danger alone, none of them required */
export function CheckQuestions({ patientId, followUpId, worse = false }: OfMine & { readonly worse?: boolean }) {
  const text = useWords(words).check
  const reading = useRead(readMine, { params: { patientId, followUpId } })
  const [sent, setSent] = useState(false)
  const read = reading.data?.ok ? reading.data.value : undefined
  const reason = read && reasonVersion(read.reason.id, read.reason.version)
  if (read && reason && sent) return <Told patientId={patientId} read={read} reason={reason} />
  if (read && reason) {
    const props = { patientId, read, reason, onSent: () => setSent(true) }
    return worse ? <Worse {...props} /> : <Pages {...props} />
  }
  return (
    <PatientPage title={worse ? text.worseTitle : text.title} back={pathOfMine(patientId, followUpId)}>
      <QueryScreen of={reading} words={words}>
        {() => null}
      </QueryScreen>
    </PatientPage>
  )
}

interface Asked {
  readonly patientId: string
  readonly read: Read
  readonly reason: Reason
  readonly onSent: () => void
}

const useAnswers = () => {
  const [answers, setAnswers] = useState<Answers>({})
  const setAnswer = (question: Question, given: Answer | undefined) =>
    setAnswers(({ [question.id]: _, ...others }) =>
      given === undefined ? others : { ...others, [question.id]: given },
    )
  return { answers, setAnswer }
}

const useSending = ({ patientId, read, onSent }: Asked, worse: boolean) => {
  const sending = useAct(answerFollowUp, [readMine, listMine])
  const send = async (answers: Answers) => {
    const body = { answers: structuredClone(answers) as never, worse }
    if (await sending.run({ params: { patientId, followUpId: read.id }, body })) onSent()
  }
  return { sending, send }
}

function Pages(props: Asked) {
  const { patientId, read, reason } = props
  const text = useWords(words).check
  const { answers, setAnswer } = useAnswers()
  const { sending, send } = useSending(props, false)
  const [at, setAt] = useState(0)
  const [tried, setTried] = useState(false)
  const asking = { questions: [...questionsOf(reason)] }
  const pages = pagesOf(asking, read.subject, answers)
  const page = pages[at] ?? []
  const last = at >= pages.length - 1
  const submit = async () => {
    setTried(true)
    const waiting = unanswered(asking, read.subject, answers)
    if (page.some(each => waiting.some(other => other.id === each.id))) return
    if (last) return send(answers)
    setTried(false)
    setAt(at + 1)
  }
  return (
    <PatientPage
      key={at}
      title={text.title}
      lead={text.step(at + 1, pages.length)}
      back={pathOfMine(patientId, read.id)}
    >
      <Form onSubmit={submit}>
        {page.map(question => (
          <QuestionField
            key={question.id}
            question={question}
            subject={read.subject}
            answer={answers[question.id]}
            onAnswer={given => setAnswer(question, given)}
            tried={tried}
            asTitle={false}
          />
        ))}
        <ActNotice of={sending} words={words} />
        <Button type="submit" kind="main" wide>
          {last ? text.send : text.go}
        </Button>
        {at > 0 ? (
          <Button kind="plain" onPress={() => setAt(at - 1)}>
            {text.before}
          </Button>
        ) : null}
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

/** When a call cannot wait, the call comes before anything else; else who was told, and another consultation within reach. */
function Told({ patientId, read, reason }: { patientId: string; read: Read; reason: Reason }) {
  const text = useWords(words)
  const flagWords = useWords(orientationWords).flag
  const language = useLanguage()
  const { level, flags, worse } = read.last ?? { level: 'teleconsultation', flags: [], worse: false }
  const calls = level === '15' || level === 'emergency-in-person' ? '15' : level === '3114' ? '3114' : undefined
  const calm = level === 'teleconsultation'
  const found = flagsOf(reason, flags)
  return (
    <PatientPage
      title={calm ? text.check.told : flagWords.title[level]}
      strip={calls ? 'quiet' : 'full'}
      action={
        calls ? (
          <LinkButton kind="danger" wide to={`tel:${calls}`} icon={<PhoneIcon />}>
            {flagWords.call(calls)}
          </LinkButton>
        ) : undefined
      }
    >
      {found.length > 0 ? (
        <Notice kind="amber" title={flagWords.understood}>
          {found.map(flag => (
            <p key={flag.id}>{flag.sentence[language]}</p>
          ))}
        </Notice>
      ) : null}
      <p>{calls ? text.check.urgent : calm && !worse ? text.check.calm : text.check.soon}</p>
      <div className="stack">
        {calm && !worse ? null : (
          <LinkButton kind={calls ? 'quiet' : 'main'} wide to={`/consulter/${patientId}`}>
            {text.mine.consult}
          </LinkButton>
        )}
        <LinkButton kind={calm && !worse ? 'main' : 'quiet'} wide to={pathOfMine(patientId, read.id)}>
          {text.check.back}
        </LinkButton>
      </div>
    </PatientPage>
  )
}
