// « Inviter un professionnel »: an address, a card, and the proof that the administrator is there.
import { useState } from 'react'
import { email as emailForm } from '#access/account.ts'
import { StepUp } from '#access/web/StepUp.tsx'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { SendIcon } from '#screen/icons.tsx'
import { useWords } from '#screen/language.tsx'
import { useAct } from '#screen/reads.ts'
import { invitePractitioner, practitioners } from '../invite-practitioner.ts'
import { words } from '../practitioners.words.ts'
import { CardFields, cardFrom, noCard } from './CardFields.tsx'

export interface InvitePractitionerProps {
  readonly structureId: string
  readonly onSent: (email: string) => void
  readonly onCancel: () => void
}

export function InvitePractitioner({ structureId, onSent, onCancel }: InvitePractitionerProps) {
  const text = useWords(words).admin
  const [typed, setTyped] = useState('')
  const [card, setCard] = useState(noCard)
  const [tried, setTried] = useState(false)
  const inviting = useAct(invitePractitioner, [practitioners])
  const email = emailForm.safeParse(typed).data
  const send = async () => {
    setTried(true)
    const whole = cardFrom(card)
    if (!email || !whole) return
    const made = await inviting.run({ params: { structureId }, body: { email, card: whole } })
    if (made) onSent(email)
  }
  const needsProof = inviting.refusal?.code === 'step-up-needed'
  return (
    <Card title={text.invite}>
      <Form onSubmit={send}>
        <p className="soft">{text.inviteWhy}</p>
        <Field
          kind="email"
          autoComplete="off"
          label={text.email}
          value={typed}
          onChange={setTyped}
          error={tried && !email ? text.emailWrong : undefined}
          maxLength={254}
          autoFocus
        />
        <CardFields value={card} onChange={setCard} tried={tried} />
        {needsProof ? null : <ActNotice of={inviting} words={words} />}
        <div className="row">
          <Button onPress={onCancel}>{text.cancel}</Button>
          <Button type="submit" kind="main" icon={<SendIcon aria-hidden="true" />}>
            {text.send}
          </Button>
        </div>
      </Form>
      <StepUp
        open={needsProof}
        onClose={inviting.forget}
        onDone={() => {
          inviting.forget()
          void send()
        }}
      />
    </Card>
  )
}
