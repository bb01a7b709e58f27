// « Que vous arrive-t-il ? »: one field that finds, one list that suits the person; choosing starts the request.
import { useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { type Day, dayIn, systemClock } from '#kit/time.ts'
import { listPatients } from '#patients/list.ts'
import { zone } from '#patients/patient.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import type { StepsProps } from '#screen/Steps.tsx'
import { Suggest } from '#screen/Suggest.tsx'
import { opening } from '#screen/time-words.ts'
import { reasonsFor, reasonsOn } from '../catalogue.ts'
import { words } from '../orientation.words.ts'
import { childUntilMonths } from '../questionnaire.ts'
import { searchReasons } from '../search.ts'
import { startIntake } from '../start-intake.ts'

type Listed = OutputOf<typeof listPatients>['patients'][number]
const today = (): Day => dayIn(systemClock(), zone)

export interface ChooseReasonProps {
  readonly patientId: string
  /** Id of a reason already picked on the home page. */
  readonly picked?: string | undefined
  readonly onDone: (intakeId: string) => void
  readonly step?: StepsProps
  readonly back?: string
}

export function ChooseReason({ patientId, picked, onDone, step, back }: ChooseReasonProps) {
  const text = useWords(words).reason
  const reading = useRead(listPatients, {})
  const patient = reading.data?.ok ? reading.data.value.patients.find(each => each.id === patientId) : undefined
  const child = patient !== undefined && patient.ageMonths < childUntilMonths
  return (
    <PatientPage title={child ? text.titleChild : text.title} step={step} back={back}>
      <QueryScreen of={reading}>
        {() => (patient ? <Pick patient={patient} picked={picked} onDone={onDone} /> : null)}
      </QueryScreen>
    </PatientPage>
  )
}

interface PickProps extends Pick<ChooseReasonProps, 'picked' | 'onDone'> {
  readonly patient: Listed
}

function Pick({ patient, picked, onDone }: PickProps) {
  const text = useWords(words)
  const language = useLanguage()
  const starting = useAct(startIntake)
  const suited = reasonsFor(patient, today())
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(suited.find(each => each.id === picked)?.id)
  const [tried, setTried] = useState(false)
  const found = searchReasons(suited, typed, language)
  const submit = async () => {
    setTried(true)
    if (!chosen) return
    const made = await starting.run({ params: { patientId: patient.id }, body: { reason: chosen } })
    if (made) onDone(made.id)
  }
  return (
    <Form onSubmit={submit}>
      <Field
        kind="search"
        label={text.reason.field}
        hint={text.reason.hint}
        value={typed}
        onChange={setTyped}
        optional
      />
      {found.length > 0 ? (
        <Choice
          label={text.reason.list}
          options={found.map(each => ({
            value: each.id,
            label: each.title[language],
            note: opening(each.synonyms[language].slice(0, 3).join(', ')),
          }))}
          value={chosen}
          onChange={setChosen}
          error={tried && !chosen ? text.reason.choose : undefined}
        />
      ) : (
        <Notice title={text.reason.noneTitle} said="soon">
          {text.reason.none}
        </Notice>
      )}
      <ActNotice of={starting} words={words} />
      <Button type="submit" kind="main" wide disabled={found.length === 0}>
        {text.continue}
      </Button>
    </Form>
  )
}

/** The field of the home page: finds a reason before anybody is signed in. */
export function SuggestReason({ onPick }: { onPick: (reasonId: string) => void }) {
  const text = useWords(words).reason
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const suggestions = searchReasons(reasonsOn(today()), typed, language)
  return (
    <Suggest
      label={text.title}
      labelUnseen
      hint={text.hint}
      value={typed}
      onChange={setTyped}
      suggestions={suggestions.map(each => ({ id: each.id, label: each.title[language] }))}
      onPick={onPick}
    />
  )
}
