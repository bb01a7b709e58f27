// Identifiers and secrets: an id names a thing and is no secret, a capability opens it and is nothing else.
import { z } from 'zod'
import { type Instant, msOf } from './time.ts'

export const id = z.uuid()
/** The name of a thing. Anyone may learn it; it opens nothing. */
export type Id = string

/** 256 bits in base64url: whoever holds it may enter, so it is never logged and only its hash is kept. */
export const capability = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/)
  .meta({ description: '256 bits in base64url: a secret', examples: ['k3Vn0qXc5l9pWf2Tg7hYb1sDr8uJ4mZaE6oQxLi-_Cw'] })

/** Sixteen unpredictable bytes from the process, given as an argument so that rules stay repeatable. */
export type Random = (bytes: number) => Uint8Array

/** A UUID version 7 (RFC 9562): sorted by time, so that indexes grow at one end. */
export const newId = (at: Instant, random: Random): Id => {
  const bytes = random(16)
  const ms = msOf(at)
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(ms / 2 ** (40 - 8 * i)) % 256
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** In hexadecimal: what was kept or sent can be checked. */
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'SHA-256 in hexadecimal', examples: ['0123456789abcdef'.repeat(4)] })
