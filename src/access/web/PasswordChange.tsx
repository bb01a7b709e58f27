// Another password: the former one, the new one, and every other device is signed out.
import { useState } from 'react'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { useAct } from '#screen/reads.ts'
import { words as accessWords } from '../access.words.ts'
import { listSessions } from '../devices.ts'
import { changePassword } from '../security.ts'
import { words } from '../security.words.ts'
import { Protected } from './protect.tsx'

export function PasswordChange() {
  const text = useWords(words).password
  const common = useWords(accessWords).signIn
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState(false)
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const changing = useAct(changePassword, [listSessions])
  const change = async () => {
    if (!(await changing.run({ body: { current, password: next } }))) return
    setCurrent('')
    setNext('')
    setOpen(false)
    setDone(true)
  }
  return (
    <Card title={text.title}>
      {done ? (
        <Notice kind="done" said="soon">
          {text.done}
        </Notice>
      ) : null}
      {open ? (
        <Form onSubmit={change} label={text.title}>
          <Field kind="password" label={text.current} value={current} onChange={setCurrent} />
          <Field kind="new-password" label={text.next} hint={common.passwordHint} value={next} onChange={setNext} />
          <p className="small soft">{text.why}</p>
          <Button type="submit" kind="main" wide>
            {text.change}
          </Button>
        </Form>
      ) : (
        <div className="row">
          <Button onPress={() => setOpen(true)}>{text.change}</Button>
        </div>
      )}
      <Protected of={changing} again={change} />
    </Card>
  )
}
