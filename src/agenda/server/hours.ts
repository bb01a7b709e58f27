// One's hours, server side: read, and saved from the version one has read.
import { sql } from 'kysely'
import { isAccount } from '#edge/actor.ts'
import { serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { dayIn } from '#kit/time.ts'
import { reasonsOn } from '#orientation/catalogue.ts'
import { zone } from '#patients/patient.ts'
import { practitionerOf } from '#practitioners/server/practitioners.store.ts'
import type { Hours } from '../hours.ts'
import { decideHours, readHours, saveHours } from '../save-hours.ts'
import { hoursOf } from './agenda.store.ts'

export const serveReadHours = () =>
  serve(readHours, async (_input, { actor, read }) => {
    if (!isAccount(actor)) return refused('not-signed-in')
    return read(async db => done(await hoursOf(db, actor.account)))
  })

export const serveSaveHours = () =>
  serve(saveHours, async ({ body }, call) => {
    const { actor, at } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call.write(async db => {
      const practitioner = await practitionerOf(db, actor.account)
      if (!practitioner) return refused('not-allowed')
      const now = await db
        .selectFrom('agenda')
        .select('version')
        .where('account_id', '=', actor.account)
        .forUpdate()
        .executeTakeFirst()
      const reasons = reasonsOn(dayIn(at, zone)).map(reason => reason.id)
      const decision = decideHours(body.hours, reasons, { version: now?.version ?? 0, read: body.version })
      if (!decision.ok) return decision
      const version = body.version + 1
      const saved = { hours: sql<Hours>`${JSON.stringify(decision.value)}::jsonb`, version, changed_at: at }
      const written = await db
        .insertInto('agenda')
        .values({ account_id: actor.account, structure_id: practitioner.structure, turn: 1, ...saved })
        .onConflict(conflict =>
          conflict
            .column('account_id')
            .doUpdateSet(set => ({ ...saved, turn: set('agenda.turn', '+', 1) }))
            // Two first savings at once: the second meets the row of the first.
            .where('agenda.version', '=', body.version),
        )
        .executeTakeFirst()
      if (written.numInsertedOrUpdatedRows !== 1n) return refused('changed-meanwhile')
      call.trace({ object: actor.account })
      return done({ version })
    })
  })
