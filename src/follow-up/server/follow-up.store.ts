// The tables of follow-up: a row opened with its patient's key, what is due next, and who may be told.

import { endRelations, openRelation } from '#access/server/relation.ts'
import { doctorNamed } from '#consultation/server/handover.store.ts'
import { isAccount } from '#edge/actor.ts'
import { type Read, type Write, within } from '#edge/database.ts'
import type { Call, House } from '#edge/house.ts'
import { type Id, newId } from '#kit/id.ts'
import { type Day, dayIn, type Instant } from '#kit/time.ts'
import { intakeOf } from '#orientation/server/orientation.store.ts'
import { ageMonths, zone } from '#patients/patient.ts'
import { type Concern, delaysOn, nextStep, type Standing, type Told } from '../escalation.ts'
import { type End, type Entry, entry, type Kind, plan, type Summary } from '../follow-up.ts'
import { isOpen, type Window } from '../window.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    follow_up: FollowUpTable
    follow_up_entry: FollowUpEntryTable
    follow_up_file: FollowUpFileTable
  }
}

export interface FollowUpTable {
  id: string
  consultation_id: string
  patient_id: string
  intake_id: string
  kind: Kind
  owner_id: string
  deputy_id: string | null
  from_on: Day
  until_on: Day
  zone: string
  plan_sealed: Buffer
  ordered_at: Instant
  prescription_id: string | null
  line_id: string | null
  reminded: number
  came_at: Instant | null
  attention_since: Instant | null
  concern: Concern | null
  told: Told | null
  seen_by: string | null
  seen_at: Instant | null
  outcome: End | null
  word_sealed: Buffer | null
  closed_by: string | null
  closed_at: Instant | null
  next_at: Instant | null
}
interface FollowUpEntryTable {
  id: string
  follow_up_id: string
  patient_id: string
  account_id: string
  content_sealed: Buffer
  at: Instant
}
interface FollowUpFileTable {
  attachment_id: string
  follow_up_id: string
  patient_id: string
  entry_id: string | null
  added_at: Instant
}

export const planPlace = (row: Id) => ({ column: 'follow_up.plan_sealed', row })
export const wordPlace = (row: Id) => ({ column: 'follow_up.word_sealed', row })
const entryPlace = (row: Id) => ({ column: 'follow_up_entry.content_sealed', row })

export const windowIn = (row: Pick<FollowUpTable, 'from_on' | 'until_on' | 'zone'>): Window => ({
  from: row.from_on,
  until: row.until_on,
  zone: row.zone,
})

export const standingIn = (row: FollowUpTable): Standing => ({
  window: windowIn(row),
  came: row.came_at !== null,
  reminded: row.reminded,
  ...(row.attention_since && row.concern && row.told
    ? { attention: { since: row.attention_since, concern: row.concern, told: row.told, seen: row.seen_at !== null } }
    : {}),
  deputy: row.deputy_id !== null,
  closed: row.closed_at !== null,
})

export const factsIn = (row: FollowUpTable) => ({
  kind: row.kind,
  window: windowIn(row),
  came: row.came_at !== null,
  closed: row.closed_at !== null,
  told: row.told,
  seenAt: row.seen_at,
})

/** The row, held until the transaction ends: whatever is decided on it is decided by one act at a time. */
export const holdFollowUp = (db: Write, followUp: Id) =>
  db.selectFrom('follow_up').selectAll().where('id', '=', followUp).forUpdate().executeTakeFirst()

export const dueOf = (row: FollowUpTable, at: Instant) => nextStep(standingIn(row), delaysOn(dayIn(at, zone)))

/** Writes what changed, and when the watch must look at it next. */
export const changeFollowUp = async (
  db: Write,
  row: FollowUpTable,
  changes: Partial<FollowUpTable>,
  at: Instant,
): Promise<FollowUpTable> => {
  const changed = { ...row, ...changes }
  const next_at = dueOf(changed, at)?.at ?? null
  await db
    .updateTable('follow_up')
    .set({ ...changes, next_at })
    .where('id', '=', row.id)
    .execute()
  return { ...changed, next_at }
}

