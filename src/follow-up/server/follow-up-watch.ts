// Does what time does to follow-ups: reminds, notices silence, tells the deputy and the on-call lead; safe to start in every process.

import type { Write } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import { tell } from '#edge/outbox.ts'
import { startWatch } from '#edge/watch.ts'
import type { Instant } from '#kit/time.ts'
import { alertsChanged, everyAlert } from '#orientation/alert.ts'
import { remindersBehind, type Step } from '../escalation.ts'
import { followUpsChanged } from '../follow-up.ts'
import { changeFollowUp, dueOf, type FollowUpTable, unfollow, windowIn } from './follow-up.store.ts'
import { cancelledBy } from './prescribed.ts'
import { remind } from './tell.ts'
import { askAttention, type Telling, tellNext } from './telling.ts'

export const startFollowUpWatch = (house: House): (() => Promise<void>) =>
  startWatch(house, {
    async look() {
      while (await doOne(house));
      return nextDue(house)
    },
    hears: followUpsChanged.name,
    failed: 'the follow-ups that are due could not be looked at',
  }).stop

const nextDue = async (house: House): Promise<Instant | undefined> => {
  const at = house.time.now()
  const row = await house.db
    .as({ system: 'follow-up' }, at)
    .read(db =>
      db
        .selectFrom('follow_up')
        .select('next_at')
        .where('next_at', 'is not', null)
        .orderBy('next_at')
        .limit(1)
        .executeTakeFirst(),
    )
  return row?.next_at ?? undefined
}

/** One step in a transaction of its own; two processes never do the same, since the row is held. @returns whether there was one */
const doOne = async (house: House): Promise<boolean> => {
  const at = house.time.now()
  const told = await house.db.as({ system: 'follow-up' }, at).write(async db => {
    const row = await db
      .selectFrom('follow_up')
      .selectAll()
      .where('next_at', '<=', at)
      .orderBy('next_at')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (!row) return undefined
    // Nobody is reminded of an examination that is no longer asked for.
    const cancelled = row.came_at === null ? await cancelledBy(db, row) : undefined
    if (cancelled) {
      await changeFollowUp(db, row, { outcome: 'withdrawn', closed_by: cancelled, closed_at: at }, at)
      await unfollow(db, row, at)
      return { account: row.owner_id }
    }
    const due = dueOf(row, at)
    if (due && due.at <= at) return doStep(db, house, row, due.step, at)
    // The rules may have changed since it was written: what they say now holds.
    await changeFollowUp(db, row, {}, at)
    return {}
  })
  if (told?.account) house.bus.changed(followUpsChanged.name, told.account)
  if (told?.alert) house.bus.changed(alertsChanged.name, everyAlert)
  return told !== undefined
}

const doStep = async (db: Write, house: House, row: FollowUpTable, step: Step, at: Instant): Promise<Telling> => {
  switch (step) {
    case 'remind':
      await tell(db, { name: remind, body: { followUp: row.id } }, at, house.random)
      await changeFollowUp(db, row, { reminded: remindersBehind(windowIn(row), at) }, at)
      return {}
    case 'unanswered':
      return askAttention(db, house, row, { concern: 'ordinary', at })
    case 'tell-deputy':
      return tellNext(db, house, row, 'deputy', at)
    case 'tell-lead':
      return tellNext(db, house, row, 'lead', at)
  }
}
