// Signing what was written, after a fresh proof of presence; and first, once, how the prescriber is reached.
import { useState } from 'react'
import { StepUp } from '#access/web/StepUp.tsx'
import { listDocuments } from '#record/document.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { SignIcon } from '#screen/icons.tsx'
import { useWords } from '#screen/language.tsx'
import { useAct } from '#screen/reads.ts'
import { readDraft } from '../draft.ts'
import { panelWords } from '../panel.words.ts'
import { words } from '../prescription.words.ts'
import { saveReach } from '../reach.ts'
import { signPrescriptions } from '../sign-prescriptions.ts'
import { usePrescription, useTouched } from './PrescriptionProvider.tsx'

/** Under a `PrescriptionProvider`: what was signed leaves the draft when it is read again. */
export function SignDraft() {
  const text = useWords(panelWords)
  const { consultationId, written, ready } = usePrescription()
  const signing = useAct(signPrescriptions, [readDraft, listDocuments, ...useTouched()])
  const needsProof = signing.refusal?.code === 'step-up-needed'
  const run = () => signing.run({ params: { consultationId }, body: { version: written.version } })
  return (
    <div className="stack stack--tight">
      <div className="row">
        <Button
          kind="main"
          icon={<SignIcon aria-hidden="true" />}
          busyWords={text.signing}
          disabled={!ready}
          onPress={run}
        >
          {text.sign}
        </Button>
      </div>
      {needsProof ? null : <ActNotice of={signing} words={words} />}
      <StepUp
        open={needsProof}
        onClose={signing.forget}
        onDone={() => {
          signing.forget()
          void run()
        }}
      />
    </div>
  )
}

export function ReachForm() {
  const text = useWords(panelWords)
  const [phone, setPhone] = useState('')
  const [email, setEmail] = useState('')
  const saving = useAct(saveReach, [readDraft])
  return (
    <Form onSubmit={() => saving.run({ body: { phone, email } })} label={text.reach}>
      <h3>{text.reach}</h3>
      <p className="small soft">{text.reachWhy}</p>
      <Field label={text.phone} kind="phone" value={phone} onChange={setPhone} maxLength={30} />
      <Field label={text.email} kind="email" value={email} onChange={setEmail} maxLength={160} />
      <ActNotice of={saving} words={words} />
      <div className="row">
        <Button type="submit">{text.save}</Button>
      </div>
    </Form>
  )
}
