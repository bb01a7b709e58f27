// Attacks by mass: broken HTTP, slow senders, many sockets, frames without end. Others are served meanwhile, memory is bounded.
import { connect, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { me } from '#access/me.ts'
import { mostConnections } from '#edge/sockets.ts'
import { openTestHouse, type Person, type TestHouse } from '../../house.ts'
import { granted } from '../../path.ts'
import { attacks, heldMegabytes } from './attempts.ts'

let house: TestHouse
let jeanne: Person
const table = attacks()
beforeAll(async () => {
  house = await openTestHouse()
  jeanne = await house.play('jeanne')
})
afterAll(async () => {
  table.print()
  await house?.close()
})

const address = () => ({ host: '127.0.0.1', port: Number(new URL(house.url).port) })
const stillServed = async () => expect(granted(me, await jeanne.call(me)).session).not.toBeNull()

/** Bytes as they are, on a connection of their own; answers the status line's number, 0 when it was only cut. */
const raw = (bytes: string | Buffer): Promise<number> =>
  new Promise(resolve => {
    let answer = ''
    const socket = connect(address(), () => socket.end(bytes))
    socket.on('data', part => {
      answer += part
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)))
  })

const head = (lines: readonly string[], first = 'POST /api/sign-ins HTTP/1.1') => {
  const { host } = new URL(house.url)
  const usual = [`Host: ${host}`, `Origin: ${house.url}`, 'Content-Type: application/json', 'Connection: close']
  return `${[first, ...usual, ...lines].join('\r\n')}\r\n\r\n`
}
const withBody = (body: string | Buffer, ...lines: string[]) =>
  Buffer.concat([Buffer.from(head([`Content-Length: ${Buffer.byteLength(body)}`, ...lines])), Buffer.from(body)])

