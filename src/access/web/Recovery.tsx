// When the second factor is not at hand: a code on paper, and when there is none, who can help.
import { useState } from 'react'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { useAct } from '#screen/reads.ts'
import { me } from '../me.ts'
import { proveByRecovery } from '../recovery.ts'
import { words } from '../security.words.ts'
import { useSession } from './session.tsx'

export function RecoveryForm({ attempt, onDone }: { attempt: string; onDone: () => void }) {
  const text = useWords(words).recovery
  const [code, setCode] = useState('')
  const proving = useAct(proveByRecovery, [me])
  const submit = async () => {
    if (await proving.run({ params: { attemptId: attempt }, body: { code } })) onDone()
  }
  return (
    <div className="stack">
      <Form onSubmit={submit}>
        <Field label={text.code} hint={text.codeHint} value={code} onChange={setCode} maxLength={40} autoFocus />
        <ActNotice of={proving} words={words} />
        <Button type="submit" kind="main" wide>
          {text.use}
        </Button>
      </Form>
      <EverythingLost />
    </div>
  )
}

/** Nothing left to prove with: a person looks at who one is, since a machine that gave in here would give in to anyone. */
export function EverythingLost() {
  const text = useWords(words).recovery
  const { phone } = useSession()
  return (
    <Notice title={text.lostTitle}>
      <p>{phone ? text.lostPatient(phone) : text.lostPatientNoPhone}</p>
      <p>{text.lostProfessional}</p>
    </Notice>
  )
}
