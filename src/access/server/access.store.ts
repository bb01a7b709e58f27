// The tables of access, and the queries more than one of its acts uses.
import { createHash, randomBytes } from 'node:crypto'
import type { Read, Write } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { newId } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'
import type { Language } from '#kit/words.ts'
import type { Proven } from '../devices.ts'
import type { Role } from '../who.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    account: AccountTable
    account_role: AccountRoleTable
    session: SessionTable
    sign_in_attempt: AttemptTable
    invite: InviteTable
    relation: RelationTable
    audit_entry: AuditEntryTable
    audit_pending: { entry_id: string }
    audit_chain: AuditChainTable
    audit_head: AuditHeadTable
  }
}

export interface AccountTable {
  id: string
  email: string | null
  email_index: Buffer | null
  password_hash: string | null
  totp_sealed: Buffer | null
  totp_last_step: number | null
  totp_pending_sealed: Buffer | null
  language: Language
  persona: string | null
  created_at: Instant
  confirmed_at: Instant | null
  merged_into: string | null
}
interface AccountRoleTable {
  account_id: string
  role: Role
  structure_id: string | null
  given_at: Instant
  ended_at: Instant | null
}
export interface SessionTable {
  id: string
  account_id: string
  token_hash: Buffer
  role: Role
  structure_id: string | null
  user_agent: string
  address: string
  created_at: Instant
  last_seen_at: Instant
  stepped_up_at: Instant | null
  ended_at: Instant | null
  proven: Proven | null
  previous_token_hash: Buffer | null
  rotated_at: Instant | null
}
interface AttemptTable {
  id: string
  account_id: string | null
  factor: 'mail' | 'totp' | 'passkey'
  code_mac: Buffer | null
  session_id: string | null
  device_hash: Buffer | null
  tries: number
  created_at: Instant
  expires_at: Instant
  used_at: Instant | null
}
export interface InviteTable {
  id: string
  token_hash: Buffer
  role: Role
  email: string
  structure_id: string | null
  totp_sealed: Buffer
  created_at: Instant
  expires_at: Instant
  renews: string | null
  used_by: string | null
}
interface RelationTable {
  id: string
  account_id: string
  subject_id: string
  patient_id: string | null
  kind: string
  from_at: Instant
  until_at: Instant | null
  cause: string
}
interface AuditEntryTable {
  id: string
  at: Instant
  act: string
  account_id: string | null
  role: string | null
  system: string | null
  session_id: string | null
  patient_id: string | null
  object_id: string | null
  outcome: 'done' | 'refused'
  detail: string | null
  leaf_hash: Buffer
}
interface AuditChainTable {
  position: number
  entry_id: string
  leaf_hash: Buffer
  chain_hash: Buffer
}

export interface AuditHeadTable {
  position: number
  chain_hash: Buffer
  at: Instant
  signature: Buffer
}

/** 256 random bits for a cookie or a link, and the only thing kept of them. */
export const newToken = (): string => randomBytes(32).toString('base64url')
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

export const accountByEmail = (db: Read, house: Pick<House, 'keys'>, email: string) =>
  db.selectFrom('account').selectAll().where('email_index', '=', house.keys.blind('email', email)).executeTakeFirst()

/** The roles an account holds, the one that commits most first: it is the one a session starts in. */
export const rolesOf = async (db: Read, account: Id) => {
  const order: readonly Role[] = ['practitioner', 'lead', 'administrator', 'patient']
  const rows = await db
    .selectFrom('account_role')
    .select(['role', 'structure_id'])
    .where('account_id', '=', account)
    .where('ended_at', 'is', null)
    .execute()
  return rows.sort((one, other) => order.indexOf(one.role) - order.indexOf(other.role))
}

/** The roles an account held and that were ended, the last one first: a renewed invitation may give it back. */
export const endedRolesOf = (db: Read, account: Id) =>
  db
    .selectFrom('account_role')
    .select(['role', 'structure_id'])
    .where('account_id', '=', account)
    .where('ended_at', 'is not', null)
    .orderBy('ended_at', 'desc')
    .execute()

export interface NewAccount {
  /** Absent while only a telephone opens the account. */
  readonly email?: string
  readonly passwordHash: string | null
  readonly totpSealed?: Buffer
  readonly language?: Language
  readonly persona?: string
  readonly role: Role
  readonly structure?: Id
  readonly confirmed: boolean
}

export const insertAccount = async (
  db: Write,
  house: House,
  at: Instant,
  given: NewAccount,
  accountId?: Id,
): Promise<Id> => {
  const id = accountId ?? newId(at, house.random)
  await db
    .insertInto('account')
    .values({
      id,
      email: given.email ?? null,
      email_index: given.email === undefined ? null : house.keys.blind('email', given.email),
      password_hash: given.passwordHash,
      totp_sealed: given.totpSealed ?? null,
      totp_last_step: null,
      totp_pending_sealed: null,
      language: given.language ?? 'fr',
      persona: given.persona ?? null,
      created_at: at,
      confirmed_at: given.confirmed ? at : null,
      merged_into: null,
    })
    .execute()
  await db
    .insertInto('account_role')
    .values({ account_id: id, role: given.role, structure_id: given.structure ?? null, given_at: at, ended_at: null })
    .execute()
  return id
}

export interface NewSession {
  readonly account: Id
  readonly userAgent: string
  readonly address: string
  readonly steppedUp: boolean
  readonly proven?: Proven
}

/** Opens a session in the account's first role and answers its token: the only time it is seen in clear. */
export const insertSession = async (db: Write, house: House, at: Instant, given: NewSession) => {
  const held = (await rolesOf(db, given.account))[0]
  if (!held) throw new Error(`account ${given.account} holds no role`)
  const token = newToken()
  const id = newId(at, house.random)
  await db
    .insertInto('session')
    .values({
      id,
      account_id: given.account,
      token_hash: hashToken(token),
      role: held.role,
      structure_id: held.structure_id,
      user_agent: given.userAgent,
      address: given.address,
      created_at: at,
      last_seen_at: at,
      stepped_up_at: given.steppedUp ? at : null,
      ended_at: null,
      proven: given.proven ?? null,
      previous_token_hash: null,
      rotated_at: null,
    })
    .execute()
  return { id, token, role: held.role }
}
