// Who opened my record, server side: entries of one patient, with the names of professionals beside them.

import type { Role } from '#access/who.ts'
import { isAccount } from '#edge/actor.ts'
import { type Read, within } from '#edge/database.ts'
import { serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done } from '#kit/outcome.ts'
import type { Instant } from '#kit/time.ts'
import { nameOf } from '../practitioner.ts'
import { toldTie, trail } from '../trail.ts'

export const serveTrail = () =>
  serve(trail, ({ params, query }, call) =>
    call.read(async db => {
      let listing = db
        .selectFrom('audit_entry')
        .leftJoin('practitioner', 'practitioner.account_id', 'audit_entry.account_id')
        .select(['audit_entry.id', 'at', 'act', 'outcome', 'audit_entry.account_id', 'role'])
        .select(['title', 'civility', 'given_name', 'family_name'])
        .where('patient_id', '=', params.patientId)
        .orderBy('audit_entry.id', 'desc')
        .limit(query.limit + 1)
      const reader = isAccount(call.actor) ? call.actor.account : ''
      if (query.show === 'refused') listing = listing.where('outcome', '=', 'refused')
      if (query.show === 'others') listing = listing.where('audit_entry.account_id', 'is distinct from', reader)
      if (query.after) listing = listing.where('audit_entry.id', '<', query.after)
      const rows = await listing.execute()
      const shown = rows.slice(0, query.limit)
      // Whether an entry is chained is the sealer's to know; only that fact is taken.
      const sealed = await within(db, 'sealer', async () =>
        shown.length === 0
          ? []
          : db
              .selectFrom('audit_chain')
              .select('entry_id')
              .where(
                'entry_id',
                'in',
                shown.map(row => row.id),
              )
              .execute(),
      )
      const chained = new Set(sealed.map(row => row.entry_id))
      const ties = await tiesOf(
        db,
        params.patientId,
        shown.flatMap(row => row.account_id ?? []),
      )
      const last = shown.at(-1)
      return done({
        items: shown.map(row => ({
          id: row.id,
          at: row.at,
          act: row.act,
          outcome: row.outcome,
          mine: row.account_id === reader,
          role: row.role as Role | null,
          name:
            row.family_name === null
              ? null
              : nameOf({
                  title: row.title ?? '',
                  civility: row.civility ?? 'M.',
                  givenName: row.given_name ?? '',
                  familyName: row.family_name,
                }),
          why: whyThen(ties, row),
          sealed: chained.has(row.id),
        })),
        ...(rows.length > query.limit && last ? { next: last.id } : {}),
      })
    }),
  )

interface Tie {
  readonly account_id: string
  readonly kind: string
  readonly from_at: Instant
  readonly until_at: Instant | null
}

/** What ties, or has tied, those who are named to the record: only that fact is taken. */
const tiesOf = (db: Read, patient: Id, accounts: readonly Id[]): Promise<Tie[]> =>
  within(db, 'verifier', async () =>
    accounts.length === 0
      ? []
      : db
          .selectFrom('relation')
          .select(['account_id', 'kind', 'from_at', 'until_at'])
          .where('subject_id', '=', patient)
          .where('account_id', 'in', accounts)
          .execute(),
  )

const whyThen = (
  ties: readonly Tie[],
  { account_id, at }: { readonly account_id: Id | null; readonly at: Instant },
) => {
  const tie = ties.find(
    one => one.account_id === account_id && one.from_at <= at && (one.until_at === null || at < one.until_at),
  )
  return tie ? toldTie(tie.kind) : null
}
