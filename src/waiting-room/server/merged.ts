// Someone who waits completes their account by joining an older one: the place goes with them.
import { accountsMerged } from '#access/merge-accounts.ts'
import { within } from '#edge/database.ts'
import type { Listener } from '#edge/outbox.ts'

export const keepPlace: Listener = {
  name: 'waiting-room/keep-place',
  fact: accountsMerged,
  hear: (db, { from = '', to = '' }) =>
    within(db, 'matcher', async () => {
      await db
        .updateTable('ticket')
        .set({ account_id: to })
        .where('account_id', '=', from)
        .where('ended_at', 'is', null)
        .execute()
    }),
}
