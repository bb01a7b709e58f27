// The gate: turns a cookie into an actor, an actor and a route's `who` into a yes or a no, and writes both down.
import { type Actor, anyone, isAccount } from '#edge/actor.ts'
import type { Attempt, Gate } from '#edge/gate.ts'
import type { House } from '#edge/house.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import type { CommonRefusal } from '#kit/route.ts'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { oldestByTelephone } from '../phone-entry.ts'
import { graceSeconds, sessionHolds, stepUpHolds, worthNoting } from '../session.ts'
import { decideWho, type Who } from '../who.ts'
import { hashToken } from './access.store.ts'
import { writeTrail } from './trail.ts'

const idForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export const openGate = (house: House): Gate => ({
  authenticate: (token, at) => authenticate(house, token, at),
  authorise: (who, attempt, subjects) => authorise(house, who as Who, attempt, subjects),
  record: (db, attempt, traces) => writeTrail(db, house, attempt, traces),
})

const authenticate = async (house: House, token: string | undefined, at: Instant): Promise<Actor> => {
  if (token?.length !== 43) return anyone
  const handle = house.db.as({ system: 'sign-in' }, at)
  const hash = hashToken(token)
  const row = await handle.read(db =>
    db
      .selectFrom('session')
      .selectAll()
      .where(where =>
        where.or([
          where('token_hash', '=', hash),
          where('previous_token_hash', '=', hash).and('rotated_at', '>', plusSeconds(at, -graceSeconds)),
        ]),
      )
      .executeTakeFirst(),
  )
  if (!row) return anyone
  const times = {
    role: row.role,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    steppedUpAt: row.stepped_up_at,
    endedAt: row.ended_at,
  }
  if (!sessionHolds(times, at)) return anyone
  const steppedUp = stepUpHolds(times, at)
  const isLast = row.token_hash.equals(hash)
  if (worthNoting(times, at))
    await handle.write(db =>
      db
        .updateTable('session')
        .set({ last_seen_at: at, ...(steppedUp ? {} : { stepped_up_at: null }) })
        .where('id', '=', row.id)
        .execute(),
    )
  return {
    account: row.account_id,
    session: row.id,
    role: row.role,
    ...(row.structure_id ? { structure: row.structure_id } : {}),
    steppedUp: steppedUp && isLast,
    ...(row.proven === 'telephone' ? { since: oldestByTelephone(at) } : {}),
  }
}

const authorise = async (
  house: House,
  who: Who,
  attempt: Attempt,
  subjects: Readonly<Record<string, unknown>>,
): Promise<Outcome<null, CommonRefusal>> => {
  const { actor, at } = attempt
  if (!isAccount(actor)) return decideWho(who, { kinds: [] })
  const subject = who.related ? subjects[who.related] : undefined
  const kinds =
    typeof subject === 'string' && idForm.test(subject)
      ? await house.db.as(actor, at).read(db =>
          db
            .selectFrom('relation')
            .select('kind')
            .where('account_id', '=', actor.account)
            .where('subject_id', '=', subject)
            .where('from_at', '<=', at)
            .where(where => where.or([where('until_at', 'is', null), where('until_at', '>', at)]))
            .execute(),
        )
      : []
  const decision = decideWho(who, {
    role: actor.role,
    steppedUp: actor.steppedUp,
    oneFactor: actor.since !== undefined,
    own: who.own !== undefined && subjects[who.own] === actor.account,
    kinds: kinds.map(row => row.kind),
  })
  if (decision.ok) return done(null)
  // Someone who reaches for what is not theirs leaves a trace, whatever they are told.
  if (decision.refused === 'not-found' || decision.refused === 'not-allowed')
    await house.db.as(actor, at).write(async db => {
      const reached = typeof subject === 'string' && idForm.test(subject) ? { object: subject } : {}
      // Where the route names a patient, the trace is theirs to read: someone tried to open their record.
      const whose = who.related === 'patientId' && reached.object ? { patient: reached.object } : {}
      await writeTrail(db, house, attempt, [{ ...reached, ...whose, detail: decision.refused }], 'refused')
    })
  return refused(decision.refused)
}
