// The invitations around a patient and the ties they open: what more than one act asks.
import { accountsRelated, openRelation } from '#access/server/relation.ts'
import { type Read, type Write, within } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { Fact } from '#edge/outbox.ts'
import type { Id } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'
import type { InviteKind } from '../invite-person.ts'
import { type Kinship, kinships } from '../rights.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    person_invite: PersonInviteTable
  }
}

export interface PersonInviteTable {
  id: string
  patient_id: string
  kind: InviteKind
  invited_by: string | null
  token_hash: Buffer
  email: string | null
  code_mac: Buffer | null
  tries: number
  created_at: Instant
  expires_at: Instant
  used_by: string | null
  ended_at: Instant | null
}

export interface Tie {
  readonly id: Id
  readonly account: Id
  readonly kinship: Kinship
  readonly since: Instant
  /** When it ends by itself: a parent's, at majority. */
  readonly until: Instant | null
}

/** The live ties of a patient, whoever asks: the caller has been let through by the gate. */
export const tiesOf = (db: Read, patient: Id, at: Instant): Promise<Tie[]> =>
  within(db, 'people', async () => {
    const rows = await db
      .selectFrom('relation')
      .select(['id', 'account_id', 'kind', 'from_at', 'until_at'])
      .where('subject_id', '=', patient)
      .where('kind', 'in', [...kinships])
      .where('from_at', '<=', at)
      .where(where => where.or([where('until_at', 'is', null), where('until_at', '>', at)]))
      .orderBy('from_at')
      .orderBy('id')
      .execute()
    return rows.map(row => ({
      id: row.id,
      account: row.account_id,
      kinship: row.kind as Kinship,
      since: row.from_at,
      until: row.until_at,
    }))
  })

/** The account's own tie to a patient; undefined when it has none. The one that allows most when there are several. */
export const tieOf = async (db: Read, account: Id, patient: Id, at: Instant): Promise<Tie | undefined> => {
  const mine = (await tiesOf(db, patient, at)).filter(tie => tie.account === account)
  return mine.sort((one, other) => kinships.indexOf(one.kinship) - kinships.indexOf(other.kinship))[0]
}

/** Opens what an account holds for a patient's sake (a request, a place, a call): it ends with the tie, whatever ends that. */
export const openHeld = async (
  db: Write,
  house: Pick<House, 'random'>,
  at: Instant,
  given: {
    readonly account: Id
    readonly patient: Id
    readonly subject: Id
    readonly kind: 'holds' | 'attends'
    readonly cause: string
  },
): Promise<void> => {
  const until = (await tieOf(db, given.account, given.patient, at))?.until
  await openRelation(db, house, at, { ...given, ...(until ? { until } : {}) })
}

/** Invitations that may still be accepted, the oldest first. */
export const openInvitations = (db: Read, patient: Id, at: Instant) =>
  db
    .selectFrom('person_invite')
    .selectAll()
    .where('patient_id', '=', patient)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', at)
    .orderBy('created_at')
    .execute()

export const holdPatient = (db: Write, patient: Id) =>
  within(db, 'people', () => db.selectFrom('patient').select('id').where('id', '=', patient).forUpdate().execute())

/** Whoever decides for the patient: themself, else the parents. Told of what changes around the record. */
export const deciders = async (db: Read, patient: Id, at: Instant): Promise<readonly Id[]> => [
  ...(await accountsRelated(db, patient, 'self', at)),
  ...(await accountsRelated(db, patient, 'confidential', at)),
  ...(await accountsRelated(db, patient, 'parent', at)),
]

export const tieChanged = (patient: Id, account: Id, what: 'opened' | 'ended'): Fact => ({
  name: `patients/tie-${what}`,
  body: { patient, account },
})
