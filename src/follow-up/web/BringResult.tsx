// A result brought by its patient: photographed or chosen, with what the laboratory's sheet says of its urgency.
import { useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { attachmentsChanged } from '#record/attachment.ts'
import { AddedList } from '#record/web/AddedList.tsx'
import { AddPhotos } from '#record/web/AddPhotos.tsx'
import { useSendings } from '#record/web/sendings.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { call } from '#screen/api.ts'
import { Button } from '#screen/Button.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Form } from '#screen/Form.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { useGo } from '#screen/navigation.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { keyOf, useAct, useRead } from '#screen/reads.ts'
import { useChanged } from '#screen/socket.ts'
import { type Urgency, urgencies } from '../follow-up.ts'
import { words } from '../follow-up.words.ts'
import { addFile, bringResult, listMine, readMine } from '../mine.ts'
import type { OfMine } from './MyFollowUp.tsx'
import { pathOfMine } from './MyFollowUps.tsx'

export function BringResult({ patientId, followUpId }: OfMine) {
  const text = useWords(words)
  const reading = useRead(readMine, { params: { patientId, followUpId } })
  useChanged(attachmentsChanged, patientId, keyOf(readMine))
  const about = reading.data?.ok ? reading.data.value.about : undefined
  return (
    <PatientPage title={text.result.title} lead={about} back={pathOfMine(patientId, followUpId)}>
      <QueryScreen of={reading} words={words}>
        {value => <Bring patientId={patientId} read={value} />}
      </QueryScreen>
    </PatientPage>
  )
}

function Bring({ patientId, read }: { patientId: string; read: OutputOf<typeof readMine> }) {
  const text = useWords(words).result
  const go = useGo()
  const params = { patientId, followUpId: read.id }
  const bringing = useAct(bringResult, [readMine, listMine])
  const [urgency, setUrgency] = useState<Urgency>()
  const [tried, setTried] = useState(false)
  const ids = (brought: boolean) => read.files.filter(one => one.brought === brought).map(one => one.attachmentId)
  const going = useSendings(read.intakeId).some(one => !['done', 'refused'].includes(one.sending.state.at))
  const submit = async () => {
    setTried(true)
    if (urgency && (await bringing.run({ params, body: { urgency } }))) go(pathOfMine(patientId, read.id))
  }
  return (
    <div className="stack stack--wide">
      <Notice kind="amber">{text.emergency}</Notice>
      <p>{text.lead}</p>
      <AddPhotos
        patientId={patientId}
        intakeId={read.intakeId}
        only={ids(false)}
        announce={(body, key) => call(addFile, { params, body }, { key })}
      />
      <Form onSubmit={submit}>
        <Choice
          label={text.urgency}
          hint={text.urgencyNote}
          options={urgencies.map(value => ({ value, label: text.urgencies[value] }))}
          value={urgency}
          onChange={setUrgency}
          error={tried && !urgency ? text.chooseOne : undefined}
        />
        <ActNotice of={bringing} words={words} />
        <Button type="submit" kind="main" wide disabled={going}>
          {text.send}
        </Button>
      </Form>
      {ids(true).length > 0 ? (
        <section className="stack">
          <h2>{text.sent}</h2>
          <AddedList patientId={patientId} intakeId={read.intakeId} only={ids(true)} />
        </section>
      ) : null}
    </div>
  )
}
