// The administrator gives a lost account back, after seeing who asks: the link leaves by mail, the code is said aloud.
import { useState } from 'react'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { useWords } from '#screen/language.tsx'
import { useAct } from '#screen/reads.ts'
import { email as emailForm } from '../account.ts'
import { identityChecks, restoreAccount } from '../restore-account.ts'
import { words } from '../restore-account.words.ts'
import { StepUp } from './StepUp.tsx'

export function RestoreAccount() {
  const text = useWords(words)
  const [code, setCode] = useState<string>()
  return (
    <section className="stack">
      <h2>{text.tab}</h2>
      <p className="soft">{text.why}</p>
      {code ? (
        <Card
          level={3}
          look="plain"
          title={text.doneTitle}
          actions={<Button onPress={() => setCode(undefined)}>{text.another}</Button>}
        >
          <p>
            <output>
              <strong className="figures">{`${code.slice(0, 3)} ${code.slice(3)}`}</strong>
            </output>
          </p>
          <p className="soft">{text.done}</p>
        </Card>
      ) : (
        <Asked onDone={setCode} />
      )}
    </section>
  )
}

function Asked({ onDone }: { onDone: (code: string) => void }) {
  const text = useWords(words)
  const [email, setEmail] = useState('')
  const [seen, setSeen] = useState<(typeof identityChecks)[number]>()
  const [tried, setTried] = useState(false)
  const restoring = useAct(restoreAccount)
  const unproven = restoring.refusal?.code === 'step-up-needed'
  const submit = async () => {
    setTried(true)
    const body = restoreAccount.body.safeParse({ email, seen }).data
    const given = body && (await restoring.run({ body }))
    if (given) onDone(given.code)
  }
  return (
    <>
      <Form label={text.tab} onSubmit={submit}>
        <Field
          kind="email"
          autoComplete="off"
          label={text.email}
          value={email}
          onChange={setEmail}
          error={tried && !emailForm.safeParse(email).success ? text.needed : undefined}
        />
        <Choice
          label={text.seen}
          look="pills"
          options={identityChecks.map(value => ({ value, label: text.checks[value] }))}
          value={seen}
          onChange={setSeen}
          error={tried && !seen ? text.needed : undefined}
        />
        {unproven ? null : <ActNotice of={restoring} words={words} />}
        <div className="row">
          <Button type="submit" kind="main">
            {text.act}
          </Button>
        </div>
      </Form>
      <StepUp
        open={unproven}
        onClose={restoring.forget}
        onDone={() => {
          restoring.forget()
          void submit()
        }}
      />
    </>
  )
}
