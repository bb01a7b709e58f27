// Signing in or opening an account: one short form, then the six digits.
import { useState } from 'react'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { Link } from '#screen/Link.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { useAct } from '#screen/reads.ts'
import { words } from '../access.words.ts'
import { createAccount } from '../create-account.ts'
import { signIn } from '../sign-in.ts'
import { CodeForm } from './CodeForm.tsx'
import { useSession } from './session.tsx'

interface Attempt {
  readonly id: string
  readonly factor: 'mail' | 'totp' | 'passkey'
}

export interface SignInProps {
  readonly mode: 'sign-in' | 'create'
  /** Called once the session is open. */
  readonly onDone: () => void
  readonly back?: string
  /** Address of the other mode. */
  readonly other: string
}

export function SignIn({ mode, onDone, back, other }: SignInProps) {
  const text = useWords(words).signIn
  const [email, setEmail] = useState('')
  const [attempt, setAttempt] = useState<Attempt>()
  if (attempt)
    return (
      <PatientPage
        title={text.codeTitle}
        lead={attempt.factor === 'totp' ? text.codeByAuthenticator : text.codeByMail(email)}
      >
        <CodeForm attempt={attempt.id} onDone={onDone} />
        {attempt.factor === 'mail' ? <MailHint /> : null}
        <Button kind="plain" onPress={() => setAttempt(undefined)}>
          {text.again}
        </Button>
      </PatientPage>
    )
  return (
    <PatientPage title={mode === 'create' ? text.titleCreate : text.title} lead={text.why} back={back}>
      <Credentials mode={mode} email={email} setEmail={setEmail} onAttempt={setAttempt} />
      <p>
        <Link to={other}>{mode === 'create' ? text.haveAccount : text.noAccount}</Link>
      </p>
    </PatientPage>
  )
}

interface CredentialsProps {
  readonly mode: SignInProps['mode']
  readonly email: string
  readonly setEmail: (email: string) => void
  readonly onAttempt: (attempt: Attempt) => void
}

function Credentials({ mode, email, setEmail, onAttempt }: CredentialsProps) {
  const text = useWords(words).signIn
  const language = useLanguage()
  const [password, setPassword] = useState('')
  const creating = useAct(createAccount)
  const entering = useAct(signIn)
  const submit = async () => {
    if (mode === 'create') {
      const made = await creating.run({ body: { email, password, language } })
      if (made) onAttempt({ id: made.id, factor: 'mail' })
      return
    }
    const started = await entering.run({ body: { email, password } })
    if (started) onAttempt(started)
  }
  return (
    <Form onSubmit={submit}>
      <Field kind="email" label={text.email} value={email} onChange={setEmail} name="email" />
      <Field
        kind={mode === 'create' ? 'new-password' : 'password'}
        label={text.password}
        hint={mode === 'create' ? text.passwordHint : undefined}
        value={password}
        onChange={setPassword}
        name="password"
      />
      <ActNotice of={creating} words={words} />
      <ActNotice of={entering} words={words} />
      <Button type="submit" kind="main" wide>
        {mode === 'create' ? text.create : text.go}
      </Button>
    </Form>
  )
}

/** In a demonstration the mail goes to a box of ours: where to read it is said, and that it is a stand-in. */
function MailHint() {
  const text = useWords(words).signIn
  const { demo } = useSession()
  return demo ? (
    <p>
      <Link to="/demo/courriels">{text.seeMail}</Link>
    </p>
  ) : null
}
