// Challenges of passkeys: drawn for one purpose, claimed once whatever the answer, and the answer verified.
import { randomBytes } from 'node:crypto'
import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { z } from 'zod'
import type { Write } from '#edge/database.ts'
import type { Call, House } from '#edge/house.ts'
import type { Settings } from '#edge/settings.ts'
import { type Id, newId } from '#kit/id.ts'
import { plusSeconds } from '#kit/time.ts'
import { type assertion, passkeyRules } from '../passkey.ts'
import './factors.store.ts'

/** A passkey belongs to a name, never to an address in figures: on this machine it is `localhost`, wherever the page was opened. */
export const relyingParty = ({ url, origins }: Pick<Settings, 'url' | 'origins'>): { id: string; origin: string } => {
  const origin = origins.find(one => new URL(one).hostname === 'localhost') ?? url
  return { id: new URL(origin).hostname, origin }
}

type Purpose = 'sign-in' | 'step-up' | 'add'

/** As the system actor `sign-in`. */
export const drawChallenge = async (
  db: Write,
  house: House,
  call: Call,
  given: { readonly purpose: Purpose; readonly account?: Id; readonly session?: Id },
) => {
  const id = newId(call.at, house.random)
  const challenge = randomBytes(32)
  await db
    .insertInto('passkey_challenge')
    .values({
      id,
      purpose: given.purpose,
      account_id: given.account ?? null,
      session_id: given.session ?? null,
      challenge,
      created_at: call.at,
      expires_at: plusSeconds(call.at, passkeyRules.challengeSeconds),
      used_at: null,
    })
    .execute()
  return { id, rpId: relyingParty(house.settings).id, challenge: challenge.toString('base64url') }
}

/** Claims a challenge in a transaction of its own: a wrong answer spends it too, so that it is never tried again. */
export const claimChallenge = async (
  house: House,
  call: Call,
  id: Id,
  purpose: Purpose,
  session: Id | null,
): Promise<string | undefined> => {
  const claimed = await house.db.as({ system: 'sign-in' }, call.at).write(db =>
    db
      .updateTable('passkey_challenge')
      .set({ used_at: call.at })
      .where('id', '=', id)
      .where('purpose', '=', purpose)
      .where('session_id', session === null ? 'is' : '=', session)
      .where('used_at', 'is', null)
      .where('expires_at', '>', call.at)
      .returning('challenge')
      .executeTakeFirst(),
  )
  return claimed?.challenge.toString('base64url')
}

/**
 * Verifies an assertion against a passkey on file and notes its counter, as the system actor `sign-in`; answers whose it is.
 * Undefined for anything that is not right: which part was wrong is told to nobody.
 */
export const takeAssertion = async (
  db: Write,
  house: House,
  call: Call,
  challenge: string,
  given: z.output<typeof assertion>,
): Promise<Id | undefined> => {
  const credential = Buffer.from(given.credentialId, 'base64url')
  // Held until the end: two answers at once with one counter are one.
  const passkey = await db
    .selectFrom('passkey')
    .selectAll()
    .where('credential_id', '=', credential)
    .forUpdate()
    .executeTakeFirst()
  if (!passkey) return undefined
  const party = relyingParty(house.settings)
  const verified = await verifyAuthenticationResponse({
    response: responseOf(given),
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    credential: {
      id: given.credentialId,
      publicKey: new Uint8Array(passkey.public_key),
      counter: passkey.counter,
    },
  }).catch(() => undefined)
  if (!verified?.verified) return undefined
  await db
    .updateTable('passkey')
    .set({ counter: verified.authenticationInfo.newCounter, last_used_at: call.at })
    .where('id', '=', passkey.id)
    .execute()
  return passkey.account_id
}

const responseOf = (given: z.output<typeof assertion>): AuthenticationResponseJSON => ({
  id: given.credentialId,
  rawId: given.credentialId,
  type: 'public-key',
  clientExtensionResults: {},
  response: {
    clientDataJSON: given.clientData,
    authenticatorData: given.authenticatorData,
    signature: given.signature,
  },
})
