// Which second factor an account has, and what may prove it: pure rules over what the account holds.
import type { Proven } from './devices.ts'
import type { Role } from './who.ts'

export interface Held {
  readonly roles: readonly Role[]
  /** An authenticator's six digits. */
  readonly totp: boolean
  readonly passkeys: number
}

/**
 * What is asked after a right password. A code by mail is for patients alone: a professional's account opens by passkey or
 * authenticator, never by what an e-mail or a telephone network carries (OWASP ASVS 5.0 V6.3.3 and V6.6, level 3).
 */
export const secondFactorOf = ({ roles, totp }: Held): 'mail' | 'totp' | 'passkey' => {
  if (totp) return 'totp'
  return roles.every(role => role === 'patient') ? 'mail' : 'passkey'
}

/**
 * Whether a mailed code may confirm presence: a patient who has nothing stronger, or who has just entered with a code on paper
 * because what was stronger is lost. A session opened by telephone alone commits nothing until the account is completed.
 */
export const mailMayStepUp = (held: Held, proven: Proven | null): boolean =>
  proven !== 'telephone' &&
  held.roles.every(role => role === 'patient') &&
  ((!held.totp && held.passkeys === 0) || proven === 'password+recovery')

/** A professional's last factor stays until there is another: without one the account would open to nobody. */
export const mayRemove = (held: Held, which: 'totp' | 'passkey'): boolean => {
  if (held.roles.every(role => role === 'patient')) return true
  const left = (which === 'totp' ? 0 : Number(held.totp)) + held.passkeys - Number(which === 'passkey')
  return left > 0
}
