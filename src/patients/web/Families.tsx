// The administrator's panel for families: ending a parent's access, giving a person now adult their own record.
import { type ReactNode, useState } from 'react'
import { email as emailForm } from '#access/account.ts'
import { StepUp } from '#access/web/StepUp.tsx'
import type { Day } from '#kit/time.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Choice } from '#screen/Choice.tsx'
import { DayField } from '#screen/DayField.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { useAct } from '#screen/reads.ts'
import { endParentAccess, endReasons, inviteOwner } from '../administrator.ts'
import { words as familyWords } from '../families.words.ts'
import { words } from '../patients.words.ts'

interface Typed {
  readonly givenNames: string
  readonly familyName: string
  readonly birthDate: Day | undefined
}
const nothingTyped: Typed = { givenNames: '', familyName: '', birthDate: undefined }

export function Families() {
  const text = useWords(familyWords)
  return (
    <section className="stack stack--wide">
      <div>
        <h2>{text.tab}</h2>
        <p className="soft">{text.why}</p>
      </div>
      <Again title={text.end.title} said={text.end.done} part={EndAccess} />
      <Again title={text.owner.title} said={text.owner.done} part={InviteOwner} />
    </section>
  )
}

interface PartProps {
  readonly onDone: () => void
}

/** A form, or once it is done that it is, and the way to an empty one. */
function Again({ title, said, part: Part }: { title: string; said: string; part: (props: PartProps) => ReactNode }) {
  const text = useWords(familyWords)
  const [done, setDone] = useState(false)
  if (!done) return <Part onDone={() => setDone(true)} />
  return (
    <Card level={3} look="plain" title={title} actions={<Button onPress={() => setDone(false)}>{text.another}</Button>}>
      <Notice kind="done" said="soon">
        {said}
      </Notice>
    </Card>
  )
}

function PersonFields({ value, onChange, tried }: { value: Typed; onChange: (value: Typed) => void; tried: boolean }) {
  const text = useWords(words).traits
  const missing = (there: boolean) => (tried && !there ? text.needed : undefined)
  return (
    <>
      <Field
        label={text.familyName}
        value={value.familyName}
        onChange={familyName => onChange({ ...value, familyName })}
        error={missing(value.familyName.trim() !== '')}
        maxLength={100}
      />
      <Field
        label={text.givenNames}
        value={value.givenNames}
        onChange={givenNames => onChange({ ...value, givenNames })}
        error={missing(value.givenNames.trim() !== '')}
        maxLength={100}
      />
      <DayField
        label={text.birthDate}
        value={value.birthDate}
        onChange={birthDate => onChange({ ...value, birthDate })}
        error={missing(value.birthDate !== undefined)}
      />
    </>
  )
}

function EndAccess({ onDone }: PartProps) {
  const text = useWords(familyWords)
  const [child, setChild] = useState(nothingTyped)
  const [parent, setParent] = useState('')
  const [reason, setReason] = useState<(typeof endReasons)[number]>()
  const [tried, setTried] = useState(false)
  const ending = useAct(endParentAccess)
  const unproven = ending.refusal?.code === 'step-up-needed'
  const submit = async () => {
    setTried(true)
    const body = endParentAccess.body.safeParse({ child, parent, reason }).data
    if (body && (await ending.run({ body }))) onDone()
  }
  return (
    <Card level={3} look="plain" title={text.end.title}>
      <p className="soft">{text.end.note}</p>
      <Form label={text.end.form} onSubmit={submit}>
        <PersonFields value={child} onChange={setChild} tried={tried} />
        <Field
          kind="email"
          autoComplete="off"
          label={text.end.parent}
          value={parent}
          onChange={setParent}
          error={tried && !emailForm.safeParse(parent).success ? text.needed : undefined}
        />
        <Choice
          label={text.end.reason}
          look="pills"
          options={endReasons.map(value => ({ value, label: text.end.reasons[value] }))}
          value={reason}
          onChange={setReason}
          error={tried && !reason ? text.needed : undefined}
        />
        {unproven ? null : <ActNotice of={ending} words={words} />}
        <div className="row">
          <Button type="submit">{text.end.act}</Button>
        </div>
      </Form>
      <StepUp
        open={unproven}
        onClose={ending.forget}
        onDone={() => {
          ending.forget()
          void submit()
        }}
      />
    </Card>
  )
}

function InviteOwner({ onDone }: PartProps) {
  const text = useWords(familyWords)
  const [person, setPerson] = useState(nothingTyped)
  const [email, setEmail] = useState('')
  const [tried, setTried] = useState(false)
  const inviting = useAct(inviteOwner)
  const unproven = inviting.refusal?.code === 'step-up-needed'
  const submit = async () => {
    setTried(true)
    const body = inviteOwner.body.safeParse({ person, email }).data
    if (body && (await inviting.run({ body }))) onDone()
  }
  return (
    <Card level={3} look="plain" title={text.owner.title}>
      <p className="soft">{text.owner.note}</p>
      <Form label={text.owner.form} onSubmit={submit}>
        <PersonFields value={person} onChange={setPerson} tried={tried} />
        <Field
          kind="email"
          autoComplete="off"
          label={text.owner.email}
          value={email}
          onChange={setEmail}
          error={tried && !emailForm.safeParse(email).success ? text.needed : undefined}
        />
        {unproven ? null : <ActNotice of={inviting} words={words} />}
        <div className="row">
          <Button type="submit">{text.owner.act}</Button>
        </div>
      </Form>
      <StepUp
        open={unproven}
        onClose={inviting.forget}
        onDone={() => {
          inviting.forget()
          void submit()
        }}
      />
    </Card>
  )
}
