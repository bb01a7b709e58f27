// Writes a client may send twice: the key, what it was sent with, and the id of what it made, in the act's transaction.
import { type Outcome, refused } from '#kit/outcome.ts'
import type { Instant } from '#kit/time.ts'
import type { Write } from './database.ts'

export interface IdempotencyKey {
  /** Account, or `anyone`: a key of one account says nothing to another. */
  readonly scope: string
  readonly route: string
  readonly key: string
  readonly bodyHash: Buffer
  readonly at: Instant
}

/**
 * Takes the key, or answers what it already made. A twin that is still running makes this one wait on the row,
 * so that two equal calls at once make one thing.
 */
export const startIdempotency = async (
  db: Write,
  key: IdempotencyKey,
): Promise<Outcome<{ id: string }, 'key-reused'> | undefined> => {
  const taken = await db
    .insertInto('idempotency')
    .values({
      scope: key.scope,
      route: key.route,
      key: key.key,
      body_hash: key.bodyHash,
      result_id: null,
      created_at: key.at,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (taken.numInsertedOrUpdatedRows === 1n) return undefined
  const before = await db
    .selectFrom('idempotency')
    .select(['body_hash', 'result_id'])
    .where('scope', '=', key.scope)
    .where('route', '=', key.route)
    .where('key', '=', key.key)
    .executeTakeFirst()
  if (!before?.result_id || !before.body_hash.equals(key.bodyHash)) return refused('key-reused')
  return { ok: true, value: { id: before.result_id } }
}

export const finishIdempotency = async (db: Write, key: IdempotencyKey, resultId: string): Promise<void> => {
  await db
    .updateTable('idempotency')
    .set({ result_id: resultId })
    .where('scope', '=', key.scope)
    .where('route', '=', key.route)
    .where('key', '=', key.key)
    .execute()
}
