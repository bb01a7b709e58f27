// The media relay: coturn when the machine has it, or one run by someone else; both give credentials that expire.
import { createHmac } from 'node:crypto'
import { type Instant, msOf, plusSeconds } from '#kit/time.ts'
import { type CoturnOptions, startCoturn } from './coturn.ts'
import type { Settings } from './settings.ts'

export interface RelayCredentials {
  readonly username: string
  readonly credential: string
  readonly expiresAt: Instant
}

export interface Relay {
  /** What RTCPeerConnection takes as `urls`, STUN first. */
  readonly urls: readonly string[]
  /** For one account, whose allocations the relay counts; asked again at each new connection or ICE restart. */
  credentials(accountId: string, at: Instant): RelayCredentials
  stop(): Promise<void>
}

/** Longer than any teleconsultation; a relay checks it when a relayed address is asked for. */
const lifeSeconds = 2 * 60 * 60

/** The scheme every relay understands: expiry and name, signed with the shared secret (draft-uberti-behave-turn-rest-00). */
const credentialsWith =
  (secret: string): Relay['credentials'] =>
  (accountId, at) => {
    const expiresAt = plusSeconds(at, lifeSeconds)
    const username = `${Math.floor(msOf(expiresAt) / 1000)}:${accountId}`
    return { username, credential: createHmac('sha1', secret).update(username).digest('base64'), expiresAt }
  }

/** The relay of the settings, else our own coturn; undefined when the machine has none: calls are then direct only. */
export const startRelay = async (
  settings: Pick<Settings, 'turn'>,
  options: CoturnOptions,
): Promise<Relay | undefined> => {
  if (settings.turn) {
    const { urls, secret } = settings.turn
    return { urls, credentials: credentialsWith(secret), stop: async () => {} }
  }
  const coturn = await startCoturn(options)
  if (!coturn) return undefined
  const at = `${coturn.host}:${coturn.port}`
  return {
    urls: [`stun:${at}`, `turn:${at}?transport=udp`, `turn:${at}?transport=tcp`],
    credentials: credentialsWith(coturn.secret),
    stop: coturn.stop,
  }
}
