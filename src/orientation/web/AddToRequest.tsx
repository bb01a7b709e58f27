// The photographs of a request: asked for by some reasons on their own step, and possible for all while waiting.

import { words } from '#record/upload.words.ts'
import { AddPhotos } from '#record/web/AddPhotos.tsx'
import { useSendings } from '#record/web/sendings.ts'
import { call } from '#screen/api.ts'
import { Button } from '#screen/Button.tsx'
import { useWords } from '#screen/language.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import type { StepsProps } from '#screen/Steps.tsx'
import { addAttachment } from '../add-attachment.ts'
import { readIntake } from '../read-intake.ts'

export interface AddToRequestProps {
  readonly intakeId: string
  readonly step?: StepsProps
  readonly back: string
  /** What the last button says; « Continuer » unless told. */
  readonly leave?: string
  readonly onDone: () => void
}

export function AddToRequest({ intakeId, step, back, leave, onDone }: AddToRequestProps) {
  const text = useWords(words)
  const reading = useRead(readIntake, { params: { intakeId } })
  const going = useSendings(intakeId).some(one => !['done', 'refused'].includes(one.sending.state.at))
  return (
    <PatientPage title={text.title} lead={text.lead} step={step} back={back}>
      <div className="stack">
        <ul className="photos__advice">
          {text.advice.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <QueryScreen of={reading}>
          {({ patientId }) => (
            <AddPhotos
              patientId={patientId}
              intakeId={intakeId}
              announce={(body, key) => call(addAttachment, { params: { intakeId }, body }, { key })}
            />
          )}
        </QueryScreen>
        <p className="small soft">{text.private}</p>
        {going ? <p className="small">{text.going}</p> : null}
        <Button wide onPress={onDone}>
          {leave ?? text.go}
        </Button>
      </div>
    </PatientPage>
  )
}
