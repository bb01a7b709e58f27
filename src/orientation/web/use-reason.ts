// The reason of a request, read once: its version never changes, and a page asks only for the one it is about.
import { type Reading, useRead } from '#screen/reads.ts'
import { readReason } from '../read-reason.ts'
import type { Reason } from '../reason.ts'

export interface ReasonRead {
  readonly reason: Reason | undefined
  /** For `<QueryScreen>`, while it is not there. */
  readonly reading: Reading<typeof readReason>
}

export const useReason = (intakeId: string): ReasonRead => {
  const reading = useRead(readReason, { params: { intakeId } }, { when: intakeId !== '', lasting: true })
  return { reason: reading.data?.ok ? reading.data.value : undefined, reading }
}
