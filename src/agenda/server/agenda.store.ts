// The tables of the agenda, and what more than one of its acts does with them.
import { sql } from 'kysely'
import { z } from 'zod'
import { type Read, type Write, within } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { dayIn, type Instant, msOf, plusSeconds } from '#kit/time.ts'
import { zone } from '#patients/patient.ts'
import { nameOf } from '#practitioners/practitioner.ts'
import { cardOf } from '#practitioners/server/practitioners.store.ts'
import {
  type AppointmentPolicy,
  type AppointmentState,
  appointmentPolicyOn,
  type CancelReason,
  type Seen,
} from '../appointment.ts'
import { type Hours, longestMinutes, noHours } from '../hours.ts'
import type { Busy } from '../slots.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    agenda: AgendaTable
    appointment: AppointmentTable
  }
}

interface AgendaTable {
  account_id: string
  structure_id: string
  /** Given and read as text or as what it holds: the database keeps it as jsonb. */
  hours: Hours
  version: number
  turn: number
  changed_at: Instant
}
export interface AppointmentTable {
  id: string
  practitioner_id: string
  structure_id: string
  patient_id: string
  account_id: string
  starts_at: Instant
  ends_at: Instant
  state: AppointmentState
  held_until: Instant | null
  told_sealed: Buffer
  zone: string
  sequence: number
  intake_id: string | null
  reminded: number | null
  booked_at: Instant
  ended_at: Instant | null
  ended_by: 'patient' | 'practitioner' | null
  ended_why: CancelReason | null
}

/** Said in the statement and not beside it: the index of what is to come is of these states alone, and a kept plan must know it. */
export const takenStates = [sql.lit<AppointmentState>('held'), sql.lit<AppointmentState>('booked')] as const

export const policyAt = (at: Instant): AppointmentPolicy => appointmentPolicyOn(dayIn(at, zone))

/** What is sealed: the reason by its id, and what the professional reads of the patient before the hour. */
const told = z.strictObject({
  reason: z.string(),
  ageMonths: z.number().int(),
  sex: z.enum(['F', 'M', 'I']),
})
export type Told = z.output<typeof told>

const place = (row: Id) => ({ column: 'appointment.told_sealed', row })

export const sealTold = async (db: Read, house: House, appointment: Id, patient: Id, what: Told): Promise<Buffer> =>
  (await house.keys.of(db, patient)).seal(place(appointment), JSON.stringify(what))

/** Opened by the room itself for the professional, who has no relation with the patient yet. */
export const openTold = (
  db: Read,
  house: House,
  row: Pick<AppointmentTable, 'id' | 'patient_id' | 'told_sealed'>,
): Promise<Told> =>
  within(db, 'agenda', async () =>
    told.parse(JSON.parse((await house.keys.of(db, row.patient_id)).open(place(row.id), row.told_sealed))),
  )

/**
 * The agendas of professionals, held until the end of the transaction: whoever takes, moves or frees a time of theirs comes one
 * after the other. Always in the order of ids, and before any patient, so that nobody waits in a circle.
 */
export const holdAgendas = async (db: Write, accounts: readonly Id[]) => {
  const rows = await db
    .selectFrom('agenda')
    .selectAll()
    .where('account_id', 'in', [...new Set(accounts)])
    .orderBy('account_id')
    .forUpdate()
    .execute()
  return new Map(rows.map(row => [row.account_id, row]))
}

/**
 * An appointment and its agenda, held until the end of the transaction, the agenda first as everywhere. Undefined when it is not of
 * this patient or professional, or has just moved to another agenda.
 */
export const holdAppointment = async (
  db: Write,
  id: Id,
  of: { readonly patient: Id } | { readonly practitioner: Id } | { readonly any: true },
): Promise<AppointmentTable | undefined> => {
  const found = db
    .selectFrom('appointment')
    .selectAll()
    .where('id', '=', id)
    .$if('patient' in of, query => query.where('patient_id', '=', 'patient' in of ? of.patient : ''))
    .$if('practitioner' in of, query =>
      query.where('practitioner_id', '=', 'practitioner' in of ? of.practitioner : ''),
    )
  const before = await found.executeTakeFirst()
  if (!before) return undefined
  await within(db, 'agenda', () => holdAgendas(db, [before.practitioner_id]))
  const now = await found.forUpdate().executeTakeFirst()
  return now?.practitioner_id === before.practitioner_id ? now : undefined
}

