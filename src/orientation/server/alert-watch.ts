// Rings the telephones of those on call while an alert waits and nobody takes it; safe to start in every process.
import { sql } from 'kysely'
import type { House } from '#edge/house.ts'
import { startWatch } from '#edge/watch.ts'
import { dayIn, type Instant } from '#kit/time.ts'
import { zone } from '#patients/patient.ts'
import { alertsChanged, everyAlert } from '../alert.ts'
import { words } from '../alert.words.ts'
import { ringsAt, watchOn, whomToRing } from '../alert-watch.ts'
import { ladderOf } from './on-call.ts'

/** Any number, the same in every process: one rings at a time. */
const watchLock = 4_071_958

export const startAlertWatch = (house: House): (() => Promise<void>) =>
  startWatch(house, {
    look: () => ringDue(house),
    hears: alertsChanged.name,
    failed: 'the alerts that nobody took could not ring',
  }).stop

/** Rings once for all that are due, for they are on the same board. @returns when to look again, if an alert waits */
const ringDue = async (house: House): Promise<Instant | undefined> => {
  const at = house.time.now()
  const policy = watchOn(dayIn(at, zone))
  const { to, next } = await house.db.as({ system: 'lead-alert' }, at).write(async db => {
    const lock = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(${watchLock}) as held`.execute(db)
    const waiting = await db
      .selectFrom('lead_alert')
      .select(['id', 'cause', 'raised_at', 'rung', 'rung_at'])
      .where('taken_at', 'is', null)
      .where('ended_at', 'is', null)
      .orderBy('raised_at')
      .limit(200)
      .execute()
    const timed = waiting.map(row => ({
      ...row,
      due: ringsAt({ cause: row.cause, raisedAt: row.raised_at, rung: row.rung, rungAt: row.rung_at }, policy),
    }))
    const due = timed.filter(row => row.due <= at)
    const [first] = due
    const number = whomToRing(await ladderOf(db, house), first?.rung ?? 0)
    const rings = lock.rows[0]?.held === true && house.telephone && first && number !== undefined
    if (rings)
      await db
        .updateTable('lead_alert')
        .set(set => ({ rung: set('rung', '+', 1), rung_at: at }))
        .where(
          'id',
          'in',
          due.map(row => row.id),
        )
        .execute()
    const times = timed.map(row => {
      const rung = rings && row.due <= at
      return ringsAt(
        { cause: row.cause, raisedAt: row.raised_at, rung: row.rung, rungAt: rung ? at : row.rung_at },
        policy,
      )
    })
    return { to: rings ? number : undefined, next: times.filter(time => time > at).sort()[0] }
  })
  if (to) await ring(house, to)
  return next
}

/** Counted before it is tried: one that fails is followed by the next number, not by the same at once. */
const ring = async (house: House, to: string): Promise<void> => {
  house.bus.changed(alertsChanged.name, everyAlert)
  const { ring: spoken, text } = words.fr.onCall
  const tries = [
    house.telephone?.ring({ to, text: spoken }),
    house.telephone?.text({ to, text: text(`${house.settings.url}/pro`) }),
  ]
  for (const tried of await Promise.allSettled(tries))
    if (tried.status === 'rejected') house.log.error({ err: tried.reason }, 'a lead on call could not be rung')
}
