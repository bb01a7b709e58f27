// Who may be asked to take over, server side: the other professionals of the structure, and whether they are there.
import { leftRole } from '#access/server/held-role.ts'
import { type Read, within } from '#edge/database.ts'
import { serve } from '#edge/house.ts'
import { done } from '#kit/outcome.ts'
import type { Instant } from '#kit/time.ts'
import { nameOf } from '#practitioners/practitioner.ts'
import { cardOf } from '#practitioners/server/practitioners.store.ts'
import { isOnDuty } from '#waiting-room/duty.ts'
import { colleagues } from '../handover.ts'
import { type ConsultationTable, consultationOf } from './consultation.store.ts'

/** The professionals of a structure but one, with their presence: nobody's patients are told. */
export const colleaguesOf = (db: Read, row: ConsultationTable, at: Instant) =>
  within(db, 'consultation', async () => {
    const rows = await db
      .selectFrom('practitioner')
      .leftJoin('duty', 'duty.account_id', 'practitioner.account_id')
      .selectAll('practitioner')
      .select(['duty.status', 'duty.break_until', 'duty.last_seen_at', 'duty.busy_with'])
      .where('practitioner.structure_id', '=', row.structure_id)
      .where('practitioner.account_id', '<>', row.leading_id)
      .orderBy('practitioner.account_id')
      .execute()
    const accounts = rows.map(row => row.account_id)
    const left = await leftRole(db, accounts, 'practitioner')
    const here = rows.filter(one => !left.has(one.account_id))
    return here.map(one => ({
      account: one.account_id,
      name: nameOf(cardOf(one)),
      specialty: one.specialty,
      onDuty:
        one.status !== null &&
        one.last_seen_at !== null &&
        isOnDuty({ status: one.status, breakUntil: one.break_until, lastSeenAt: one.last_seen_at, busy: false }, at),
      busy: one.busy_with !== null,
    }))
  })

export const serveColleagues = () =>
  serve(colleagues, ({ params, query }, call) =>
    call.read(async db => {
      const row = await consultationOf(db, params.consultationId)
      const all = (await colleaguesOf(db, row, call.at)).filter(one => !query.after || one.account > query.after)
      const page = all.slice(0, query.limit)
      const last = page.at(-1)
      return done({ colleagues: page, ...(all.length > page.length && last ? { next: last.account } : {}) })
    }),
  )
