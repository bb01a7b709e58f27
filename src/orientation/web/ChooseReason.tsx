// « Que vous arrive-t-il ? »: one field that finds, one list that suits the person; choosing starts the request.
import { useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { listPatients } from '#patients/list.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { useLanguage, useSaid, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import type { StepsProps } from '#screen/Steps.tsx'
import { opening } from '#screen/time-words.ts'
import { heads } from '../catalogue/heads.ts'
import { words } from '../orientation.words.ts'
import { childUntilMonths } from '../questionnaire.ts'
import { type ReasonHead, suitsPatient } from '../reason.ts'
import { searchReasons } from '../search.ts'
import { startIntake } from '../start-intake.ts'
import { Beforehand } from './Beforehand.tsx'
import './orientation.css'

type Listed = OutputOf<typeof listPatients>['patients'][number]
const all: readonly ReasonHead[] = Object.values(heads)
/** As many as are read at a glance. */
const few = 6

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
  const said = useSaid()
  const starting = useAct(startIntake)
  const suited = all.filter(each => suitsPatient(each, patient))
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(suited.find(each => each.id === picked)?.id)
  const [whole, setWhole] = useState(false)
  const [tried, setTried] = useState(false)
  const found = searchReasons(suited, typed, language)
  const shown = whole || typed ? found : firstOf(found, chosen)
  const head = suited.find(each => each.id === chosen)
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
          options={shown.map(each => ({
            value: each.id,
            label: said(each.title),
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
      {shown.length < found.length ? (
        <Button kind="plain" onPress={() => setWhole(true)}>
          {text.reason.all(found.length)}
        </Button>
      ) : null}
      {head ? <Beforehand head={head} /> : null}
      <ActNotice of={starting} words={words} />
      <Button type="submit" kind="main" wide disabled={found.length === 0}>
        {text.continue}
      </Button>
    </Form>
  )
}

/** The commonest, and whatever was chosen. */
const firstOf = (found: readonly ReasonHead[], chosen: string | undefined): readonly ReasonHead[] =>
  found.filter((each, at) => at < few || each.id === chosen)
