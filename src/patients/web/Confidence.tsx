// A minor with their own access: an ordinary consultation, or one their parents are not told of; who comes with them.
import { useState } from 'react'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { PeopleIcon, PrivateIcon } from '#screen/icons.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { useAct } from '#screen/reads.ts'
import type { StepsProps } from '#screen/Steps.tsx'
import { type Companion, companion, openConfidential } from '../confidential.ts'
import { listPatients } from '../list.ts'
import { words } from '../patients.words.ts'

export interface ConfidenceProps {
  readonly patientId: string
  readonly onDone: (patientId: string) => void
  readonly step?: StepsProps
  readonly back?: string
}

const nobody: Companion = { name: '', tie: '' }

export function Confidence({ patientId, onDone, step, back }: ConfidenceProps) {
  const text = useWords(words).confidence
  const opening = useAct(openConfidential, [listPatients])
  const [how, setHow] = useState<'ordinary' | 'confidential'>()
  const [typed, setTyped] = useState(nobody)
  const [tried, setTried] = useState(false)
  const empty = !typed.name.trim() && !typed.tie.trim()
  const known = companion.safeParse(typed).data
  const submit = async () => {
    setTried(true)
    if (how === 'ordinary') return onDone(patientId)
    if (!how || !(empty || known)) return
    const made = await opening.run({ params: { patientId }, body: { companion: known ?? null } })
    if (made) onDone(made.id)
  }
  return (
    <PatientPage title={text.title} lead={text.lead} step={step} back={back}>
      <Form onSubmit={submit}>
        <Choice
          label={text.how}
          labelUnseen
          options={[
            { value: 'ordinary', label: text.ordinary, note: text.ordinaryNote, icon: <PeopleIcon /> },
            { value: 'confidential', label: text.confidential, note: text.confidentialNote, icon: <PrivateIcon /> },
          ]}
          value={how}
          onChange={setHow}
          error={tried && !how ? text.choose : undefined}
        />
        {how === 'confidential' ? (
          <>
            <Notice title={text.tell}>
              {text.telling.map(line => (
                <p key={line}>{line}</p>
              ))}
            </Notice>
            <Companions typed={typed} onChange={setTyped} wrong={tried && !empty && !known} />
            <p className="small soft">{text.phone}</p>
          </>
        ) : null}
        <ActNotice of={opening} words={words} />
        <Button type="submit" kind="main" wide>
          {text.continue}
        </Button>
      </Form>
    </PatientPage>
  )
}

interface CompanionsProps {
  readonly typed: Companion
  readonly onChange: (typed: Companion) => void
  readonly wrong: boolean
}

function Companions({ typed, onChange, wrong }: CompanionsProps) {
  const text = useWords(words).confidence
  const missing = (part: string) => (wrong && !part.trim() ? text.both : undefined)
  return (
    <Card title={text.companion} look="plain">
      <div className="stack">
        <p>{text.companionWhy}</p>
        <Field
          label={text.name}
          value={typed.name}
          onChange={name => onChange({ ...typed, name })}
          maxLength={80}
          error={missing(typed.name)}
          optional
        />
        <Field
          label={text.tie}
          hint={text.tieHint}
          value={typed.tie}
          onChange={tie => onChange({ ...typed, tie })}
          maxLength={60}
          error={missing(typed.tie)}
          optional
        />
        <p className="small soft">{text.later}</p>
        <p className="small soft">{text.joins}</p>
      </div>
    </Card>
  )
}