export const follow = (
  db: Write,
  house: House,
  row: Pick<FollowUpTable, 'id' | 'patient_id'>,
  account: Id,
  at: Instant,
  cause: string,
) => openRelation(db, house, at, { account, subject: row.id, patient: row.patient_id, kind: 'follows', cause })
/** One account alone, when one is named. */
export const unfollow = (db: Write, row: Pick<FollowUpTable, 'id'>, at: Instant, account?: Id) =>
  endRelations(db, { subject: row.id, kind: 'follows', until: at, ...(account ? { account } : {}) })

export const addEntry = async (
  db: Write,
  house: House,
  row: FollowUpTable,
  given: { readonly content: Entry; readonly account: Id; readonly at: Instant },
): Promise<Id> => {
  const id = newId(given.at, house.random)
  const key = await house.keys.of(db, row.patient_id)
  await db
    .insertInto('follow_up_entry')
    .values({
      id,
      follow_up_id: row.id,
      patient_id: row.patient_id,
      account_id: given.account,
      content_sealed: key.seal(entryPlace(id), JSON.stringify(entry.parse(given.content))),
      at: given.at,
    })
    .execute()
  return id
}

/** What is read of one on a screen; an archive takes everything. */
export const mostEntries = 50

/** What came, the latest first. */
export const entriesOf = async (
  db: Read,
  house: House,
  row: FollowUpTable,
  most?: number,
): Promise<(Entry & { readonly at: Instant })[]> => {
  const rows = await db
    .selectFrom('follow_up_entry')
    .select(['id', 'content_sealed', 'at'])
    .where('follow_up_id', '=', row.id)
    .orderBy('id', 'desc')
    .$if(most !== undefined, query => query.limit(most ?? 0))
    .execute()
  if (rows.length === 0) return []
  const key = await house.keys.of(db, row.patient_id)
  return rows.map(one => ({ ...entry.parse(JSON.parse(key.open(entryPlace(one.id), one.content_sealed))), at: one.at }))
}

/**
 * The request a follow-up goes on from, with the patient's age of today. Read by the room itself: it may be older than one
 * factor reaches, and whoever stands in for the owner sees this follow-up and not the record.
 */
export const beforeOf = (db: Read, house: House, row: Pick<FollowUpTable, 'id' | 'intake_id'>, at: Instant) =>
  within(db, 'follow-up', async () => {
    const intake = await intakeOf(db, house, row.intake_id)
    if (!intake) throw new Error(`follow-up ${row.id} goes on from a request that is not there`)
    return { ...intake, subject: { ...intake.subject, ageMonths: ageMonths(intake.patient.birthDate, at) } }
  })

export const summaryOf = async (db: Read, house: House, row: FollowUpTable, at: Instant): Promise<Summary> => ({
  ...(await keptOf(db, house, row)),
  open: isOpen(windowIn(row), at),
})

/** The same without what depends on the hour. */
export const keptOf = async (db: Read, house: House, row: FollowUpTable): Promise<Omit<Summary, 'open'>> => {
  const key = await within(db, 'follow-up', () => house.keys.of(db, row.patient_id))
  return {
    id: row.id,
    kind: row.kind,
    window: windowIn(row),
    orderedAt: row.ordered_at,
    about: plan.parse(JSON.parse(key.open(planPlace(row.id), row.plan_sealed))).about,
    owner: await doctorNamed(db, row.owner_id),
    deputy: row.deputy_id && (await doctorNamed(db, row.deputy_id)),
    cameAt: row.came_at,
    seen: row.seen_by && row.seen_at ? { by: await doctorNamed(db, row.seen_by), at: row.seen_at } : null,
    closed:
      row.closed_at && row.outcome
        ? {
            by: row.closed_by ? await doctorNamed(db, row.closed_by) : '',
            at: row.closed_at,
            outcome: row.outcome,
            word: row.word_sealed ? key.open(wordPlace(row.id), row.word_sealed) : '',
          }
        : null,
  }
}

export const attentionOf = (row: FollowUpTable) =>
  row.attention_since && row.concern && row.told && !row.seen_at
    ? { since: row.attention_since, concern: row.concern, told: row.told }
    : null

/** The account that acts; the gate let no one else through. */
export const accountIn = (call: Pick<Call, 'actor'>): Id => {
  if (!isAccount(call.actor)) throw new Error('an act of follow-up is an account’s')
  return call.actor.account
}
