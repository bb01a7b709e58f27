// Warnings and blocks, server side: kept for an account, told to it, contested, and read by whoever joins.
import { openRelation } from '#access/server/relation.ts'
import type { KeptOutOf } from '#agenda/server/book.ts'
import { isAccount } from '#edge/actor.ts'
import type { Read, Write } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { type Instant, plusSeconds } from '#kit/time.ts'
import {
  type AppealAnswer,
  appeal,
  type Block,
  decideAppeal,
  isKeptOut,
  type PatientConduct,
  standing,
} from '../conduct.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    conduct_measure: ConductMeasureTable
  }
}

export interface ConductMeasureTable {
  id: string
  kind: 'warning' | 'block'
  account_id: string
  patient_id: string
  reason: PatientConduct
  from_at: Instant
  until_at: Instant | null
  report_id: string
  decided_by: string
  appeal_sealed: Buffer | null
  appealed_at: Instant | null
  answer: AppealAnswer | null
  answered_by: string | null
  answered_at: Instant | null
}

export const appealPlace = (row: Id) => ({ column: 'conduct_measure.appeal_sealed', row })
/** How long a warning is shown, and may be contested. */
const warningSeconds = 30 * 24 * 3600
const endOf = (row: ConductMeasureTable): Instant => row.until_at ?? plusSeconds(row.from_at, warningSeconds)

/** The block of an account that ends last, as the rules see it. */
export const blockOf = async (db: Read, account: Id): Promise<Block | undefined> => {
  const row = await db
    .selectFrom('conduct_measure')
    .selectAll()
    .where('account_id', '=', account)
    .where('kind', '=', 'block')
    .where(where => where.or([where('answer', 'is', null), where('answer', '!=', 'lifted')]))
    .orderBy('until_at', 'desc')
    .executeTakeFirst()
  if (!row?.until_at) return undefined
  return { reason: row.reason, from: row.from_at, until: row.until_at, lifted: false }
}

/** For whoever books: what is booked ahead is no emergency, and is refused as the place itself would be at that hour. */
export const keptOutOf: KeptOutOf = async (db, { account, ageMonths }, at) => {
  const block = await blockOf(db, account)
  return isKeptOut(block, { severity: 4, flagged: false, ageMonths }, at) ? block : undefined
}

export interface NewMeasure {
  readonly kind: 'warning' | 'block'
  readonly account: Id
  readonly patient: Id
  readonly reason: PatientConduct
  readonly until: Instant | null
  readonly report: Id
  readonly decidedBy: Id
}

/** Keeps what a lead decided, in the transaction of that decision; the account may contest it. */
export const takeMeasure = async (db: Write, house: House, id: Id, at: Instant, given: NewMeasure): Promise<void> => {
  await openRelation(db, house, at, {
    account: given.account,
    subject: id,
    kind: 'holds',
    cause: 'consultation/decide-abuse',
  })
  await db
    .insertInto('conduct_measure')
    .values({
      id,
      kind: given.kind,
      account_id: given.account,
      patient_id: given.patient,
      reason: given.reason,
      from_at: at,
      until_at: given.until,
      report_id: given.report,
      decided_by: given.decidedBy,
      appeal_sealed: null,
      appealed_at: null,
      answer: null,
      answered_by: null,
      answered_at: null,
    })
    .execute()
}

export const serveStanding = () =>
  serve(standing, async (_input, call) => {
    const { actor, at } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call.read(async db => {
      const rows = await db
        .selectFrom('conduct_measure')
        .selectAll()
        .where('account_id', '=', actor.account)
        .orderBy('from_at', 'desc')
        .limit(20)
        .execute()
      const row = rows.find(one => endOf(one) > at && one.answer !== 'lifted')
      if (!row) return done({ measure: null })
      const { id, kind, reason, until_at: until, answer } = row
      return done({ measure: { id, kind, reason, until, appealed: row.appealed_at !== null, answer } })
    })
  })

export const serveAppeal = (house: House) =>
  serve(appeal, ({ params, body }, call) =>
    call.write(async db => {
      const row = await db
        .selectFrom('conduct_measure')
        .selectAll()
        .where('id', '=', params.measureId)
        .forUpdate()
        .executeTakeFirst()
      if (!row) return refused('not-found')
      const decision = decideAppeal({ until: endOf(row), appealed: row.appealed_at !== null }, call.at)
      if (!decision.ok) return decision
      const key = await house.keys.of(db, row.patient_id)
      const made = { appeal_sealed: key.seal(appealPlace(row.id), body.words), appealed_at: call.at }
      await db.updateTable('conduct_measure').set(made).where('id', '=', row.id).execute()
      call.trace({ patient: row.patient_id, object: row.id })
      return done({ id: row.id })
    }),
  )
