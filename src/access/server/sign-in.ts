// Signing in, server side: password, then second factor, then the cookie.
import { within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { prove, signIn } from '../sign-in.ts'
import { accountByEmail, insertSession } from './access.store.ts'
import { mailAttempt, proveAttempt, startAttempt, tooManyAttempts, useAttempt } from './attempt.ts'
import { takeCode } from './authenticator.ts'
import { checkPassword } from './password.ts'
import { writeTrail } from './trail.ts'

export const serveSignIn = (house: House) =>
  serve(signIn, async ({ body }, call) => {
    const handle = house.db.as({ system: 'sign-in' }, call.at)
    const account = await handle.read(db => accountByEmail(db, house, body.email))
    const right = await checkPassword(body.password, account?.password_hash)
    if (!account) return refused('wrong-credentials')
    const factor = account.totp_sealed ? 'totp' : 'mail'
    // A wrong password leaves an attempt too, so that guessing is bounded by account.
    const started = await handle.write(async db => {
      if (await tooManyAttempts(db, account.id, call.at)) return 'too-many-tries'
      const attempt = await startAttempt(db, house, call.at, { account: account.id, factor })
      if (right) return attempt
      await db.updateTable('sign_in_attempt').set({ expires_at: call.at }).where('id', '=', attempt.id).execute()
      await writeTrail(
        db,
        house,
        { act: signIn.name, actor: { system: 'sign-in' }, at: call.at },
        [{ object: account.id, detail: 'wrong-credentials' }],
        'refused',
      )
      return 'wrong-credentials'
    })
    if (started === 'too-many-tries' || started === 'wrong-credentials') return refused(started)
    if (factor === 'totp') return done({ id: started.id, factor })
    return mailAttempt(house, account.email, account.language, started.code).then(
      () => done({ id: started.id, factor } as const),
      () => refused('mail-unavailable'),
    )
  })

export const serveProve = (house: House) =>
  serve(prove, async ({ params, body }, call) => {
    const proof = await proveAttempt(house, params.attemptId, body.code, call.at)
    if (proof === 'wrong-code' || proof === 'code-expired') return refused(proof)
    return call.write(db =>
      within(db, 'sign-in', async () => {
        const used = await useAttempt(db, params.attemptId, call.at)
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
        const session = await insertSession(db, house, call.at, {
          account: proof.account,
          userAgent: call.userAgent,
          address: call.address,
          steppedUp: byAuthenticator,
        })
        call.setSession(session.token)
        call.trace({ object: proof.account })
        return done({ role: session.role })
      }),
    )
  })
