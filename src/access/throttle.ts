// How much guessing is let through: lanes that fill with tries and empty with time; pure arithmetic.
import { type Instant, secondsBetween } from '#kit/time.ts'

export interface Limit {
  /** Tries let through at once. */
  readonly burst: number
  /** Then one more each so many seconds. */
  readonly every: number
}

const minute = 60
const hour = 3600

/**
 * The figures are ours, under the ceilings of OWASP ASVS 5.0 V6.3.1 and NIST SP 800-63B 5.2.2. What is counted is the address
 * typed, never the account found, so that an address without an account behaves the same. A device an account knows has a lane
 * of its own (OWASP, Device Cookies): whoever attacks from elsewhere fills other lanes, and the holder still enters.
 */
export const limits = {
  /** A password, from a device that this account knows. */
  'password-known-device': { burst: 10, every: minute },
  /** A password, for one account from one network. */
  'password-here': { burst: 10, every: minute },
  /** A password, for whatever account from one network: many patients may share it. */
  'password-network': { burst: 200, every: 3 },
  /** A password, for one account from everywhere unknown: the slow path of a distributed attack. */
  'password-account': { burst: 100, every: 5 * minute },
  /** The second factor of one account, from a device it knows, and from everywhere else. */
  'code-known-device': { burst: 20, every: 2 * minute },
  'code-elsewhere': { burst: 20, every: 5 * minute },
  /** The codes of a step-up: whoever stole a cookie does not guess at leisure. */
  'step-up': { burst: 10, every: 2 * minute },
  'code-step-up': { burst: 10, every: 2 * minute },
  /** Codes mailed to whoever gave the right password. */
  'mail-code': { burst: 10, every: 2 * minute },
  /** Accounts opened: for one address from one network, for one address, from one network. */
  'account-here': { burst: 5, every: 2 * minute },
  'account-network': { burst: 60, every: 20 },
  'account-address': { burst: 20, every: hour },
  /** Links to a forgotten password, counted likewise: while one is refused, the last one sent still opens. */
  'link-here': { burst: 3, every: 10 * minute },
  'link-network': { burst: 60, every: 20 },
  'link-address': { burst: 10, every: 10 * minute },
  /** Lost accounts given back: for one address, and by one administrator. */
  'restore-address': { burst: 3, every: hour },
  'restore-by': { burst: 10, every: 10 * minute },
  /** Codes by text message: for one number from a device its account knows, from one network, from everywhere else. */
  'text-known-device': { burst: 4, every: 10 * minute },
  'text-here': { burst: 3, every: 10 * minute },
  'text-number': { burst: 5, every: 3 * hour },
  /** Then all the texts of one network, which a mobile operator may make very large, and of the whole deployment: each costs. */
  'text-network': { burst: 40, every: 2 * minute },
  'text-all': { burst: 300, every: 5 },
  /** Completing an account, or offering it to another: each mails, or draws a secret. */
  completion: { burst: 5, every: 5 * minute },
  /** Records looked for without a care relationship, by one professional: found or not. */
  glass: { burst: 3, every: 2 * hour },
  /** Archives of a whole record, for one account: each reads everything. */
  export: { burst: 6, every: 10 * minute },
  /** Codes of prescriptions, from one network: a pharmacy reads many, a machine that tries them reads thousands. */
  'prescription-code': { burst: 40, every: 10 },
  /** Challenges drawn for passkeys: nothing can be guessed there, it only bounds what is kept. */
  'passkey-network': { burst: 200, every: 1 },
} as const satisfies Readonly<Record<string, Limit>>
export type Lane = keyof typeof limits

export interface Level {
  readonly level: number
  readonly at: Instant
}

/** The level after one more try, or undefined when the lane is full: a refused try adds nothing, so that waiting always helps. */
export const pour = (limit: Limit, before: Level | undefined, at: Instant): Level | undefined => {
  const passed = before ? Math.max(0, secondsBetween(before.at, at)) : 0
  const left = before ? Math.max(0, before.level - passed / limit.every) : 0
  // What arithmetic on fractions loses must not cost a try.
  return left + 1 <= limit.burst + 1e-3 ? { level: left + 1, at } : undefined
}

/** A network as one subscriber holds it: an IPv4 address, the first half of an IPv6 one (RFC 6177). */
export const networkOf = (address: string): string => {
  const four = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (four) return four
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const groups = head.split(':').filter(Boolean)
  const after = tail?.split(':').filter(Boolean) ?? []
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - groups.length - after.length)).fill('0')
  return [...groups, ...zeros, ...after].slice(0, 4).join(':')
}
