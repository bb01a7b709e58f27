// An empty waiting room between two tests, behind the row rules: nobody waits, nobody is offered, nobody is on duty.
import type { TestHouse } from './house.ts'

/** One statement after the other, so that the matcher, which works meanwhile, is never waited for by two locks at once. */
export const emptyRoom = async ({ owner }: TestHouse): Promise<void> => {
  for (const statement of [
    `update duty set status = 'off', busy_with = null`,
    `update offer set state = 'withdrawn' where state = 'open'`,
    `update consultation set state = 'withdrawn' where state in ('announced', 'open')`,
    `update ticket set state = 'finished' where state in ('waiting', 'offered', 'accepted')`,
  ])
    await owner.query(statement)
}
