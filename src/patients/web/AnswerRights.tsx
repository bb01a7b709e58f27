// The administrator answers rights: who asks, what, by when; what is late first; a text to begin with for each kind.

import { useState } from 'react'
import { StepUp } from '#access/web/StepUp.tsx'
import type { OutputOf } from '#kit/route.ts'
import { dayIn } from '#kit/time.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Form } from '#screen/Form.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { useNow } from '#screen/now.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { Tag } from '#screen/Tag.tsx'
import { TextArea } from '#screen/TextArea.tsx'
import { dayInWords } from '#screen/time-words.ts'
import { zone } from '../patient.ts'
import { answerRight, extendRight, listRights, type RightOutcome, rightOutcomes } from '../rights-request.ts'
import { words } from '../rights-request.words.ts'

type Listed = OutputOf<typeof listRights>['items'][number]

export function AnswerRights() {
  const text = useWords(words)
  const reading = useRead(listRights, {}, { every: 60_000 })
  return (
    <section className="stack">
      <h2>{text.admin}</h2>
      <QueryScreen of={reading} words={words}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{text.none}</p>
          ) : (
            items.map(one => <One key={one.id} request={one} />)
          )
        }
      </QueryScreen>
    </section>
  )
}

function One({ request }: { request: Listed }) {
  const text = useWords(words)
  const language = useLanguage()
  const now = useNow()
  const due = dayInWords(dayIn(request.dueAt, zone), language)
  const late = request.outcome === null && request.dueAt < now
  return (
    <Card
      level={3}
      title={`${request.name} · ${text.kinds[request.kind].label}`}
      aside={
        request.outcome ? (
          <Tag kind="pine">{text.outcomes[request.outcome]}</Tag>
        ) : (
          <Tag kind={late ? 'danger' : 'amber'}>{late ? text.lateFor(due) : text.due(due)}</Tag>
        )
      }
    >
      <p>{request.words}</p>
      {request.extension ? <p className="soft">{text.extended[request.extension]}</p> : null}
      {request.outcome ? <p className="soft">{request.answer}</p> : <Answer request={request} />}
    </Card>
  )
}

function Answer({ request }: { request: Listed }) {
  const text = useWords(words)
  const [outcome, setOutcome] = useState<RightOutcome>()
  const [said, setSaid] = useState(text.templates[request.kind])
  const answering = useAct(answerRight, [listRights])
  const extending = useAct(extendRight, [listRights])
  const params = { requestId: request.id }
  const send = async () => {
    if (outcome && said.trim() !== '') await answering.run({ params, body: { outcome, words: said.trim() } })
  }
  const extend = () => extending.run({ params, body: { extension: 'complex' } })
  const unproven = [answering, extending].find(act => act.refusal?.code === 'step-up-needed')
  const again = () => {
    const wasAnswer = unproven === answering
    unproven?.forget()
    void (wasAnswer ? send() : extend())
  }
  return (
    <>
      <Form onSubmit={send}>
        <Choice
          label={text.outcome}
          look="pills"
          options={rightOutcomes.map(value => ({ value, label: text.outcomes[value] }))}
          value={outcome}
          onChange={setOutcome}
        />
        <TextArea label={text.answer} value={said} onChange={setSaid} maxLength={2000} />
        {unproven ? null : (
          <>
            <ActNotice of={answering} words={words} />
            <ActNotice of={extending} words={words} />
          </>
        )}
        <div className="row">
          {request.kind === 'access' || request.extension ? null : <Button onPress={extend}>{text.extend}</Button>}
          <Button type="submit" kind="main">
            {text.reply}
          </Button>
        </div>
      </Form>
      <StepUp open={unproven !== undefined} onClose={() => unproven?.forget()} onDone={again} />
    </>
  )
}
