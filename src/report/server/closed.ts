// What one closed lately, server side: the row rules already keep it to what the professional still sees.
import { isAccount } from '#edge/actor.ts'
import { serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { closed } from '../closed.ts'

export const serveClosed = () =>
  serve(closed, ({ query }, call) =>
    call.read(async db => {
      const { actor } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      let listing = db
        .selectFrom('closing')
        .select(['consultation_id as consultationId', 'closed_at as closedAt', 'outcome', 'document_id'])
        .where('account_id', '=', actor.account)
        .orderBy('consultation_id', 'desc')
        .limit(query.limit + 1)
      if (query.after) listing = listing.where('consultation_id', '<', query.after)
      const rows = await listing.execute()
      const items = rows
        .slice(0, query.limit)
        .map(({ document_id, ...row }) => ({ ...row, signed: document_id !== null }))
      const last = items.at(-1)
      return done(rows.length > query.limit && last ? { items, next: last.consultationId } : { items })
    }),
  )
