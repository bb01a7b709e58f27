// Talking to this browser's authenticator: whether it can, making a key, signing with one.
import type { OutputOf } from '#kit/route.ts'
import type { startPasskey, startPasskeySignIn } from '../passkey.ts'
import { passkeyRules } from '../passkey.ts'

/** `address`: the page was opened by an address in figures, to which no passkey can belong (WebAuthn 5.1.3). */
export type PasskeysHere = 'yes' | 'address' | 'no'
export const passkeysHere = (): PasskeysHere => {
  if (typeof PublicKeyCredential === 'undefined') return 'no'
  return /^[\d.]+$|^\[/.test(location.hostname) ? 'address' : 'yes'
}

/** `cancelled`: closed, refused or too late; `known`: this device already holds a key of the account. */
export type KeyTrouble = 'cancelled' | 'known' | 'impossible'
type Answer<T> = { readonly made: T } | { readonly trouble: KeyTrouble }

const troubleOf = (error: unknown): KeyTrouble => {
  const name = error instanceof Error ? error.name : ''
  if (name === 'InvalidStateError') return 'known'
  return name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : 'impossible'
}

const timeout = passkeyRules.challengeSeconds * 1000
// Loaded when a key is asked for: who signs in otherwise does not carry it.
const library = () => import('@simplewebauthn/browser')

export const makeKey = async (drawn: OutputOf<typeof startPasskey>) => {
  try {
    const { startRegistration } = await library()
    const { id, response } = await startRegistration({
      optionsJSON: {
        rp: { id: drawn.rpId, name: 'Colloque' },
        user: { id: drawn.userId, name: drawn.userName, displayName: drawn.userName },
        challenge: drawn.challenge,
        pubKeyCredParams: passkeyRules.algorithms.map(alg => ({ type: 'public-key', alg })),
        excludeCredentials: drawn.known.map(one => ({ id: one, type: 'public-key' })),
        authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
        attestation: 'none',
        timeout,
      },
    })
    return {
      made: {
        credentialId: id,
        clientData: response.clientDataJSON,
        attestation: response.attestationObject,
        transports: (response.transports ?? []).slice(0, passkeyRules.mostTransports),
      },
    } satisfies Answer<unknown>
  } catch (error) {
    return { trouble: troubleOf(error) }
  }
}

type Allowed = readonly { readonly credentialId: string }[]

export const signWithKey = async (drawn: OutputOf<typeof startPasskeySignIn>, allowed: Allowed = []) => {
  try {
    const { startAuthentication } = await library()
    const { id, response } = await startAuthentication({
      optionsJSON: {
        rpId: drawn.rpId,
        challenge: drawn.challenge,
        allowCredentials: allowed.map(one => ({ id: one.credentialId, type: 'public-key' })),
        userVerification: 'required',
        timeout,
      },
    })
    return {
      made: {
        credentialId: id,
        clientData: response.clientDataJSON,
        authenticatorData: response.authenticatorData,
        signature: response.signature,
      },
    } satisfies Answer<unknown>
  } catch (error) {
    return { trouble: troubleOf(error) }
  }
}