test('HTTP that no browser sends is refused or cut', async () => {
  const row = table.row('broken, doubled, hidden and endless HTTP')
  const form = '{"email":"a@example.org","password":"y"}'
  const tries: Record<string, string | Buffer> = {
    'deep JSON': withBody(`${'['.repeat(30_000)}${']'.repeat(30_000)}`),
    'deep objects': withBody(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`),
    'a long list': withBody(`[${'1,'.repeat(30_000)}1]`),
    'a body too large': withBody(JSON.stringify({ email: 'x'.repeat(300_000), password: 'y' })),
    'bytes that are not UTF-8': withBody(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])),
    'a NUL': withBody('{"email":"a\u0000@example.org","password":"y"}'),
    'doubled keys': withBody('{"email":1,"email":"a@example.org","password":1}'),
    'a number without end': withBody(`{"email":${'9'.repeat(50_000)}}`),
    'a prototype': withBody('{"__proto__":{"role":"administrator"},"email":"a@example.org","password":"y"}'),
    'a compressed bomb': withBody(gzipSync(Buffer.alloc(20_000_000)), 'Content-Encoding: gzip'),
    'a length too short': `${head(['Content-Length: 3'])}${form}`,
    'a negative length': `${head(['Content-Length: -1'])}${form}`,
    'two lengths': `${head(['Content-Length: 5', 'Content-Length: 40'])}${form}`,
    'length and chunks': `${head(['Content-Length: 5', 'Transfer-Encoding: chunked'])}0\r\n\r\nGET /api/me HTTP/1.1\r\n\r\n`,
    'chunks that lie': `${head(['Transfer-Encoding: chunked'])}FFFFFFFF\r\n${form}\r\n`,
    'chunks of an odd coding': `${head(['Transfer-Encoding: x-chunked'])}${form}`,
    'a header folded': `${head(['X-A: b', ' c: d', 'Content-Length: 40'])}${form}`,
    'headers without end': head(Array.from({ length: 3000 }, (_, at) => `X-${at}: ${'y'.repeat(50)}`)),
    'a long address': head([], `GET /${'a'.repeat(100_000)} HTTP/1.1`),
    'thousands of questions': head([], `GET /api/me?${'a=1&'.repeat(3000)} HTTP/1.1`),
    'a whole address of elsewhere': head([], 'GET http://ailleurs.example/api/me HTTP/1.1'),
    'no host': `GET /api/me HTTP/1.1\r\nConnection: close\r\n\r\n`,
    'two hosts': head(['Host: ailleurs.example'], 'GET /api/me HTTP/1.1'),
    'a method of no one': head([], 'BREW /api/me HTTP/1.1'),
    'a trace': head([], 'TRACE /api/me HTTP/1.1'),
    'a tunnel': head([], 'CONNECT 127.0.0.1:5432 HTTP/1.1'),
    'another protocol': Buffer.from('\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'),
    'a path upwards': head([], 'GET /assets/../../package.json HTTP/1.1'),
    'a path upwards, hidden': head([], 'GET /assets/%2e%2e%2f%2e%2e%2fpackage.json HTTP/1.1'),
    'a path of another machine': head([], 'GET //ailleurs.example/%2e%2e HTTP/1.1'),
    'a method in disguise': `${head(['X-HTTP-Method-Override: DELETE', 'Content-Length: 2'])}{}`,
  }
  for (const [what, bytes] of Object.entries(tries)) {
    const status = await raw(bytes)
    // 404 and 405 for what is not there, 200 for a page of ours that any unknown address shows.
    const page = what.startsWith('a path') || what === 'a long address'
    row.note(what, status, status === 0 || status >= 400 || (page && status === 200))
  }
  row.holds()
  await stillServed()
})

test('a caller from elsewhere, however they name themselves, changes and reads nothing', async () => {
  const row = table.row('origin and host tricks, forged requests')
  const { host, port } = new URL(house.url)
  const cookie = jeanne.cookie() ?? ''
  const origins = ['null', 'https://ailleurs.example', `${house.url}.ailleurs.example`, `${house.url}@ailleurs.example`]
  origins.push(`http://${host.replace('localhost', 'localhost.')}`, `https://${host}`, `http://localhost:1${port}`, '')
  for (const origin of origins)
    for (const path of ['/api/sign-out', '/api/sign-ins', '/api/patients/self'])
      for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
        const lines = [`Host: ${host}`, `Cookie: ${cookie}`, `Content-Type: ${type}`, 'Content-Length: 2']
        if (origin) lines.push(`Origin: ${origin}`)
        const status = await raw(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\nConnection: close\r\n\r\n{}`)
        row.note(`${path} from ${origin}`, status, status === 403)
      }
  const hosts = [
    'ailleurs.example',
    `${host}.`,
    `ailleurs.example@${host}`,
    `${host}:80`,
    '127.0.0.1',
    '0x7f000001',
    '[::1]',
  ]
  for (const one of hosts) {
    const lines = `Host: ${one}\r\nX-Forwarded-Host: ${host}\r\nForwarded: host=${host}\r\nCookie: ${cookie}`
    const status = await raw(`GET /api/patients HTTP/1.1\r\n${lines}\r\nConnection: close\r\n\r\n`)
    row.note(`host ${one}`, status, status === 421 || status === 400)
  }
  row.holds()
  await stillServed()
})

test('senders who never finish hold nobody up, and are cut', async () => {
  const row = table.row('slow headers and slow bodies')
  const slow = (bytes: string) =>
    new Promise<void>((resolve, reject) => {
      const socket: Socket = connect(address(), () => socket.write(bytes))
      socket.on('error', () => undefined).on('close', () => resolve())
      socket.resume()
      socket.setTimeout(100_000, () => reject(new Error('a slow sender was never cut')))
    })
  const cut = [
    ...Array.from({ length: 40 }, () => slow('POST /api/sign-ins HTTP/1.1\r\nHost: ')),
    ...Array.from({ length: 40 }, () => slow(head(['Content-Length: 1000']).replace('Connection: close\r\n', ''))),
  ]
  for (let asked = 0; asked < 20; asked++) await stillServed()
  await Promise.all(cut.map(one => one.then(() => row.note('a slow sender', 0, true))))
  row.holds()
}, 120_000)

/** A bare socket of Jeanne's; resolves with the code it closes with, or with the refusal of its upgrade. */
const flood = (send: (socket: WebSocket) => void) => {
  const socket = new WebSocket(`${house.url.replace(/^http/, 'ws')}/socket`, {
    headers: { origin: house.url, cookie: jeanne.cookie() ?? '' },
  })
  const closed = new Promise<number>(resolve => {
    socket.on('close', resolve)
    socket.on('error', () => undefined)
    socket.on('unexpected-response', (_request, answer) => {
      resolve(answer.statusCode ?? 0)
      socket.terminate()
    })
  })
  const opened = new Promise<void>(resolve => socket.once('open', resolve))
  void opened.then(() => send(socket))
  return { socket, closed, opened: Promise.race([opened, closed]) }
}

test('one account opens so many sockets and no more; the first ones are kept', async () => {
  const row = table.row('sockets of one account, far beyond what pages need')
  const many = Array.from({ length: mostConnections * 3 }, () => flood(() => undefined))
  await Promise.all(many.map(({ opened }) => opened))
  const live = many.filter(({ socket }) => socket.readyState === WebSocket.OPEN)
  row.note(`${live.length} live of ${many.length}`, 429, live.length <= mostConnections && live.length > 0)
  for (const { socket, closed } of live) {
    socket.close()
    await closed
  }
  row.holds()
  const { socket, opened, closed } = flood(() => undefined)
  await opened
  expect(socket.readyState).toBe(WebSocket.OPEN)
  socket.close()
  await closed
})

test('frames too many, too large, broken or in pieces end the connection, and nothing is kept of them', async () => {
  const row = table.row('floods of frames, giant frames, garbage')
  const before = heldMegabytes()
  const ways: Record<string, (socket: WebSocket) => void> = {
    'five thousand frames': socket => {
      for (let sent = 0; sent < 5000; sent++) socket.send('{"name":"edge/ping"}')
    },
    'a giant frame': socket => socket.send('x'.repeat(5_000_000)),
    'a frame of bytes': socket => socket.send(Buffer.alloc(1000)),
    'pieces without end': socket => {
      for (let sent = 0; sent < 500; sent++) socket.send('x'.repeat(1000), { fin: false })
    },
    'topics without end': socket => {
      for (let n = 0; n < 1000; n++)
        socket.send(JSON.stringify({ n, name: 'edge/listen', body: { topic: 'x', id: crypto.randomUUID() } }))
    },
  }
  for (const [what, send] of Object.entries(ways))
    for (let time = 0; time < 5; time++) {
      const code = await flood(send).closed
      row.note(`${what}: ${code}`, 0, [1006, 1008, 1009].includes(code))
    }
  await stillServed()
  row.holds()
  const grown = heldMegabytes() - before
  process.stdout.write(`floods: ${grown.toFixed(1)} MB more held afterwards\n`)
  expect(grown).toBeLessThan(60)
})
