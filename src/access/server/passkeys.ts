// The passkeys of an account, server side: adding, naming, removing.
import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server'
import { isAccount } from '#edge/actor.ts'
import { isDuplicate, within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import type { BodyOf } from '#kit/route.ts'
import { mayRemove } from '../factors.ts'
import { addPasskey, passkeyRules, removePasskey, renamePasskey, startPasskey } from '../passkey.ts'
import { claimChallenge, drawChallenge, relyingParty } from './challenge.ts'
import { heldBy } from './factors.store.ts'
import { tellOwner } from './security-notice.ts'
import { rotateSession } from './sessions.ts'

export const serveStartPasskey = (house: House) =>
  serve(startPasskey, (_input, call) =>
    call.write(async db => {
      const { actor } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const { account, session } = actor
      const rows = await db.selectFrom('passkey').select('credential_id').where('account_id', '=', account).execute()
      if (rows.length >= passkeyRules.mostPasskeys) return refused('too-many-passkeys')
      const { email } = await db
        .selectFrom('account')
        .select('email')
        .where('id', '=', account)
        .executeTakeFirstOrThrow()
      const drawn = await within(db, 'sign-in', () =>
        drawChallenge(db, house, call, { purpose: 'add', account, session }),
      )
      return done({
        ...drawn,
        userId: Buffer.from(account.replaceAll('-', ''), 'hex').toString('base64url'),
        userName: email ?? 'Colloque',
        known: rows.map(row => row.credential_id.toString('base64url')),
      })
    }),
  )

const verifyNew = async (house: House, challenge: string, given: BodyOf<typeof addPasskey>['registration']) => {
  const party = relyingParty(house.settings)
  const response: RegistrationResponseJSON = {
    id: given.credentialId,
    rawId: given.credentialId,
    type: 'public-key',
    clientExtensionResults: {},
    response: { clientDataJSON: given.clientData, attestationObject: given.attestation },
  }
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: [...passkeyRules.algorithms],
  }).catch(() => undefined)
  return verified?.verified ? verified.registrationInfo.credential : undefined
}

export const serveAddPasskey = (house: House) =>
  serve(addPasskey, async ({ body }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    const challenge = await claimChallenge(house, call, body.challengeId, 'add', actor.session)
    if (!challenge) return refused('challenge-gone')
    const credential = await verifyNew(house, challenge, body.registration)
    if (!credential) return refused('passkey-refused')
    return call
      .write(async db => {
        const held = await heldBy(db, actor.account)
        if (held.passkeys >= passkeyRules.mostPasskeys) return refused('too-many-passkeys')
        const id = call.newId()
        await db
          .insertInto('passkey')
          .values({
            id,
            account_id: actor.account,
            credential_id: Buffer.from(credential.id, 'base64url'),
            public_key: Buffer.from(credential.publicKey),
            counter: credential.counter,
            transports: body.registration.transports.join(','),
            name: body.name,
            created_at: call.at,
            last_used_at: null,
          })
          .execute()
        await rotateSession(db, call)
        await tellOwner(db, call, 'passkey-added', actor.account, actor.session)
        call.trace({ object: id })
        return done({ id })
      })
      .catch(error => {
        if (isDuplicate(error, 'passkey_credential_id_key')) return refused('passkey-known')
        throw error
      })
  })

export const serveRenamePasskey = () =>
  serve(renamePasskey, ({ params, body }, call) =>
    call.write(async db => {
      const { actor } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const renamed = await db
        .updateTable('passkey')
        .set({ name: body.name })
        .where('id', '=', params.passkeyId)
        .where('account_id', '=', actor.account)
        .executeTakeFirst()
      if (renamed.numUpdatedRows === 0n) return refused('not-found')
      call.trace({ object: params.passkeyId })
      return done({})
    }),
  )

export const serveRemovePasskey = () =>
  serve(removePasskey, ({ params }, call) =>
    call.write(async db => {
      const { actor } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const held = await heldBy(db, actor.account)
      const removed = await db
        .deleteFrom('passkey')
        .where('id', '=', params.passkeyId)
        .where('account_id', '=', actor.account)
        .executeTakeFirst()
      if (removed.numDeletedRows === 0n) return refused('not-found')
      if (!mayRemove(held, 'passkey')) return refused('last-factor')
      await rotateSession(db, call)
      await tellOwner(db, call, 'passkey-removed', actor.account, actor.session)
      call.trace({ object: params.passkeyId })
      return done({})
    }),
  )
