// On the desk, under the call: asking for a clear photograph, and what the patient answered.
import { attachmentsChanged } from '#record/attachment.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { PhotoIcon } from '#screen/icons.tsx'
import { useWords } from '#screen/language.tsx'
import { keyOf, useAct, useRead } from '#screen/reads.ts'
import { useChanged } from '#screen/socket.ts'
import { consultationChanged, readConsultation } from '../state.ts'
import { askStill, listStills } from '../still.ts'
import { words } from '../still.words.ts'
import './still.css'

export function AskStill({ consultationId }: { consultationId: string }) {
  const text = useWords(words)
  const params = { consultationId }
  const asking = useAct(askStill, [listStills])
  const reading = useRead(listStills, { params })
  const standing = useRead(readConsultation, { params })
  useChanged(consultationChanged, consultationId, keyOf(listStills))
  const patient = standing.data?.ok ? standing.data.value.patientId : undefined
  useChanged(attachmentsChanged, patient, keyOf(listStills))
  if (!standing.data?.ok || standing.data.value.state !== 'open') return null
  const last = reading.data?.ok ? reading.data.value.stills[0] : undefined
  const said = last && (last.attachmentId ? text.arrived : text[last.state])
  return (
    <div className="ask-still">
      <Button icon={<PhotoIcon />} disabled={last?.state === 'asked'} onPress={() => asking.run({ params })}>
        {text.ask}
      </Button>
      <p className="small" role="status">
        {said}
      </p>
      <ActNotice of={asking} words={words} />
    </div>
  )
}
