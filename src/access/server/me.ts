// The signed-in person's own session, server side.
import { isAccount } from '#edge/actor.ts'
import { type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { me, signOut, stepUp, switchRole } from '../me.ts'
import type { Role } from '../who.ts'
import { rolesOf } from './access.store.ts'
import { takeCode } from './authenticator.ts'
import { endSessions, noteStepUp, rotateSession, sessionEnded } from './sessions.ts'
import { mayTry } from './throttle.ts'

export const serveMe = (house: House) =>
  serve(me, async (_input, call) => {
    const { actor } = call
    const site = { demo: house.demo, phone: house.settings.phone ?? null, texts: house.telephone !== undefined }
    if (!isAccount(actor)) return done({ ...site, session: null })
    return call.read(async db => {
      const account = await db
        .selectFrom('account')
        .select(['language', 'persona'])
        .where('id', '=', actor.account)
        .executeTakeFirstOrThrow()
      const roles = (await rolesOf(db, actor.account)).map(row => row.role)
      return done({
        ...site,
        session: {
          id: actor.session,
          account: actor.account,
          role: actor.role as Role,
          roles,
          steppedUp: actor.steppedUp,
          language: account.language,
          persona: account.persona,
          byTelephone: actor.since !== undefined,
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
      await rotateSession(db, call)
      call.trace({ object: actor.account, detail: held.role })
      call.changed(sessionEnded, actor.session)
      return done({})
    })
  })

export const serveStepUp = (house: House) =>
  serve(stepUp, async ({ body }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    if (!(await mayTry(house, call.at, [['step-up', actor.session]]))) return refused('too-many-tries')
    return call.write(async db => {
      if (!(await takeCode(db, house, actor.account, body.code, call.at))) return refused('wrong-code')
      await noteStepUp(db, call)
      return done({})
    })
  })

export const serveSignOut = () =>
  serve(signOut, async (_input, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call.write(async db => {
      await endSessions(db, call, { account: actor.account, only: actor.session })
      call.setSession(null)
      call.trace({ object: actor.account })
      return done({})
    })
  })
