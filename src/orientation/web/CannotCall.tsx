// For those who cannot telephone: the 114 by text message, or a call from the on-call lead.
import { useState } from 'react'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Form } from '#screen/Form.tsx'
import { MessageIcon } from '#screen/icons.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { useAct } from '#screen/reads.ts'
import { words } from '../orientation.words.ts'
import type { Place } from '../place.ts'
import { takeExit } from '../take-exit.ts'
import { PlaceFields, placeFrom, placeStart } from './PlaceFields.tsx'

export interface CannotCallProps {
  readonly intakeId: string
  readonly place: Place | null
  readonly onBack: () => void
}

export function CannotCall({ intakeId, place, onBack }: CannotCallProps) {
  const text = useWords(words).cannotCall
  const choosing = useAct(takeExit)
  const [told, setTold] = useState(false)
  // The 114 opens at once; that it was chosen is written down beside, and must not delay it.
  const note = () => void choosing.run({ params: { intakeId }, body: { exit: 'cannot-call' } })
  return (
    <PatientPage title={text.title} strip="quiet">
      <Card title={text.text114} look="warm">
        <p>{text.text114Why}</p>
        <div className="row" onClickCapture={note}>
          <LinkButton kind="danger" wide to="sms:114" icon={<MessageIcon />}>
            {text.text114}
          </LinkButton>
        </div>
      </Card>
      {told ? (
        <Notice kind="done" title={text.sentTitle} said="now">
          {text.sent}
        </Notice>
      ) : (
        <Card title={text.lead} look="plain">
          <p className="soft">{text.leadWhy}</p>
          <AskLead intakeId={intakeId} place={place} onTold={() => setTold(true)} />
        </Card>
      )}
      <Button kind="plain" onPress={onBack}>
        {text.back}
      </Button>
    </PatientPage>
  )
}

function AskLead({ intakeId, place, onTold }: Omit<CannotCallProps, 'onBack'> & { onTold: () => void }) {
  const text = useWords(words).cannotCall
  const asking = useAct(takeExit)
  const [typed, setTyped] = useState(placeStart(place))
  const [tried, setTried] = useState(false)
  const refused = asking.refusal?.code
  const submit = async () => {
    setTried(true)
    const given = placeFrom(typed, false)
    if (!given) return
    if (await asking.run({ params: { intakeId }, body: { exit: 'cannot-call', place: given } })) onTold()
  }
  const beside = refused === 'postcode-not-understood' || refused === 'callback-not-understood'
  return (
    <Form onSubmit={submit}>
      <PlaceFields value={typed} onChange={setTyped} tried={tried} refused={refused} />
      {beside ? null : <ActNotice of={asking} words={words} />}
      <Button type="submit" kind="main" wide>
        {text.send}
      </Button>
    </Form>
  )
}
