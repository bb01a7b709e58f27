// A lost account given back, server side: a link to its mailbox, a code to whoever asked, and the holder told wherever they can be.
import { randomInt } from 'node:crypto'
import { isAccount } from '#edge/actor.ts'
import { within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { mayRestore, restoreAccount } from '../restore-account.ts'
import { words } from '../restore-account.words.ts'
import { accountByEmail, newToken, rolesOf } from './access.store.ts'
import { contactsOf } from './phone.store.ts'
import { insertLink } from './recover.ts'
import { mayTry } from './throttle.ts'

export const serveRestoreAccount = (house: House) =>
  serve(restoreAccount, async ({ body }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    const lanes = [
      ['restore-address', body.email],
      ['restore-by', actor.account],
    ] as const
    if (!(await mayTry(house, call.at, lanes))) return refused('too-many-tries')
    const token = newToken()
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    return call.write(async db => {
      const found = await within(db, 'sign-in', async () => {
        const account = await accountByEmail(db, house, body.email)
        if (!account?.email) return undefined
        const roles = (await rolesOf(db, account.id)).map(one => one.role)
        if (!mayRestore({ confirmed: account.confirmed_at !== null, roles })) return undefined
        // One link of this kind at a time: the code said last is the one that serves.
        await db
          .updateTable('password_link')
          .set({ used_at: call.at })
          .where('account_id', '=', account.id)
          .where('code_mac', 'is not', null)
          .where('used_at', 'is', null)
          .execute()
        await insertLink(db, house, call, { account: account.id, token, said: code })
        const numbers = (await contactsOf(db, [account.id])).flatMap(({ number }) => number ?? [])
        return { account: account.id, email: account.email, language: account.language, numbers }
      })
      if (!found) return refused('no-such-patient')
      call.trace({ object: found.account, detail: body.seen })
      const { subject, text, byText } = words[found.language].letter
      const link = `${house.settings.url}/mot-de-passe#${token}`
      try {
        await house.mail.send({ to: found.email, subject, text: text(link) })
      } catch {
        return refused('mail-unavailable')
      }
      for (const to of found.numbers)
        house.telephone
          ?.text({ to, text: byText })
          .catch(error => house.log.warn({ err: error }, 'a restored account could not be told by telephone'))
      return done({ code })
    })
  })
