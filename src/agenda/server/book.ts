// Booking, server side: the professional's time and the patient are held, then the slot is looked at, then it is written.
import { sql } from 'kysely'
import { type AccountActor, isAccount } from '#edge/actor.ts'
import { isOverlap, type Read, type Write, within } from '#edge/database.ts'
import { type Call, type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import type { BodyOf } from '#kit/route.ts'
import { dayIn, type Instant, msOf, plusSeconds } from '#kit/time.ts'
import { reasonOn } from '#orientation/catalogue.ts'
import { decideStart } from '#orientation/start-intake.ts'
import { ageMonths, zone } from '#patients/patient.ts'
import { patientOf } from '#patients/server/patients.store.ts'
import { holdPatient } from '#patients/server/people.store.ts'
import { confirm, decideConfirm, decideHold, decideKeptOut, hold, type KeptOut } from '../book.ts'
import { longestMinutes } from '../hours.ts'
import { slotAt, stillBusy } from '../slots.ts'
import {
  busyOf,
  holdAgendas,
  holdAppointment,
  lapseHolds,
  policyAt,
  sealTold,
  takenStates,
  turnAgendas,
  turning,
} from './agenda.store.ts'

/**
 * Whether the conduct of an account keeps it out of the waiting room at an instant, for someone of that age. The measures are
 * the waiting room's, a later room, which hands this over.
 */
export type KeptOutOf = (
  db: Read,
  who: { readonly account: Id; readonly ageMonths: number },
  at: Instant,
) => Promise<KeptOut | undefined>

export const serveHold = (house: House, keptOutOf: KeptOutOf) =>
  serve(hold, async ({ params, body }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call
      .write(db => holdSlot(db, { house, keptOutOf }, call, actor, params.patientId, body))
      .catch(refuseOverlap)
  })

const holdSlot = async (
  db: Write,
  { house, keptOutOf }: { readonly house: House; readonly keptOutOf: KeptOutOf },
  call: Call,
  actor: AccountActor,
  patientId: Id,
  body: BodyOf<typeof hold>,
) => {
  const { at } = call
  // Load.
  const patient = await patientOf(db, patientId)
  if (!patient) return refused('not-found')
  const subject = { ageMonths: ageMonths(patient.birthDate, at), sex: patient.sex }
  const reason = decideStart(reasonOn(body.reason, dayIn(at, zone)), subject)
  if (!reason.ok) return reason
  const policy = policyAt(at)
  const { startsAt, practitioner } = body
  const who = { account: actor.account, ageMonths: subject.ageMonths }
  const allowed = decideKeptOut(await keptOutOf(db, who, startsAt))
  if (!allowed.ok) return allowed
  const slot = await slotHeld(db, {
    practitioner,
    patient: patient.id,
    startsAt,
    reason: body.reason,
    at,
    replace: true,
  })
  if (!slot) return refused('slot-gone')
  // Decide.
  const decision = decideHold({ startsAt, ...slot }, policy, at)
  if (!decision.ok) return decision
  // Save.
  const id = call.newId()
  const told = { reason: reason.value.id, ...subject }
  await within(db, 'agenda', async () => {
    await db
      .with('turned', one => turning(one, [practitioner, ...slot.turned]))
      .insertInto('appointment')
      .values({
        id,
        practitioner_id: practitioner,
        structure_id: slot.structure,
        patient_id: patient.id,
        account_id: actor.account,
        starts_at: startsAt,
        ends_at: decision.value.endsAt,
        state: 'held',
        held_until: decision.value.heldUntil,
        told_sealed: await sealTold(db, house, id, patient.id, told),
        zone: body.zone,
        sequence: 0,
        intake_id: null,
        reminded: null,
        booked_at: at,
        ended_at: null,
        ended_by: null,
        ended_why: null,
      })
      .execute()
  })
  call.trace({ patient: patient.id, object: id })
  return done({ id })
}

export interface SlotAsked {
  readonly practitioner: Id
  readonly patient: Id
  readonly startsAt: Instant
  readonly reason: string
  readonly at: Instant
  /** What the patient still holds elsewhere is given up first. */
  readonly replace: boolean
  /** The appointment that moves: its own time is free for it. */
  readonly moving?: { readonly id: Id; readonly practitioner: Id }
}

/**
 * Holds the agenda and then the patient until the transaction ends, and says what is at that time. Undefined for someone who opens no
 * hours. The order of the locks is the same for everyone, so that nobody waits in a circle.
 */
export const slotHeld = (db: Write, asked: SlotAsked) =>
  within(db, 'agenda', async () => {
    const { practitioner, patient, startsAt, at, moving } = asked
    const held = asked.replace ? await heldBy(db, patient) : []
    const practitioners = [practitioner, ...(moving ? [moving.practitioner] : []), ...held]
    const agenda = (await holdAgendas(db, practitioners)).get(practitioner)
    if (!agenda) return undefined
    await holdPatient(db, patient)
    await lapseHolds(db, at, { practitioner, patient, givenUp: held })
    // What begins later than the longest slot meets none that begins then.
    const near = { after: startsAt, before: plusSeconds(startsAt, longestMinutes * 60), but: moving?.id }
    const busy = (await busyOf(db, [practitioner], near)).get(practitioner) ?? []
    const slot = slotAt(agenda.hours, stillBusy(busy, msOf(at)), msOf(startsAt), asked.reason)
    return {
      structure: agenda.structure_id,
      minutes: slot?.minutes,
      /** Whose time was given back: whoever takes the slot turns their agendas too. */
      turned: held,
      ...(await patientsOwn(db, patient, startsAt, slot?.minutes ?? 0, at, moving?.id)),
    }
  })

/** With whom the patient holds a slot: their agendas are held in turn with the one that is asked. */
const heldBy = async (db: Read, patient: Id): Promise<Id[]> => {
  const rows = await db
    .selectFrom('appointment')
    .select('practitioner_id')
    .where('patient_id', '=', patient)
    .where('state', '=', sql.lit('held'))
    .execute()
  return rows.map(row => row.practitioner_id)
}

const patientsOwn = async (db: Read, patient: Id, startsAt: Instant, minutes: number, at: Instant, but?: Id) => {
  const rows = await db
    .selectFrom('appointment')
    .select(['id', 'starts_at', 'ends_at'])
    .where('patient_id', '=', patient)
    .where('state', 'in', takenStates)
    .where('ends_at', '>', at)
    .$if(but !== undefined, query => query.where('id', '<>', but ?? ''))
    .execute()
  const end = msOf(startsAt) + minutes * 60_000
  return { toCome: rows.length, busyThen: rows.some(row => msOf(row.starts_at) < end && startsAt < row.ends_at) }
}

/** The database has the last word, should another way to write ever be found: the slot is somebody else's. */
export const refuseOverlap = (error: unknown) => {
  if (isOverlap(error, 'appointment_one_a_practitioner')) return refused('slot-gone')
  if (isOverlap(error, 'appointment_one_a_patient')) return refused('busy-then')
  throw error
}

export const serveConfirm = () =>
  serve(confirm, ({ params }, call) =>
    call.write(async db => {
      const row = await holdAppointment(db, params.appointmentId, { patient: params.patientId })
      if (!row) return refused('not-found')
      const decision = decideConfirm({ state: row.state, heldUntil: row.held_until }, call.at)
      if (!decision.ok) return decision
      call.trace({ patient: row.patient_id, object: row.id })
      if (decision.value === 'already') return done({})
      await db
        .updateTable('appointment')
        .set({ state: 'booked', held_until: null, booked_at: call.at })
        .where('id', '=', row.id)
        .execute()
      await within(db, 'agenda', () => turnAgendas(db, [row.practitioner_id]))
      return done({})
    }),
  )
