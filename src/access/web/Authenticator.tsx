// The authenticator application of an account: bound with a first code, replaced, removed.
import { useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { useWords } from '#screen/language.tsx'
import { useAct } from '#screen/reads.ts'
import { Tag } from '#screen/Tag.tsx'
import { words as accessWords } from '../access.words.ts'
import { confirmTotp, readSecurity, removeTotp, startTotp } from '../security.ts'
import { words } from '../security.words.ts'
import { AuthenticatorKey } from './AuthenticatorKey.tsx'
import { Protected } from './protect.tsx'

export function Authenticator({ bound }: { bound: boolean }) {
  const text = useWords(words).authenticator
  const [drawn, setDrawn] = useState<OutputOf<typeof startTotp>>()
  const starting = useAct(startTotp)
  const removing = useAct(removeTotp, [readSecurity])
  const start = async () => setDrawn(await starting.run({}))
  const remove = () => removing.run({})
  return (
    <Card title={text.title} aside={bound ? <Tag kind="done">{text.bound}</Tag> : undefined}>
      <p className="soft">{text.why}</p>
      {drawn ? (
        <Bind drawn={drawn} onDone={() => setDrawn(undefined)} />
      ) : (
        <div className="row">
          <Button onPress={start}>{bound ? text.replace : text.add}</Button>
          {bound ? (
            <Button kind="plain" onPress={remove}>
              {text.remove}
            </Button>
          ) : null}
        </div>
      )}
      <Protected of={starting} again={start} />
      <Protected of={removing} again={remove} />
    </Card>
  )
}

function Bind({ drawn, onDone }: { drawn: OutputOf<typeof startTotp>; onDone: () => void }) {
  const text = useWords(words).authenticator
  const common = useWords(accessWords).stepUp
  const [code, setCode] = useState('')
  const confirming = useAct(confirmTotp, [readSecurity])
  const confirm = async () => {
    if (await confirming.run({ body: { code: code.replace(/\s/g, '') } })) onDone()
  }
  return (
    <div className="stack">
      <AuthenticatorKey uri={drawn.uri} secret={drawn.secret} />
      <Form onSubmit={confirm}>
        <Field kind="code" label={common.code} value={code} onChange={setCode} />
        <ActNotice of={confirming} words={words} />
        <div className="row">
          <Button onPress={onDone}>{common.cancel}</Button>
          <Button type="submit" kind="main">
            {text.confirm}
          </Button>
        </div>
      </Form>
    </div>
  )
}
