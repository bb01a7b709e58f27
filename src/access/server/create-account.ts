// Opens a patient account: the row, the attempt to prove, and the mail, which says the same to friend and stranger.
import { isDuplicate, within } from '#edge/database.ts'
import { type Call, type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import type { BodyOf } from '#kit/route.ts'
import { words } from '../access.words.ts'
import { createAccount } from '../create-account.ts'
import { networkOf } from '../throttle.ts'
import { accountByEmail, insertAccount } from './access.store.ts'
import { endAttempts, mailAttempt, startAttempt } from './attempt.ts'
import { hashPassword } from './password.ts'
import { markOf } from './sessions.ts'
import { mayTry } from './throttle.ts'

export const serveCreateAccount = (house: House) =>
  serve(createAccount, async ({ body }, call) => {
    const network = networkOf(call.address)
    const lanes = [
      ['account-here', body.email, network],
      ['account-network', network],
      ['account-address', body.email],
    ] as const
    if (!(await mayTry(house, call.at, lanes))) return refused('too-many-tries')
    const passwordHash = await hashPassword(body.password)
    const outcome = await open(house, call, body, passwordHash).catch(error => {
      if (!isDuplicate(error, 'account_email_index_key')) throw error
      // Two askings at once for one address: the second finds what the first made.
      return open(house, call, body, passwordHash)
    })
    if (!outcome.made.ok) return outcome.made
    return outcome.letter().then(
      () => outcome.made,
      () => refused('mail-unavailable'),
    )
  })

type Asked = BodyOf<typeof createAccount>

const open = async (house: House, call: Call, body: Asked, passwordHash: string) => {
  let letter = async () => {}
  const bound = { device: markOf(call) }
  const made = await call.write(db =>
    within(db, 'sign-in', async () => {
      const existing = await accountByEmail(db, house, body.email)
      if (existing?.confirmed_at) {
        const { id } = await startAttempt(db, house, call.at, null, bound)
        const { existsSubject: subject, exists } = words[existing.language].mail
        letter = () => house.mail.send({ to: body.email, subject, text: exists(house.settings.url) })
        return done({ id })
      }
      const account =
        existing?.id ??
        (await insertAccount(db, house, call.at, {
          email: body.email,
          passwordHash,
          language: body.language,
          role: 'patient',
          confirmed: false,
        }))
      // Nobody had proven the address: the last to ask for the account is the one whose password it has, and only
      // the code of that last asking opens it, or whoever asked before would confirm a stranger's password.
      if (existing) {
        await db.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', account).execute()
        await endAttempts(db, account, call.at)
      }
      const { id, code } = await startAttempt(db, house, call.at, { account, factor: 'mail' }, bound)
      letter = () => mailAttempt(house, body.email, body.language, code)
      return done({ id })
    }),
  )
  return { made, letter }
}
