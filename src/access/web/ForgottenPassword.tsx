// A forgotten password: asking for the link, then a new password with a second proof.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BodyOf, OutputOf } from '#kit/route.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { call } from '#screen/api.ts'
import { Button } from '#screen/Button.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct } from '#screen/reads.ts'
import { words as accessWords } from '../access.words.ts'
import { askPassword, readPasswordLink, setPassword } from '../recovery.ts'
import { words as restoreWords } from '../restore-account.words.ts'
import { words } from '../security.words.ts'
import { MailHint } from './MailHint.tsx'
import { EverythingLost } from './Recovery.tsx'

export function ForgottenPassword() {
  const text = useWords(words).forgotten
  const common = useWords(accessWords).signIn
  const [email, setEmail] = useState('')
  const [sent, setSent] = useState(false)
  const asking = useAct(askPassword)
  const submit = async () => {
    if (await asking.run({ body: { email } })) setSent(true)
  }
  return (
    <PatientPage title={text.title} lead={sent ? undefined : text.why} back="/connexion">
      {sent ? (
        <div className="stack">
          <Notice kind="done" said="soon">
            {text.sent(email)}
          </Notice>
          <MailHint />
        </div>
      ) : (
        <Form onSubmit={submit}>
          <Field kind="email" label={common.email} value={email} onChange={setEmail} />
          <ActNotice of={asking} words={words} />
          <Button type="submit" kind="main" wide>
            {text.ask}
          </Button>
        </Form>
      )}
    </PatientPage>
  )
}

/** `token` stands after the `#` of the address, which no server is sent. */
export function NewPassword({ token }: { token: string }) {
  const text = useWords(words).forgotten
  const [done, setDone] = useState(false)
  const reading = useQuery({
    queryKey: [readPasswordLink.name],
    queryFn: ({ signal }) => call(readPasswordLink, { body: { token } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (done)
    return (
      <PatientPage
        title={text.doneTitle}
        lead={text.done}
        action={
          <LinkButton kind="main" wide to="/connexion">
            {text.signIn}
          </LinkButton>
        }
      />
    )
  return (
    <PatientPage title={text.newTitle} lead={text.newWhy}>
      <QueryScreen of={reading} words={words}>
        {link => <Choose token={token} link={link} onDone={() => setDone(true)} />}
      </QueryScreen>
    </PatientPage>
  )
}

type Proof = BodyOf<typeof setPassword>['proof']
interface ChooseProps {
  readonly token: string
  readonly link: OutputOf<typeof readPasswordLink>
  readonly onDone: () => void
}

function Choose({ token, link, onDone }: ChooseProps) {
  const text = useWords(words)
  const common = useWords(accessWords)
  const saidLabel = useWords(restoreWords).said
  const [password, setNew] = useState('')
  const [code, setCode] = useState('')
  const [paper, setPaper] = useState(link.factor === 'passkey' || (link.factor === 'mail' && !link.knownDevice))
  const setting = useAct(setPassword)
  const byDevice = link.knownDevice && !paper
  const said = link.factor === 'said'
  const proof = (): Proof => {
    if (said) return { kind: 'said', code: code.replace(/\s/g, '') }
    if (paper) return { kind: 'recovery', code }
    return byDevice ? { kind: 'device' } : { kind: 'totp', code: code.replace(/\s/g, '') }
  }
  const submit = async () => {
    if (await setting.run({ body: { token, password, proof: proof() } })) onDone()
  }
  return (
    <div className="stack">
      <Form onSubmit={submit}>
        <Field
          kind="new-password"
          label={text.forgotten.newPassword}
          hint={common.signIn.passwordHint}
          value={password}
          onChange={setNew}
        />
        {byDevice ? <Notice kind="done">{text.forgotten.device}</Notice> : null}
        {paper ? (
          <Field
            label={text.recovery.code}
            hint={text.recovery.codeHint}
            value={code}
            onChange={setCode}
            maxLength={40}
          />
        ) : null}
        {!paper && !byDevice ? (
          <Field kind="code" label={said ? saidLabel : common.stepUp.code} value={code} onChange={setCode} />
        ) : null}
        <ActNotice of={setting} words={words} />
        <Button type="submit" kind="main" wide>
          {text.forgotten.set}
        </Button>
      </Form>
      {paper || byDevice || said ? null : (
        <Button kind="plain" onPress={() => setPaper(true)}>
          {text.recovery.instead}
        </Button>
      )}
      {paper ? <p className="soft">{text.forgotten.usualDevice}</p> : null}
      {paper ? <EverythingLost /> : null}
    </div>
  )
}
