// Two questions after a consultation, which one may leave: what they become is said first.
import { useState } from 'react'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Form } from '#screen/Form.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { useAct } from '#screen/reads.ts'
import { words } from '../insight.words.ts'
import {
  answerSatisfaction,
  answers,
  questions,
  type SatisfactionAnswer,
  type SatisfactionQuestion,
} from '../satisfaction.ts'

export function AskSatisfaction({ consultationId }: { readonly consultationId: string }) {
  const text = useWords(words)
  const [said, setSaid] = useState<Partial<Record<SatisfactionQuestion, SatisfactionAnswer>>>({})
  const [sent, setSent] = useState(false)
  const sending = useAct(answerSatisfaction)
  const submit = async () => {
    if (await sending.run({ params: { consultationId }, body: said })) setSent(true)
  }
  // Answered before this page was opened again, or by a sending whose answer was lost: it is counted all the same.
  if (sent || sending.refusal?.code === 'already-answered') return <Notice kind="done">{text.thanks}</Notice>
  return (
    <Card title={text.title} look="plain">
      <Form onSubmit={submit}>
        <p className="small soft">{text.why}</p>
        {questions.map(question => (
          <Choice
            key={question}
            label={text.questions[question]}
            look="pills"
            options={answers.map(value => ({ value, label: text.answers[value] }))}
            value={said[question]}
            onChange={value => setSaid({ ...said, [question]: value })}
          />
        ))}
        <ActNotice of={sending} words={words} />
        <Button type="submit">{text.send}</Button>
      </Form>
    </Card>
  )
}
