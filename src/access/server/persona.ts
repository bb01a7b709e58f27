// The fictional cast, server side: every act first asks whether this is a demonstration.
import { isAccount } from '#edge/actor.ts'
import { within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { capturedMail, personaCode, personas, playPersona } from '../persona.ts'
import { insertSession, rolesOf } from './access.store.ts'
import { codeAt, openSecret } from './authenticator.ts'

export const servePersonas = (house: House) =>
  serve(personas, async (_input, call) => {
    if (!house.demo) return refused('not-a-demo')
    const rows = await house.db
      .as({ system: 'sign-in' }, call.at)
      .read(db =>
        db
          .selectFrom('account')
          .innerJoin('account_role', 'account_role.account_id', 'account.id')
          .select(['account.persona', 'account_role.role'])
          .where('account.persona', 'is not', null)
          .orderBy('account.id')
          .execute(),
      )
    return done({ items: rows.map(row => ({ persona: row.persona ?? '', role: row.role })) })
  })

export const servePlayPersona = (house: House) =>
  serve(playPersona, async ({ body }, call) => {
    if (!house.demo) return refused('not-a-demo')
    return call.write(db =>
      within(db, 'sign-in', async () => {
        const account = await db
          .selectFrom('account')
          .select('id')
          .where('persona', '=', body.persona)
          .executeTakeFirst()
        if (!account || (await rolesOf(db, account.id)).length === 0) return refused('no-such-persona')
        const session = await insertSession(db, house, call.at, {
          account: account.id,
          userAgent: call.userAgent,
          address: call.address,
          steppedUp: false,
          proven: 'persona',
        })
        call.setSession(session.token)
        call.trace({ object: account.id, detail: 'persona' })
        return done({ role: session.role })
      }),
    )
  })

export const servePersonaCode = (house: House) =>
  serve(personaCode, async (_input, call) => {
    const { actor } = call
    if (!house.demo || !isAccount(actor)) return refused('not-a-demo')
    return call.read(async db => {
      const account = await db
        .selectFrom('account')
        .select(['totp_sealed', 'persona'])
        .where('id', '=', actor.account)
        .executeTakeFirst()
      if (!account?.persona || !account.totp_sealed) return refused('not-a-demo')
      return done({ code: codeAt(openSecret(house, actor.account, account.totp_sealed), call.at) })
    })
  })

export const serveCapturedMail = (house: House) =>
  serve(capturedMail, async () =>
    house.demo && house.mail.captured ? done({ items: [...house.mail.captured()] }) : refused('not-a-demo'),
  )
