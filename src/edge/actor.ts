// Who acts: an account in one of its roles, a named part of the system, or anyone; the database's row rules read it.
import type { Id } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'

export interface AccountActor {
  readonly account: Id
  readonly session: Id
  readonly role: string
  /** The structure the role is held for; professionals only. */
  readonly structure?: Id
  /** True while the last step-up holds. */
  readonly steppedUp: boolean
  /** Set for a session that one factor opened (a code by telephone): the oldest instant it may read of a record. */
  readonly since?: Instant
}
/** The matcher, the outbox, the jobs… each by its name, so that a row rule can let one of them through and no other. */
export interface SystemActor {
  readonly system: string
}
export interface Anyone {
  readonly anyone: true
}
export type Actor = AccountActor | SystemActor | Anyone

export const anyone: Anyone = { anyone: true }
export const isAccount = (actor: Actor): actor is AccountActor => 'account' in actor
