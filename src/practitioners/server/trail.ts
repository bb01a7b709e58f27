// Who opened my record, server side: entries of one patient, with the names of professionals beside them.

import type { Role } from '#access/who.ts'
import { isAccount } from '#edge/actor.ts'
import { within } from '#edge/database.ts'
import { serve } from '#edge/house.ts'
import { done } from '#kit/outcome.ts'
import { nameOf } from '../practitioner.ts'
import { trail } from '../trail.ts'

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
      const mine = isAccount(call.actor) ? call.actor.account : ''
      const last = shown.at(-1)
      return done({
        items: shown.map(row => ({
          id: row.id,
          at: row.at,
          act: row.act,
          outcome: row.outcome,
          mine: row.account_id === mine,
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
          sealed: chained.has(row.id),
        })),
        ...(rows.length > query.limit && last ? { next: last.id } : {}),
      })
    }),
  )
