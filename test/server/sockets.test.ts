// The socket door against strange frames: refused, bounded, closed, and nothing left behind.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { dutyChanged, ticketChanged } from '#waiting-room/place.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { accountOf, takePlace } from '../path.ts'

let house: TestHouse
let doctor: Person
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())
beforeEach(async () => {
  doctor = await house.play('arnoux')
})

const listen = 'edge/listen'
/** A socket that sends whatever it is told to. */
const bare = async (headers: Record<string, string> = {}) => {
  const ws = new WebSocket(`${house.url.replace('http', 'ws')}/socket`, {
    headers: { origin: house.url, cookie: doctor.cookie() ?? '', ...headers },
  })
  const closed = new Promise<number>(resolve => ws.once('close', resolve))
  const said = new Promise<string>(resolve => ws.once('message', data => resolve(String(data))))
  await new Promise((resolve, reject) => ws.once('open', resolve).once('error', reject))
  return { ws, closed, said }
}

describe('a frame', () => {
  test.each(['{', '"text"', '[]', '{"n":1}', '{"n":-1,"name":"edge/ping"}', '{"n":1,"name":"edge/ping","more":1}'])(
    'that is none of ours is refused: %s',
    async frame => {
      const { ws, said } = await bare()
      ws.send(frame)
      expect(JSON.parse(await said)).toMatchObject({ refused: 'invalid-input' })
      ws.close()
    },
  )

  test('that names no message, or carries another form, is refused by its number', async () => {
    const line = await doctor.socket()
    for (const [name, body] of [
      ['nothing/at-all', {}],
      ['waiting-room/at-desk', { more: 1 }],
      ['waiting-room/present', { ticketId: 'x' }],
      [listen, { topic: 'nothing/at-all', id: randomUUID() }],
      [listen, { topic: dutyChanged.name, id: 'x' }],
    ] as const)
      expect(await line.request(name, body)).toMatchObject({ refused: 'invalid-input' })
    line.close()
  })

  test('in bytes, or too large, closes the connection', async () => {
    const first = await bare()
    first.ws.send(Buffer.from('{"name":"edge/ping"}'))
    expect(await first.closed).toBe(1008)
    const second = await bare()
    second.ws.send(JSON.stringify({ name: 'edge/ping', body: 'x'.repeat(70_000) }))
    expect(await second.closed).toBe(1009)
  })

  test('after too many others closes the connection', async () => {
    const { ws, closed } = await bare()
    for (let n = 0; n < 500; n++) ws.send('{"name":"edge/ping"}')
    expect(await closed).toBe(1008)
  })

  test('is answered a sign of life', async () => {
    const { ws, said } = await bare()
    ws.send('{"name":"edge/ping"}')
    expect(JSON.parse(await said)).toEqual({ name: 'edge/pong' })
    ws.close()
  })
})

describe('a connection', () => {
  test('is not opened elsewhere, without a cookie, or for a page from elsewhere', async () => {
    await expect(bare({ origin: 'https://ailleurs.example' })).rejects.toThrow(/403/)
    await expect(bare({ cookie: 'xcolloque=1' })).rejects.toThrow(/401/)
    await expect(bare({ cookie: `colloque=${'x'.repeat(43)}` })).rejects.toThrow(/401/)
    await expect(bare({ host: 'ailleurs.example' })).rejects.toThrow(/403/)
  })

  test('hears what it may, again after listening again, and no more once it stops', async () => {
    const account = await accountOf(doctor)
    const line = await doctor.socket()
    const topic = { topic: dutyChanged.name, id: account }
    for (let n = 0; n < 2; n++) expect(await line.request(listen, topic)).toMatchObject({ ok: true })
    const heard: unknown[] = []
    house.house.bus.changed(dutyChanged.name, account)
    heard.push(await line.heard('edge/changed'))
    expect(await line.request('edge/unlisten', topic)).toMatchObject({ ok: true })
    house.house.bus.changed(dutyChanged.name, account)
    expect(await line.request(listen, topic)).toMatchObject({ ok: true })
    house.house.bus.changed(dutyChanged.name, account)
    heard.push(await line.heard('edge/changed'))
    expect(heard).toEqual([topic, topic])
    line.close()
  })

  test('does not hear what it has no right to', async () => {
    const jeanne = await house.play('jeanne')
    const { ticket } = await takePlace(jeanne)
    const line = await (await house.play('marcel')).socket()
    expect(await line.request(listen, { topic: ticketChanged.name, id: ticket })).toMatchObject({
      refused: 'not-found',
    })
    expect(await line.request(listen, { topic: dutyChanged.name, id: await accountOf(doctor) })).toMatchObject({
      refused: 'not-allowed',
    })
    line.close()
  })

  test('listens to fifty things at most', async () => {
    const jeanne = await house.play('jeanne')
    const account = await accountOf(jeanne)
    const line = await jeanne.socket()
    const answers: unknown[] = []
    for (let n = 0; n < 51; n++) {
      const id = randomUUID()
      await house.owner.query(
        `insert into relation (id, account_id, subject_id, kind, from_at, cause) values ($1, $2, $1, 'holds', $3, 'test')`,
        [id, account, house.time.now()],
      )
      answers.push(await line.request(listen, { topic: ticketChanged.name, id }))
    }
    expect(answers.slice(0, 50).every(answer => (answer as { ok?: true }).ok)).toBe(true)
    expect(answers[50]).toMatchObject({ refused: 'too-many-requests' })
    line.close()
  })

  test('is looked at again after four hours, whatever it does', async () => {
    const { closed } = await bare()
    house.time.advance(4 * 3600)
    expect(await closed).toBe(1001)
  })
})

test('a connection whose network vanished is closed, though nobody closed it; one that answers stays', async () => {
  const origin = { origin: house.url, cookie: doctor.cookie() ?? '' }
  const silent = new WebSocket(`${house.url.replace('http', 'ws')}/socket`, { headers: origin, autoPong: false })
  const { ws } = await bare()
  await new Promise(resolve => silent.once('close', resolve))
  expect(ws.readyState).toBe(WebSocket.OPEN)
  ws.close()
}, 30_000)
