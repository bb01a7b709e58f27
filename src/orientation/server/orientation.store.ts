// The tables of orientation: an intake opened with its patient's key, judged by the version of the rules it was answered with.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Read, Write } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { SubjectKey } from '#edge/keys.ts'
import { type Id, newId } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'
import { ageMonths, type Patient } from '#patients/patient.ts'
import { patientAsked, patientIn } from '#patients/server/patients.store.ts'
import type { AlertCause, AlertOutcome } from '../alert.ts'
import { reasonVersion } from '../catalogue.ts'
import type { Exit, ExitTaken } from '../exit.ts'
import { evaluationOf, type ForTicket, forTicket, type Intake } from '../intake.ts'
import { type Place, place } from '../place.ts'
import { answers } from '../questionnaire.ts'
import { levels, type Severity } from '../reason.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    intake: IntakeTable
    intake_exit: IntakeExitTable
    lead_alert: LeadAlertTable
    on_call: OnCallTable
  }
}

interface IntakeTable {
  id: string
  patient_id: string
  account_id: string
  reason_sealed: Buffer
  answers_sealed: Buffer
  answers_version: number
  answered_at: Instant
  decision_sealed: Buffer
  place_sealed: Buffer | null
  consent_text: string | null
  consented_at: Instant | null
  started_at: Instant
  used_at: Instant | null
}
interface IntakeExitTable {
  id: string
  intake_id: string
  patient_id: string
  exit: Exit
  flags_sealed: Buffer
  at: Instant
}
export interface LeadAlertTable {
  id: string
  intake_id: string
  patient_id: string
  cause: AlertCause
  raised_at: Instant
  taken_by: string | null
  taken_at: Instant | null
  ticket_id: string | null
  severity: Severity | null
  waiting_since: Instant | null
  evidence_sealed: Buffer | null
  seen_by: string[]
  rung: number
  rung_at: Instant | null
  outcome: AlertOutcome | 'wait-over' | null
  ended_by: string | null
  ended_at: Instant | null
}
interface OnCallTable {
  account_id: string
  phone: string
  since_at: Instant
}

const named = z.strictObject({ reason: z.string(), version: z.number().int() })
const flagIds = z.array(z.string())
const column = (name: keyof IntakeTable, row: Id) => ({ column: `intake.${name}`, row })
const flagsPlace = (row: Id) => ({ column: 'intake_exit.flags_sealed', row })
export const alertEvidence = (row: Id) => ({ column: 'lead_alert.evidence_sealed', row })
const evidence = z.strictObject({ level: z.enum(levels), flags: flagIds })

/** What the answers that raised an alert said; undefined when those of the request are the ones. */
export const openEvidence = async (db: Read, house: House, row: LeadAlertTable) => {
  if (row.evidence_sealed === null) return undefined
  const key = await house.keys.of(db, row.patient_id)
  return evidence.parse(JSON.parse(key.open(alertEvidence(row.id), row.evidence_sealed)))
}

/** With whose it is, and the key it was opened with. */
export type OpenedIntake = Intake & { readonly patient: Patient; readonly key: SubjectKey }

/**
 * An intake with everything its rules need, locked for the act when `lock`; undefined when it does not exist or the actor
 * has no relation with it.
 */
export const intakeOf = async (
  db: Read,
  house: House,
  intake: Id,
  how: { readonly lock: boolean } = { lock: false },
): Promise<OpenedIntake | undefined> => {
  const asked = db
    .selectFrom('intake')
    .innerJoin('patient', 'patient.id', 'intake.patient_id')
    .selectAll('intake')
    .select(patientAsked)
    .where('intake.id', '=', intake)
  const row = await (how.lock ? asked.forUpdate('intake') : asked).executeTakeFirst()
  if (!row) return undefined
  const patient = patientIn(row.patient)
  const key = await house.keys.of(db, row.patient_id)
  const { reason: id, version } = named.parse(JSON.parse(key.open(column('reason_sealed', intake), row.reason_sealed)))
  const reason = reasonVersion(id, version)
  if (!reason) throw new Error(`intake ${intake} names version ${version} of a reason the catalogue no longer holds`)
  return {
    id: row.id,
    patientId: row.patient_id,
    patient,
    key,
    // The age is that of the day the intake was started, so that the same answers give the same decision for ever.
    subject: { ageMonths: ageMonths(patient.birthDate, row.started_at), sex: patient.sex },
    reason,
    answers: answers.parse(JSON.parse(key.open(column('answers_sealed', intake), row.answers_sealed))),
    answersVersion: row.answers_version,
    answeredAt: row.answered_at,
    exits: await exitsTaken(db, key, intake),
    ...(row.place_sealed
      ? { place: place.parse(JSON.parse(key.open(column('place_sealed', intake), row.place_sealed))) }
      : {}),
    ...(row.consented_at ? { consentedAt: row.consented_at } : {}),
    ...(row.used_at ? { usedAt: row.used_at } : {}),
  }
}

