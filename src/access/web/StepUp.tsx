// Proving presence before an act that commits: asked once, then the act goes on by itself.
import { useState } from 'react'
import { ActNotice } from '#screen/ActNotice.tsx'
import { call } from '#screen/api.ts'
import { Button } from '#screen/Button.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { useWords } from '#screen/language.tsx'
import { useAct } from '#screen/reads.ts'
import { words } from '../access.words.ts'
import { me, stepUp } from '../me.ts'
import { personaCode } from '../persona.ts'
import { useSession } from './session.tsx'

export interface StepUpProps {
  readonly open: boolean
  readonly onClose: () => void
  /** The second factor was given: the act that asked for it may be sent again. */
  readonly onDone: () => void
}

export function StepUp({ open, onClose, onDone }: StepUpProps) {
  const text = useWords(words).stepUp
  const { session } = useSession()
  const [code, setCode] = useState('')
  const proving = useAct(stepUp, [me])
  const submit = async () => {
    const proven = await proving.run({ body: { code: code.replace(/\s/g, '') } })
    if (!proven) return
    setCode('')
    onDone()
  }
  const fill = async () => {
    const answer = await call(personaCode, {})
    if (answer.ok) setCode(answer.value.code)
  }
  return (
    <Dialog title={text.title} open={open} onClose={onClose}>
      <Form onSubmit={submit}>
        <p>{text.why}</p>
        <Field kind="code" label={text.code} value={code} onChange={setCode} autoFocus />
        {session?.persona ? (
          <Button kind="plain" onPress={fill}>
            {text.demoFill}
          </Button>
        ) : null}
        <ActNotice of={proving} words={words} />
        <div className="row">
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button type="submit" kind="main">
            {text.confirm}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
