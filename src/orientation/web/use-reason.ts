// A reason in one version, read once: it never changes, and a page asks only for the one it is about.
import { type Reading, useRead } from '#screen/reads.ts'
import { readReason } from '../read-reason.ts'
import type { Reason } from '../reason.ts'

interface Named {
  readonly id: string
  readonly version: number
}

export interface ReasonRead {
  readonly reason: Reason | undefined
  /** For `<QueryScreen>`, while it is not there. */
  readonly reading: Reading<typeof readReason>
}

export const useReason = (named: Named | undefined): ReasonRead => {
  const params = { reasonId: named?.id ?? '', version: named?.version ?? 1 }
  const reading = useRead(readReason, { params }, { when: named !== undefined, lasting: true })
  return { reason: reading.data?.ok ? reading.data.value : undefined, reading }
}
