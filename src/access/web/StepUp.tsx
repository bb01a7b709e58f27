// Proving presence before an act that commits: asked once, by whichever factor the account holds, then the act goes on by itself.
import { useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { call } from '#screen/api.ts'
import { Button } from '#screen/Button.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { words } from '../access.words.ts'
import { me, stepUp } from '../me.ts'
import { personaCode } from '../persona.ts'
import { mailStepUp, readSecurity, startMailStepUp } from '../security.ts'
import { words as securityWords } from '../security.words.ts'
import { MailHint } from './MailHint.tsx'
import { PasskeyStepUp } from './PasskeyButton.tsx'
import { useSession } from './session.tsx'

export interface StepUpProps {
  readonly open: boolean
  readonly onClose: () => void
  /** The second factor was given: the act that asked for it may be sent again. */
  readonly onDone: () => void
}

export function StepUp({ open, onClose, onDone }: StepUpProps) {
  const text = useWords(words).stepUp
  const reading = useRead(readSecurity, {}, { when: open })
  return (
    <Dialog title={text.title} open={open} onClose={onClose}>
      <p>{text.why}</p>
      <QueryScreen of={reading} words={words}>
        {security => <Ways security={security} onClose={onClose} onDone={onDone} />}
      </QueryScreen>
    </Dialog>
  )
}

type Security = OutputOf<typeof readSecurity>

function Ways({ security, onClose, onDone }: Omit<StepUpProps, 'open'> & { security: Security }) {
  const text = useWords(securityWords).stepUp
  const { passkeys, totp, mail } = security
  return (
    <div className="stack">
      {passkeys.length > 0 ? <PasskeyStepUp onDone={onDone} /> : null}
      {totp ? <ByAuthenticator onClose={onClose} onDone={onDone} /> : null}
      {mail ? <ByMail email={security.email} onDone={onDone} /> : null}
      {passkeys.length === 0 && !totp && !mail ? <Notice kind="amber">{text.none}</Notice> : null}
    </div>
  )
}

function ByAuthenticator({ onClose, onDone }: Omit<StepUpProps, 'open'>) {
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
    <Form onSubmit={submit}>
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
  )
}

/** For patients who have nothing stronger. */
function ByMail({ email, onDone }: { email: string; onDone: () => void }) {
  const text = useWords(securityWords).stepUp
  const common = useWords(words)
  const [attemptId, setAttempt] = useState<string>()
  const [code, setCode] = useState('')
  const starting = useAct(startMailStepUp)
  const proving = useAct(mailStepUp, [me])
  const start = async () => {
    const made = await starting.run({})
    if (made) setAttempt(made.id)
  }
  const submit = async () => {
    if (!attemptId) return
    if (await proving.run({ params: { attemptId }, body: { code: code.replace(/\s/g, '') } })) onDone()
  }
  if (!attemptId)
    return (
      <div className="stack">
        <p>{text.byMail(email)}</p>
        <ActNotice of={starting} words={securityWords} />
        <Button kind="main" wide onPress={start}>
          {text.send}
        </Button>
      </div>
    )
  return (
    <Form onSubmit={submit}>
      <p>{common.signIn.codeByMail(email)}</p>
      <Field kind="code" label={common.signIn.code} value={code} onChange={setCode} autoFocus />
      <MailHint />
      <ActNotice of={proving} words={securityWords} />
      <Button type="submit" kind="main" wide>
        {common.stepUp.confirm}
      </Button>
    </Form>
  )
}
