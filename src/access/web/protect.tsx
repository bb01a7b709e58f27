// An act of one's own security: asked for presence when it must be, then sent again by itself.
import type { ReactNode } from 'react'
import type { AnyRoute } from '#kit/route.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import type { Act } from '#screen/reads.ts'
import { words } from '../security.words.ts'
import { StepUp } from './StepUp.tsx'

/** How an act ended, and the proof of presence when that is what it waits for. */
export function Protected<R extends AnyRoute>({ of, again }: { of: Act<R>; again: () => unknown }): ReactNode {
  const needsProof = of.refusal?.code === 'step-up-needed'
  return (
    <>
      {needsProof ? null : <ActNotice of={of} words={words} />}
      <StepUp
        open={needsProof}
        onClose={of.forget}
        onDone={() => {
          of.forget()
          void again()
        }}
      />
    </>
  )
}
