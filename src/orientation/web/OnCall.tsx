// Being on call, on the lead's board: the number that rings, in which order, and what rings when nobody answers.
import { useState } from 'react'
import { phoneInWords } from '#kit/phone.ts'
import type { OutputOf } from '#kit/route.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { minutesInWords } from '#screen/time-words.ts'
import { words } from '../alert.words.ts'
import { onCall, setOnCall } from '../on-call.ts'

export function OnCall() {
  const text = useWords(words).onCall
  const reading = useRead(onCall, {}, { every: 30_000 })
  return (
    <Card title={text.title} look="plain">
      <QueryScreen of={reading} words={words}>
        {value => <State value={value} />}
      </QueryScreen>
    </Card>
  )
}

function State({ value }: { value: OutputOf<typeof onCall> }) {
  const text = useWords(words).onCall
  const language = useLanguage()
  const setting = useAct(setOnCall, [onCall])
  const minutes = (seconds: number) => minutesInWords(seconds / 60, language)
  const { phone, rank, leads, structurePhone, firstSeconds } = value
  if (!value.telephone) return <Notice kind="amber">{text.noTelephone}</Notice>
  return (
    <div className="stack stack--tight">
      {phone && rank ? (
        <>
          <p>{text.on(phoneInWords(phone), rank, leads)}</p>
          <p className="small soft">{text.rule(minutes(firstSeconds.grave), minutes(firstSeconds.other))}</p>
          {structurePhone ? <p className="small soft">{text.structure(structurePhone)}</p> : null}
          <div className="row">
            <Button kind="plain" onPress={() => setting.run({ body: { phone: null } })}>
              {text.leave}
            </Button>
          </div>
          <ActNotice of={setting} words={words} />
        </>
      ) : (
        <GoOnCall nobody={leads === 0} />
      )}
    </div>
  )
}

function GoOnCall({ nobody }: { nobody: boolean }) {
  const text = useWords(words).onCall
  const setting = useAct(setOnCall, [onCall])
  const [phone, setPhone] = useState('')
  return (
    <>
      {nobody ? <Notice kind="amber">{text.nobody}</Notice> : <p>{text.off}</p>}
      <p className="small soft">{text.offWhy}</p>
      <Form onSubmit={() => setting.run({ body: { phone } })}>
        <Field label={text.field} kind="phone" value={phone} onChange={setPhone} />
        <ActNotice of={setting} words={words} />
        <Button type="submit" kind="main">
          {text.go}
        </Button>
      </Form>
    </>
  )
}
