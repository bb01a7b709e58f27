// Sessions, server side: opened with a token never seen before, rotated when they gain something, ended with their sockets.
import { type AccountActor, isAccount } from '#edge/actor.ts'
import type { Read, Write } from '#edge/database.ts'
import type { Call, House } from '#edge/house.ts'
import { type Id, newId } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'
import type { Proven } from '../devices.ts'
import type { Role } from '../who.ts'
import { hashToken, insertSession, newToken } from './access.store.ts'
import { tellOwner } from './security-notice.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    known_device: { id: string; account_id: string; token_hash: Buffer; first_at: Instant; last_at: Instant }
  }
}

/** Heard by the socket door: a connection opened under a session that ends, or changes role, is closed. */
export const sessionEnded = {
  name: 'access/session',
  summary: 'A session ended or changed role.',
  who: { roles: 'signed-in' },
} as const

export interface Opening {
  readonly account: Id
  readonly proven: Proven
  readonly steppedUp: boolean
}

/**
 * Opens a session on the calling browser and sets its cookie, as the system actor `sign-in`. Whatever session the browser
 * held ends, and its token with it: a cookie planted before signing in is worth nothing afterwards.
 */
export const openSession = async (db: Write, house: House, call: Call, opening: Opening) => {
  if (isAccount(call.actor)) await endSessions(db, call, { account: call.actor.account, only: call.actor.session })
  const session = await insertSession(db, house, call.at, {
    account: opening.account,
    userAgent: call.userAgent,
    address: call.address,
    steppedUp: opening.steppedUp,
    proven: opening.proven,
  })
  call.setSession(session.token)
  if ((await noteDevice(db, house, call, opening.account)) === 'new')
    await tellOwner(db, call, 'new-device', opening.account, session.id)
  return session
}

/** The mark of the calling browser, given now when it has none: what was begun with a password goes on here and nowhere else. */
export const markOf = (call: Call): string => {
  if (call.device?.length === 43) return call.device
  const token = newToken()
  call.setDevice(token)
  return token
}

const devicesOf = (db: Write) => db.selectFrom('known_device').select('id')

/** Whether the calling browser is one from which the account has signed in before. */
export const knowsDevice = async (db: Write, device: string | undefined, account: Id): Promise<boolean> => {
  if (device?.length !== 43) return false
  const found = devicesOf(db).where('account_id', '=', account).where('token_hash', '=', hashToken(device))
  return (await found.executeTakeFirst()) !== undefined
}

/** `new` when the account has devices and this is none of them; the first of an account surprises nobody. */
const noteDevice = async (db: Write, house: House, call: Call, account: Id): Promise<'new' | 'first' | 'known'> => {
  if (await knowsDevice(db, call.device, account)) {
    const token_hash = hashToken(call.device ?? '')
    const known = db.updateTable('known_device').set({ last_at: call.at }).where('account_id', '=', account)
    await known.where('token_hash', '=', token_hash).execute()
    return 'known'
  }
  const others = await devicesOf(db).where('account_id', '=', account).limit(1).executeTakeFirst()
  // A mark of ours serves every account of this browser; one we never gave is replaced.
  const given = call.device?.length === 43 ? hashToken(call.device) : undefined
  const ours = given && (await devicesOf(db).where('token_hash', '=', given).limit(1).executeTakeFirst())
  const token = ours && call.device ? call.device : newToken()
  if (!ours) call.setDevice(token)
  await db
    .insertInto('known_device')
    .values({
      id: newId(call.at, house.random),
      account_id: account,
      token_hash: hashToken(token),
      first_at: call.at,
      last_at: call.at,
    })
    .execute()
  return others ? 'new' : 'first'
}

/** Gives the session of the caller another token, when it gains or loses a right: one that was copied before stops serving. */
export const rotateSession = async (db: Write, call: Call): Promise<void> => {
  const { actor, at } = call
  if (!isAccount(actor)) return
  const token = newToken()
  await db
    .updateTable('session')
    .set(row => ({ previous_token_hash: row.ref('token_hash'), token_hash: hashToken(token), rotated_at: at }))
    .where('id', '=', actor.session)
    .execute()
  call.setSession(token)
}

/** The second factor was given just now: the session may do what commits, under another token. */
export const noteStepUp = async (db: Write, call: Call): Promise<void> => {
  const { actor, at } = call
  if (!isAccount(actor)) return
  await db.updateTable('session').set({ stepped_up_at: at, last_seen_at: at }).where('id', '=', actor.session).execute()
  await rotateSession(db, call)
  call.trace({ object: actor.account })
}

/** When the signer last proved presence; the gate has checked that it still holds. */
export const steppedUpAt = async (db: Read, actor: AccountActor): Promise<Instant> => {
  const row = await db
    .selectFrom('session')
    .select('stepped_up_at')
    .where('id', '=', actor.session)
    .executeTakeFirstOrThrow()
  if (row.stepped_up_at === null) throw new Error(`session ${actor.session} signs without a step-up`)
  return row.stepped_up_at
}

/** Ends live sessions of an account: one, all but one, those in a role, or all; answers how many. */
export const endSessions = async (
  db: Write,
  call: Call,
  which: { readonly account: Id; readonly only?: Id; readonly but?: Id; readonly role?: Role },
): Promise<number> => {
  let ending = db
    .updateTable('session')
    .set({ ended_at: call.at })
    .where('account_id', '=', which.account)
    .where('ended_at', 'is', null)
  if (which.only) ending = ending.where('id', '=', which.only)
  if (which.but) ending = ending.where('id', '<>', which.but)
  if (which.role) ending = ending.where('role', '=', which.role)
  const ended = await ending.returning('id').execute()
  for (const { id } of ended) call.changed(sessionEnded, id)
  return ended.length
}