/** What is free has changed: whatever was computed from before is computed again. */
export const turnAgendas = (db: Write, accounts: readonly Id[]) => turning(db, accounts).execute()

export const turning = (db: Pick<Write, 'updateTable'>, accounts: readonly Id[]) =>
  db
    .updateTable('agenda')
    .set(set => ({ turn: set('turn', '+', 1) }))
    .where('account_id', 'in', [...new Set(accounts)])

/** Its time is free at once; who ended it, and why, unless a hold was only given up. */
export const endAppointment = async (
  db: Write,
  row: AppointmentTable,
  at: Instant,
  how: Partial<Pick<AppointmentTable, 'state' | 'ended_by' | 'ended_why'>>,
): Promise<void> => {
  await db
    .updateTable('appointment')
    .set(set => ({ state: 'cancelled', ended_at: at, held_until: null, sequence: set('sequence', '+', 1), ...how }))
    .where('id', '=', row.id)
    .execute()
  await within(db, 'agenda', () => turnAgendas(db, [row.practitioner_id]))
}

/** The taken times of professionals that end after an instant (and start before another), in order; holds with their end. */
export const busyOf = async (
  db: Read,
  accounts: readonly Id[],
  { after, before, but }: { readonly after: Instant; readonly before?: Instant; readonly but?: Id | undefined },
): Promise<ReadonlyMap<Id, readonly Busy[]>> => {
  const found = new Map<Id, Busy[]>()
  const [only] = accounts
  if (only === undefined) return found
  const rows = await db
    .selectFrom('appointment')
    .select(['practitioner_id', 'starts_at', 'ends_at', 'held_until', 'state'])
    .where('practitioner_id', '=', accounts.length === 1 ? only : sql<string>`any(${accounts as string[]}::uuid[])`)
    .where('state', 'in', takenStates)
    .where('ends_at', '>', after)
    // What ends later began no longer ago: the past of a professional is not gone through at each search.
    .where('starts_at', '>', plusSeconds(after, -longestMinutes * 60))
    .$if(before !== undefined, query => query.where('starts_at', '<', before ?? after))
    .$if(but !== undefined, query => query.where('id', '<>', but ?? ''))
    .orderBy('starts_at')
    .execute()
  for (const row of rows) {
    const one = {
      from: msOf(row.starts_at),
      to: msOf(row.ends_at),
      ...(row.state === 'held' && row.held_until ? { until: msOf(row.held_until) } : {}),
    }
    const known = found.get(row.practitioner_id)
    if (known) known.push(one)
    else found.set(row.practitioner_id, [one])
  }
  return found
}

/**
 * Holds give their time back before anything else takes it: those that ended by themselves, and what the patient holds with professionals
 * it is given up with.
 */
export const lapseHolds = (
  db: Write,
  at: Instant,
  {
    practitioner,
    patient,
    givenUp,
  }: { readonly practitioner: Id; readonly patient: Id; readonly givenUp: readonly Id[] },
) =>
  db
    .updateTable('appointment')
    .set({ state: 'lapsed', ended_at: at })
    .where('state', '=', sql.lit('held'))
    .where(held =>
      held.or([
        held('held_until', '<=', at).and(
          held.or([held('practitioner_id', '=', practitioner), held('patient_id', '=', patient)]),
        ),
        held('patient_id', '=', patient).and('practitioner_id', '=', sql<string>`any(${givenUp as string[]}::uuid[])`),
      ]),
    )
    .execute()

/** One's own hours; none saved yet, an empty week. */
export const hoursOf = async (db: Read, account: Id): Promise<{ readonly hours: Hours; readonly version: number }> =>
  (await db.selectFrom('agenda').select(['hours', 'version']).where('account_id', '=', account).executeTakeFirst()) ?? {
    hours: noHours,
    version: 0,
  }

/** What patients see of professionals. */
export const seenOf = async (db: Read, accounts: readonly Id[]): Promise<Seen[]> => {
  if (accounts.length === 0) return []
  const rows = await db
    .selectFrom('practitioner')
    .selectAll()
    .where('account_id', 'in', [...new Set(accounts)])
    .execute()
  return rows.map(row => ({
    id: row.account_id,
    name: nameOf(cardOf(row)),
    specialty: row.specialty,
    city: row.practice_city,
  }))
}
