// Questions of pharmacists: those of the prescriber on their desk; those nobody answered in time, on the on-call lead's.
import { useState } from 'react'
import { useSession } from '#access/web/session.tsx'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Form } from '#screen/Form.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { deviceZone, useNow } from '#screen/now.ts'
import { keyOf, useAct, useRead } from '#screen/reads.ts'
import { useChanged } from '#screen/socket.ts'
import { TextArea } from '#screen/TextArea.tsx'
import { agoInWords } from '#screen/time-words.ts'
import { panelWords } from '../panel.words.ts'
import { words } from '../prescription.words.ts'
import {
  answerQuestion,
  everyQuestion,
  lateQuestions,
  listQuestions,
  type Question,
  questionsChanged,
} from '../question.ts'
import { phoneAbroad } from '../reach.ts'
import './prescription.css'

/** On the prescriber's desk: nothing at all while nobody asks. */
export function MyQuestions() {
  const text = useWords(panelWords).questions
  const account = useSession().session?.account ?? ''
  useChanged(questionsChanged, account, keyOf(listQuestions))
  return <Waiting title={text.title} />
}

export function LateQuestions() {
  const text = useWords(panelWords).questions
  useChanged(lateQuestions, everyQuestion, keyOf(listQuestions))
  return <Waiting title={text.late} />
}

/** Read again by itself: a question must not wait for a socket that was cut. */
function Waiting({ title }: { title: string }) {
  const reading = useRead(listQuestions, {}, { every: 30_000 })
  const waiting = reading.data?.ok ? reading.data.value.questions.filter(one => !one.answer) : []
  if (waiting.length === 0) return null
  return (
    <Card title={title} look="warm">
      <ul className="line-list">
        {waiting.map(one => (
          <One key={one.id} one={one} />
        ))}
      </ul>
    </Card>
  )
}

function One({ one }: { one: Question }) {
  const text = useWords(panelWords).questions
  const language = useLanguage()
  const now = useNow()
  const [typed, setTyped] = useState('')
  const answering = useAct(answerQuestion, [listQuestions])
  const send = async () => {
    await answering.run({ params: { questionId: one.id }, body: { text: typed } })
  }
  return (
    <li className="line-card">
      <p className="line-card__title">{one.text}</p>
      <p className="small soft">
        {text.from(one.by.name, one.by.place, phoneAbroad(one.phone))} ·{' '}
        {agoInWords(one.askedAt, now, deviceZone(), language)}
      </p>
      <p>
        {one.patient} · {one.lines.join(' · ')}
      </p>
      <Form onSubmit={send} label={text.answer}>
        <TextArea label={text.answer} rows={2} maxLength={1000} value={typed} onChange={setTyped} />
        <ActNotice of={answering} words={words} />
        <div className="row">
          <Button type="submit" disabled={typed.trim().length < 2}>
            {text.send}
          </Button>
        </div>
      </Form>
    </li>
  )
}
