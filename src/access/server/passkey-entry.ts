// Signing in and stepping up with a passkey, server side.
import { isAccount } from '#edge/actor.ts'
import { within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { passkeySignIn, passkeyStepUp, startPasskeySignIn, startPasskeyStepUp } from '../passkey.ts'
import { networkOf } from '../throttle.ts'
import { claimChallenge, drawChallenge, takeAssertion } from './challenge.ts'
import { noteStepUp, openSession } from './sessions.ts'
import { mayTry } from './throttle.ts'

export const serveStartPasskeySignIn = (house: House) =>
  serve(startPasskeySignIn, async (_input, call) => {
    if (!(await mayTry(house, call.at, [['passkey-network', networkOf(call.address)]])))
      return refused('too-many-tries')
    return call.write(db =>
      within(db, 'sign-in', async () => done(await drawChallenge(db, house, call, { purpose: 'sign-in' }))),
    )
  })

export const servePasskeySignIn = (house: House) =>
  serve(passkeySignIn, async ({ params, body }, call) => {
    const challenge = await claimChallenge(house, call, params.challengeId, 'sign-in', null)
    if (!challenge) return refused('challenge-gone')
    return call.write(db =>
      within(db, 'sign-in', async () => {
        const account = await takeAssertion(db, house, call, challenge, body)
        if (!account) return refused('passkey-refused')
        // Possession and finger, face or PIN, given this very moment: both factors, and a step-up as well.
        const session = await openSession(db, house, call, { account, proven: 'passkey', steppedUp: true })
        call.trace({ object: account, detail: 'passkey' })
        return done({ role: session.role })
      }),
    )
  })

export const serveStartPasskeyStepUp = (house: House) =>
  serve(startPasskeyStepUp, async (_input, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    if (!(await mayTry(house, call.at, [['step-up', actor.session]]))) return refused('too-many-tries')
    return call.write(async db => {
      const rows = await db
        .selectFrom('passkey')
        .select(['credential_id', 'transports'])
        .where('account_id', '=', actor.account)
        .execute()
      if (rows.length === 0) return refused('no-passkey')
      const { account, session } = actor
      const drawn = await within(db, 'sign-in', () =>
        drawChallenge(db, house, call, { purpose: 'step-up', account, session }),
      )
      const allowed = rows.map(row => ({
        credentialId: row.credential_id.toString('base64url'),
        transports: row.transports,
      }))
      return done({ ...drawn, allowed })
    })
  })

export const servePasskeyStepUp = (house: House) =>
  serve(passkeyStepUp, async ({ params, body }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    const challenge = await claimChallenge(house, call, params.challengeId, 'step-up', actor.session)
    if (!challenge) return refused('challenge-gone')
    return call.write(async db => {
      const account = await within(db, 'sign-in', () => takeAssertion(db, house, call, challenge, body))
      // A passkey of someone else is right for them and wrong here.
      if (account !== actor.account) return refused('passkey-refused')
      await noteStepUp(db, call)
      return done({})
    })
  })
