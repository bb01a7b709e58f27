// The exits of red flags and the alerts of the on-call lead, server side.
import { isAccount } from '#edge/actor.ts'
import { type Write, within } from '#edge/database.ts'
import { type Call, type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { plusSeconds } from '#kit/time.ts'
import { nameOf } from '#patients/patient.ts'
import { type Alert, type AlertCause, alertsChanged, decideTake, everyAlert, listAlerts, takeAlert } from '../alert.ts'
import { flagsOf } from '../evaluate.ts'
import { decideExit } from '../exit.ts'
import { evaluationOf, type Intake, standingOf } from '../intake.ts'
import { understoodPlace } from '../place.ts'
import { takeExit } from '../take-exit.ts'
import { openIntake } from './intake.ts'
import { insertExit, intakeOf, writePlace } from './orientation.store.ts'

export const serveTakeExit = (house: House) =>
  serve(takeExit, ({ params, body }, call) =>
    call.write(async db => {
      const opened = await openIntake(house, call, db, params.intakeId, body.exit)
      if (!opened.ok) return opened
      const intake = opened.value
      const facts = { reason: intake.reason, evaluation: evaluationOf(intake), taken: intake.exits }
      const decision = decideExit(facts, body.exit, call.at)
      if (!decision.ok) return decision
      await insertExit(db, house, intake, decision.value)
      const after = { ...intake, exits: [...intake.exits, decision.value] }
      if (body.exit !== 'cannot-call' || !body.place) return done({ now: standingOf(after, call.at) })
      // Whoever needs help is not refused because they drive: the lead will tell them to stop.
      const where = understoodPlace(body.place)
      if (!where.ok) return where
      await writePlace(db, house, intake, where.value)
      await raiseAlert(db, call, intake, 'cannot-call')
      return done({ now: standingOf({ ...after, place: where.value }, call.at) })
    }),
  )

/** Tells the on-call lead that this person needs a call; `intake` must know its place, or nobody could ring back. */
export const raiseAlert = async (
  db: Write,
  call: Pick<Call, 'newId' | 'at' | 'changed'>,
  intake: Pick<Intake, 'id' | 'patientId'>,
  cause: AlertCause = 'worse',
): Promise<void> => {
  await db
    .insertInto('lead_alert')
    .values({
      id: call.newId(),
      intake_id: intake.id,
      patient_id: intake.patientId,
      cause,
      raised_at: call.at,
      taken_by: null,
      taken_at: null,
    })
    // One that nobody has taken yet says it already: the list of whom to call must not fill with one person.
    .onConflict(conflict => conflict.doNothing())
    .execute()
  call.changed(alertsChanged, everyAlert)
}

const daySeconds = 24 * 3600

/** Opened by the room itself: the lead answers for whoever is flagged and not yet accepted (product.md, « Who answers when »). */
export const serveListAlerts = (house: House) =>
  serve(listAlerts, (_input, call) =>
    call.read(async db => {
      const rows = await db
        .selectFrom('lead_alert')
        .selectAll()
        .where('raised_at', '>', plusSeconds(call.at, -daySeconds))
        .orderBy('taken_at', order => order.asc().nullsFirst())
        .orderBy('raised_at')
        .limit(100)
        .execute()
      const alerts: Alert[] = []
      for (const row of rows) {
        const intake = await within(db, 'lead-alert', () => intakeOf(db, house, row.intake_id))
        if (!intake?.place) continue
        call.trace({ patient: row.patient_id, object: row.intake_id })
        const { level, flags } = evaluationOf(intake)
        alerts.push({
          id: row.id,
          cause: row.cause,
          raisedAt: row.raised_at,
          level,
          patient: nameOf(intake.patient),
          ageMonths: intake.subject.ageMonths,
          flagged: flagsOf(intake.reason, flags).map(flag => flag.clinical),
          place: intake.place,
          takenAt: row.taken_at,
        })
      }
      return done({ alerts })
    }),
  )

export const serveTakeAlert = () =>
  serve(takeAlert, async ({ params }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call.write(async db => {
      const row = await db
        .selectFrom('lead_alert')
        .selectAll()
        .where('id', '=', params.alertId)
        .forUpdate()
        .executeTakeFirst()
      if (!row) return refused('not-found')
      call.trace({ patient: row.patient_id, object: row.intake_id })
      const decision = decideTake({ takenAt: row.taken_at, mine: row.taken_by === actor.account }, call.at)
      if (!decision.ok) return decision
      await db
        .updateTable('lead_alert')
        .set({ taken_by: actor.account, taken_at: decision.value })
        .where('id', '=', row.id)
        .execute()
      call.changed(alertsChanged, everyAlert)
      return done({ takenAt: decision.value })
    })
  })
