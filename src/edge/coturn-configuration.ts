// What we ask of coturn: who may use it, how much, and where it may send.
import { readFileSync } from 'node:fs'

/**
 * Addresses that are nobody's on the internet (IANA special-purpose registries, RFC 6890): a relay that reaches them
 * is a door into the network it stands in.
 */
const specialPurpose = [
  '0.0.0.0-0.255.255.255',
  '10.0.0.0-10.255.255.255',
  '100.64.0.0-100.127.255.255',
  '127.0.0.0-127.255.255.255',
  '169.254.0.0-169.254.255.255',
  '172.16.0.0-172.31.255.255',
  '192.0.0.0-192.0.0.255',
  '192.0.2.0-192.0.2.255',
  '192.88.99.0-192.88.99.255',
  '192.168.0.0-192.168.255.255',
  '198.18.0.0-198.19.255.255',
  '198.51.100.0-198.51.100.255',
  '203.0.113.0-203.0.113.255',
  '240.0.0.0-255.255.255.255',
  '::1',
  '::ffff:0:0-::ffff:ffff:ffff',
  '64:ff9b::-64:ff9b::ffff:ffff',
  '64:ff9b:1::-64:ff9b:1:ffff:ffff:ffff:ffff:ffff',
  '100::-100::ffff:ffff:ffff:ffff',
  '2001::-2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff',
  '2001:db8::-2001:db8:ffff:ffff:ffff:ffff:ffff:ffff',
  '2002::-2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
  'fc00::-fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
  'fe80::-febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
]

/** As root, coturn becomes this user once its ports are open: Debian's own, else the one that owns nothing. */
const unprivilegedUser = (): string =>
  /^turnserver:/m.test(readFileSync('/etc/passwd', 'utf8')) ? 'turnserver' : 'nobody'

export interface ConfigurationOptions {
  readonly port: number
  readonly secret: string
  readonly loopback: boolean
  readonly pidFile: string
}

/**
 * The text of its configuration file. A call takes two allocations a side at most, so 1,000 ports hold some 240 calls. A page
 * that is reloaded or dies leaves its allocations to expire: they live three minutes rather than ten, and an account may hold
 * enough of them that someone who reloads again and again is not shut out of their own call.
 */
export const configuration = ({ port, secret, loopback, pidFile }: ConfigurationOptions): string =>
  [
    `listening-port=${port}`,
    'min-port=49160',
    'max-port=50159',
    'use-auth-secret',
    `static-auth-secret=${secret}`,
    'realm=colloque',
    'fingerprint',
    'user-quota=48',
    'total-quota=960',
    'max-allocate-lifetime=180',
    'no-cli',
    'no-tls',
    'no-dtls',
    'no-tcp-relay',
    'no-multicast-peers',
    'no-software-attribute',
    'no-rfc5780',
    'stale-nonce=600',
    'no-stdout-log',
    'log-file=/dev/null',
    `pidfile=${pidFile}`,
    ...(process.getuid?.() === 0 ? [`proc-user=${unprivilegedUser()}`] : []),
    ...(loopback ? ['listening-ip=127.0.0.1', 'relay-ip=127.0.0.1', 'allow-loopback-peers'] : []),
    ...specialPurpose.filter(range => !(loopback && range.startsWith('127.'))).map(range => `denied-peer-ip=${range}`),
    '',
  ].join('\n')
