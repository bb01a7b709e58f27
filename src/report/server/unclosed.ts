// Files that stay open, server side: the longest open first, without anything of the patient.
import { within } from '#edge/database.ts'
import { serve } from '#edge/house.ts'
import { done } from '#kit/outcome.ts'
import { plusSeconds } from '#kit/time.ts'
import { nameOf } from '#practitioners/practitioner.ts'
import { practitionerOf } from '#practitioners/server/practitioners.store.ts'
import { unclosed, unclosedHours } from '../unclosed.ts'

export const serveUnclosed = () =>
  serve(unclosed, ({ query }, call) =>
    call.read(async db => {
      const before = plusSeconds(call.at, -unclosedHours * 3600)
      const rows = await within(db, 'consultation', async () => {
        let listing = db
          .selectFrom('consultation')
          .select(['id', 'begun_at', 'leading_id'])
          .where('state', '=', 'open')
          .where('begun_at', '<', before)
          // Ids follow time: the longest open comes first.
          .orderBy('id')
          .limit(query.limit + 1)
        if (query.after) listing = listing.where('id', '>', query.after)
        return listing.execute()
      })
      const shown = rows.slice(0, query.limit)
      const last = shown.at(-1)
      const items = []
      for (const row of shown) {
        const practitioner = await practitionerOf(db, row.leading_id)
        items.push({
          id: row.id,
          since: row.begun_at ?? before,
          professional: practitioner ? nameOf(practitioner.card) : '',
        })
      }
      return done({ items, ...(rows.length > query.limit && last ? { next: last.id } : {}) })
    }),
  )
