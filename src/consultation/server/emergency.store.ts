// The tables of an emergency, what is written in them, and what they forbid: shared by its acts, the watch, and later rooms.
import type { Read, Write } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import { type Id, newId } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'
import { type Place, place } from '#orientation/place.ts'
import { intakeOf } from '#orientation/server/orientation.store.ts'
import type { EmergencyOutcome, EmergencyStep, HelpDecision, ToldStep } from '../emergency.ts'
import type { ConsultationTable } from './consultation.store.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    emergency: EmergencyTable
    emergency_step: EmergencyStepTable
    confirmed_place: ConfirmedPlaceTable
  }
}

export interface EmergencyTable {
  id: string
  consultation_id: string
  patient_id: string
  opened_by: string
  opened_at: Instant
  outcome: EmergencyOutcome | null
  settled_at: Instant | null
  seen_by: string[]
}
interface EmergencyStepTable {
  id: string
  emergency_id: string
  consultation_id: string
  position: number
  step: EmergencyStep
  word: HelpDecision | null
  account_id: string | null
  at: Instant
}
interface ConfirmedPlaceTable {
  id: string
  consultation_id: string
  patient_id: string
  account_id: string
  place_sealed: Buffer
  at: Instant
}

/** The open one of a consultation when there is, else the last that was settled. */
export const emergencyOf = (db: Read, consultation: Id): Promise<EmergencyTable | undefined> =>
  db
    .selectFrom('emergency')
    .selectAll()
    .where('consultation_id', '=', consultation)
    .orderBy('settled_at', order => order.desc().nullsFirst())
    .limit(1)
    .executeTakeFirst()

export const stepsOf = (db: Read, emergency: Id) =>
  db.selectFrom('emergency_step').selectAll().where('emergency_id', '=', emergency).orderBy('position').execute()

export interface NewStep {
  readonly step: EmergencyStep
  readonly word?: HelpDecision
  /** Absent for what the program does. */
  readonly account?: Id
}

/** The consultation is held by the caller, so that no two steps take one position. */
export const writeStep = async (
  db: Write,
  house: Pick<House, 'random'>,
  at: Instant,
  emergency: Pick<EmergencyTable, 'id' | 'consultation_id'>,
  { step, word, account }: NewStep,
): Promise<Id> => {
  const id = newId(at, house.random)
  const last = await db
    .selectFrom('emergency_step')
    .select(select => select.fn.max('position').as('position'))
    .where('emergency_id', '=', emergency.id)
    .executeTakeFirst()
  await db
    .insertInto('emergency_step')
    .values({
      id,
      emergency_id: emergency.id,
      consultation_id: emergency.consultation_id,
      position: (last?.position ?? 0) + 1,
      step,
      word: word ?? null,
      account_id: account ?? null,
      at,
    })
    .execute()
  return id
}

/** As people are told it: whose gesture each step was. */
export const toldSteps = (
  rows: Awaited<ReturnType<typeof stepsOf>>,
  emergency: Pick<EmergencyTable, 'opened_by'>,
  consultation: Pick<ConsultationTable, 'leading_id'>,
): ToldStep[] =>
  rows.map(({ id, step, word, account_id, at }) => ({
    id,
    step,
    word,
    by:
      account_id === null
        ? 'program'
        : account_id === emergency.opened_by || account_id === consultation.leading_id
          ? 'doctor'
          : 'lead',
    at,
  }))

const placeIn = (row: Id) => ({ column: 'confirmed_place.place_sealed', row })

/** Where the patient is, as last told: during the consultation, else as declared before it. */
export const placeOf = async (
  db: Read,
  house: House,
  row: Pick<ConsultationTable, 'id' | 'patient_id' | 'intake_id'>,
): Promise<{ readonly place: Place | null; readonly confirmed: boolean }> => {
  const last = await db
    .selectFrom('confirmed_place')
    .selectAll()
    .where('consultation_id', '=', row.id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last) {
    const key = await house.keys.of(db, row.patient_id)
    return { place: place.parse(JSON.parse(key.open(placeIn(last.id), last.place_sealed))), confirmed: true }
  }
  const intake = await intakeOf(db, house, row.intake_id)
  return { place: intake?.place ?? null, confirmed: false }
}

export const writePlace = async (
  db: Write,
  house: House,
  at: Instant,
  account: Id,
  row: Pick<ConsultationTable, 'id' | 'patient_id'>,
  where: Place,
): Promise<Id> => {
  const id = newId(at, house.random)
  const key = await house.keys.of(db, row.patient_id)
  await db
    .insertInto('confirmed_place')
    .values({
      id,
      consultation_id: row.id,
      patient_id: row.patient_id,
      account_id: account,
      place_sealed: key.seal(placeIn(id), JSON.stringify(where)),
      at,
    })
    .execute()
  return id
}

/**
 * Whether nothing of the patient is in an emergency: erasing asks it first. The database refuses all the same, since a
 * consultation in an emergency cannot be deleted.
 */
export const mayBeErased = async (db: Read, patient: Id): Promise<boolean> => {
  const held = await db
    .selectFrom('consultation')
    .select('id')
    .where('patient_id', '=', patient)
    .where('emergency_since', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return held === undefined
}
