// « Mon compte », server side: what protects it, the authenticator of whoever wants one, another password.
import { isAccount } from '#edge/actor.ts'
import { type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { mailMayStepUp, mayRemove } from '../factors.ts'
import { changePassword, confirmTotp, readSecurity, removeTotp, startTotp } from '../security.ts'
import { authenticatorUri, newSecret, openPending, sealPending, sealSecret, stepOf } from './authenticator.ts'
import { heldBy } from './factors.store.ts'
import { checkPassword, hashPassword } from './password.ts'
import { tellOwner } from './security-notice.ts'
import { endSessions, rotateSession } from './sessions.ts'
import { mayTry } from './throttle.ts'

export const serveReadSecurity = () =>
  serve(readSecurity, (_input, call) =>
    call.read(async db => {
      const { actor } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const mine = actor.account
      const account = await db.selectFrom('account').selectAll().where('id', '=', mine).executeTakeFirstOrThrow()
      const session = await db
        .selectFrom('session')
        .select('proven')
        .where('id', '=', actor.session)
        .executeTakeFirstOrThrow()
      const keys = await db.selectFrom('passkey').selectAll().where('account_id', '=', mine).orderBy('id').execute()
      const left = await db
        .selectFrom('recovery_code')
        .select('id')
        .where('account_id', '=', mine)
        .where('used_at', 'is', null)
        .execute()
      return done({
        email: account.email ?? '',
        password: account.password_hash !== null,
        totp: account.totp_sealed !== null,
        mail: mailMayStepUp(await heldBy(db, mine), session.proven),
        recoveryCodes: left.length,
        passkeys: keys.map(key => ({
          id: key.id,
          name: key.name,
          createdAt: key.created_at,
          lastUsedAt: key.last_used_at,
        })),
      })
    }),
  )

export const serveStartTotp = (house: House) =>
  serve(startTotp, (_input, call) =>
    call.write(async db => {
      const { actor } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const secret = newSecret()
      const { email } = await db
        .updateTable('account')
        .set({ totp_pending_sealed: sealPending(house, actor.account, secret) })
        .where('id', '=', actor.account)
        .returning('email')
        .executeTakeFirstOrThrow()
      return done({ uri: authenticatorUri(secret, email ?? 'Colloque'), secret })
    }),
  )

export const serveConfirmTotp = (house: House) =>
  serve(confirmTotp, async ({ body }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    if (!(await mayTry(house, call.at, [['step-up', actor.session]]))) return refused('too-many-tries')
    return call.write(async db => {
      const mine = actor.account
      const row = await db
        .selectFrom('account')
        .select('totp_pending_sealed')
        .where('id', '=', mine)
        .forUpdate()
        .executeTakeFirstOrThrow()
      if (!row.totp_pending_sealed) return refused('no-secret')
      const secret = openPending(house, mine, row.totp_pending_sealed)
      const step = stepOf(secret, body.code, call.at)
      if (step === null) return refused('wrong-code')
      await db
        .updateTable('account')
        .set({ totp_sealed: sealSecret(house, mine, secret), totp_last_step: step, totp_pending_sealed: null })
        .where('id', '=', mine)
        .execute()
      await rotateSession(db, call)
      await tellOwner(db, call, 'authenticator-added', mine, actor.session)
      call.trace({ object: mine })
      return done({})
    })
  })

export const serveRemoveTotp = () =>
  serve(removeTotp, (_input, call) =>
    call.write(async db => {
      const { actor } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const held = await heldBy(db, actor.account)
      if (!held.totp) return refused('not-found')
      if (!mayRemove(held, 'totp')) return refused('last-factor')
      await db
        .updateTable('account')
        .set({ totp_sealed: null, totp_last_step: null })
        .where('id', '=', actor.account)
        .execute()
      await rotateSession(db, call)
      await tellOwner(db, call, 'authenticator-removed', actor.account, actor.session)
      call.trace({ object: actor.account })
      return done({})
    }),
  )

export const serveChangePassword = (house: House) =>
  serve(changePassword, async ({ body }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    if (!(await mayTry(house, call.at, [['step-up', actor.session]]))) return refused('too-many-tries')
    const { password_hash: before } = await house.db
      .as(actor, call.at)
      .read(db =>
        db.selectFrom('account').select('password_hash').where('id', '=', actor.account).executeTakeFirstOrThrow(),
      )
    if (!(await checkPassword(body.current, before))) return refused('wrong-password')
    const password_hash = await hashPassword(body.password)
    return call.write(async db => {
      await db.updateTable('account').set({ password_hash }).where('id', '=', actor.account).execute()
      await endSessions(db, call, { account: actor.account, but: actor.session })
      await rotateSession(db, call)
      await tellOwner(db, call, 'password-changed', actor.account, actor.session)
      call.trace({ object: actor.account })
      return done({})
    })
  })
