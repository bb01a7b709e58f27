// « Pour quel motif ? » of an appointment: the reasons that suit the person, what cannot be done, and that what presses does not wait for it.
import { useState } from 'react'
import { heads } from '#orientation/catalogue/heads.ts'
import { type ReasonHead, suitsPatient } from '#orientation/reason.ts'
import { Beforehand } from '#orientation/web/Beforehand.tsx'
import { listPatients } from '#patients/list.ts'
import { Button } from '#screen/Button.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Form } from '#screen/Form.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { opening } from '#screen/time-words.ts'
import { words } from '../agenda.words.ts'

const all: readonly ReasonHead[] = Object.values(heads)

export interface PickReasonProps {
  readonly patientId: string
  /** What was chosen before, when one comes back to it. */
  readonly picked: string | undefined
  readonly onDone: (reason: string) => void
}

export function PickReason({ patientId, picked, onDone }: PickReasonProps) {
  const text = useWords(words).book
  const language = useLanguage()
  const reading = useRead(listPatients, {})
  const [chosen, setChosen] = useState(picked)
  const [tried, setTried] = useState(false)
  const submit = () => {
    setTried(true)
    if (chosen) onDone(chosen)
  }
  return (
    <QueryScreen of={reading}>
      {({ patients }) => {
        const patient = patients.find(one => one.id === patientId)
        const head = all.find(one => one.id === chosen)
        const suited = patient ? all.filter(each => suitsPatient(each, patient)) : []
        return (
          <Form onSubmit={submit}>
            <Choice
              label={text.reasonTitle}
              labelUnseen
              options={suited.map(one => ({
                value: one.id,
                label: one.title[language],
                note: opening(one.synonyms[language].slice(0, 3).join(', ')),
              }))}
              value={chosen}
              onChange={setChosen}
              error={tried && !chosen ? text.reasonPick : undefined}
            />
            {head ? <Beforehand head={head} /> : null}
            <Notice kind="amber" actions={<LinkButton to={`/consulter/${patientId}`}>{text.consult}</LinkButton>}>
              {text.pressing}
            </Notice>
            <Button type="submit" kind="main" wide>
              {text.continue}
            </Button>
          </Form>
        )
      }}
    </QueryScreen>
  )
}
