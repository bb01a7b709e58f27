// A machine with two ways out, in network namespaces of its own: the way of a page is changed for real, under a call.
import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort } from './house.ts'

/**
 *     home ── wifi ──┐
 *          ── cell ──┴ road ── trunk ── this machine: server, relay, the other person's browser
 *
 * Addresses are those of benchmarks (RFC 2544), which nobody has. Everything leaves with the two namespaces.
 */
const [home, road, trunk] = ['home', 'road', 'trunk'].map(name => `cq${process.pid}-${name}`) as [
  string,
  string,
  string,
]
const net = '198.18.77'
const here = `${net}.1`
export type Way = 'wifi' | 'cell'
const ways = { wifi: { gate: `${net}.5`, address: `${net}.6` }, cell: { gate: `${net}.9`, address: `${net}.10` } }

const run = promisify(execFile)
const ip = (...words: string[]) => run('ip', words)
const at = (where: string, line: string) => ip('-n', where, ...line.split(' '))

/** Why it cannot be done on this machine, or undefined. */
export const noRoads = async (): Promise<string | undefined> => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'network namespaces need root on Linux'
  const made = await lay().then(
    () => undefined,
    (fault: Error) => `no network namespaces here: ${fault.message.trim().split('\n').at(-1)}`,
  )
  await lift()
  return made
}

const lay = async (): Promise<void> => {
  for (const one of [home, road]) await ip('netns', 'add', one)
  await ip('link', 'add', trunk, 'type', 'veth', 'peer', 'name', 'trunk', 'netns', road)
  await ip('addr', 'add', `${here}/30`, 'dev', trunk)
  await ip('link', 'set', 'dev', trunk, 'up')
  await at(road, `addr add ${net}.2/30 dev trunk`)
  await at(road, 'link set dev trunk up')
  await at(road, `route add default via ${here}`)
  await at(home, 'link set dev lo up')
  for (const way of ['wifi', 'cell'] as const) {
    await at(home, `link add ${way} type veth peer name ${way} netns ${road}`)
    await at(road, `addr add ${ways[way].gate}/30 dev ${way}`)
    await at(road, `link set dev ${way} up`)
  }
  await forward(true)
  await ip('route', 'add', `${net}.0/28`, 'via', `${net}.2`)
}

const lift = async (): Promise<void> => {
  // The links go with the namespaces, and the routes with the links.
  for (const one of [home, road]) await ip('netns', 'del', one).catch(() => undefined)
  await ip('link', 'del', trunk).catch(() => undefined)
}

const forward = (on: boolean) =>
  run('ip', ['netns', 'exec', road, 'sh', '-c', `echo ${on ? 1 : 0} >/proc/sys/net/ipv4/ip_forward`])

export interface Roads {
  readonly relay: { readonly url: string; readonly secret: string }
  /** How Chromium is started at home, where `localhost` is this machine. */
  readonly chromium: { readonly program: string; readonly flags: readonly string[] }
  readonly addressOf: (way: Way) => string
  /** Carries a port of this machine to home. */
  carry(port: number): Promise<void>
  /** The machine at home goes out this way, and no other: as a telephone does when it leaves the house. */
  take(way: Way): Promise<void>
  leave(way: Way): Promise<void>
  /** Nothing passes on the road for that long, and nobody is told; `meanwhile` is done in the silence. */
  silence(seconds: number, meanwhile: () => Promise<void>): Promise<void>
  close(): Promise<void>
}

export const openRoads = async (program: string): Promise<Roads> => {
  await lay()
  const folder = await mkdtemp(join(tmpdir(), 'colloque-roads-'))
  const atHome = join(folder, 'chromium')
  await writeFile(atHome, `#!/bin/sh\nexec ip netns exec ${home} ${program} "$@"\n`, { mode: 0o755 })
  const relay = await openRelay()
  const carried: (() => void)[] = []
  return {
    relay: { url: relay.url, secret: relay.secret },
    chromium: { program: atHome, flags: [`--host-resolver-rules=MAP localhost ${here}`] },
    addressOf: way => ways[way].address,
    async carry(port) {
      carried.push(await carry(port))
    },
    async take(way) {
      await at(home, `addr add ${ways[way].address}/30 dev ${way}`)
      await at(home, `link set dev ${way} up`)
      await at(home, `route add default via ${ways[way].gate}`)
    },
    async leave(way) {
      await at(home, `link set dev ${way} down`)
      await at(home, `addr flush dev ${way}`)
    },
    async silence(seconds, meanwhile) {
      await forward(false)
      // The length of the cut is what is tried: nothing is waited for.
      await Promise.all([meanwhile(), wait(seconds * 1000)])
      await forward(true)
    },
    async close() {
      for (const stop of carried) stop()
      await relay.stop()
      await lift()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A relay of the test's own: the product's refuses these addresses, as it must. */
const openRelay = async () => {
  const [port, secret] = [await freePort(), randomBytes(24).toString('base64url')]
  const options = [
    ...['-n', '--use-auth-secret', '--realm=colloque', '--fingerprint', '--no-cli', '--no-tls', '--no-dtls'],
    ...['--no-stdout-log', '--log-file=/dev/null', '--pidfile=/dev/null', '--min-port=50200', '--max-port=50300'],
    ...[`--static-auth-secret=${secret}`, `--listening-ip=${here}`, `--relay-ip=${here}`, `--listening-port=${port}`],
  ]
  const child = spawn('turnserver', options, { stdio: 'ignore' })
  const dead = new Promise(resolve => child.once('exit', resolve))
  return {
    url: `turn:${here}:${port}?transport=udp,turn:${here}:${port}?transport=tcp`,
    secret,
    async stop() {
      child.kill('SIGKILL')
      await dead
    },
  }
}

/** What comes to this port of the trunk goes to the same port of the machine itself, where the server listens. */
const carry = async (port: number): Promise<() => void> => {
  const open = new Set<Socket>()
  const server = createServer(from => {
    const to = connect(port, '127.0.0.1')
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      open.add(one)
      one.on('error', () => other.destroy()).on('close', () => open.delete(one))
      one.pipe(other)
    }
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, here, resolve))
  return () => {
    server.close()
    for (const one of open) one.destroy()
  }
}
