// An act that one signs: sent, and sent again by itself once presence was proven.
import type { ReactNode } from 'react'
import { StepUp } from '#access/web/StepUp.tsx'
import type { AnyRoute } from '#kit/route.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { SignIcon } from '#screen/icons.tsx'
import type { Act } from '#screen/reads.ts'
import { words } from '../report.words.ts'

export interface SignedActProps<R extends AnyRoute> {
  readonly title: string
  /** The words of the button that signs. */
  readonly sign: string
  readonly act: Act<R>
  /** Sends; answers whether there was something to send and it was done. */
  readonly run: () => Promise<boolean>
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog that is there from the start; it gives way to the proof of presence and comes back with what was typed. */
export function SignedAct<R extends AnyRoute>({ title, sign, act, run, onClose, children }: SignedActProps<R>) {
  const unproven = act.refusal?.code === 'step-up-needed'
  const send = async () => {
    if (await run()) onClose()
  }
  return (
    <>
      <Dialog
        title={title}
        open={!unproven}
        onClose={onClose}
        actions={
          <Button kind="main" icon={<SignIcon aria-hidden="true" />} onPress={send}>
            {sign}
          </Button>
        }
      >
        <div className="stack">
          {children}
          {unproven ? null : <ActNotice of={act} words={words} />}
        </div>
      </Dialog>
      <StepUp
        open={unproven}
        onClose={act.forget}
        onDone={() => {
          act.forget()
          void send()
        }}
      />
    </>
  )
}
