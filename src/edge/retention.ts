// Forgets what the edge itself need not keep: idempotency keys after a week, facts a month after they were told.
import { sql } from 'kysely'
import { plusSeconds } from '#kit/time.ts'
import type { House } from './house.ts'

const hour = 3600
const day = 24 * hour
/** As the comments on the tables promise. */
const kept = { idempotency: 7 * day, outbox: 30 * day } as const

/** Forgets now, then every hour; the answer stops it. */
export const startRetention = (house: Pick<House, 'db' | 'time' | 'log'>): (() => Promise<void>) => {
  let cancel = () => {}
  let stopped = false
  let working = Promise.resolve()
  const turn = () => {
    working = forget(house)
      .catch(error => house.log.error({ error: String(error) }, 'what is past its time could not be forgotten yet'))
      .finally(() => {
        if (!stopped) cancel = house.time.wake(plusSeconds(house.time.now(), hour), turn)
      })
  }
  turn()
  return async () => {
    stopped = true
    cancel()
    await working
  }
}

export const forget = async ({ db, time }: Pick<House, 'db' | 'time'>): Promise<void> => {
  const at = time.now()
  await db
    .as({ system: 'retention' }, at)
    .write(write =>
      sql`delete from idempotency where created_at < ${plusSeconds(at, -kept.idempotency)}`.execute(write),
    )
  await db
    .as({ system: 'outbox' }, at)
    .write(write => sql`delete from outbox where done_at < ${plusSeconds(at, -kept.outbox)}`.execute(write))
}
