// The HTTP door against strange callers, and writes sent twice.
import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAccount } from '#access/create-account.ts'
import { openGate } from '#access/server/gate.ts'
import { route } from '#access/who.ts'
import { serve } from '#edge/house.ts'
import { openHttp } from '#edge/http.ts'
import { done } from '#kit/outcome.ts'
import { nothing } from '#kit/route.ts'
import { startIntake } from '#orientation/start-intake.ts'
import { join } from '#waiting-room/join.ts'
import { leave } from '#waiting-room/place.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { granted, patientOf, prepareRequest } from '../path.ts'

let house: TestHouse
let jeanne: Person
beforeAll(async () => {
  house = await openTestHouse()
  jeanne = await house.play('jeanne')
})
afterAll(() => house?.close())

/** A request as no browser would send it: its own Host, its own bytes. */
const raw = (path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}) =>
  new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(house.url)
    const { method = 'GET', headers = {}, body } = options
    const sent = request({ hostname, port, path, method, headers, agent: false }, response => {
      const parts: Buffer[] = []
      response.on('data', part => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString() }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
const signIns = '/api/sign-ins'
const post = (body: string, headers: Record<string, string> = {}) =>
  raw(signIns, { method: 'POST', headers: { origin: house.url, 'content-type': 'application/json', ...headers }, body })

describe('what is sent', () => {
  test('with an unknown field is refused, and the field named, never its value', async () => {
    const body = { email: 'a@example.org', password: 'secret-of-mine', admin: true }
    const { status, json } = await house.visitor().send('POST', signIns, body)
    expect(status).toBe(400)
    expect(json).toMatchObject({ refused: 'invalid-input', detail: { rule: 'unrecognized_keys' } })
    expect(JSON.stringify(json)).not.toContain('secret-of-mine')
    expect((await jeanne.send('GET', '/api/patients?all=1')).status).toBe(400)
  })

  test('at the end of all years is refused where days are counted from it', async () => {
    const asked = { reason: 'cough-fever', zone: 'Europe/Paris' }
    expect((await jeanne.send('POST', '/api/slots/days', { ...asked, from: '2999-12-31' })).status).toBe(200)
    for (const from of ['9999-12-31', '0001-01-01'])
      expect((await jeanne.send('POST', '/api/slots/days', { ...asked, from })).status, from).toBe(400)
    const window = { from: '9999-12-31T00:00:00.000Z', until: '9999-12-31T12:00:00.000Z' }
    const slots = { reason: 'cough-fever', ...window }
    expect((await jeanne.send('POST', '/api/slots', slots)).status).toBe(400)
  })

  test('too large, of another kind, deep, broken or poisoned ends in a refusal', async () => {
    expect(await post(JSON.stringify({ email: 'x'.repeat(70_000), password: 'y' }))).toMatchObject({ status: 413 })
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])
      expect((await post('{"email":"a@example.org","password":"y"}', { 'content-type': type })).status, type).toBe(400)
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
    for (const body of [
      deep,
      '{',
      'null',
      '[]',
      '""',
      '',
      '{"__proto__":{"a":1},"email":"a@example.org","password":"y"}',
    ])
      expect((await post(body)).status, body.slice(0, 40)).toBe(400)
  })

  test('to a route, an id or a page that is not there ends in a refusal', async () => {
    expect((await jeanne.send('GET', '/api/nothing')).json).toEqual({ refused: 'not-found' })
    expect((await jeanne.send('DELETE', '/api/me')).status).toBe(404)
    for (const id of ['x', '..%2f..', `${randomUUID()}'--`, 'é'.repeat(300)]) {
      const { status } = await jeanne.send('GET', `/api/tickets/${encodeURIComponent(id)}`)
      expect([400, 404], id).toContain(status)
    }
    expect((await raw('/%zz', { headers: {} })).status).toBe(400)
  })
})

