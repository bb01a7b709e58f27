// The alerts of the on-call lead, server side: raised once, shown with what raised it, taken by one, ended with a word.
import { isAccount } from '#edge/actor.ts'
import { type Write, within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import { type Id, newId } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { nameOf } from '#patients/patient.ts'
import {
  type Alert,
  type AlertCause,
  alertsChanged,
  decideEnd,
  decideTake,
  endAlert,
  everyAlert,
  listAlerts,
  oneAPerson,
  takeAlert,
} from '../alert.ts'
import { flagsOf } from '../evaluate.ts'
import { evaluationOf, type Intake } from '../intake.ts'
import type { Level, Severity } from '../reason.ts'
import { alertEvidence, intakeOf, type LeadAlertTable, openEvidence } from './orientation.store.ts'

export interface Raised {
  readonly intake: Pick<Intake, 'id' | 'patientId'>
  readonly cause: AlertCause
  /** What the answers that raised it said; absent, those of the request. */
  readonly evidence?: { readonly level: Level; readonly flags: readonly string[] }
  readonly place?: { readonly ticket: Id; readonly severity: Severity; readonly waitingSince: Instant }
}

/**
 * Tells the on-call lead that this person needs a call; the request must know its place, or nobody could ring back. One
 * that nobody has taken yet says it already, and shows the latest answers: the list of whom to call must not fill with one
 * person. The caller publishes `alertsChanged`.
 */
export const raiseAlert = (db: Write, house: House, at: Instant, given: Raised): Promise<void> =>
  within(db, 'lead-alert', async () => {
    const { intake, cause, evidence, place } = given
    const key = await house.keys.of(db, intake.patientId)
    const sealed = (alert: Id) => (evidence ? key.seal(alertEvidence(alert), JSON.stringify(evidence)) : null)
    const where = {
      ticket_id: place?.ticket ?? null,
      severity: place?.severity ?? null,
      waiting_since: place?.waitingSince ?? null,
    }
    const untaken = await db
      .selectFrom('lead_alert')
      .select(['id', 'ended_at'])
      .where('intake_id', '=', intake.id)
      .where('cause', '=', cause)
      .where('taken_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (untaken) {
      // One that was over begins as a new one does: shown, and rung from the first telephone on.
      const anew = untaken.ended_at === null ? {} : { raised_at: at, seen_by: [], rung: 0, rung_at: null }
      const again = { ...where, ...anew, evidence_sealed: sealed(untaken.id), outcome: null, ended_at: null }
      await db.updateTable('lead_alert').set(again).where('id', '=', untaken.id).execute()
      return
    }
    const id = newId(at, house.random)
    await db
      .insertInto('lead_alert')
      .values({
        id,
        intake_id: intake.id,
        patient_id: intake.patientId,
        cause,
        raised_at: at,
        taken_by: null,
        taken_at: null,
        ...where,
        evidence_sealed: sealed(id),
        seen_by: [],
        rung: 0,
        rung_at: null,
        outcome: null,
        ended_by: null,
        ended_at: null,
      })
      .onConflict(conflict => conflict.doNothing())
      .execute()
  })

/** A professional has accepted: what only said that the wait was wrong, and nobody took, is over by itself. */
export const settleWaitAlerts = (db: Write, ticket: Id, at: Instant): Promise<boolean> =>
  within(db, 'lead-alert', async () => {
    const settled = await db
      .updateTable('lead_alert')
      .set({ outcome: 'wait-over', ended_at: at })
      .where('ticket_id', '=', ticket)
      .where('cause', 'in', ['beyond-safe-wait', 'nobody-left', 'severe-declined'])
      .where('taken_at', 'is', null)
      .where('ended_at', 'is', null)
      .returning('id')
      .execute()
    return settled.length > 0
  })

/** What raised it is over by itself, and nobody has taken it: an urgent result that was read meanwhile. */
export const settleAlert = (db: Write, intake: Id, cause: AlertCause, at: Instant): Promise<boolean> =>
  within(db, 'lead-alert', async () => {
    const settled = await db
      .updateTable('lead_alert')
      .set({ outcome: 'wait-over', ended_at: at })
      .where('intake_id', '=', intake)
      .where('cause', '=', cause)
      .where('taken_at', 'is', null)
      .where('ended_at', 'is', null)
      .returning('id')
      .execute()
    return settled.length > 0
  })

const daySeconds = 24 * 3600

/** Opened by the room itself: the lead answers for whoever is flagged and not yet accepted (product.md, « Who answers when »). */
export const serveListAlerts = (house: House) =>
  serve(listAlerts, async (_input, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call.write(async db => {
      const rows = await db
        .selectFrom('lead_alert')
        .selectAll()
        .where(where =>
          where.or([where('ended_at', 'is', null), where('ended_at', '>', plusSeconds(call.at, -daySeconds))]),
        )
        .orderBy('ended_at', order => order.asc().nullsFirst())
        .orderBy('taken_at', order => order.asc().nullsFirst())
        .orderBy('raised_at')
        .limit(100)
        .execute()
      const alerts: (Alert & { intake: Id })[] = []
      for (const row of rows) {
        const shown = await within(db, 'lead-alert', () => alertIn(db, house, row, actor.account))
        if (!shown) continue
        alerts.push({ ...shown, intake: row.intake_id })
        // The board reads every few seconds: the patient's trail keeps the first showing to each lead.
        if (row.seen_by.includes(actor.account)) continue
        call.trace({ patient: row.patient_id, object: row.intake_id, detail: row.cause })
        await db
          .updateTable('lead_alert')
          .set({ seen_by: [...row.seen_by, actor.account] })
          .where('id', '=', row.id)
          .execute()
      }
      return done({ alerts: oneAPerson(alerts) })
    })
  })

const alertIn = async (db: Write, house: House, row: LeadAlertTable, lead: Id): Promise<Alert | undefined> => {
  const intake = await intakeOf(db, house, row.intake_id)
  if (!intake?.place) return undefined
  const { level, flags } = (await openEvidence(db, house, row)) ?? evaluationOf(intake)
  return {
    id: row.id,
    cause: row.cause,
    also: [],
    raisedAt: row.raised_at,
    level,
    patient: nameOf(intake.patient),
    ageMonths: intake.subject.ageMonths,
    flagged: flagsOf(intake.reason, flags).map(flag => flag.clinical),
    place: intake.place,
    severity: row.severity,
    waitingSince: row.waiting_since,
    rung: row.rung,
    takenAt: row.taken_at,
    mine: row.taken_by === lead,
    outcome: row.outcome,
  }
}

/** The row as its lead may change it now, held until the transaction ends. */
const holdAlert = (db: Write, alert: Id) =>
  db.selectFrom('lead_alert').selectAll().where('id', '=', alert).forUpdate().executeTakeFirst()

export const serveTakeAlert = () =>
  serve(takeAlert, async ({ params }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call.write(async db => {
      const row = await holdAlert(db, params.alertId)
      if (!row) return refused('not-found')
      call.trace({ patient: row.patient_id, object: row.intake_id, detail: row.cause })
      const facts = { takenAt: row.taken_at, mine: row.taken_by === actor.account, outcome: row.outcome }
      const decision = decideTake(facts, call.at)
      if (!decision.ok) return decision
      const taken = { taken_by: actor.account, taken_at: decision.value }
      // One call answers every cause that stands for this person.
      await db
        .updateTable('lead_alert')
        .set(taken)
        .where('intake_id', '=', row.intake_id)
        .where('taken_at', 'is', null)
        .where('ended_at', 'is', null)
        .execute()
      call.changed(alertsChanged, everyAlert)
      return done({ takenAt: decision.value })
    })
  })

export const serveEndAlert = () =>
  serve(endAlert, async ({ params, body }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call.write(async db => {
      const row = await holdAlert(db, params.alertId)
      if (!row) return refused('not-found')
      call.trace({ patient: row.patient_id, object: row.intake_id, detail: body.outcome })
      const facts = {
        takenAt: row.taken_at,
        mine: row.taken_by === actor.account,
        outcome: row.outcome,
        endedAt: row.ended_at,
      }
      const decision = decideEnd(facts, body.outcome, call.at)
      if (!decision.ok) return decision
      const ended = { outcome: body.outcome, ended_by: actor.account, ended_at: decision.value }
      await db
        .updateTable('lead_alert')
        .set(ended)
        .where('intake_id', '=', row.intake_id)
        .where('taken_by', '=', actor.account)
        .where('ended_at', 'is', null)
        .execute()
      call.changed(alertsChanged, everyAlert)
      return done({ endedAt: decision.value })
    })
  })
