// Confirming presence by a mailed code, server side: for patients who have nothing stronger.
import { isAccount } from '#edge/actor.ts'
import { type Write, within } from '#edge/database.ts'
import { type Call, type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { mailMayStepUp } from '../factors.ts'
import { mailStepUp, startMailStepUp } from '../security.ts'
import { mailAttempt, proveAttempt, spendAttempt, startAttempt } from './attempt.ts'
import { heldBy } from './factors.store.ts'
import { noteStepUp } from './sessions.ts'
import { mayTry } from './throttle.ts'

const allowed = async (db: Write, call: Call): Promise<boolean> => {
  const { actor } = call
  if (!isAccount(actor)) return false
  const session = await db
    .selectFrom('session')
    .select('proven')
    .where('id', '=', actor.session)
    .executeTakeFirstOrThrow()
  return mailMayStepUp(await heldBy(db, actor.account), session.proven)
}

export const serveStartMailStepUp = (house: House) =>
  serve(startMailStepUp, async (_input, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    if (!(await mayTry(house, call.at, [['step-up', actor.session]]))) return refused('too-many-tries')
    let letter = async () => {}
    const outcome = await call.write(async db => {
      if (!(await allowed(db, call))) return refused('stronger-factor')
      const { email, language } = await db
        .selectFrom('account')
        .select(['email', 'language'])
        .where('id', '=', actor.account)
        .executeTakeFirstOrThrow()
      if (!email) return refused('stronger-factor')
      const { id, code } = await within(db, 'sign-in', () =>
        startAttempt(db, house, call.at, { account: actor.account, factor: 'mail' }, { session: actor.session }),
      )
      letter = () => mailAttempt(house, email, language, code)
      return done({ id })
    })
    if (!outcome.ok) return outcome
    return letter().then(
      () => outcome,
      () => refused('mail-unavailable'),
    )
  })

export const serveMailStepUp = (house: House) =>
  serve(mailStepUp, async ({ params, body }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    const proof = await proveAttempt(house, params.attemptId, body.code, call.at, {
      bound: { session: actor.session },
      mayTry: account => mayTry(house, call.at, [['code-step-up', account, actor.session]]),
    })
    if (typeof proof === 'string') return refused(proof)
    if (proof.account !== actor.account) return refused('wrong-code')
    return call.write(async db => {
      if (!(await allowed(db, call))) return refused('stronger-factor')
      if (!(await within(db, 'sign-in', () => spendAttempt(db, params.attemptId, call.at))))
        return refused('code-expired')
      await noteStepUp(db, call)
      return done({})
    })
  })
