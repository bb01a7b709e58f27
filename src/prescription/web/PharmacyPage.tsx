// The page of whoever dispenses: the code opens the prescription, each line is counted, and a question reaches the prescriber.
import { useEffect, useRef, useState } from 'react'
import { phoneFrom } from '#kit/phone.ts'
import type { OutputOf } from '#kit/route.ts'
import { dayIn } from '#kit/time.ts'
import { calledName } from '#patients/patient.ts'
import { nameOf } from '#practitioners/practitioner.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Facts } from '#screen/Facts.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { deviceZone } from '#screen/now.ts'
import { PatientPage } from '#screen/PatientPage.tsx'
import { useAct } from '#screen/reads.ts'
import { TextArea } from '#screen/TextArea.tsx'
import { clockInWords, dayInWords } from '#screen/time-words.ts'
import { panelWords } from '../panel.words.ts'
import { ask, type Dispenser, dispense, dispenser, lookUp } from '../pharmacy.ts'
import { words } from '../prescription.words.ts'
import { phoneAbroad } from '../reach.ts'
import { LineStanding } from './SignedList.tsx'
import './prescription.css'

type Opened = OutputOf<typeof lookUp>

/** @param given the code that stood after the `#` of the address; taken out of it by the caller */
export function PharmacyPage({ given }: { given: string }) {
  const text = useWords(panelWords).pharmacy
  const [code, setCode] = useState(given)
  const [opened, setOpened] = useState<Opened>()
  const looking = useAct(lookUp)
  const open = async () => setOpened(await looking.run({ body: { code } }))
  const first = useRef(open)
  useEffect(() => {
    if (given) void first.current()
  }, [given])
  return (
    <PatientPage title={text.title} lead={text.lead}>
      <Form onSubmit={open} label={text.title}>
        <Field label={text.code} value={code} onChange={setCode} maxLength={60} />
        <ActNotice of={looking} words={words} />
        <div className="row">
          <Button kind={opened ? 'quiet' : 'main'} type="submit">
            {opened ? text.again : text.open}
          </Button>
        </div>
      </Form>
      {opened ? <Behind code={code} opened={opened} again={open} /> : null}
    </PatientPage>
  )
}

interface BehindProps {
  readonly code: string
  readonly opened: Opened
  readonly again: () => Promise<void>
}

function Behind({ code, opened, again }: BehindProps) {
  const text = useWords(panelWords).pharmacy
  const [by, setBy] = useState<Dispenser>({ name: '', place: '', rpps: '' })
  const known = dispenser.safeParse(by).success
  return (
    <div className="stack stack--wide">
      <Head opened={opened} />
      {opened.cancelled ? <Notice kind="danger">{text.cancelled}</Notice> : null}
      {opened.late ? <Notice kind="amber">{text.late}</Notice> : null}
      <Who by={by} onChange={setBy} />
      <Lines code={code} opened={opened} by={by} known={known} again={again} />
      <Ask code={code} opened={opened} by={by} known={known} again={again} />
    </div>
  )
}

function Head({ opened }: { opened: Opened }) {
  const all = useWords(panelWords)
  const text = all.pharmacy
  const language = useLanguage()
  const zone = deviceZone()
  const { practitioner, reach, patient, signedAt } = opened
  const when = `${dayInWords(dayIn(signedAt, zone), language)}, ${clockInWords(signedAt, zone, language)}`
  const born = patient.birthDate.split('-').reverse().join('/')
  return (
    <Card title={all.destinations[opened.destination]} look="plain">
      <Facts
        look="blocks"
        facts={[
          { term: text.for, value: `${calledName(patient)}, ${born}` },
          { term: text.from, value: `${nameOf(practitioner)}, ${practitioner.specialty}, RPPS ${practitioner.rpps}` },
          { term: text.reach, value: <a href={`tel:${reach.phone}`}>{phoneAbroad(reach.phone)}</a> },
          { term: text.when, value: when },
          { term: text.number, value: opened.number },
        ]}
      />
    </Card>
  )
}

function Who(props: { by: Dispenser; onChange: (by: Dispenser) => void }) {
  const text = useWords(panelWords).pharmacy
  const { by, onChange } = props
  return (
    <section className="stack">
      <h2>{text.who}</h2>
      <p className="small soft">{text.declared}</p>
      <Field label={text.name} value={by.name} onChange={name => onChange({ ...by, name })} maxLength={100} />
      <Field
        label={text.place}
        value={by.place}
        onChange={where => onChange({ ...by, place: where })}
        maxLength={160}
      />
      <Field
        label={text.rpps}
        hint={text.rppsHint}
        value={by.rpps}
        onChange={rpps => onChange({ ...by, rpps: rpps.replace(/\D/g, '') })}
        maxLength={14}
      />
    </section>
  )
}

interface PartProps extends BehindProps {
  readonly by: Dispenser
  readonly known: boolean
}

function Lines({ code, opened, by, known, again }: PartProps) {
  const text = useWords(panelWords).pharmacy
  const counting = useAct(dispense)
  const count = async (line: number, ordinal: number, as: 'part' | 'complete') => {
    await counting.run({ body: { code, by, counts: [{ line, ordinal, as }] } })
    await again()
  }
  const closed = opened.cancelled !== undefined || opened.late
  return (
    <section className="stack">
      <ul className="line-list">
        {opened.lines.map(({ line, counted }, place) => (
          <li key={line.id} className="line-card">
            <LineStanding line={line} counted={counted} first={dayIn(opened.signedAt, deviceZone())} />
            {closed || counted.state === 'done' ? null : (
              <div className="row">
                <Button kind="main" disabled={!known} onPress={() => count(place, counted.times + 1, 'complete')}>
                  {counted.begun ? text.giveRest : text.giveAll}
                </Button>
                {counted.begun ? null : (
                  <Button disabled={!known} onPress={() => count(place, counted.times + 1, 'part')}>
                    {text.givePart}
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {known || closed ? null : <p className="small soft">{text.missing}</p>}
      <ActNotice of={counting} words={words} />
    </section>
  )
}

function Ask({ code, opened, by, known, again }: PartProps) {
  const text = useWords(panelWords).pharmacy
  const [question, setQuestion] = useState('')
  const [phone, setPhone] = useState('')
  const asking = useAct(ask)
  const number = phoneFrom(phone)
  const send = async () => {
    if (!number || !known) return
    if (!(await asking.run({ body: { code, by, phone: number, text: question } }))) return
    setQuestion('')
    await again()
  }
  return (
    <section className="stack">
      <h2>{text.ask}</h2>
      <p className="small soft">{text.askWhy}</p>
      {opened.questions.map(one => (
        <Card key={one.id} level={3} title={one.answer ? text.answered(one.answer.by) : text.waits} look="plain">
          <p>{one.text}</p>
          {one.answer ? <p>{one.answer.text}</p> : null}
        </Card>
      ))}
      <Form onSubmit={send} label={text.ask}>
        <TextArea label={text.text} rows={3} maxLength={1000} value={question} onChange={setQuestion} />
        <Field label={text.phone} kind="phone" value={phone} onChange={setPhone} maxLength={30} />
        <ActNotice of={asking} words={words} />
        <div className="row">
          <Button type="submit" disabled={!known || !number || question.trim().length < 5}>
            {text.send}
          </Button>
        </div>
      </Form>
    </section>
  )
}
