// The six digits of a second factor, for signing in.
import { useState } from 'react'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { useWords } from '#screen/language.tsx'
import { useAct } from '#screen/reads.ts'
import { words } from '../access.words.ts'
import { me } from '../me.ts'
import { prove } from '../sign-in.ts'

export function CodeForm({ attempt, onDone }: { attempt: string; onDone: () => void }) {
  const text = useWords(words).signIn
  const [code, setCode] = useState('')
  const proving = useAct(prove, [me])
  const submit = async () => {
    const proven = await proving.run({ params: { attemptId: attempt }, body: { code: code.replace(/\s/g, '') } })
    if (proven) onDone()
  }
  return (
    <Form onSubmit={submit}>
      <Field kind="code" label={text.code} value={code} onChange={setCode} autoFocus />
      <ActNotice of={proving} words={words} />
      <Button type="submit" kind="main" wide>
        {text.confirm}
      </Button>
    </Form>
  )
}
