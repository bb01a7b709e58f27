// The matcher: lets offers lapse, loses silent places, makes the offers the policy decides, calls and tells; the only one that does.
import { sql } from 'kysely'
import { endRelations, openRelation } from '#access/server/relation.ts'
import { latestJoined } from '#agenda/appointment.ts'
import { policyAt } from '#agenda/server/agenda.store.ts'
import type { Write } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import { type Id, newId } from '#kit/id.ts'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { alertsChanged, everyAlert } from '#orientation/alert.ts'
import { deskSeconds, isFree, mostUnanswered, statusAt } from '../duty.ts'
import { type Free, notAgainSeconds, pairUp, policy, type Waiting } from '../match.ts'
import { offerSeconds } from '../offer.ts'
import { dutyChanged, ticketChanged, waitingRoomChanged } from '../place.ts'
import { keptSeconds, presentSeconds } from '../ticket.ts'
import { comingAppointments, missAppointments } from './appointed.ts'
import { holdOffered, moveTicket } from './waiting-room.store.ts'
import { type Changes, callAndTell } from './waiting-watch.ts'

/** Any number, the same in every process: one matcher at a time, whatever their number. */
const matcherLock = 4_071_957
/** Seconds between two looks when nothing happens: what depends on time alone (silence, breaks) waits no longer. */
const restSeconds = 5

export interface Matcher {
  nudge(): void
  /** Looks now and resolves when what could be decided is committed. */
  look(): Promise<void>
  stop(): Promise<void>
}

export const startMatcher = (house: House): Matcher => {
  let stopped = false
  let again = false
  let working: Promise<void> | undefined
  let cancel = () => {}
  let next: Instant | undefined
  // Counted from when the last look began: what came due during it is seen by the next.
  let began = house.time.now()
  const look = (): Promise<void> => {
    again = true
    working ??= (async () => {
      while (again && !stopped) {
        again = false
        began = house.time.now()
        next = await lookOnce(house)
      }
    })()
      .catch(error => house.log.error({ err: error }, 'the matcher met a fault; it looks again soon'))
      .finally(() => {
        working = undefined
        cancel()
        if (stopped) return
        const rested = plusSeconds(began, restSeconds)
        cancel = house.time.wake(next && next < rested ? next : rested, nudge)
      })
    return working
  }
  const nudge = () => void look()
  const deaf = house.bus.listen(waitingRoomChanged.name, nudge)
  nudge()
  return {
    nudge,
    look,
    async stop() {
      stopped = true
      deaf()
      cancel()
      await working
    },
  }
}

