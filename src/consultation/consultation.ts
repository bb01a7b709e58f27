// The encounter and its states: announced by an acceptance, open once the patient begins, then closed, or withdrawn.
import { z } from 'zod'
import { done, type Outcome, refused } from '#kit/outcome.ts'

export const consultationState = z.enum(['announced', 'open', 'closed', 'withdrawn'])
export type ConsultationState = z.infer<typeof consultationState>

/**
 * What may happen to a consultation. `begin` and `prefer-another` are the patient's answer to the professional's fiche
 * (référentiel HAS of 21 December 2023: identity known before the act); `lapse` is their silence. A consultation the
 * patient never began can still be closed, with a dated reason.
 */
export const steps = {
  begin: { from: ['announced'], to: 'open' },
  'prefer-another': { from: ['announced'], to: 'withdrawn' },
  lapse: { from: ['announced'], to: 'withdrawn' },
  close: { from: ['announced', 'open'], to: 'closed' },
} as const satisfies Record<string, { from: readonly ConsultationState[]; to: ConsultationState }>
export type Step = keyof typeof steps

/** Why a step is refused: where the consultation already is, or an emergency whose outcome is not noted. */
export type StepRefusal<S extends Step = Step> =
  | 'already-begun'
  | 'consultation-over'
  | (S extends 'begin' ? never : 'emergency-open')

/** An emergency holds the consultation where it is: of the steps above, only beginning is left (product E10). */
export interface Standing {
  readonly state: ConsultationState
  readonly inEmergency: boolean
}

/**
 * One step. Asked again once done (the answer was lost with the server that gave it), it is done and changes nothing,
 * so that whoever asked may simply ask again.
 */
export const advance = <S extends Step>(
  { state, inEmergency }: Standing,
  step: S,
): Outcome<{ state: ConsultationState; changed: boolean }, StepRefusal<S>> => {
  const { from, to } = steps[step]
  if (state === to) return done({ state, changed: false })
  if (!(from as readonly ConsultationState[]).includes(state))
    return refused(state === 'open' ? 'already-begun' : 'consultation-over')
  if (inEmergency && step !== 'begin') return refused('emergency-open' as StepRefusal<S>)
  return done({ state: to, changed: true })
}

/** How an encounter ended, for its record: care given, judged not suited to distance, or failed for a technical reason. */
export const consultationEnd = z.enum(['done', 'not-suited', 'failed'])
export type ConsultationEnd = z.infer<typeof consultationEnd>
