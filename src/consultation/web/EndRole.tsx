// In the administrator's list: a professional leaves, for a reason, by someone who proves they are there.
import { useState } from 'react'
import { StepUp } from '#access/web/StepUp.tsx'
import { practitioners } from '#practitioners/invite-practitioner.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { useWords } from '#screen/language.tsx'
import { useAct } from '#screen/reads.ts'
import { endRole, type LeavingReason, leavingReasons } from '../end-role.ts'
import { words } from '../end-role.words.ts'

export function EndRole({ accountId, name }: { accountId: string; name: string }) {
  const text = useWords(words)
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState<LeavingReason>()
  const ending = useAct(endRole, [practitioners])
  const needsProof = ending.refusal?.code === 'step-up-needed'
  const close = () => {
    ending.forget()
    setOpen(false)
  }
  const end = async () => {
    if (reason && (await ending.run({ params: { accountId }, body: { role: 'practitioner', reason } }))) setOpen(false)
  }
  return (
    <>
      <Button kind="plain" spoken={text.endOf(name)} onPress={() => setOpen(true)}>
        {text.end}
      </Button>
      <Dialog
        title={text.endOf(name)}
        open={open && !needsProof}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>{text.cancel}</Button>
            <Button kind="main" disabled={!reason} onPress={end}>
              {text.end}
            </Button>
          </>
        }
      >
        <p>{text.why}</p>
        <Choice
          label={text.reason}
          look="pills"
          options={leavingReasons.map(value => ({ value, label: text.reasons[value] }))}
          value={reason}
          onChange={setReason}
        />
        {needsProof ? null : <ActNotice of={ending} words={words} />}
      </Dialog>
      <StepUp
        open={open && needsProof}
        onClose={ending.forget}
        onDone={() => {
          ending.forget()
          void end()
        }}
      />
    </>
  )
}
