// A professional opens their account from a one-time link: authenticator first, then a password.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ActNotice } from '#screen/ActNotice.tsx'
import { call } from '#screen/api.ts'
import { Button } from '#screen/Button.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { useWords } from '#screen/language.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct } from '#screen/reads.ts'
import { words } from '../access.words.ts'
import { acceptInvitation, readInvitation } from '../invitation.ts'
import { me } from '../me.ts'
import { AuthenticatorKey } from './AuthenticatorKey.tsx'

/** `token` stands after the `#` of the address, which no server is sent. */
export function Invitation({ token, onDone }: { token: string; onDone: () => void }) {
  const text = useWords(words).invitation
  const reading = useQuery({
    queryKey: [readInvitation.name],
    queryFn: ({ signal }) => call(readInvitation, { body: { token } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <PatientPage title={text.title} lead={text.steps} strip="quiet">
      <QueryScreen of={reading} words={words}>
        {invitation => (
          <div className="stack">
            <p>{text.forWhom(invitation.email)}</p>
            <AuthenticatorKey uri={invitation.authenticatorUri} secret={invitation.authenticatorSecret} />
            <OpenAccount token={token} onDone={onDone} />
          </div>
        )}
      </QueryScreen>
    </PatientPage>
  )
}

function OpenAccount({ token, onDone }: { token: string; onDone: () => void }) {
  const text = useWords(words)
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const opening = useAct(acceptInvitation, [me])
  const submit = async () => {
    if (await opening.run({ body: { token, password, code: code.replace(/\s/g, '') } })) onDone()
  }
  return (
    <Form onSubmit={submit}>
      <Field kind="code" label={text.stepUp.code} value={code} onChange={setCode} />
      <Field
        kind="new-password"
        label={text.signIn.password}
        hint={text.signIn.passwordHint}
        value={password}
        onChange={setPassword}
      />
      <ActNotice of={opening} words={words} />
      <Button type="submit" kind="main" wide>
        {text.invitation.open}
      </Button>
    </Form>
  )
}
