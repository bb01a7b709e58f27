// A professional who lost every proof: the administrator, who has seen who they are, sends them a new invitation.
import { useState } from 'react'
import { words as accessWords } from '#access/access.words.ts'
import { renewAccount } from '#access/invitation.ts'
import { StepUp } from '#access/web/StepUp.tsx'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { useWords } from '#screen/language.tsx'
import { useAct } from '#screen/reads.ts'
import { Tag } from '#screen/Tag.tsx'
import { words } from '../practitioners.words.ts'

export function RenewAccount({ accountId, name }: { accountId: string; name: string }) {
  const text = useWords(words).admin
  const [open, setOpen] = useState(false)
  const [sent, setSent] = useState(false)
  const renewing = useAct(renewAccount)
  const needsProof = renewing.refusal?.code === 'step-up-needed'
  const renew = async () => {
    if (!(await renewing.run({ params: { accountId } }))) return
    setOpen(false)
    setSent(true)
  }
  if (sent) return <Tag kind="done">{text.renewed}</Tag>
  return (
    <>
      <Button kind="plain" spoken={text.renewThis(name)} onPress={() => setOpen(true)}>
        {text.renew}
      </Button>
      <Dialog
        title={text.renewThis(name)}
        open={open && !needsProof}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{text.cancel}</Button>
            <Button kind="main" onPress={renew}>
              {text.renewSend}
            </Button>
          </>
        }
      >
        <p>{text.renewWhy}</p>
        {needsProof ? null : <ActNotice of={renewing} words={accessWords} />}
      </Dialog>
      <StepUp
        open={open && needsProof}
        onClose={renewing.forget}
        onDone={() => {
          renewing.forget()
          void renew()
        }}
      />
    </>
  )
}
