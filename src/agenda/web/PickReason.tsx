// « Pour quel motif ? » of an appointment: the reasons that suit the person; nothing is begun yet.
import { useState } from 'react'
import { dayIn, systemClock } from '#kit/time.ts'
import { reasonsFor } from '#orientation/catalogue.ts'
import { listPatients } from '#patients/list.ts'
import { zone } from '#patients/patient.ts'
import { Button } from '#screen/Button.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Form } from '#screen/Form.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { opening } from '#screen/time-words.ts'
import { words } from '../agenda.words.ts'

export function PickReason({ patientId, onDone }: { patientId: string; onDone: (reason: string) => void }) {
  const text = useWords(words).book
  const language = useLanguage()
  const reading = useRead(listPatients, {})
  const [chosen, setChosen] = useState<string>()
  const [tried, setTried] = useState(false)
  const submit = () => {
    setTried(true)
    if (chosen) onDone(chosen)
  }
  return (
    <QueryScreen of={reading}>
      {({ patients }) => {
        const patient = patients.find(one => one.id === patientId)
        const suited = patient ? reasonsFor(patient, dayIn(systemClock(), zone)) : []
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
            <Button type="submit" kind="main" wide>
              {text.continue}
            </Button>
          </Form>
        )
      }}
    </QueryScreen>
  )
}
