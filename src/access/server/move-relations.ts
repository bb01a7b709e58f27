// Moving what an account stands for to another of the same person: each relation ends on one side and begins on the other.
import { type Write, within } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import { type Id, newId } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'

const ties = ['self', 'confidential', 'parent', 'aidant']

/**
 * Moves every open relation and answers the patients they are with. Records are not merged: a second record of one's own
 * keeps the cause that says where it came from (`relation_one_self`), and is told apart by it; one that is the first is simply
 * one's own. Whether two records are one person's is for a professional to say (RNIV 1: doublons).
 */
export const moveRelations = (
  db: Write,
  house: Pick<House, 'random'>,
  at: Instant,
  { from, to, cause }: { readonly from: Id; readonly to: Id; readonly cause: string },
): Promise<readonly Id[]> =>
  within(db, 'relations', async () => {
    const open = (account: Id) =>
      db
        .selectFrom('relation')
        .selectAll()
        .where('account_id', '=', account)
        .where('from_at', '<=', at)
        .where(where => where.or([where('until_at', 'is', null), where('until_at', '>', at)]))
    const moving = await open(from).orderBy('id').execute()
    if (moving.length === 0) return []
    const mine = await open(to).execute()
    const hasSelf = mine.some(one => one.kind === 'self')
    for (const one of moving) {
      const already = mine.some(other => other.subject_id === one.subject_id && other.kind === one.kind)
      if (!already)
        await db
          .insertInto('relation')
          .values({
            ...one,
            id: newId(at, house.random),
            account_id: to,
            from_at: at,
            cause: one.kind === 'self' && !hasSelf ? one.cause : cause,
          })
          .execute()
    }
    await db
      .updateTable('relation')
      .set({ until_at: at })
      .where(
        'id',
        'in',
        moving.map(one => one.id),
      )
      .execute()
    return [...new Set(moving.filter(one => ties.includes(one.kind)).map(one => one.subject_id))]
  })
