// The end of a professional's role, server side: what they hold passes on, what they saw is closed, in one transaction.
import { endHeldRole, holdersOf } from '#access/server/held-role.ts'
import { inReach } from '#access/server/invitation.ts'
import { accountsRelated, endProfessional, endRelations } from '#access/server/relation.ts'
import { closeAgenda } from '#agenda/server/close-agenda.ts'
import { isAccount } from '#edge/actor.ts'
import { type Read, type Write, within } from '#edge/database.ts'
import { type Call, type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { alertsChanged, everyAlert } from '#orientation/alert.ts'
import { leaveOnCall } from '#orientation/server/on-call.ts'
import { leaveRoom, withdrawOffer } from '#waiting-room/server/duty.ts'
import { decideEndRole, endRole } from '../end-role.ts'
import { handoversChanged } from '../handover.ts'
import { consultationChanged } from '../state.ts'
import { holdConsultation } from './consultation.store.ts'

export const serveEndRole = (house: House) =>
  serve(endRole, async ({ params, body }, call) => {
    const { actor, at } = call
    const { accountId: account } = params
    const { role } = body
    if (!isAccount(actor)) return refused('not-signed-in')
    const outcome = await call.write(async db => {
      const holders = await holdersOf(db, role)
      const held = holders.find(one => one.account === account && inReach(actor.structure, one.structure))
      if (!held) return refused('no-such-professional')
      // What passes on comes first, and holds what it moves: an acceptance under way is waited for, and counted. A refusal undoes it.
      if (role === 'practitioner') {
        await closeAgenda(db, call, account)
        await lapseHandovers(db, call, account)
        await leaveRoom(db, call, account)
      }
      const alerts = role === 'lead' ? await leaveOnCall(db, account) : 0
      const decision = decideEndRole({ role, alerts, administrators: holders.length, ...(await inHand(db, account)) })
      if (!decision.ok) return decision
      if (role === 'practitioner') await endProfessional(db, account, at)
      if (role === 'lead') call.changed(alertsChanged, everyAlert)
      await endHeldRole(db, call, account, role)
      call.trace({ object: account, detail: `${role}:${body.reason}` })
      if (account === actor.account) call.setSession(null)
      return done({})
    })
    if (outcome.ok && role === 'practitioner') await withdrawOffer(house, account, at)
    return outcome
  })

const inHand = (db: Read, account: Id): Promise<{ consultations: number; emergencies: number }> =>
  within(db, 'consultation', async () => {
    const rows = await db
      .selectFrom('consultation')
      .select('emergency_since')
      .where('leading_id', '=', account)
      .where('state', 'in', ['announced', 'open'])
      .execute()
    return { consultations: rows.length, emergencies: rows.filter(row => row.emergency_since !== null).length }
  })

/** What was asked of them alone lapses at once, and whoever asked may ask another; asked of any, it waits for the others. */
const lapseHandovers = async (db: Write, call: Call, account: Id): Promise<void> => {
  const asked = await within(db, 'consultation', () =>
    db
      .selectFrom('handover')
      .innerJoin('relation', 'relation.subject_id', 'handover.id')
      .select(['handover.id', 'handover.consultation_id'])
      .where('handover.state', '=', 'asked')
      .where('relation.kind', '=', 'relays')
      .where('relation.account_id', '=', account)
      .where('relation.until_at', '>', call.at)
      .orderBy('handover.id')
      .execute(),
  )
  for (const { id, consultation_id } of asked) {
    await within(db, 'consultation', () => holdConsultation(db, consultation_id))
    await endRelations(db, { subject: id, kind: 'relays', account, until: call.at })
    if ((await accountsRelated(db, id, 'relays', call.at)).length > 0) continue
    await within(db, 'consultation', () =>
      db
        .updateTable('handover')
        .set({ state: 'lapsed', answered_at: call.at })
        .where('id', '=', id)
        .where('state', '=', 'asked')
        .execute(),
    )
    call.changed(consultationChanged, consultation_id)
  }
  call.changed(handoversChanged, account)
}
