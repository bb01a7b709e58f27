// The gate: turns a cookie into an actor, an actor and a route's `who` into a yes or a no, and writes both down.
import { sql } from 'kysely'
import { type Actor, anyone, isAccount } from '#edge/actor.ts'
import type { Read } from '#edge/database.ts'
import type { Attempt, Gate } from '#edge/gate.ts'
import type { House } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import type { CommonRefusal } from '#kit/route.ts'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { oldestByTelephone } from '../phone-entry.ts'
import { graceSeconds, sessionHolds, stepUpHolds, worthNoting } from '../session.ts'
import { decideWho, type Who } from '../who.ts'
import { hashToken, type SessionTable } from './access.store.ts'
import { writeTrail } from './trail.ts'

const idForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export const openGate = (house: House): Gate => ({
  authenticate: async (token, at) => (await recognise(house, token, at)).actor,
  async admit(who, token, told, subjects) {
    const { actor, kinds } = await recognise(house, token, told.at, subjectOf(who as Who, subjects))
    return { actor, allowed: await authorise(house, who as Who, { ...told, actor }, subjects, kinds) }
  },
  async authorise(who, attempt, subjects) {
    const { actor, at } = attempt
    const subject = subjectOf(who as Who, subjects)
    const kinds =
      isAccount(actor) && subject ? await house.db.as(actor, at).read(db => tiesOf(db, actor.account, subject, at)) : []
    return authorise(house, who as Who, attempt, subjects, kinds)
  },
  record: (db, attempt, traces) => writeTrail(db, house, attempt, traces),
})

/** The thing an act is about, when the route asks for a tie to it. */
const subjectOf = (who: Who, subjects: Readonly<Record<string, unknown>>): Id | undefined => {
  const subject = who.related ? subjects[who.related] : undefined
  return typeof subject === 'string' && idForm.test(subject) ? subject : undefined
}

/** The kinds of the live ties an account has with a subject. */
const tiesOf = async (db: Read, account: Id, subject: Id, at: Instant): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('relation')
    .select('kind')
    .where('account_id', '=', account)
    .where('subject_id', '=', subject)
    .where('from_at', '<=', at)
    .where(where => where.or([where('until_at', 'is', null), where('until_at', '>', at)]))
    .execute()
  return rows.map(row => row.kind)
}

interface Recognised {
  readonly actor: Actor
  /** Of the live ties to the subject that was asked. */
  readonly kinds: readonly string[]
}
const unknown: Recognised = { actor: anyone, kinds: [] }

const recognise = async (house: House, token: string | undefined, at: Instant, subject?: Id): Promise<Recognised> => {
  if (token?.length !== 43) return unknown
  const hash = hashToken(token)
  const [row] = await house.db.ask(
    sql<SessionTable & { kinds: string[] }>`select (one.held).*, one.kinds
      from recognised(${hash}, ${at}, ${plusSeconds(at, -graceSeconds)}, ${subject ?? null}) one`,
  )
  if (!row) return unknown
  const times = {
    role: row.role,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    steppedUpAt: row.stepped_up_at,
    endedAt: row.ended_at,
  }
  if (!sessionHolds(times, at)) return unknown
  const steppedUp = stepUpHolds(times, at)
  const isLast = row.token_hash.equals(hash)
  if (worthNoting(times, at))
    await house.db.as({ system: 'sign-in' }, at).write(db =>
      db
        .updateTable('session')
        .set({ last_seen_at: at, ...(steppedUp ? {} : { stepped_up_at: null }) })
        .where('id', '=', row.id)
        .execute(),
    )
  const actor = {
    account: row.account_id,
    session: row.id,
    role: row.role,
    ...(row.structure_id ? { structure: row.structure_id } : {}),
    steppedUp: steppedUp && isLast,
    ...(row.proven === 'telephone' ? { since: oldestByTelephone(at) } : {}),
  }
  return { actor, kinds: row.kinds }
}

const authorise = async (
  house: House,
  who: Who,
  attempt: Attempt,
  subjects: Readonly<Record<string, unknown>>,
  kinds: readonly string[],
): Promise<Outcome<null, CommonRefusal>> => {
  const { actor, at } = attempt
  if (!isAccount(actor)) return decideWho(who, { kinds: [] })
  const decision = decideWho(who, {
    role: actor.role,
    steppedUp: actor.steppedUp,
    oneFactor: actor.since !== undefined,
    own: who.own !== undefined && subjects[who.own] === actor.account,
    kinds,
  })
  if (decision.ok) return done(null)
  // Someone who reaches for what is not theirs leaves a trace, whatever they are told.
  if (decision.refused === 'not-found' || decision.refused === 'not-allowed')
    await house.db.as(actor, at).write(async db => {
      const subject = subjectOf(who, subjects)
      const reached = subject ? { object: subject } : {}
      // Where the route names a patient, the trace is theirs to read: someone tried to open their record.
      const whose = who.related === 'patientId' && subject ? { patient: subject } : {}
      await writeTrail(db, house, attempt, [{ ...reached, ...whose, detail: decision.refused }], 'refused')
    })
  return refused(decision.refused)
}
