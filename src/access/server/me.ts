// The signed-in person's own session, server side.
import { isAccount } from '#edge/actor.ts'
import { within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { me, signOut, stepUp, switchRole } from '../me.ts'
import type { Role } from '../who.ts'
import { rolesOf } from './access.store.ts'
import { startAttempt, tooManyAttempts, useAttempt } from './attempt.ts'
import { takeCode } from './authenticator.ts'

export const serveMe = (house: House) =>
  serve(me, async (_input, call) => {
    const { actor } = call
    const phone = house.settings.phone ?? null
    if (!isAccount(actor)) return done({ demo: house.demo, phone, session: null })
    return call.read(async db => {
      const account = await db
        .selectFrom('account')
        .select(['language', 'persona'])
        .where('id', '=', actor.account)
        .executeTakeFirstOrThrow()
      const roles = (await rolesOf(db, actor.account)).map(row => row.role)
      return done({
        demo: house.demo,
        phone,
        session: {
          id: actor.session,
          account: actor.account,
          role: actor.role as Role,
          roles,
          steppedUp: actor.steppedUp,
          language: account.language,
          persona: account.persona,
        },
      })
    })
  })

export const serveSwitchRole = () =>
  serve(switchRole, async ({ body }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call.write(async db => {
      const held = (await rolesOf(db, actor.account)).find(row => row.role === body.role)
      if (!held) return refused('role-not-held')
      await db
        .updateTable('session')
        .set({ role: held.role, structure_id: held.structure_id, stepped_up_at: null })
        .where('id', '=', actor.session)
        .execute()
      call.trace({ object: actor.account, detail: held.role })
      call.changed(sessionEnded, actor.session)
      return done({})
    })
  })

export const serveStepUp = (house: House) =>
  serve(stepUp, async ({ body }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    // Counted first, in a transaction that stays: whoever holds a stolen cookie cannot guess at leisure.
    const attempt = await house.db.as({ system: 'sign-in' }, call.at).write(async db => {
      if (await tooManyAttempts(db, actor.account, call.at)) return undefined
      return startAttempt(db, house, call.at, { account: actor.account, factor: 'totp' })
    })
    if (!attempt) return refused('too-many-tries')
    return call.write(async db => {
      if (!(await takeCode(db, house, actor.account, body.code, call.at))) return refused('wrong-code')
      await within(db, 'sign-in', () => useAttempt(db, attempt.id, call.at))
      await db
        .updateTable('session')
        .set({ stepped_up_at: call.at, last_seen_at: call.at })
        .where('id', '=', actor.session)
        .execute()
      call.trace({ object: actor.account })
      return done({})
    })
  })

export const serveSignOut = () =>
  serve(signOut, async (_input, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call.write(async db => {
      await db.updateTable('session').set({ ended_at: call.at }).where('id', '=', actor.session).execute()
      call.setSession(null)
      call.trace({ object: actor.account })
      call.changed(sessionEnded, actor.session)
      return done({})
    })
  })

/** Heard by the socket door: a connection opened under a session that ends, or changes role, is closed. */
const sessionEnded = {
  name: 'access/session',
  summary: 'A session ended or changed role.',
  who: { roles: 'signed-in' },
} as const
