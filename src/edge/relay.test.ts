// The relay as a browser meets it: credentials accepted by the real coturn, which survives its parent and comes back.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { instantOf, plusSeconds, systemClock } from '#kit/time.ts'
import { openLog } from './log.ts'
import { type Relay, startRelay } from './relay.ts'

const account = '019a0000-0000-7000-8000-000000000001'
const installed = await promisify(execFile)('turnserver', ['--version']).then(
  () => true,
  fault => fault.code !== 'ENOENT',
)

const newFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'colloque-relay-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const start = async (keysFolder: string, port: number, log = openLog('silent')): Promise<Relay> => {
  const relay = await startRelay({ turn: undefined }, { keysFolder, host: 'localhost', loopback: true, port, log })
  if (!relay) throw new Error('no relay')
  onTestFinished(() => relay.stop())
  return relay
}

/** Asks for two relayed addresses and sends one message between them; answers whether it came. */
const relays = async (relay: Relay, { username, credential }: { username: string; credential: string }) => {
  const port = /:(\d+)$/.exec(relay.urls[0] ?? '')?.[1] ?? ''
  const args = ['-u', username, '-w', credential, '-p', port, '-y', '-n', '1', '-m', '1', '-c', '127.0.0.1']
  return promisify(execFile)('turnutils_uclient', args, { timeout: 20_000 }).then(
    ({ stdout }) => /Total lost packets 0 /.test(stdout),
    () => false,
  )
}

test('a relay run by someone else: its addresses, and credentials it can check by itself', async () => {
  const turn = { urls: ['turns:relais.exemple.fr:5349'], secret: 'shared with the relay' }
  const relay = await startRelay({ turn }, { keysFolder: '', host: '', loopback: false, log: openLog('silent') })
  expect(relay?.urls).toEqual(turn.urls)
  expect(relay?.credentials('someone', instantOf(Date.UTC(2026, 10, 21, 8)))).toEqual({
    username: '1795255200:someone',
    credential: 't5BFgzoKzauHg8NPwJq8K9qrRC8=',
    expiresAt: '2026-11-21T10:00:00.000Z',
  })
})

test.runIf(installed)('coturn relays for whoever holds credentials of the moment, and for nobody else', async () => {
  const keysFolder = await newFolder()
  const relay = await start(keysFolder, 4120)
  const now = relay.credentials(account, systemClock())
  expect(await relays(relay, now)).toBe(true)
  expect(await relays(relay, { ...now, credential: 'guessed' })).toBe(false)
  const old = relay.credentials(account, plusSeconds(systemClock(), -3 * 60 * 60))
  expect(await relays(relay, old)).toBe(false)
  expect((await stat(join(keysFolder, 'relay.conf'))).mode & 0o777).toBe(0o600)
})

test.runIf(installed)('left by a killed server, coturn is adopted: same process, same port, same secret', async () => {
  const keysFolder = await newFolder()
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../test/hold-relay.ts'), keysFolder, '4130'])
  await once(child.stdout, 'data')
  const before = await readFile(join(keysFolder, 'relay.pid'), 'utf8')
  child.kill('SIGKILL')
  await once(child, 'exit')
  const relay = await start(keysFolder, 4140)
  expect(await readFile(join(keysFolder, 'relay.pid'), 'utf8')).toBe(before)
  expect(relay.urls[0]).toBe('stun:127.0.0.1:4130')
  expect(await relays(relay, relay.credentials(account, systemClock()))).toBe(true)
})

test.runIf(installed)('killed, it comes back on the same port; a taken port is left for the next one', async () => {
  const keysFolder = await newFolder()
  const back = Promise.withResolvers<void>()
  const log = pino({}, { write: (line: string) => JSON.parse(line).msg === 'relay is back' && back.resolve() })
  const relay = await start(keysFolder, 4150, log)
  const other = await start(await newFolder(), 4150)
  expect(other.urls[0]).toBe('stun:127.0.0.1:4151')
  process.kill(Number(await readFile(join(keysFolder, 'relay.pid'), 'utf8')), 'SIGKILL')
  await back.promise
  expect(await relays(relay, relay.credentials(account, systemClock()))).toBe(true)
})
