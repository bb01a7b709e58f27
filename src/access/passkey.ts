// Passkeys (W3C WebAuthn level 3): drawn challenges, what a browser sends back, and the list their owner keeps.
import { z } from 'zod'
import { id } from '#kit/id.ts'
import { nothing } from '#kit/route.ts'
import { roles, route } from './who.ts'

/** Algorithms by their COSE numbers: Ed25519, P-256, RSA; every authenticator on sale has one of them. */
export const passkeyRules = {
  challengeSeconds: 300,
  mostPasskeys: 10,
  mostTransports: 8,
  algorithms: [-8, -7, -257],
} as const

const bytes = (most: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .max(most)
export const passkeyName = z.string().trim().min(1).max(60)
const challenge = z.strictObject({ id, rpId: z.string(), challenge: z.string() })

/** What `navigator.credentials.get` answers, without what we do not use. */
export const assertion = z.strictObject({
  credentialId: bytes(1400),
  clientData: bytes(4000),
  authenticatorData: bytes(4000),
  signature: bytes(8000),
})

/** What `navigator.credentials.create` answers. No attestation is asked for: which maker's key it is does not matter to us. */
const registration = z.strictObject({
  credentialId: bytes(1400),
  clientData: bytes(4000),
  attestation: bytes(20_000),
  transports: z
    .array(z.string().regex(/^[a-z-]{1,20}$/))
    .max(passkeyRules.mostTransports)
    .default([]),
})

/** Nobody has said who they are: the passkey says it, and is both factors since it asks for a finger, a face or a PIN. */
export const startPasskeySignIn = route({
  name: 'access/start-passkey-sign-in',
  summary: 'Draw the challenge of a sign-in by passkey; it serves once, within five minutes.',
  method: 'POST',
  path: '/api/passkey-sign-ins',
  who: { roles: 'anyone' },
  output: challenge,
  refusals: { 'too-many-tries': 429 },
})

export const passkeySignIn = route({
  name: 'access/passkey-sign-in',
  summary: 'Sign in with a passkey; sets the session cookie.',
  method: 'POST',
  path: '/api/passkey-sign-ins/:challengeId',
  who: { roles: 'anyone' },
  params: z.strictObject({ challengeId: id }),
  body: assertion,
  output: z.strictObject({ role: z.enum(roles) }),
  refusals: { 'challenge-gone': 410, 'passkey-refused': 401 },
})

export const startPasskeyStepUp = route({
  name: 'access/start-passkey-step-up',
  summary: 'Draw the challenge of a step-up by passkey, among those of the account.',
  method: 'POST',
  path: '/api/me/passkey-step-ups',
  who: { roles: 'signed-in' },
  output: challenge.extend({ allowed: z.array(z.strictObject({ credentialId: z.string(), transports: z.string() })) }),
  refusals: { 'no-passkey': 409, 'too-many-tries': 429 },
})

export const passkeyStepUp = route({
  name: 'access/passkey-step-up',
  summary: 'Prove presence with a passkey before an act that commits (signing).',
  method: 'POST',
  path: '/api/me/passkey-step-ups/:challengeId',
  who: { roles: 'signed-in' },
  params: z.strictObject({ challengeId: id }),
  body: assertion,
  output: nothing,
  refusals: { 'challenge-gone': 410, 'passkey-refused': 401 },
})

export const startPasskey = route({
  name: 'access/start-passkey',
  summary: 'Draw the challenge that binds a new passkey to the account.',
  method: 'POST',
  path: '/api/me/passkey-challenges',
  who: { roles: 'signed-in', stepUp: true },
  output: challenge.extend({
    userId: z.string(),
    userName: z.string(),
    /** Those the account has: an authenticator that holds one refuses to make another. */
    known: z.array(z.string()),
  }),
  refusals: { 'too-many-passkeys': 409 },
})

export const addPasskey = route({
  name: 'access/add-passkey',
  summary: 'Add a passkey to the account.',
  method: 'POST',
  path: '/api/me/passkeys',
  who: { roles: 'signed-in', stepUp: true },
  body: z.strictObject({ challengeId: id, name: passkeyName, registration }),
  output: z.strictObject({ id }),
  refusals: { 'challenge-gone': 410, 'passkey-refused': 401, 'passkey-known': 409, 'too-many-passkeys': 409 },
})

export const renamePasskey = route({
  name: 'access/rename-passkey',
  summary: 'Give a passkey another name.',
  method: 'PUT',
  path: '/api/me/passkeys/:passkeyId',
  who: { roles: 'signed-in' },
  params: z.strictObject({ passkeyId: id }),
  body: z.strictObject({ name: passkeyName }),
  output: nothing,
  refusals: {},
})

export const removePasskey = route({
  name: 'access/remove-passkey',
  summary: 'Remove a passkey from the account.',
  method: 'DELETE',
  path: '/api/me/passkeys/:passkeyId',
  who: { roles: 'signed-in', stepUp: true },
  params: z.strictObject({ passkeyId: id }),
  output: nothing,
  refusals: { 'last-factor': 409 },
})