const exitsTaken = async (db: Read, key: SubjectKey, intake: Id): Promise<readonly ExitTaken[]> => {
  const rows = await db
    .selectFrom('intake_exit')
    .selectAll()
    .where('intake_id', '=', intake)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    exit: row.exit,
    flags: flagIds.parse(JSON.parse(key.open(flagsPlace(row.id), row.flags_sealed))),
    at: row.at,
  }))
}

export const insertIntake = async (
  db: Write,
  house: House,
  at: Instant,
  account: Id,
  intake: Pick<Intake, 'id' | 'patientId' | 'reason' | 'subject'>,
): Promise<void> => {
  const { id, patientId, reason } = intake
  const key = await house.keys.of(db, patientId)
  const decision = evaluationOf({ ...intake, answers: {} })
  await db
    .insertInto('intake')
    .values({
      id,
      patient_id: patientId,
      account_id: account,
      reason_sealed: key.seal(
        column('reason_sealed', id),
        JSON.stringify({ reason: reason.id, version: reason.version }),
      ),
      answers_sealed: key.seal(column('answers_sealed', id), '{}'),
      answers_version: 0,
      answered_at: at,
      decision_sealed: key.seal(column('decision_sealed', id), JSON.stringify(decision)),
      place_sealed: null,
      consent_text: null,
      consented_at: null,
      started_at: at,
      used_at: null,
    })
    .execute()
}

/** Writes the answers and, beside them, what the rules decided. */
export const writeAnswers = async (db: Write, intake: OpenedIntake): Promise<void> => {
  const { key } = intake
  await db
    .updateTable('intake')
    .set({
      answers_sealed: key.seal(column('answers_sealed', intake.id), JSON.stringify(intake.answers)),
      answers_version: intake.answersVersion,
      answered_at: intake.answeredAt,
      decision_sealed: key.seal(column('decision_sealed', intake.id), JSON.stringify(evaluationOf(intake))),
    })
    .where('id', '=', intake.id)
    .execute()
}

export const writePlace = async (db: Write, intake: OpenedIntake, where: Place): Promise<void> => {
  const sealed = intake.key.seal(column('place_sealed', intake.id), JSON.stringify(where))
  await db.updateTable('intake').set({ place_sealed: sealed }).where('id', '=', intake.id).execute()
}

export const insertExit = async (
  db: Write,
  house: Pick<House, 'random'>,
  intake: OpenedIntake,
  taken: ExitTaken,
): Promise<void> => {
  const id = newId(taken.at, house.random)
  await db
    .insertInto('intake_exit')
    .values({
      id,
      intake_id: intake.id,
      patient_id: intake.patientId,
      exit: taken.exit,
      flags_sealed: intake.key.seal(flagsPlace(id), JSON.stringify(taken.flags)),
      at: taken.at,
    })
    .execute()
}

/** What the waiting room needs of an intake, judged now; the intake is locked until the end of the transaction. Undefined when the id is of something else. */
export const requestForTicket = async (db: Read, house: House, intake: Id): Promise<ForTicket | undefined> => {
  // The instant of the act, as its handle was given it.
  const { at } = await db.selectNoFrom(sql<Instant>`actor_at()`.as('at')).executeTakeFirstOrThrow()
  const found = await intakeOf(db, house, intake, { lock: true })
  return found && forTicket(found, at)
}

/** From now on the intake is what the doctor reads: nothing changes it. */
export const markIntakeUsed = async (db: Write, intake: Id, at: Instant): Promise<void> => {
  await db.updateTable('intake').set({ used_at: at }).where('id', '=', intake).where('used_at', 'is', null).execute()
}
