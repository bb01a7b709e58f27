// Coming in by telephone: a number, then the six digits received by text; two short screens and one is in.
import { useState } from 'react'
import { phoneFrom, phoneInWords } from '#kit/phone.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { PhoneDrawing } from '#screen/drawings.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { Link } from '#screen/Link.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { useAct } from '#screen/reads.ts'
import { words } from '../phone.words.ts'
import { proveByPhone, startByPhone } from '../phone-entry.ts'
import { SixDigits } from './SixDigits.tsx'
import { useSession } from './session.tsx'

export interface PhoneSignInProps {
  /** Called once the session is open. */
  readonly onDone: () => void
  readonly back: string
  /** Addresses of the two other doors. */
  readonly signInPath: string
  readonly createPath: string
}

export function PhoneSignIn({ onDone, back, signInPath, createPath }: PhoneSignInProps) {
  const text = useWords(words).entry
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const [attempt, setAttempt] = useState<string>()
  const starting = useAct(startByPhone)
  const send = async () => {
    const made = await starting.run({ body: { phone: typed, language } })
    if (made) setAttempt(made.id)
  }
  if (attempt)
    return (
      <CodePage key={attempt} attempt={attempt} number={phoneInWords(phoneFrom(typed) ?? typed)} onDone={onDone}>
        <ActNotice of={starting} words={words} />
        <div className="row">
          <Button onPress={send}>{text.again}</Button>
          <Button kind="plain" onPress={() => setAttempt(undefined)}>
            {text.change}
          </Button>
        </div>
      </CodePage>
    )
  return (
    <PatientPage title={text.title} lead={text.why} back={back} drawing={<PhoneDrawing />}>
      <Form onSubmit={send}>
        <Field kind="phone" label={text.number} hint={text.reopens} value={typed} onChange={setTyped} name="phone" />
        <ActNotice of={starting} words={words} />
        <Button type="submit" kind="main" wide>
          {text.go}
        </Button>
      </Form>
      <div className="stack">
        <Link to={signInPath}>{text.withAccount}</Link>
        <Link to={createPath}>{text.withEmail}</Link>
      </div>
    </PatientPage>
  )
}

interface CodePageProps {
  readonly attempt: string
  readonly number: string
  readonly onDone: () => void
  readonly children: React.ReactNode
}

function CodePage({ attempt, number, onDone, children }: CodePageProps) {
  const text = useWords(words).entry
  const { demo } = useSession()
  const proving = useAct(proveByPhone)
  const give = async (code: string) => {
    if (await proving.run({ params: { attemptId: attempt }, body: { code } })) onDone()
  }
  return (
    <PatientPage title={text.codeTitle} lead={text.sent(number)}>
      <SixDigits label={text.code} confirm={text.confirm} onGiven={give}>
        <ActNotice of={proving} words={words} />
      </SixDigits>
      {children}
      {demo ? (
        <p>
          <a href="/demo/telephone" target="_blank" rel="noreferrer">
            {text.seePhone}
          </a>
        </p>
      ) : null}
    </PatientPage>
  )
}
