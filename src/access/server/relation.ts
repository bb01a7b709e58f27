// Opening and ending relations: the only way anybody comes to see anything, always inside the act that is the reason.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Read, type Write, within } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import { type Id, newId } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'
import type { RelationKind } from '../who.ts'

export interface NewRelation {
  readonly account: Id
  readonly subject: Id
  readonly kind: RelationKind
  /** The patient for whose sake it holds, when the subject is something of theirs: it ends with the tie to that patient. */
  readonly patient?: Id
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
        patient_id: given.patient ?? null,
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
  given: {
    readonly subject: Id
    readonly kind: RelationKind
    readonly account?: Id
    readonly until: Instant
    /** `undated`: those that have an end already keep it. */
    readonly which?: 'undated'
  },
): Promise<void> =>
  within(db, 'relations', async () => {
    let ending = db
      .updateTable('relation')
      .set({ until_at: given.until })
      .where('subject_id', '=', given.subject)
      .where('kind', '=', given.kind)
      .where(where => where.or([where('until_at', 'is', null), where('until_at', '>', given.until)]))
    if (given.which) ending = ending.where('until_at', 'is', null)
    if (given.account) ending = ending.where('account_id', '=', given.account)
    await ending.execute()
  })

/**
 * Ends the tie of an account to a patient, and with it every place, request and call it held for their sake: nothing of the
 * patient is seen from then on. What still runs passes to the patient's own account, when there is one.
 */
export const endTie = (
  db: Write,
  house: Pick<House, 'random'>,
  at: Instant,
  given: { readonly account: Id; readonly patient: Id; readonly kind: RelationKind },
): Promise<void> =>
  within(db, 'relations', async () => {
    const { account, patient, kind } = given
    const held = await db
      .selectFrom('relation')
      .select(['subject_id', 'kind', 'until_at'])
      .where('account_id', '=', account)
      .where('patient_id', '=', patient)
      .where(where => where.or([where('until_at', 'is', null), where('until_at', '>', at)]))
      .execute()
    for (const self of await accountsRelated(db, patient, 'self', at))
      for (const one of held.filter(() => self !== account))
        await openRelation(db, house, at, {
          account: self,
          subject: one.subject_id,
          kind: one.kind as RelationKind,
          patient,
          cause: 'access/passed-on',
          ...(one.until_at ? { until: one.until_at } : {}),
        })
    await db
      .updateTable('relation')
      .set({ until_at: at })
      .where('account_id', '=', account)
      .where(where =>
        where.or([
          where('patient_id', '=', patient),
          where.and([where('subject_id', '=', patient), where('kind', '=', kind)]),
        ]),
      )
      .where(where => where.or([where('until_at', 'is', null), where('until_at', '>', at)]))
      .execute()
  })

/** What a professional holds by their role: nothing of it outlives the role. */
const ofProfessional: readonly RelationKind[] = [
  'offered',
  'treats',
  'beside',
  'breaks-glass',
  'leads',
  'relays',
  'prescribes',
]

/** Ends every relation an account holds as a professional, those of the continuity of care included. */
export const endProfessional = (db: Write, account: Id, at: Instant): Promise<void> =>
  within(db, 'relations', async () => {
    await db
      .updateTable('relation')
      .set({ until_at: at })
      .where('account_id', '=', account)
      .where('kind', 'in', ofProfessional)
      .where(where => where.or([where('until_at', 'is', null), where('until_at', '>', at)]))
      .execute()
  })

/** Gives the live relations of a kind with a subject this end, whatever end they had: a birth date was corrected, say. */
export const dateRelations = (
  db: Write,
  given: { readonly subject: Id; readonly kind: RelationKind; readonly until: Instant; readonly at: Instant },
): Promise<void> =>
  within(db, 'relations', async () => {
    await db
      .updateTable('relation')
      .set({ until_at: given.until })
      .where('subject_id', '=', given.subject)
      .where('kind', '=', given.kind)
      .where(where => where.or([where('until_at', 'is', null), where('until_at', '>', given.at)]))
      .where('until_at', 'is distinct from', given.until)
      .execute()
  })

/** A condition on rows: the account has a live relation of this kind with the subject the column names. */
export const related = (column: `${string}.id`, account: Id, kind: RelationKind, at: Instant): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (
    select 1 from relation r where r.subject_id = ${sql.ref(column)} and r.account_id = ${account} and r.kind = ${kind}
      and r.from_at <= ${at} and (r.until_at is null or r.until_at > ${at})
  )`

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
