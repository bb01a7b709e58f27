// « Où êtes-vous en ce moment ? »: the address that serves to send help, the number to ring, someone to warn.
import { useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Form } from '#screen/Form.tsx'
import { useWords } from '#screen/language.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import type { StepsProps } from '#screen/Steps.tsx'
import { words } from '../orientation.words.ts'
import { childUntilMonths } from '../questionnaire.ts'
import { readIntake } from '../read-intake.ts'
import { savePlace } from '../save-place.ts'
import './orientation.css'
import { ContactFields, PlaceFields, placeFrom, placeStart } from './PlaceFields.tsx'

export interface WherePatientIsProps {
  readonly intakeId: string
  readonly onDone: () => void
  readonly step?: StepsProps
  readonly back?: string
}

export function WherePatientIs({ intakeId, onDone, step, back }: WherePatientIsProps) {
  const text = useWords(words).place
  const reading = useRead(readIntake, { params: { intakeId } })
  const child = reading.data?.ok && reading.data.value.subject.ageMonths < childUntilMonths
  return (
    <PatientPage title={child ? text.titleChild : text.title} lead={text.why} step={step} back={back}>
      <QueryScreen of={reading} words={words}>
        {intake => <Where key={intake.id} intake={intake} onDone={onDone} />}
      </QueryScreen>
    </PatientPage>
  )
}

function Where({ intake, onDone }: { intake: OutputOf<typeof readIntake>; onDone: () => void }) {
  const text = useWords(words)
  const saving = useAct(savePlace, [readIntake])
  const [typed, setTyped] = useState(placeStart(intake.place))
  const [driving, setDriving] = useState<'no' | 'yes'>()
  const [tried, setTried] = useState(false)
  const submit = async () => {
    setTried(true)
    const body = placeFrom(typed, driving === 'yes')
    if (!body || !driving) return
    if (await saving.run({ params: { intakeId: intake.id }, body })) onDone()
  }
  const beside = ['postcode-not-understood', 'callback-not-understood', 'contact-not-understood', 'driving']
  const refused = saving.refusal?.code
  return (
    <Form onSubmit={submit}>
      <PlaceFields value={typed} onChange={setTyped} tried={tried} refused={refused} />
      <Card title={text.place.contact} look="plain">
        <p className="soft">{text.place.contactWhy}</p>
        <ContactFields value={typed} onChange={setTyped} refused={refused} />
      </Card>
      <Choice
        label={text.place.driving}
        look="pills"
        options={[
          { value: 'no', label: text.place.notDriving },
          { value: 'yes', label: text.place.isDriving },
        ]}
        value={driving}
        onChange={setDriving}
        error={tried && !driving ? text.place.needed : refused === 'driving' ? text.refusals.driving : undefined}
      />
      <p className="small soft">{text.place.territory}</p>
      {refused && beside.includes(refused) ? null : <ActNotice of={saving} words={words} />}
      <Button type="submit" kind="main" wide>
        {text.continue}
      </Button>
    </Form>
  )
}
