// Ordering one follow-up: what, when in days from today, what to watch, and who reads in one's absence.
import { useState } from 'react'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { useWords } from '#screen/language.tsx'
import { useAct } from '#screen/reads.ts'
import { TextArea } from '#screen/TextArea.tsx'
import { about as aboutForm, type Kind } from '../follow-up.ts'
import { words } from '../follow-up.words.ts'
import { graceDays, listOrdered, type OrderInput, order } from '../order.ts'
import { after48Hours, type Usual, weeks6To8 } from '../usual.ts'
import { Deputy, deputyIn, nobody } from './Deputy.tsx'

const choices = ['48h', 'weeks', 'own', 'biology', 'imaging', 'other'] as const
type What = (typeof choices)[number]
/** A result is usually there within days; the doctor says otherwise. */
const usualResultDays = '3'

const kindOf: Readonly<Record<What, Kind>> = {
  '48h': 'check',
  weeks: 'check',
  own: 'check',
  biology: 'biology',
  imaging: 'imaging',
  other: 'other',
}

const whatOf = (usual: Usual | null): What | undefined => {
  if (!usual) return undefined
  if (usual.fromDays === after48Hours.fromDays && usual.untilDays === after48Hours.untilDays) return '48h'
  return usual.fromDays === weeks6To8.fromDays && usual.untilDays === weeks6To8.untilDays ? 'weeks' : 'own'
}

const daysIn = (typed: string): number | undefined => {
  const days = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : undefined
  return days !== undefined && days <= 365 ? days : undefined
}

/** The window that the choice means, once its days are typed. */
const daysOf = (what: What, from: string, until: string): Pick<OrderInput, 'fromDays' | 'untilDays'> | undefined => {
  if (what === '48h') return after48Hours
  if (what === 'weeks') return weeks6To8
  const first = daysIn(from)
  const last = what === 'own' ? daysIn(until) : first === undefined ? undefined : first + graceDays
  return first === undefined || last === undefined ? undefined : { fromDays: first, untilDays: last }
}

export interface OrderFormProps {
  readonly consultationId: string
  /** Filled in to begin with. */
  readonly usual: Usual | null
  readonly onDone: () => void
}

export function OrderForm({ consultationId, usual, onDone }: OrderFormProps) {
  const text = useWords(words).desk
  const params = { consultationId }
  const ordering = useAct(order, [listOrdered])
  const [what, setWhat] = useState(whatOf(usual))
  const [from, setFrom] = useState(usual ? String(usual.fromDays) : '')
  const [until, setUntil] = useState(usual ? String(usual.untilDays) : '')
  const [about, setAbout] = useState(usual?.about ?? '')
  const [deputy, setDeputy] = useState<string>(nobody)
  const [tried, setTried] = useState(false)
  const days = what && daysOf(what, from, until)
  const said = aboutForm.safeParse(about)
  const result = what !== undefined && kindOf[what] !== 'check'
  const choose = (next: What) => {
    setWhat(next)
    if (kindOf[next] === 'check' || result) return
    // What was offered for the check says nothing of an examination.
    setFrom(usualResultDays)
    if (about === usual?.about) setAbout('')
  }
  const submit = async () => {
    setTried(true)
    if (!what || !days || !said.success) return
    const body = { kind: kindOf[what], ...days, about: said.data, deputy: deputyIn(deputy) }
    if (await ordering.run({ params, body })) onDone()
  }
  return (
    <Form onSubmit={submit}>
      <Choice
        label={text.what}
        look="pills"
        options={choices.map(value => ({ value, label: text.choices[value] }))}
        value={what}
        onChange={choose}
        error={tried && !what ? text.chooseOne : undefined}
      />
      {what === 'own' || result ? (
        <Days label={result ? text.inDays : text.from} value={from} onChange={setFrom} tried={tried} />
      ) : null}
      {what === 'own' ? <Days label={text.until} value={until} onChange={setUntil} tried={tried} /> : null}
      <TextArea
        label={result ? text.aboutResult : text.about}
        maxLength={500}
        value={about}
        onChange={setAbout}
        error={tried && !said.success ? text.aboutWrong : undefined}
      />
      <Deputy consultationId={consultationId} value={deputy} onChange={setDeputy} />
      <ActNotice of={ordering} words={words} />
      <Button type="submit" kind="main">
        {text.order}
      </Button>
    </Form>
  )
}

interface DaysProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly tried: boolean
}

function Days({ label, value, onChange, tried }: DaysProps) {
  const text = useWords(words).desk
  const wrong = tried && daysIn(value) === undefined
  return (
    <Field
      label={label}
      kind="number"
      unit={text.days}
      maxLength={3}
      value={value}
      onChange={onChange}
      error={wrong ? text.daysWrong : undefined}
    />
  )
}
