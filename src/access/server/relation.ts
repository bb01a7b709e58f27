// Opening and ending relations: the only way anybody comes to see anything, always inside the act that is the reason.
import { type Read, type Write, within } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import { type Id, newId } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'
import type { RelationKind } from '../who.ts'

export interface NewRelation {
  readonly account: Id
  readonly subject: Id
  readonly kind: RelationKind
  /** A closed word: the act that is the reason. */
  readonly cause: string
  /** Exclusive end; absent, it holds until it is ended. */
  readonly until?: Instant
}

/** Opens a relation from `at`; one that is already open stays as it is. */
export const openRelation = (db: Write, house: Pick<House, 'random'>, at: Instant, given: NewRelation): Promise<void> =>
  within(db, 'relations', async () => {
    await db
      .insertInto('relation')
      .values({
        id: newId(at, house.random),
        account_id: given.account,
        subject_id: given.subject,
        kind: given.kind,
        from_at: at,
        until_at: given.until ?? null,
        cause: given.cause,
      })
      .onConflict(conflict =>
        conflict.columns(['account_id', 'subject_id', 'kind']).where('until_at', 'is', null).doNothing(),
      )
      .execute()
  })

/** Ends the open relations with a subject, of one account or of all, at `until` (now unless told). */
export const endRelations = (
  db: Write,
  given: { readonly subject: Id; readonly kind: RelationKind; readonly account?: Id; readonly until: Instant },
): Promise<void> =>
  within(db, 'relations', async () => {
    let ending = db
      .updateTable('relation')
      .set({ until_at: given.until })
      .where('subject_id', '=', given.subject)
      .where('kind', '=', given.kind)
      .where(where => where.or([where('until_at', 'is', null), where('until_at', '>', given.until)]))
    if (given.account) ending = ending.where('account_id', '=', given.account)
    await ending.execute()
  })

/** The accounts that have a live relation of a kind with a subject. */
export const accountsRelated = (db: Read, subject: Id, kind: RelationKind, at: Instant): Promise<Id[]> =>
  within(db, 'relations', async () => {
    const rows = await db
      .selectFrom('relation')
      .select('account_id')
      .where('subject_id', '=', subject)
      .where('kind', '=', kind)
      .where('from_at', '<=', at)
      .where(where => where.or([where('until_at', 'is', null), where('until_at', '>', at)]))
      .orderBy('from_at')
      .execute()
    return rows.map(row => row.account_id)
  })

/** Erases the relations with things that are erased themselves; the part of the system named `retention` only. */
export const eraseRelations = async (db: Write, subjects: readonly Id[]): Promise<void> => {
  if (subjects.length === 0) return
  await db.deleteFrom('relation').where('subject_id', 'in', subjects).execute()
}
