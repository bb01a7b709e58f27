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
import { words as securityWords } from '../security.words.ts'
import { signIn } from '../sign-in.ts'
import { CodeForm } from './CodeForm.tsx'
import { MailHint } from './MailHint.tsx'
import { PasskeySignIn } from './PasskeyButton.tsx'
import { RecoveryForm } from './Recovery.tsx'

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
  const security = useWords(securityWords)
  const [email, setEmail] = useState('')
  const [attempt, setAttempt] = useState<Attempt>()
  if (attempt)
    return <SecondFactor attempt={attempt} email={email} onDone={onDone} onAgain={() => setAttempt(undefined)} />
  return (
    <PatientPage title={mode === 'create' ? text.titleCreate : text.title} lead={text.why} back={back}>
      <Credentials mode={mode} email={email} setEmail={setEmail} onAttempt={setAttempt} />
      {mode === 'sign-in' ? <PasskeySignIn onDone={onDone} /> : null}
      <p>
        <Link to={other}>{mode === 'create' ? text.haveAccount : text.noAccount}</Link>
      </p>
      {mode === 'sign-in' ? (
        <p>
          <Link to="/mot-de-passe-oublie">{security.forgotten.link}</Link>
        </p>
      ) : null}
    </PatientPage>
  )
}

interface SecondFactorProps {
  readonly attempt: Attempt
  readonly email: string
  readonly onDone: () => void
  readonly onAgain: () => void
}

/** After the password: six digits, or the key; and for whoever has neither at hand, a code on paper. */
function SecondFactor({ attempt, email, onDone, onAgain }: SecondFactorProps) {
  const text = useWords(words).signIn
  const security = useWords(securityWords)
  const [paper, setPaper] = useState(false)
  const leads = {
    mail: text.codeByMail(email),
    totp: text.codeByAuthenticator,
    passkey: text.byPasskey,
  }
  const others = (
    <div className="row">
      {paper ? null : (
        <Button kind="plain" onPress={() => setPaper(true)}>
          {security.recovery.instead}
        </Button>
      )}
      <Button kind="plain" onPress={onAgain}>
        {text.again}
      </Button>
    </div>
  )
  if (paper)
    return (
      <PatientPage title={security.recovery.code}>
        <RecoveryForm attempt={attempt.id} onDone={onDone} />
        {others}
      </PatientPage>
    )
  return (
    <PatientPage
      title={attempt.factor === 'passkey' ? security.passkeys.enter : text.codeTitle}
      lead={leads[attempt.factor]}
    >
      {attempt.factor === 'passkey' ? (
        <PasskeySignIn main onDone={onDone} />
      ) : (
        <CodeForm attempt={attempt.id} onDone={onDone} />
      )}
      {attempt.factor === 'mail' ? <MailHint /> : null}
      {others}
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
