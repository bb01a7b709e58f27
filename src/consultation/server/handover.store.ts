// The table of handovers, and the one move they are about: the lead of a consultation passing from one account to another.
import { leftRole } from '#access/server/held-role.ts'
import { endRelations, openRelation } from '#access/server/relation.ts'
import { type Read, type Write, within } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'
import { endCare, giveCareBack, openCare } from '#patients/server/confidential.ts'
import { nameOf } from '#practitioners/practitioner.ts'
import { practitionerOf } from '#practitioners/server/practitioners.store.ts'
import { passBusy } from '#waiting-room/server/offer.ts'
import { continuityEnds } from '../continuity.ts'
import type { HandoverReason, HandoverState } from '../handover.ts'
import type { ConsultationTable } from './consultation.store.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    handover: HandoverTable
  }
}

export interface HandoverTable {
  id: string
  consultation_id: string
  patient_id: string
  from_account: string
  to_account: string | null
  state: HandoverState
  reason: HandoverReason
  words_sealed: Buffer | null
  asked_at: Instant
  expires_at: Instant
  answered_at: Instant | null
  answered_by: string | null
}

export const wordsIn = (row: Id) => ({ column: 'handover.words_sealed', row })

export const wordsOf = async (db: Read, house: House, row: HandoverTable): Promise<string> =>
  row.words_sealed ? (await house.keys.of(db, row.patient_id)).open(wordsIn(row.id), row.words_sealed) : ''

export const lastHandover = (db: Read, consultation: Id): Promise<HandoverTable | undefined> =>
  db
    .selectFrom('handover')
    .selectAll()
    .where('consultation_id', '=', consultation)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Unanswered in time, it is lapsed without anyone saying so. */
export const stateAt = (row: Pick<HandoverTable, 'state' | 'expires_at'>, at: Instant): HandoverState =>
  row.state === 'asked' && row.expires_at <= at ? 'lapsed' : row.state

export const doctorNamed = async (db: Read, account: Id): Promise<string> => {
  const found = await practitionerOf(db, account)
  return found ? nameOf(found.card) : ''
}

/** Who led a consultation before whoever leads it now, in order: for the compte rendu. */
export const leadersBefore = (db: Read, consultation: Id) =>
  db
    .selectFrom('handover')
    .select(['from_account as account', 'answered_at as until'])
    .where('consultation_id', '=', consultation)
    .where('state', '=', 'accepted')
    .orderBy('answered_at')
    .execute()

/** Whether the patient has not yet said that they go on with whoever leads now; rows older than handing over have no answer. */
export const isNewLeader = (row: Pick<ConsultationTable, 'leading_id' | 'agreed_with'>): boolean =>
  row.agreed_with !== null && row.agreed_with !== row.leading_id

/** Whether a professional has a patient in hand, whatever they may say of their presence. */
export const isBusy = (db: Read, account: Id): Promise<boolean> =>
  within(db, 'consultation', async () => {
    const live = await db
      .selectFrom('consultation')
      .select('id')
      .where('leading_id', '=', account)
      .where('state', 'in', ['announced', 'open'])
      .limit(1)
      .executeTakeFirst()
    return live !== undefined
  })

/** Not busy, and still of the house. */
export const isFree = async (db: Read, account: Id): Promise<boolean> =>
  !(await isBusy(db, account)) && !(await leftRole(db, [account], 'practitioner')).has(account)

/**
 * Moves the lead, in the transaction that decided it. Whoever led keeps seeing the patient for the continuity of care, and the
 * consultation itself no longer: their page falls silent when the other's sits.
 */
export const moveLead = async (
  db: Write,
  house: House,
  row: ConsultationTable,
  given: {
    readonly to: Id
    readonly at: Instant
    readonly cause: string
    /** The patient refused whoever leads now: they never cared for them, and see them no longer. */
    readonly refused?: true
  },
): Promise<void> => {
  const { to, at, cause } = given
  await within(db, 'consultation', async () => {
    await db
      .updateTable('consultation')
      .set({ leading_id: to, ...(given.refused ? { agreed_with: to } : {}) })
      .where('id', '=', row.id)
      .execute()
    await db
      .updateTable('seat')
      .set({ state: 'refused', capability_hash: null, answered_at: at })
      .where('consultation_id', '=', row.id)
      .where('side', '=', 'leader')
      .where('account_id', '<>', to)
      .execute()
    await db
      .updateTable('seat')
      .set({ state: 'admitted', answered_at: at })
      .where('consultation_id', '=', row.id)
      .where('side', '=', 'leader')
      .where('account_id', '=', to)
      .execute()
  })
  await openRelation(db, house, at, { account: to, subject: row.id, kind: 'leads', cause })
  await openCare(db, house, at, { account: to, patient: row.patient_id, cause })
  await endRelations(db, { subject: row.id, kind: 'leads', account: row.leading_id, until: at })
  const former = { account: row.leading_id, patient: row.patient_id, at }
  await (given.refused ? giveCareBack(db, former) : endCare(db, { ...former, until: continuityEnds(at) }))
  await passBusy(db, { ticket: row.ticket_id, structure: row.structure_id, to, at })
}
