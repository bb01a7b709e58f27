// « Mon état s'aggrave »: the emergency questions again, and at once what to do.
import { useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import type { Answers } from '#orientation/condition.ts'
import { shownQuestions } from '#orientation/questionnaire.ts'
import { readIntake } from '#orientation/read-intake.ts'
import { QuestionField } from '#orientation/web/QuestionField.tsx'
import { useReason } from '#orientation/web/use-reason.ts'
import { WhatToDo } from '#orientation/web/WhatToDo.tsx'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Form } from '#screen/Form.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useWords } from '#screen/language.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { type Reading, useAct, useRead } from '#screen/reads.ts'
import { readTicket } from '../place.ts'
import { words } from '../waiting-room.words.ts'
import { worsen, worseningQuestions } from '../worsen.ts'

type Intake = OutputOf<typeof readIntake>
type Judged = OutputOf<typeof worsen>

export interface WorseningProps {
  readonly ticketId: string
  /** Path of the waiting room. */
  readonly back: string
}

export function Worsening({ ticketId, back }: WorseningProps) {
  const text = useWords(words).worse
  const ticket = useRead(readTicket, { params: { ticketId } })
  const intakeId = ticket.data?.ok ? ticket.data.value.intakeId : ''
  const intake = useRead(readIntake, { params: { intakeId } }, { when: intakeId !== '' })
  const [judged, setJudged] = useState<Judged>()
  const read = intake.data?.ok ? intake.data.value : undefined
  if (judged && read) return <Told judged={judged} intake={read} back={back} />
  return (
    <PatientPage title={text.title} lead={text.lead} back={back}>
      <QueryScreen of={intake as Reading<typeof readIntake>}>
        {value => <Ask ticketId={ticketId} intake={value} onJudged={setJudged} />}
      </QueryScreen>
    </PatientPage>
  )
}

function Ask({ ticketId, intake, onJudged }: { ticketId: string; intake: Intake; onJudged: (judged: Judged) => void }) {
  const text = useWords(words).worse
  const asking = { questions: worseningQuestions }
  const [answers, setAnswers] = useState<Answers>({})
  const telling = useAct(worsen)
  const submit = async () => {
    // Nothing is required: whoever gets worse sends what they have had the strength to answer.
    const judged = await telling.run({ params: { ticketId }, body: { answers: structuredClone(answers) as never } })
    if (judged) onJudged(judged)
  }
  return (
    <Form onSubmit={submit}>
      {shownQuestions(asking, intake.subject, answers).map(question => (
        <QuestionField
          key={question.id}
          question={question}
          subject={intake.subject}
          answer={answers[question.id]}
          onAnswer={answer =>
            setAnswers(({ [question.id]: _, ...others }) =>
              answer === undefined ? others : { ...others, [question.id]: answer },
            )
          }
          tried={false}
          asTitle={false}
        />
      ))}
      <ActNotice of={telling} words={words} />
      <Button type="submit" kind="main" wide>
        {text.send}
      </Button>
    </Form>
  )
}

/** The place is kept in every case; when a call cannot wait, the call comes before it. */
function Told({ judged: { level, flags }, intake, back }: { judged: Judged; intake: Intake; back: string }) {
  const text = useWords(words).worse
  const { reason } = useReason(intake.id)
  const quiet = level === 'teleconsultation' || level === 'in-person'
  return (
    <WhatToDo level={level} flags={flags} reason={reason} calm={text.title}>
      <p>{text.told}</p>
      <LinkButton kind={quiet ? 'main' : 'quiet'} wide to={back}>
        {text.back}
      </LinkButton>
    </WhatToDo>
  )
}
