// What a person asks of their data: a kind chosen in plain words, the term told, the answers kept.
import { useState } from 'react'
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
import { askRight, myRights, type RightKind, rightKinds, type ShownRequest } from '../rights-request.ts'
import { words } from '../rights-request.words.ts'

export function Rights({ patientId }: { patientId: string }) {
  const text = useWords(words)
  const reading = useRead(myRights, { params: { patientId } })
  return (
    <>
      <AskRight patientId={patientId} />
      <section className="stack">
        <h2>{text.mine}</h2>
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
    </>
  )
}

function AskRight({ patientId }: { patientId: string }) {
  const text = useWords(words)
  const asking = useAct(askRight, [myRights])
  const [open, setOpen] = useState(false)
  const [kind, setKind] = useState<RightKind>()
  const [said, setSaid] = useState('')
  if (!open)
    return (
      <div className="row">
        <Button onPress={() => setOpen(true)}>{text.ask}</Button>
      </div>
    )
  const send = async () => {
    if (!kind || said.trim() === '') return
    const made = await asking.run({ params: { patientId }, body: { kind, words: said.trim() } })
    if (!made) return
    setOpen(false)
    setKind(undefined)
    setSaid('')
  }
  return (
    <Form onSubmit={send} label={text.ask}>
      <Choice
        label={text.askWhat}
        options={rightKinds.map(value => ({ value, ...text.kinds[value] }))}
        value={kind}
        onChange={setKind}
      />
      <TextArea label={text.words} hint={text.notHealth} value={said} onChange={setSaid} maxLength={2000} />
      <ActNotice of={asking} words={words} />
      <Button type="submit" kind="main" wide>
        {text.send}
      </Button>
    </Form>
  )
}

function One({ request }: { request: ShownRequest }) {
  const text = useWords(words)
  const language = useLanguage()
  const now = useNow()
  const day = (at: ShownRequest['dueAt']) => dayInWords(dayIn(at, zone), language)
  return (
    <Card
      level={3}
      look="plain"
      title={text.kinds[request.kind].label}
      aside={request.outcome ? <Tag kind="pine">{text.outcomes[request.outcome]}</Tag> : undefined}
    >
      <p className="soft">{text.asked(day(request.askedAt))}</p>
      <p>{request.words}</p>
      {request.extension ? <p className="soft">{text.extended[request.extension]}</p> : null}
      {request.outcome ? (
        <p>{request.answer}</p>
      ) : (
        <p>{request.dueAt < now ? text.late(day(request.dueAt)) : text.due(day(request.dueAt))}</p>
      )}
    </Card>
  )
}
