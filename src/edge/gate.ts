// What the edge asks of the room that knows accounts: who calls, whether they may, and to write down what was done.
import type { Outcome } from '#kit/outcome.ts'
import type { CommonRefusal } from '#kit/route.ts'
import type { Instant } from '#kit/time.ts'
import type { Actor } from './actor.ts'
import type { Write } from './database.ts'
import type { Trace } from './house.ts'

export interface Attempt {
  readonly act: string
  readonly actor: Actor
  readonly at: Instant
  readonly address: string
}

/** Given by `access` through server.ts: `kit` and `edge` know nothing of accounts or care (docs/decisions/0001). */
export interface Gate {
  /** The actor of a session cookie; anyone when there is none or it no longer holds. */
  authenticate(token: string | undefined, at: Instant): Promise<Actor>
  /** Who calls by a session cookie and whether they may, both read at once: what `authenticate` and then `authorise` answer. */
  admit(
    who: unknown,
    token: string | undefined,
    attempt: Omit<Attempt, 'actor'>,
    subjects: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly actor: Actor; readonly allowed: Outcome<null, CommonRefusal> }>
  /** Whether the actor may call what `who` describes, about the thing whose id is `subjects[who.related]`. */
  authorise(
    who: unknown,
    attempt: Attempt,
    subjects: Readonly<Record<string, unknown>>,
  ): Promise<Outcome<null, CommonRefusal>>
  /** Writes the trail of an act, in the act's own transaction. */
  record(db: Write, attempt: Attempt, traces: readonly Trace[]): Promise<void>
}
