// The follow-up usually ordered for a reason: offered on the desk, never ordered by itself. Pure.
import type { Reason } from '#orientation/reason.ts'

export interface Usual {
  readonly fromDays: number
  readonly untilDays: number
  readonly about: string
}

/** « 48 h », said as the third day so that two whole days are behind, and open for three. */
export const after48Hours = { fromDays: 2, untilDays: 4 } as const
/** « 6 à 8 semaines, plus tôt si cela s’aggrave ». */
export const weeks6To8 = { fromDays: 42, untilDays: 56 } as const

/** The reason says it (`orientation/reason.ts`), in the version that was answered; no named doctor has signed it yet. */
export const usualOf = ({ followUp: { fromDays, untilDays, about } }: Pick<Reason, 'followUp'>): Usual => ({
  fromDays,
  untilDays,
  about,
})
