// Ways back in, server side: a recovery code for the second factor; a mailed link and a second factor for the password.
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { type Write, within } from '#edge/database.ts'
import { type Call, type House, serve } from '#edge/house.ts'
import { type Id, newId } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import type { BodyOf } from '#kit/route.ts'
import { plusSeconds } from '#kit/time.ts'
import { secondFactorOf } from '../factors.ts'
import { askPassword, linkRules, proveByRecovery, readPasswordLink, setPassword } from '../recovery.ts'
import { words } from '../security.words.ts'
import { networkOf } from '../throttle.ts'
import { accountByEmail, hashToken } from './access.store.ts'
import { claimTry, endAttempts, spendAttempt } from './attempt.ts'
import { takeCode } from './authenticator.ts'
import { heldBy } from './factors.store.ts'
import { takeFactorsAway } from './held-role.ts'
import { hashPassword } from './password.ts'
import { takeRecovery } from './recovery-codes.ts'
import { tellOwner } from './security-notice.ts'
import { endSessions, knowsDevice, openSession } from './sessions.ts'
import { mayTryCode } from './sign-in.ts'
import { mayTry } from './throttle.ts'

export const serveProveByRecovery = (house: House) =>
  serve(proveByRecovery, async ({ params, body }, call) => {
    const attempt = await claimTry(house, params.attemptId, { device: call.device ?? '' }, call.at)
    if (!attempt) return refused('code-expired')
    const { account_id: account } = attempt
    if (!account) return refused('wrong-code')
    if (!(await mayTryCode(house, call, account))) return refused('too-many-tries')
    return call.write(db =>
      within(db, 'sign-in', async () => {
        if (!(await takeRecovery(db, house, account, body.code, call.at))) return refused('wrong-code')
        if (!(await spendAttempt(db, params.attemptId, call.at))) return refused('code-expired')
        // A code on paper lets in; what commits asks for a factor that is held.
        const session = await openSession(db, house, call, { account, proven: 'password+recovery', steppedUp: false })
        await tellOwner(db, call, 'recovery-used', account, session.id)
        call.trace({ object: account, detail: 'recovery' })
        return done({ role: session.role })
      }),
    )
  })

export const serveAskPassword = (house: House) =>
  serve(askPassword, async ({ body }, call) => {
    const network = networkOf(call.address)
    const lanes = [
      ['link-here', body.email, network],
      ['link-network', network],
      ['link-address', body.email],
    ] as const
    if (!(await mayTry(house, call.at, lanes))) return refused('too-many-tries')
    const token = randomBytes(32).toString('base64url')
    // A row in both cases, and nobody waits for the letter: an address with an account answers like one without.
    const account = await call.write(db =>
      within(db, 'sign-in', async () => done(await drawLink(db, house, call, body.email, token))),
    )
    const found = account.ok ? account.value : undefined
    if (found?.email) {
      const { linkSubject: subject, link } = words[found.language].mail
      house.mail
        .send({ to: found.email, subject, text: link(`${house.settings.url}/mot-de-passe#${token}`) })
        .catch(error => house.log.warn({ err: error }, 'a link to a forgotten password could not be mailed'))
    }
    return done({})
  })

const drawLink = async (db: Write, house: House, call: Call, email: string, token: string) => {
  const found = await accountByEmail(db, house, email)
  const account = found?.confirmed_at ? found : undefined
  await insertLink(db, house, call, { account: account?.id ?? null, token })
  return account
}

const saidMac = (house: House, link: Id, code: string) => house.keys.mac('sign-in-code', `said:${link}:${code}`)

interface NewLink {
  readonly account: Id | null
  readonly token: string
  /** The code said to a person whose identity was checked. */
  readonly said?: string
}

export const insertLink = async (db: Write, house: House, call: Call, { account, token, said }: NewLink) => {
  const id = newId(call.at, house.random)
  await db
    .insertInto('password_link')
    .values({
      id,
      account_id: account,
      token_hash: hashToken(token),
      code_mac: said === undefined ? null : saidMac(house, id, said),
      tries: 0,
      created_at: call.at,
      expires_at: plusSeconds(call.at, linkRules.lifeSeconds),
      used_at: null,
    })
    .execute()
}

