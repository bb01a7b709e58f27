// Completing an account opened by telephone, server side: nothing changes until the mailed code comes back.
import { randomInt, timingSafeEqual } from 'node:crypto'
import { isAccount } from '#edge/actor.ts'
import { isDuplicate, type Write, within } from '#edge/database.ts'
import { type Call, type House, serve } from '#edge/house.ts'
import { type Id, newId } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { words } from '../access.words.ts'
import { codeRules } from '../account.ts'
import { completeAccount, confirmCompletion } from '../complete-account.ts'
import { accountByEmail } from './access.store.ts'
import { hashPassword } from './password.ts'
import { endSessions, rotateSession } from './sessions.ts'
import { mayTry } from './throttle.ts'

const macOf = (house: House, completion: Id, code: string) => house.keys.mac('completion-code', `${completion}:${code}`)
const sealedIn = (row: Id) => ({ column: 'account_completion.email_sealed', row })

export const serveCompleteAccount = (house: House) =>
  serve(completeAccount, async ({ body }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    if (!actor.since) return refused('already-complete')
    const lanes = [
      ['completion', actor.account],
      ['account-address', body.email],
    ] as const
    if (!(await mayTry(house, call.at, lanes))) return refused('too-many-tries')
    const passwordHash = await hashPassword(body.password)
    let letter = async () => {}
    const asked = await call.write(db =>
      within(db, 'sign-in', async () => {
        const existing = await accountByEmail(db, house, body.email)
        const mine = await db
          .selectFrom('account')
          .select('language')
          .where('id', '=', actor.account)
          .executeTakeFirst()
        const text = words[mine?.language ?? 'fr'].mail
        const taken = existing?.confirmed_at != null
        const id = newId(call.at, house.random)
        const code = String(randomInt(1_000_000)).padStart(6, '0')
        await db
          .insertInto('account_completion')
          .values({
            id,
            account_id: actor.account,
            email_sealed: house.keys.own.seal(sealedIn(id), body.email),
            password_hash: passwordHash,
            code_mac: taken ? null : macOf(house, id, code),
            tries: 0,
            created_at: call.at,
            expires_at: plusSeconds(call.at, codeRules.lifeSeconds),
            used_at: null,
          })
          .execute()
        letter = () =>
          taken
            ? house.mail.send({ to: body.email, subject: text.existsSubject, text: text.exists(house.settings.url) })
            : house.mail.send({ to: body.email, subject: text.codeSubject, text: text.code(code) })
        return done({ id })
      }),
    )
    if (!asked.ok) return asked
    return letter().then(
      () => asked,
      () => refused('mail-unavailable'),
    )
  })

export const serveConfirmCompletion = (house: House) =>
  serve(confirmCompletion, async ({ params, body }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    const asked = await tried(house, params.completionId, actor.account, call.at)
    if (!asked) return refused('code-expired')
    const right = asked.code_mac && timingSafeEqual(asked.code_mac, macOf(house, params.completionId, body.code))
    if (!right) return refused('wrong-code')
    const email = house.keys.own.open(sealedIn(params.completionId), asked.email_sealed)
    return call
      .write(db =>
        within(db, 'sign-in', async () => {
          const used = await db
            .updateTable('account_completion')
            .set({ used_at: call.at })
            .where('id', '=', params.completionId)
            .where('used_at', 'is', null)
            .executeTakeFirst()
          if (used.numUpdatedRows !== 1n) return refused('code-expired')
          if (!(await freeAddress(db, house, email))) return refused('account-exists')
          await complete(
            db,
            house,
            call,
            { account: actor.account, session: actor.session },
            email,
            asked.password_hash,
          )
          return done({})
        }),
      )
      .catch(error => {
        if (isDuplicate(error, 'account_email_index_key')) return refused('account-exists')
        throw error
      })
  })

/** Counts the try first, in a transaction of its own that stays whatever follows. */
const tried = (house: House, completion: Id, account: Id, at: Instant) =>
  house.db.as({ system: 'sign-in' }, at).write(db =>
    db
      .updateTable('account_completion')
      .set(set => ({ tries: set('tries', '+', 1) }))
      .where('id', '=', completion)
      .where('account_id', '=', account)
      .where('tries', '<', codeRules.mostTries)
      .where('used_at', 'is', null)
      .where('expires_at', '>', at)
      .returning(['code_mac', 'email_sealed', 'password_hash'])
      .executeTakeFirst(),
  )

/** An account that never proved this address, which has just been proven, gives it up. False when one has proven it. */
const freeAddress = async (db: Write, house: House, email: string): Promise<boolean> => {
  const other = await accountByEmail(db, house, email)
  if (other?.confirmed_at) return false
  if (other)
    await db.updateTable('account').set({ email: null, email_index: null }).where('id', '=', other.id).execute()
  return true
}

const complete = async (
  db: Write,
  house: House,
  call: Call,
  { account, session }: { readonly account: Id; readonly session: Id },
  email: string,
  passwordHash: string,
): Promise<void> => {
  await db
    .updateTable('account')
    .set({ email, email_index: house.keys.blind('email', email), password_hash: passwordHash, confirmed_at: call.at })
    .where('id', '=', account)
    .execute()
  await db
    .updateTable('account_phone')
    .set({ ended_at: call.at })
    .where('account_id', '=', account)
    .where('ended_at', 'is', null)
    .execute()
  // Whoever else came in by the telephone alone comes in again by both factors.
  await endSessions(db, call, { account, but: session })
  await db.updateTable('session').set({ proven: 'password+mail' }).where('id', '=', session).execute()
  await rotateSession(db, call)
  call.trace({ object: account })
}
