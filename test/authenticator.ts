// An authenticator made of software, for the tests by HTTP: keys on P-256, signatures as a security key would make them.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const b64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest()

/** The few forms of CBOR (RFC 8949) that a key and its attestation need: integers, bytes, text, maps. */
const cbor = (value: number | string | Uint8Array | Map<unknown, unknown>): Buffer => {
  const head = (major: number, n: number): Buffer => {
    if (n < 24) return Buffer.of((major << 5) | n)
    if (n < 256) return Buffer.of((major << 5) | 24, n)
    return Buffer.of((major << 5) | 25, n >> 8, n & 255)
  }
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Map) {
    const pairs = [...value].flatMap(([key, one]) => [cbor(key as number), cbor(one as number)])
    return Buffer.concat([head(5, value.size), ...pairs])
  }
  return Buffer.concat([head(2, value.length), value])
}

export interface Drawn {
  readonly rpId: string
  readonly challenge: string
}
/** What an authenticator can be made to get wrong. */
export interface Manner {
  readonly origin?: string
  readonly rpId?: string
  readonly challenge?: string
  /** 0x01 present, 0x04 verified. */
  readonly flags?: number
  readonly counter?: number
}

export const softAuthenticator = (origin: string) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const credential = randomBytes(32)
  let counter = 0
  const clientData = (type: string, drawn: Drawn, manner: Manner) =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: manner.challenge ?? drawn.challenge,
        origin: manner.origin ?? origin,
        crossOrigin: false,
      }),
    )
  const data = (drawn: Drawn, flags: number, manner: Manner) => {
    const signed = Buffer.alloc(4)
    signed.writeUInt32BE(manner.counter ?? ++counter)
    return Buffer.concat([sha256(manner.rpId ?? drawn.rpId), Buffer.of(manner.flags ?? flags), signed])
  }
  return {
    create(drawn: Drawn, manner: Manner = {}) {
      const key = cbor(
        new Map<number, number | Uint8Array>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, Buffer.from(x, 'base64url')],
          [-3, Buffer.from(y, 'base64url')],
        ]),
      )
      const length = Buffer.of(0, credential.length)
      const authData = Buffer.concat([data(drawn, 0x45, manner), Buffer.alloc(16), length, credential, key])
      const attestation = new Map<string, string | Uint8Array | Map<unknown, unknown>>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ])
      return {
        credentialId: b64(credential),
        clientData: b64(clientData('webauthn.create', drawn, manner)),
        attestation: b64(cbor(attestation)),
        transports: ['internal'],
      }
    },
    get(drawn: Drawn, manner: Manner = {}) {
      const client = clientData('webauthn.get', drawn, manner)
      const authData = data(drawn, 0x05, manner)
      const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), privateKey)
      return {
        credentialId: b64(credential),
        clientData: b64(client),
        authenticatorData: b64(authData),
        signature: b64(signature),
      }
    },
  }
}
export type SoftAuthenticator = ReturnType<typeof softAuthenticator>
