// Breaking the glass at the desk: the reason and the exact identity first, the second factor, then the record to read.

import { type ReactNode, useState } from 'react'
import { StepUp } from '#access/web/StepUp.tsx'
import type { OutputOf } from '#kit/route.ts'
import type { Day } from '#kit/time.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Choice } from '#screen/Choice.tsx'
import { DayField } from '#screen/DayField.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { deviceZone } from '#screen/now.ts'
import { useAct } from '#screen/reads.ts'
import { TextArea } from '#screen/TextArea.tsx'
import { clockInWords } from '#screen/time-words.ts'
import { breakGlass, type GlassReason, glassReasons } from '../break-glass.ts'
import { words } from '../glass.words.ts'

type Opened = OutputOf<typeof breakGlass>

export function BreakGlass({ record }: { record: (patientId: string) => ReactNode }) {
  const text = useWords(words)
  const language = useLanguage()
  const [asking, setAsking] = useState(false)
  const [opened, setOpened] = useState<Opened>()
  if (opened)
    return (
      <Card title={text.open} actions={<Button onPress={() => setOpened(undefined)}>{text.close}</Button>}>
        <Notice kind="amber">{text.opened(clockInWords(opened.until, deviceZone(), language))}</Notice>
        {record(opened.patientId)}
      </Card>
    )
  if (!asking)
    return (
      <div className="row">
        <Button kind="plain" onPress={() => setAsking(true)}>
          {text.title}
        </Button>
      </div>
    )
  const done = (made: Opened) => {
    setAsking(false)
    setOpened(made)
  }
  return <Asking onOpened={done} onCancel={() => setAsking(false)} />
}

function Asking({ onOpened, onCancel }: { onOpened: (made: Opened) => void; onCancel: () => void }) {
  const text = useWords(words)
  const opening = useAct(breakGlass)
  const [reason, setReason] = useState<GlassReason>()
  const [birthDate, setBirthDate] = useState<Day>()
  const [typed, setTyped] = useState({ words: '', familyName: '', givenNames: '' })
  const [tried, setTried] = useState(false)
  const whole = reason && birthDate && typed.words.trim().length >= 10 && typed.familyName && typed.givenNames
  const send = async () => {
    setTried(true)
    if (!whole) return
    const made = await opening.run({ body: { reason, birthDate, ...typed } })
    if (made) onOpened(made)
  }
  const needsProof = opening.refusal?.code === 'step-up-needed'
  return (
    <Card title={text.title}>
      <Form onSubmit={send}>
        <p className="soft">{text.why}</p>
        <Choice
          label={text.reason}
          options={glassReasons.map(value => ({ value, label: text.reasons[value] }))}
          value={reason}
          onChange={setReason}
        />
        <TextArea
          label={text.words}
          value={typed.words}
          maxLength={500}
          onChange={said => setTyped({ ...typed, words: said })}
        />
        {(['familyName', 'givenNames'] as const).map(name => (
          <Field
            key={name}
            label={text[name]}
            value={typed[name]}
            autoComplete="off"
            maxLength={100}
            onChange={said => setTyped({ ...typed, [name]: said })}
          />
        ))}
        <DayField label={text.birthDate} value={birthDate} onChange={setBirthDate} />
        {tried && !whole ? <Notice kind="amber">{text.missing}</Notice> : null}
        {needsProof ? null : <ActNotice of={opening} words={words} />}
        <div className="row">
          <Button onPress={onCancel}>{text.cancel}</Button>
          <Button type="submit" kind="main">
            {text.act}
          </Button>
        </div>
      </Form>
      <StepUp
        open={needsProof}
        onClose={opening.forget}
        onDone={() => {
          opening.forget()
          void send()
        }}
      />
    </Card>
  )
}
