// The administrator answers rights: who asks, what, by when; what is late first; a text to begin with for each kind.

import { useState } from 'react'
import { StepUp } from '#access/web/StepUp.tsx'
import type { AnyRoute, OutputOf } from '#kit/route.ts'
import { dayIn } from '#kit/time.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Form } from '#screen/Form.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { useNow } from '#screen/now.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { type Act, useAct, useRead } from '#screen/reads.ts'
import { Tag } from '#screen/Tag.tsx'
import { TextArea } from '#screen/TextArea.tsx'
import { dayInWords } from '#screen/time-words.ts'
import { zone } from '../patient.ts'
import {
  answerRight,
  type Extension,
  extendRight,
  extensions,
  listRights,
  type RightOutcome,
  rightOutcomes,
} from '../rights-request.ts'
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
  const send = async () => {
    if (!outcome || said.trim() === '') return
    await answering.run({ params: { requestId: request.id }, body: { outcome, words: said.trim() } })
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
        {unproven(answering) ? null : <ActNotice of={answering} words={words} />}
        <div className="row">
          <Button type="submit" kind="main">
            {text.reply}
          </Button>
        </div>
      </Form>
      <Prove of={answering} again={send} />
      {request.kind === 'access' || request.extension ? null : <Extend requestId={request.id} />}
    </>
  )
}

/** The person reads the reason, hence it is chosen and never presumed (RGPD art. 12, 3). */
function Extend({ requestId }: { requestId: Listed['id'] }) {
  const text = useWords(words)
  const [open, setOpen] = useState(false)
  const [tried, setTried] = useState(false)
  const [extension, setExtension] = useState<Extension>()
  const extending = useAct(extendRight, [listRights])
  if (!open)
    return (
      <div className="row">
        <Button kind="plain" onPress={() => setOpen(true)}>
          {text.extend}
        </Button>
      </div>
    )
  const send = async () => {
    setTried(true)
    if (extension) await extending.run({ params: { requestId }, body: { extension } })
  }
  return (
    <>
      <Form onSubmit={send} label={text.extend}>
        <Choice
          label={text.extendWhy}
          hint={text.extendRead}
          look="pills"
          options={extensions.map(value => ({ value, label: text.extendFor[value] }))}
          value={extension}
          onChange={setExtension}
          error={tried && !extension ? text.extendMissing : undefined}
        />
        {unproven(extending) ? null : <ActNotice of={extending} words={words} />}
        <div className="row">
          <Button onPress={() => setOpen(false)}>{text.cancel}</Button>
          <Button type="submit" kind="main">
            {text.extend}
          </Button>
        </div>
      </Form>
      <Prove of={extending} again={send} />
    </>
  )
}

/** Asks for the second factor when it is what lacks, then the act goes on by itself. It holds a form, hence stands beside forms. */
function Prove<R extends AnyRoute>({ of, again }: { of: Act<R>; again: () => Promise<void> }) {
  const proven = () => {
    of.forget()
    void again()
  }
  return <StepUp open={unproven(of)} onClose={of.forget} onDone={proven} />
}

const unproven = <R extends AnyRoute>({ refusal }: Act<R>): boolean => refusal?.code === 'step-up-needed'