/** @returns when the next open offer lapses, if there is one */
const lookOnce = async (house: House): Promise<Instant | undefined> => {
  const at = house.time.now()
  const changes: Changes = { tickets: new Set(), accounts: new Set(), alerts: false }
  const soonest = await house.db.as({ system: 'matcher' }, at).write(async db => {
    const lock = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(${matcherLock}) as held`.execute(db)
    if (!lock.rows[0]?.held) return undefined
    await endBreaks(db, at, changes)
    await lapseOffers(db, at, changes)
    await loseSilent(db, at, changes)
    await missAppointments(db, at)
    await makeOffers(db, house, at, changes)
    await callAndTell(db, house, at, changes)
    return nextDeadline(db)
  })
  for (const id of changes.tickets) house.bus.changed(ticketChanged.name, id)
  for (const id of changes.accounts) house.bus.changed(dutyChanged.name, id)
  if (changes.alerts) house.bus.changed(alertsChanged.name, everyAlert)
  return soonest
}

const nextDeadline = async (db: Write): Promise<Instant | undefined> => {
  const row = await db
    .selectFrom('offer')
    .select(select => select.fn.min('expires_at').as('soonest'))
    .where('state', '=', 'open')
    .executeTakeFirst()
  return row?.soonest ?? undefined
}

const endBreaks = async (db: Write, at: Instant, changes: Changes) => {
  const rows = await db
    .updateTable('duty')
    .set({ status: 'available', break_until: null, free_since: at })
    .where('status', '=', 'break')
    .where('break_until', '<=', at)
    .returning('account_id')
    .execute()
  for (const row of rows) changes.accounts.add(row.account_id)
}

/** An offer let pass goes back to the room with its place; two in a row and the professional is on a break (product D5). */
const lapseOffers = async (db: Write, at: Instant, changes: Changes) => {
  const due = await db
    .selectFrom('offer')
    .select('id')
    .where('state', '=', 'open')
    .where('expires_at', '<=', at)
    .orderBy('ticket_id')
    .execute()
  const held: Id[] = []
  for (const { id } of due) if (await holdOffered(db, id)) held.push(id)
  if (held.length === 0) return
  const lapsed = await db
    .updateTable('offer')
    .set({ state: 'lapsed', answered_at: at })
    .where('id', 'in', held)
    .where('state', '=', 'open')
    .returning(['id', 'ticket_id', 'account_id'])
    .execute()
  for (const offer of lapsed) {
    await endRelations(db, { subject: offer.id, kind: 'offered', until: at })
    await moveTicket(db, offer.ticket_id, 'pass-on')
    await countUnanswered(db, offer.account_id, at)
    changes.tickets.add(offer.ticket_id)
    changes.accounts.add(offer.account_id)
  }
}

const countUnanswered = async (db: Write, account: Id, at: Instant) => {
  const row = await db
    .updateTable('duty')
    .set(set => ({ unanswered: set('unanswered', '+', 1), free_since: at }))
    .where('account_id', '=', account)
    .returning('unanswered')
    .executeTakeFirst()
  if ((row?.unanswered ?? 0) < mostUnanswered) return
  // Without an end of its own: the professional comes back by saying so.
  await db
    .updateTable('duty')
    .set({ status: 'break', break_until: null, unanswered: 0 })
    .where('account_id', '=', account)
    .where('status', '=', 'available')
    .execute()
}

const loseSilent = async (db: Write, at: Instant, changes: Changes) => {
  const silent = await db
    .selectFrom('ticket')
    .select('id')
    .where('state', '=', 'waiting')
    .where('away_since', 'is', null)
    .where('last_seen_at', '<=', plusSeconds(at, -keptSeconds))
    .execute()
  for (const { id } of silent) {
    await moveTicket(db, id, 'lose', { ended_at: at })
    changes.tickets.add(id)
  }
}

const makeOffers = async (db: Write, house: House, at: Instant, changes: Changes) => {
  const free = await freePractitioners(db, at)
  if (free.length === 0) return
  const pairs = pairUp(await waitingPatients(db, at), free, at, await comingAppointments(db, at))
  for (const { ticket, account } of pairs) {
    const offer = newId(at, house.random)
    if (!(await moveTicket(db, ticket, 'offer'))) continue
    await db
      .insertInto('offer')
      .values({
        id: offer,
        ticket_id: ticket,
        account_id: account,
        state: 'open',
        reason: null,
        policy: policy.version,
        made_at: at,
        expires_at: plusSeconds(at, offerSeconds),
        answered_at: null,
      })
      .execute()
    await openRelation(db, house, at, { account, subject: offer, kind: 'offered', cause: 'waiting-room/match' })
    changes.tickets.add(ticket)
    changes.accounts.add(account)
  }
}

const freePractitioners = async (db: Write, at: Instant): Promise<Free[]> => {
  const rows = await db
    .selectFrom('duty')
    .selectAll('duty')
    .where('status', '=', 'available')
    .where('busy_with', 'is', null)
    .where('last_seen_at', '>', plusSeconds(at, -deskSeconds))
    .where(where =>
      where.not(
        where.exists(
          where
            .selectFrom('offer')
            .select('offer.id')
            .whereRef('offer.account_id', '=', 'duty.account_id')
            .where('offer.state', '=', 'open'),
        ),
      ),
    )
    // Held until the offers are made: someone who leaves the room at this instant is either seen gone or made an offer first.
    .forUpdate()
    .execute()
  return rows
    .filter(row =>
      isFree(
        {
          status: statusAt({ status: row.status, breakUntil: row.break_until }, at),
          breakUntil: row.break_until,
          lastSeenAt: row.last_seen_at,
          busy: row.busy_with !== null,
        },
        at,
      ),
    )
    .map(row => ({ account: row.account_id, structure: row.structure_id, since: row.free_since }))
}

const waitingPatients = async (db: Write, at: Instant): Promise<Waiting[]> => {
  const rows = await db
    .selectFrom('ticket')
    .leftJoin('offer', join =>
      join.onRef('offer.ticket_id', '=', 'ticket.id').on('offer.state', 'in', ['declined', 'lapsed', 'withdrawn']),
    )
    .leftJoin('appointment', join =>
      join
        .onRef('appointment.id', '=', 'ticket.appointment_id')
        .on('appointment.state', '=', 'booked')
        .on('appointment.starts_at', '<=', latestJoined(at, policyAt(at)))
        .on('ticket.freed_at', 'is', null),
    )
    .select(['ticket.id', 'ticket.structure_id', 'severity', 'joined_at', 'last_seen_at'])
    .select(['appointment.practitioner_id', 'appointment.starts_at'])
    .select(
      sql<string[]>`coalesce(array_agg(offer.account_id) filter (where offer.account_id is not null), '{}')`.as(
        'passed_by',
      ),
    )
    .select(
      sql<string[]>`coalesce(array_agg(offer.account_id) filter (where offer.reason = 'preferred-another'
        or (offer.state = 'declined' and offer.answered_at > ${plusSeconds(at, -notAgainSeconds)})), '{}')`.as(
        'not_again',
      ),
    )
    .where('ticket.state', '=', 'waiting')
    .where('away_since', 'is', null)
    .where('last_seen_at', '>', plusSeconds(at, -presentSeconds))
    .groupBy(['ticket.id', 'appointment.id'])
    .orderBy('joined_at')
    .limit(2000)
    .execute()
  return rows.map(row => ({
    id: row.id,
    structure: row.structure_id,
    severity: row.severity,
    joinedAt: row.joined_at,
    lastSeenAt: row.last_seen_at,
    passedBy: row.passed_by,
    notAgain: row.not_again,
    ...(row.practitioner_id && row.starts_at ? { appointed: { with: row.practitioner_id, at: row.starts_at } } : {}),
  }))
}