describe('where it comes from', () => {
  test('another Host is refused, whatever it asks', async () => {
    for (const host of ['ailleurs.example', 'localhost', '127.0.0.1:1'])
      for (const path of ['/', '/api/me', '/health', '/openapi.json'])
        expect((await raw(path, { headers: { host } })).status, `${host} ${path}`).toBeGreaterThanOrEqual(400)
    const { port } = new URL(house.url)
    expect((await raw('/api/me', { headers: { host: `127.0.0.1:${port}` } })).status).toBe(200)
  })

  test('a change must come from a page of ours; a reading too when it says where it comes from', async () => {
    for (const origin of ['https://ailleurs.example', 'null', house.url.replace('http:', 'https:'), `${house.url}/`]) {
      expect((await post('{}', { origin })).status, origin).toBe(403)
      expect((await raw('/api/me', { headers: { origin } })).status, origin).toBe(403)
    }
    const silent = await raw(signIns, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
    expect(silent.status).toBe(403)
    expect((await raw('/api/me')).status).toBe(200)
  })
})

describe('every answer', () => {
  test('carries the security headers, errors and pages included; a record’s answer is kept nowhere', async () => {
    const answers = {
      page: await raw('/'),
      api: await raw('/api/me'),
      missing: await raw('/api/nothing'),
      missingAsset: await raw('/assets/nothing.js'),
      badUrl: await raw('/%zz'),
      host: await raw('/', { headers: { host: 'ailleurs.example' } }),
      origin: await post('{}', { origin: 'null' }),
      invalid: await post('{'),
      large: await post(JSON.stringify({ email: 'x'.repeat(70_000) })),
      health: await raw('/health'),
    }
    for (const [name, { headers }] of Object.entries(answers)) {
      expect(headers['content-security-policy'], name).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
      expect(headers['x-content-type-options'], name).toBe('nosniff')
      expect(headers['referrer-policy'], name).toBe('same-origin')
      expect(headers['cross-origin-opener-policy'], name).toBe('same-origin')
    }
    for (const name of ['api', 'invalid'] as const)
      expect(answers[name].headers['cache-control'], name).toBe('no-store')
  })

  test('that is a fault gives an id and nothing of what happened', async () => {
    const broken = route({
      name: 'access/broken',
      summary: 'Fails.',
      method: 'GET',
      path: '/api/broken',
      who: { roles: 'anyone' },
      output: nothing,
      refusals: {},
    })
    const undeclared = { ...broken, path: '/api/undeclared' } as const
    const app = await openHttp(
      house.house,
      [
        serve(broken, () => Promise.reject(new Error('select secret from account'))),
        serve(undeclared, async () => done({ secret: 'select secret' } as never)),
      ],
      openGate(house.house),
      () => {},
    )
    for (const url of ['/api/broken', '/api/undeclared']) {
      const answer = await app.inject({ url, headers: { host: new URL(house.url).host } })
      expect(answer.statusCode).toBe(500)
      expect(Object.keys(answer.json())).toEqual(['fault'])
      expect(answer.body).not.toContain('select')
    }
    await app.close()
  })
})

describe('a write sent twice', () => {
  const countOf = async (query: string, values: unknown[]) => {
    const { rows } = await house.owner.query<{ n: number }>(`select count(*)::int as n from ${query}`, values)
    return rows[0]?.n
  }

  test('with the same key makes one thing and answers its id again, even at the same instant', async () => {
    const params = { patientId: await patientOf(jeanne) }
    const key = randomUUID()
    const body = { reason: 'cough-fever' } as const
    const before = await countOf('intake where patient_id = $1', [params.patientId])
    const answers = await Promise.all(Array.from({ length: 8 }, () => jeanne.call(startIntake, { params, body, key })))
    const ids = answers.map(answer => granted(startIntake, answer).id)
    expect(new Set(ids).size).toBe(1)
    expect(await countOf('intake where patient_id = $1', [params.patientId])).toBe((before ?? 0) + 1)
    const traced = await countOf(`audit_entry where act = 'orientation/start-intake' and object_id = $1`, [ids[0]])
    expect(traced).toBe(1)
  })

  test('with the same key and something else is refused; the key of another account means nothing', async () => {
    const key = randomUUID()
    const params = { patientId: await patientOf(jeanne) }
    const first = granted(startIntake, await jeanne.call(startIntake, { params, body: { reason: 'cough-fever' }, key }))
    const other = await jeanne.call(startIntake, { params, body: { reason: 'urinary-burning' }, key })
    expect(other).toMatchObject({ refused: 'key-reused' })
    const marcel = await house.play('marcel')
    const own = await marcel.call(startIntake, {
      params: { patientId: await patientOf(marcel) },
      body: { reason: 'cough-fever' },
      key,
    })
    expect(granted(startIntake, own).id).not.toBe(first.id)
  })

  test('without a key, or with one that is no key, is refused; a refused one leaves the key free', async () => {
    const path = `/api/patients/${await patientOf(jeanne)}/intakes`
    for (const key of ['', 'short', 'x'.repeat(65), 'é'.repeat(5), 'a b c d e f'])
      expect(
        (await jeanne.send('POST', path, { reason: 'cough-fever' }, key ? { 'idempotency-key': encodeURI(key) } : {}))
          .status,
        key,
      ).toBeGreaterThanOrEqual(400)
    const key = randomUUID()
    const params = { patientId: await patientOf(jeanne) }
    await jeanne.call(startIntake, { params, body: { reason: 'none-such' as never }, key })
    granted(startIntake, await jeanne.call(startIntake, { params, body: { reason: 'cough-fever' }, key }))
  })

  test('keeps of a password only what nobody can guess it from', async () => {
    const body = { email: 'cle@example.org', password: 'un mot de passe assez long', language: 'fr' as const }
    const key = randomUUID()
    granted(createAccount, await house.visitor().call(createAccount, { body, key }))
    const { rows } = await house.owner.query('select * from idempotency where key = $1', [key])
    expect(JSON.stringify(rows)).not.toContain('mot de passe')
    const other = { ...body, password: 'un autre, assez long aussi' }
    expect(await house.visitor().call(createAccount, { body: other, key })).toMatchObject({ refused: 'key-reused' })
  })

  test('two tabs, or the two parents, joining at once for one patient: one place', async () => {
    const yanis = await house.play('yanis')
    const intakeId = await prepareRequest(yanis)
    const tabs = await Promise.all(Array.from({ length: 6 }, () => yanis.call(join, { params: { intakeId } })))
    const places = new Set(tabs.map(answer => granted(join, answer).id))
    expect(places.size).toBe(1)
    const [ticketId = ''] = places
    granted(leave, await yanis.call(leave, { params: { ticketId } }))
    // Marcel becomes, behind the row rules, another parent of Yanis's patient, with a request of his own.
    const marcel = await house.play('marcel')
    const patient = await patientOf(yanis)
    await house.owner.query(
      `update relation set subject_id = $1, kind = 'parent' where account_id =
      (select id from account where persona = 'marcel') and kind = 'self'`,
      [patient],
    )
    const requests = [await prepareRequest(yanis), await prepareRequest(marcel)]
    const [one, other] = await Promise.all(
      [yanis, marcel].map((parent, n) => parent.call(join, { params: { intakeId: requests[n] ?? '' } })),
    )
    expect([one?.ok, other?.ok].filter(Boolean)).toHaveLength(1)
    expect([one, other].find(answer => !answer?.ok)).toMatchObject({ refused: 'already-waiting' })
    expect(await countOf(`ticket where patient_id = $1 and state = 'waiting'`, [patient])).toBe(1)
  })
})

describe('statements kept planned', () => {
  const asSystem = () => house.house.db.as({ system: 'people' }, house.time.now())
  const everyone = () => asSystem().read(db => db.selectFrom('patient').selectAll().where('sex', '=', 'F').execute())

  test('are planned again when a later version changes a table under a running process', async () => {
    const before = await everyone()
    await house.owner.query('alter table patient add column later text')
    // PostgreSQL refuses at most once what was planned before, and nothing after.
    await everyone().catch(() => undefined)
    for (const again of [1, 2, 3]) expect(await everyone(), String(again)).toHaveLength(before.length)
    await house.owner.query('alter table patient drop column later')
  })

  test('who asks at the door acts as sign-in for that question alone', async () => {
    const token = Buffer.alloc(32)
    const { db } = house.house
    const at = house.time.now()
    const asked = await db.ask(sql`select kinds from recognised(${token}, ${at}, ${at}, null)`)
    expect(asked).toEqual([])
    // Outside a transaction nobody acts, before as after.
    expect(await db.ask(sql`select id from session union all select id from patient`)).toEqual([])
    const [left] = await db.ask(
      sql<{ system: string | null }>`select current_setting('colloque.system', true) as system`,
    )
    expect(left?.system || null).toBeNull()
  })
})
