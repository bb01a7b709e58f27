// Ordering a follow-up, server side: its days counted where the patient is, its owner the professional who leads.
import { consultationOf, holdConsultation } from '#consultation/server/consultation.store.ts'
import { placeOf } from '#consultation/server/emergency.store.ts'
import type { Read } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { remindersBehind } from '../escalation.ts'
import { followUpsChanged } from '../follow-up.ts'
import { decideNameDeputy, decideOrder, decideWithdraw, listOrdered, nameDeputy, order, withdraw } from '../order.ts'
import { usualOf } from '../usual.ts'
import { zoneOf } from '../window.ts'
import {
  accountIn,
  beforeOf,
  changeFollowUp,
  dueOf,
  type FollowUpTable,
  factsIn,
  follow,
  holdFollowUp,
  planPlace,
  summaryOf,
  unfollow,
} from './follow-up.store.ts'

export const serveOrder = (house: House) =>
  serve(order, ({ params, body }, call) =>
    call.write(async db => {
      const { at } = call
      const owner = accountIn(call)
      // Load.
      const row = await holdConsultation(db, params.consultationId)
      const ordered = await db
        .selectFrom('follow_up')
        .select('id')
        .where('consultation_id', '=', row.id)
        .where('closed_at', 'is', null)
        .execute()
      const { place } = await placeOf(db, house, row)
      const colleagues = await colleaguesOf(db, row.structure_id, owner)
      // Decide.
      const decision = decideOrder(
        { state: row.state, ordered: ordered.length, colleagues, zone: zoneOf(place ?? undefined) },
        body,
        at,
      )
      if (!decision.ok) return decision
      // Save: the relation first, since the row rules let nobody write what they are not related to.
      const id = call.newId()
      const { from, until, zone } = decision.value
      const key = await house.keys.of(db, row.patient_id)
      await follow(db, house, { id, patient_id: row.patient_id }, owner, at, order.name)
      const made: FollowUpTable = {
        id,
        consultation_id: row.id,
        patient_id: row.patient_id,
        intake_id: row.intake_id,
        kind: body.kind,
        owner_id: owner,
        deputy_id: body.deputy,
        from_on: from,
        until_on: until,
        zone,
        plan_sealed: key.seal(planPlace(id), JSON.stringify({ about: body.about })),
        ordered_at: at,
        prescription_id: null,
        line_id: null,
        // Those whose hour is behind already are not for someone who is still in the consultation.
        reminded: remindersBehind(decision.value, at),
        ...{ came_at: null, attention_since: null, concern: null, told: null, seen_by: null, seen_at: null },
        ...{ outcome: null, word_sealed: null, closed_by: null, closed_at: null, next_at: null },
      }
      await db
        .insertInto('follow_up')
        .values({ ...made, next_at: dueOf(made, at)?.at ?? null })
        .execute()
      // Tell.
      call.trace({ patient: row.patient_id, object: id, detail: body.kind })
      call.changed(followUpsChanged, owner)
      return done({ id })
    }),
  )

/** The other professionals of the structure: whom `consultation/colleagues` shows. */
const colleaguesOf = async (db: Read, structure: Id, but: Id): Promise<Id[]> => {
  const rows = await db
    .selectFrom('practitioner')
    .select('account_id')
    .where('structure_id', '=', structure)
    .where('account_id', '<>', but)
    .execute()
  return rows.map(row => row.account_id)
}

export const serveNameDeputy = () =>
  serve(nameDeputy, ({ params, body }, call) =>
    call.write(async db => {
      const consultation = await holdConsultation(db, params.consultationId)
      const row = await holdFollowUp(db, params.followUpId)
      if (!row || row.consultation_id !== consultation.id) return refused('not-found')
      const colleagues = await colleaguesOf(db, consultation.structure_id, row.owner_id)
      const decision = decideNameDeputy(factsIn(row), colleagues, body.deputy)
      if (!decision.ok) return decision
      // Told of something that was read since: whoever is no longer named opens it no longer.
      if (row.deputy_id !== null && row.deputy_id !== body.deputy) await unfollow(db, row, call.at, row.deputy_id)
      await changeFollowUp(db, row, { deputy_id: body.deputy }, call.at)
      call.trace({ patient: row.patient_id, object: row.id })
      call.changed(followUpsChanged, row.owner_id)
      return done({})
    }),
  )

export const serveWithdraw = () =>
  serve(withdraw, ({ params }, call) =>
    call.write(async db => {
      const { at } = call
      const consultation = await holdConsultation(db, params.consultationId)
      const decision = decideWithdraw(consultation.state)
      if (!decision.ok) return decision
      const row = await holdFollowUp(db, params.followUpId)
      if (!row || row.consultation_id !== consultation.id || row.closed_at !== null) return refused('not-found')
      await changeFollowUp(db, row, { outcome: 'withdrawn', closed_by: accountIn(call), closed_at: at }, at)
      await unfollow(db, row, at)
      call.trace({ patient: row.patient_id, object: row.id, detail: 'withdrawn' })
      call.changed(followUpsChanged, row.owner_id)
      return done({})
    }),
  )

export const serveListOrdered = (house: House) =>
  serve(listOrdered, ({ params }, call) =>
    call.read(async db => {
      const row = await consultationOf(db, params.consultationId)
      const rows = await db
        .selectFrom('follow_up')
        .selectAll()
        .where('consultation_id', '=', row.id)
        .where(where => where.or([where('outcome', 'is', null), where('outcome', '<>', 'withdrawn')]))
        .orderBy('id')
        .execute()
      const followUps = []
      for (const one of rows) followUps.push(await summaryOf(db, house, one, call.at))
      const { reason } = await beforeOf(db, house, { id: row.id, intake_id: row.intake_id }, call.at)
      return done({ followUps, usual: usualOf(reason) })
    }),
  )
