// Opens a patient account: the row, the attempt to prove, and the mail, which says the same to friend and stranger.
import { within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { words } from '../access.words.ts'
import { createAccount } from '../create-account.ts'
import { accountByEmail, insertAccount } from './access.store.ts'
import { endAttempts, mailAttempt, startAttempt } from './attempt.ts'
import { hashPassword } from './password.ts'

export const serveCreateAccount = (house: House) =>
  serve(createAccount, async ({ body }, call) => {
    const passwordHash = await hashPassword(body.password)
    let letter = async () => {}
    const outcome = await call.write(db =>
      within(db, 'sign-in', async () => {
        const existing = await accountByEmail(db, house, body.email)
        if (existing?.confirmed_at) {
          const { id } = await startAttempt(db, house, call.at, null)
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
        const { id, code } = await startAttempt(db, house, call.at, { account, factor: 'mail' })
        letter = () => mailAttempt(house, body.email, body.language, code)
        return done({ id })
      }),
    )
    if (!outcome.ok) return outcome
    return letter().then(
      () => outcome,
      () => refused('mail-unavailable'),
    )
  })
