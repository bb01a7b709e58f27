// « Compléter mon compte »: an address, a password, the code received there; nothing done before is lost.
import { useState } from 'react'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { Link } from '#screen/Link.tsx'
import { useWords } from '#screen/language.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { useAct } from '#screen/reads.ts'
import { completeAccount, confirmCompletion } from '../complete-account.ts'
import { words } from '../phone.words.ts'
import { SixDigits } from './SixDigits.tsx'
import { useSession } from './session.tsx'

export interface CompleteAccountProps {
  readonly back: string
  /** Where an older account takes this one over. */
  readonly mergePath: string
  readonly onDone: () => void
}

export function CompleteAccount({ back, mergePath, onDone }: CompleteAccountProps) {
  const text = useWords(words).complete
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [asked, setAsked] = useState<string>()
  const asking = useAct(completeAccount)
  const ask = async () => {
    const made = await asking.run({ body: { email, password } })
    if (made) setAsked(made.id)
  }
  if (asked) return <MailedCode completion={asked} email={email} onDone={onDone} />
  return (
    <PatientPage title={text.title} lead={text.why} back={back}>
      <Form onSubmit={ask}>
        <Field kind="email" label={text.email} value={email} onChange={setEmail} name="email" />
        <Field
          kind="new-password"
          label={text.password}
          hint={text.passwordHint}
          value={password}
          onChange={setPassword}
          name="password"
        />
        <ActNotice of={asking} words={words} />
        <Button type="submit" kind="main" wide>
          {text.go}
        </Button>
      </Form>
      <p>
        <Link to={mergePath}>{text.haveAccount}</Link>
      </p>
    </PatientPage>
  )
}

function MailedCode({ completion, email, onDone }: { completion: string; email: string; onDone: () => void }) {
  const text = useWords(words).complete
  const { demo } = useSession()
  const confirming = useAct(confirmCompletion)
  const give = async (code: string) => {
    if (await confirming.run({ params: { completionId: completion }, body: { code } })) onDone()
  }
  return (
    <PatientPage title={text.codeTitle} lead={text.codeByMail(email)}>
      <SixDigits label={text.code} confirm={text.confirm} onGiven={give}>
        <ActNotice of={confirming} words={words} />
      </SixDigits>
      {demo ? (
        <p>
          <a href="/demo/courriels" target="_blank" rel="noreferrer">
            {text.seeMail}
          </a>
        </p>
      ) : null}
    </PatientPage>
  )
}