const liveLink = (db: Write, token: string, call: Call) =>
  db
    .selectFrom('password_link')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .where('account_id', 'is not', null)
    .where('used_at', 'is', null)
    .where('expires_at', '>', call.at)
    .where('tries', '<', linkRules.mostTries)
    .executeTakeFirst()

export const serveReadPasswordLink = () =>
  serve(readPasswordLink, ({ body }, call) =>
    call.write(db =>
      within(db, 'sign-in', async () => {
        const link = await liveLink(db, body.token, call)
        if (!link?.account_id) return refused('link-gone')
        if (link.code_mac) return done({ factor: 'said' as const, knownDevice: false })
        const factor = secondFactorOf(await heldBy(db, link.account_id))
        return done({ factor, knownDevice: factor === 'mail' && (await knowsDevice(db, call.device, link.account_id)) })
      }),
    ),
  )

export const serveSetPassword = (house: House) =>
  serve(setPassword, async ({ body }, call) => {
    const handle = house.db.as({ system: 'sign-in' }, call.at)
    // Counted first, in a transaction that stays, like the tries of an attempt.
    const link = await handle.write(async db => {
      const found = await liveLink(db, body.token, call)
      if (!found) return undefined
      return db
        .updateTable('password_link')
        .set(set => ({ tries: set('tries', '+', 1) }))
        .where('id', '=', found.id)
        .where('tries', '<', linkRules.mostTries)
        .returning(['id', 'account_id', 'code_mac'])
        .executeTakeFirst()
    })
    const account = link?.account_id
    if (!link || !account) return refused('link-gone')
    if (!(await mayTryCode(house, call, account))) return refused('too-many-tries')
    const password_hash = await hashPassword(body.password)
    return call.write(db =>
      within(db, 'sign-in', async () => {
        if (!(await proves(db, house, call, { ...link, account }, body.proof))) return refused('wrong-code')
        const used = await db
          .updateTable('password_link')
          .set({ used_at: call.at })
          .where('account_id', '=', account)
          .where('used_at', 'is', null)
          .returning('id')
          .execute()
        if (!used.some(one => one.id === link.id)) return refused('link-gone')
        await db.updateTable('account').set({ password_hash }).where('id', '=', account).execute()
        const restored = link.code_mac !== null
        if (restored) {
          await takeFactorsAway(db, call, account)
          const none = { totp_sealed: null, totp_pending_sealed: null, totp_last_step: null }
          await db.updateTable('account').set(none).where('id', '=', account).execute()
        } else {
          await endSessions(db, call, { account })
          await endAttempts(db, account, call.at)
        }
        const last = await db
          .selectFrom('session')
          .select('id')
          .where('account_id', '=', account)
          .orderBy('id', 'desc')
          .limit(1)
          .executeTakeFirst()
        if (last) await tellOwner(db, call, restored ? 'factors-renewed' : 'password-changed', account, last.id)
        call.trace({ object: account, detail: body.proof.kind })
        return done({})
      }),
    )
  })

/** The second factor beside the mailbox; a device counts for those alone whose factor would be a code to that same mailbox. */
const proves = async (
  db: Write,
  house: House,
  call: Call,
  { id, account, code_mac }: { readonly id: Id; readonly account: Id; readonly code_mac: Buffer | null },
  proof: BodyOf<typeof setPassword>['proof'],
): Promise<boolean> => {
  // The code said after an identity check opens the link drawn with it, and that link opens by nothing else.
  if (code_mac) return proof.kind === 'said' && timingSafeEqual(code_mac, saidMac(house, id, proof.code))
  if (proof.kind === 'said') return false
  if (proof.kind === 'totp') return takeCode(db, house, account, proof.code, call.at)
  if (proof.kind === 'recovery') return takeRecovery(db, house, account, proof.code, call.at)
  return secondFactorOf(await heldBy(db, account)) === 'mail' && knowsDevice(db, call.device, account)
}
