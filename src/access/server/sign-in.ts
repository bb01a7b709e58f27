// Signing in, server side: password, then second factor, then the cookie.
import { type Write, within } from '#edge/database.ts'
import { type Call, type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { secondFactorOf } from '../factors.ts'
import { prove, signIn } from '../sign-in.ts'
import { networkOf } from '../throttle.ts'
import { accountByEmail, rolesOf } from './access.store.ts'
import { mailAttempt, proveAttempt, spendAttempt, startAttempt } from './attempt.ts'
import { takeCode } from './authenticator.ts'
import { checkPassword } from './password.ts'
import { knowsDevice, markOf, openSession } from './sessions.ts'
import { type Counted, mayTry } from './throttle.ts'
import { writeTrail } from './trail.ts'

/**
 * The lanes of a password: counted before anything is looked up or hashed, by the address typed, so that an address without
 * an account behaves the same; and apart for a device the account knows, so that nobody elsewhere can lock its holder out.
 */
const passwordLanes = (call: Call, email: string, known: boolean): readonly Counted[] => {
  if (known) return [['password-known-device', email, call.device ?? '']]
  const network = networkOf(call.address)
  return [
    ['password-here', email, network],
    ['password-network', network],
    ['password-account', email],
  ]
}

export const serveSignIn = (house: House) =>
  serve(signIn, async ({ body }, call) => {
    const handle = house.db.as({ system: 'sign-in' }, call.at)
    const { account, known, roles } = await handle.write(async db => {
      const found = await accountByEmail(db, house, body.email)
      return {
        account: found,
        known: found !== undefined && (await knowsDevice(db, call.device, found.id)),
        roles: found ? (await rolesOf(db, found.id)).map(row => row.role) : [],
      }
    })
    if (!(await mayTry(house, call.at, passwordLanes(call, body.email, known)))) return refused('too-many-tries')
    const right = await checkPassword(body.password, account?.password_hash)
    if (!account) return refused('wrong-credentials')
    if (!right) {
      await handle.write(db => noteWrongPassword(db, house, call, account.id))
      return refused('wrong-credentials')
    }
    const factor = secondFactorOf({ roles, totp: account.totp_sealed !== null, passkeys: 0 })
    if (
      factor === 'mail' &&
      !(await mayTry(house, call.at, [['mail-code', account.id, known ? 'known' : 'elsewhere']]))
    )
      return refused('too-many-tries')
    const started = await handle.write(db =>
      startAttempt(db, house, call.at, { account: account.id, factor }, { device: markOf(call) }),
    )
    if (factor !== 'mail') return done({ id: started.id, factor })
    return mailAttempt(house, body.email, account.language, started.code).then(
      () => done({ id: started.id, factor } as const),
      () => refused('mail-unavailable'),
    )
  })

const noteWrongPassword = (db: Write, house: House, call: Call, account: Id) =>
  writeTrail(
    db,
    house,
    { act: signIn.name, actor: { system: 'sign-in' }, at: call.at },
    [{ object: account, detail: 'wrong-credentials' }],
    'refused',
  )

/**
 * The tries of a second factor, over all the attempts of an account: a stolen password does not let it be guessed for days.
 * An account nobody has confirmed is not counted, or it would differ from an address that only looks like one.
 */
export const mayTryCode = async (house: House, call: Call, account: Id): Promise<boolean> => {
  const { confirmed, known } = await house.db.as({ system: 'sign-in' }, call.at).write(async db => {
    const row = await db.selectFrom('account').select('confirmed_at').where('id', '=', account).executeTakeFirst()
    return { confirmed: row?.confirmed_at != null, known: await knowsDevice(db, call.device, account) }
  })
  if (!confirmed) return true
  return mayTry(house, call.at, [
    known ? ['code-known-device', account, call.device ?? ''] : ['code-elsewhere', account],
  ])
}

export const serveProve = (house: House) =>
  serve(prove, async ({ params, body }, call) => {
    const proof = await proveAttempt(house, params.attemptId, body.code, call.at, {
      bound: { device: call.device ?? '' },
      mayTry: account => mayTryCode(house, call, account),
    })
    if (typeof proof === 'string') return refused(proof)
    return call.write(db =>
      within(db, 'sign-in', async () => {
        const used = await spendAttempt(db, params.attemptId, call.at)
        if (!used) return refused('code-expired')
        const byAuthenticator = used.factor === 'totp'
        if (byAuthenticator && !(await takeCode(db, house, proof.account, body.code, call.at)))
          return refused('wrong-code')
        await db
          .updateTable('account')
          .set({ confirmed_at: call.at })
          .where('id', '=', proof.account)
          .where('confirmed_at', 'is', null)
          .execute()
        // The authenticator's code was given this very moment: it is a step-up as well.
        const session = await openSession(db, house, call, {
          account: proof.account,
          proven: byAuthenticator ? 'password+totp' : 'password+mail',
          steppedUp: byAuthenticator,
        })
        call.trace({ object: proof.account })
        return done({ role: session.role })
      }),
    )
  })
