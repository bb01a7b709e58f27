// Taking over an account opened by telephone, server side: its relations move in one transaction, and it opens no more.
import { isAccount } from '#edge/actor.ts'
import { type Write, within } from '#edge/database.ts'
import { type Call, type House, serve } from '#edge/house.ts'
import { type Id, newId } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { plusSeconds } from '#kit/time.ts'
import { handoverLifeSeconds, mergeAccounts, offerHandover } from '../merge-accounts.ts'
import { hashToken, newToken } from './access.store.ts'
import { moveRelations } from './move-relations.ts'
import { endSessions } from './sessions.ts'
import { mayTry } from './throttle.ts'

export const serveOfferHandover = (house: House) =>
  serve(offerHandover, async (_input, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    if (!actor.since) return refused('already-complete')
    if (!(await mayTry(house, call.at, [['completion', actor.account]]))) return refused('too-many-tries')
    const token = newToken()
    return call.write(db =>
      within(db, 'sign-in', async () => {
        await db
          .insertInto('account_handover')
          .values({
            id: newId(call.at, house.random),
            account_id: actor.account,
            token_hash: hashToken(token),
            created_at: call.at,
            expires_at: plusSeconds(call.at, handoverLifeSeconds),
            used_by: null,
          })
          .execute()
        call.trace({ object: actor.account })
        return done({ token })
      }),
    )
  })

export const serveMergeAccounts = (house: House) =>
  serve(mergeAccounts, async ({ body }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call.write(db =>
      within(db, 'sign-in', async () => {
        const handover = await db
          .selectFrom('account_handover')
          .selectAll()
          .where('token_hash', '=', hashToken(body.token))
          .forUpdate()
          .executeTakeFirst()
        if (!handover || handover.account_id === actor.account) return refused('handover-gone')
        if (handover.used_by === actor.account) {
          // Asked again because the answer was lost on the way: it is done.
          call.trace({ object: handover.account_id })
          return done({})
        }
        if (handover.used_by || handover.expires_at <= call.at) return refused('handover-gone')
        const from = await db
          .selectFrom('account')
          .select(['id', 'merged_into', 'email'])
          .where('id', '=', handover.account_id)
          .forUpdate()
          .executeTakeFirst()
        // Completed or taken over since the secret was drawn: it is somebody's own account now.
        if (!from || from.merged_into || from.email !== null) return refused('handover-gone')
        await takeOver(db, house, call, { from: from.id, to: actor.account, handover: handover.id })
        return done({})
      }),
    )
  })

const takeOver = async (
  db: Write,
  house: House,
  call: Call,
  { from, to, handover }: { readonly from: Id; readonly to: Id; readonly handover: Id },
): Promise<void> => {
  const patients = await moveRelations(db, house, call.at, { from, to, cause: mergeAccounts.name })
  await db.updateTable('account_handover').set({ used_by: to }).where('id', '=', handover).execute()
  await db.updateTable('account').set({ merged_into: to }).where('id', '=', from).execute()
  await db
    .updateTable('account_phone')
    .set({ ended_at: call.at })
    .where('account_id', '=', from)
    .where('ended_at', 'is', null)
    .execute()
  await endSessions(db, call, { account: from })
  // Each record says for itself that another account reaches it now.
  for (const patient of patients) call.trace({ patient, object: from })
  if (patients.length === 0) call.trace({ object: from })
}
