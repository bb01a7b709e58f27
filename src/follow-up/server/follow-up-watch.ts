// Does what time does to follow-ups: reminds, notices silence, tells the deputy and the on-call lead; safe to start in every process.
import type { Write } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import { tell } from '#edge/outbox.ts'
import type { Id } from '#kit/id.ts'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { alertsChanged, everyAlert } from '#orientation/alert.ts'
import { raiseAlert } from '#orientation/server/alerts.ts'
import { intakeOf } from '#orientation/server/orientation.store.ts'
import { remindersBehind, type Step } from '../escalation.ts'
import { followUpsChanged, isResult } from '../follow-up.ts'
import {
  askAttention,
  changeFollowUp,
  dueOf,
  type FollowUpTable,
  follow,
  tellProfessional,
  windowIn,
} from './follow-up.store.ts'
import { remind } from './tell.ts'

/** What a look has changed: told once it is committed. */
interface Changes {
  readonly accounts: Set<Id>
  alerts: boolean
}

export const startFollowUpWatch = (house: House): (() => Promise<void>) => {
  let stopped = false
  let cancel = () => {}
  let working: Promise<void> = Promise.resolve()
  const look = () => {
    working = working
      .then(async () => {
        if (stopped) return
        while (await doOne(house)) if (stopped) return
        const next = await nextDue(house)
        cancel()
        if (next && !stopped) cancel = house.time.wake(next, look)
      })
      .catch(error => {
        house.log.error({ err: error }, 'the follow-ups that are due could not be looked at; tried again in a minute')
        if (!stopped) cancel = house.time.wake(plusSeconds(house.time.now(), 60), look)
      })
  }
  const deaf = house.bus.listen(followUpsChanged.name, look)
  look()
  return async () => {
    stopped = true
    deaf()
    cancel()
    await working
  }
}

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
  const changes: Changes = { accounts: new Set(), alerts: false }
  const found = await house.db.as({ system: 'follow-up' }, at).write(async db => {
    const row = await db
      .selectFrom('follow_up')
      .selectAll()
      .where('next_at', '<=', at)
      .orderBy('next_at')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (!row) return false
    const due = dueOf(row, at)
    // The rules may have changed since it was written: what they say now holds.
    if (due && due.at <= at) await doStep(db, house, row, due.step, at, changes)
    else await changeFollowUp(db, row, {}, at)
    return true
  })
  for (const account of changes.accounts) house.bus.changed(followUpsChanged.name, account)
  if (changes.alerts) house.bus.changed(alertsChanged.name, everyAlert)
  return found
}

const doStep = async (db: Write, house: House, row: FollowUpTable, step: Step, at: Instant, changes: Changes) => {
  switch (step) {
    case 'remind':
      await tell(db, { name: remind, body: { followUp: row.id } }, at, house.random)
      await changeFollowUp(db, row, { reminded: remindersBehind(windowIn(row), at) }, at)
      return
    case 'unanswered':
      await askAttention(db, house, row, { concern: 'ordinary', at })
      changes.accounts.add(row.owner_id)
      return
    case 'tell-deputy':
      if (row.deputy_id) {
        await follow(db, house, row, row.deputy_id, at, 'follow-up/watch')
        await tellProfessional(db, house, row, row.deputy_id, at)
        changes.accounts.add(row.deputy_id)
      }
      await changeFollowUp(db, row, { told: 'deputy' }, at)
      return
    case 'tell-lead':
      if (isResult(row.kind) && row.concern === 'urgent') changes.alerts = await ringLead(db, house, row, at)
      await changeFollowUp(db, row, { told: 'lead' }, at)
  }
}

/** An urgent result goes to whoever is on call by the path that rings (product F5). */
const ringLead = async (db: Write, house: House, row: FollowUpTable, at: Instant): Promise<boolean> => {
  const intake = await intakeOf(db, house, row.intake_id)
  if (!intake) return false
  const evidence = { level: 'teleconsultation', flags: [] } as const
  await raiseAlert(db, house, at, { intake, cause: 'urgent-result', evidence })
  return true
}
