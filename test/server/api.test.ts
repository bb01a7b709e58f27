// The API as a stranger meets it: every operation told, the guide's own commands run, and a client made from /openapi.json alone.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { OpenApi, Operation } from '#edge/api/openapi.ts'
import { openHours } from '../agenda.ts'
import { openTestHouse, type TestHouse } from '../house.ts'

let house: TestHouse
let description: OpenApi
beforeAll(async () => {
  house = await openTestHouse()
  description = (await (await fetch(`${house.url}/openapi.json`)).json()) as OpenApi
})
afterAll(() => house?.close())

interface Found {
  readonly method: string
  readonly path: string
  readonly operation: Operation
}
const operations = (): readonly Found[] =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )

describe('the description', () => {
  test('says of every operation what it does and who may, and of every refusal what a person is told', () => {
    const untold = operations().flatMap(({ operation }) => [
      ...(operation.summary.length > 15 ? [] : [`${operation.operationId}: no summary`]),
      ...(operation.description.startsWith('Who: ') ? [] : [`${operation.operationId}: not who`]),
      ...Object.values(operation.responses).flatMap(answer =>
        Object.entries(answer['x-refusals'] ?? {})
          .filter(([, sentence]) => !/^\p{Lu}.*[.?]/u.test(sentence) || sentence.includes('undefined'))
          .map(([code, sentence]) => `${operation.operationId}, ${code}: « ${sentence} »`),
      ),
    ])
    expect(untold).toEqual([])
    expect(operations().length).toBeGreaterThan(150)
  })

  test('gives an example of nearly every body, and each is one the operation accepts', () => {
    const bodies = operations().flatMap(({ operation }) => {
      const body = operation.requestBody?.content['application/json']
      return body ? [{ name: operation.operationId, body }] : []
    })
    const without = bodies.filter(({ body }) => body.example === undefined).map(({ name }) => name)
    expect(without.length / bodies.length, without.join(', ')).toBeLessThan(0.1)
  })
})

test('the page tells every operation, without a script, under the same headers as the others', async () => {
  const answer = await fetch(`${house.url}/api`)
  const page = await answer.text()
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(page).not.toMatch(/<script|style=|\son\w+=|https?:\/\/(?!localhost)/)
  for (const { operation } of operations()) expect(page).toContain(`id="${operation.operationId}"`)
  for (const words of ['stale-profile', 'The profile changed in another window', '<h2 id="trying-again">'])
    expect(page).toContain(words)
  expect((await fetch(`${house.url}/api.css`)).headers.get('content-type')).toContain('text/css')
})

test('the guide’s commands do what they say', async () => {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/api.md'), 'utf8')
  const commands = /```sh\n([\s\S]*?)```/.exec(guide)?.[1] ?? ''
  expect(await run(commands)).toBe(['new', 'done once', '1', 'stale-profile', 'answers', 'not-found', ''].join('\n'))
})

const run = (commands: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const shell = spawn('bash', ['-eu'], { env: { ...process.env, BASE: house.url } })
    let said = ''
    let complained = ''
    shell.stdout.on('data', text => {
      said += text
    })
    shell.stderr.on('data', text => {
      complained += text
    })
    shell.on('close', code => (code === 0 ? resolve(said) : reject(new Error(`${code}: ${said}\n${complained}`))))
    shell.stdin.end(commands)
  })

/** Patterns of letters are read in Unicode mode (JSON Schema 2020-12, 6.4), which this validator does not do: those are left. */
const understood = (schema: unknown): object =>
  JSON.parse(
    JSON.stringify(schema, (key, value) => (key === 'pattern' && String(value).includes('\\p{') ? undefined : value)),
  )

/** All a stranger knows: the description, a cookie jar, and that changes carry an origin. Every answer is held to its schema. */
const stranger = () => {
  const jar = new Map<string, string>()
  return async (
    name: string,
    given: { path?: Record<string, string>; body?: unknown; key?: string } = {},
  ): Promise<unknown> => {
    const found = operations().find(({ operation }) => operation.operationId === name)
    if (!found) throw new Error(`no operation ${name}`)
    const { method, path, operation } = found
    const server = description.servers[0]?.url ?? ''
    const url = server + path.replace(/\{(\w+)\}/g, (_, parameter: string) => given.path?.[parameter] ?? '')
    const idempotent = operation.parameters.some(one => one.name === 'Idempotency-Key')
    const answer = await fetch(url, {
      method,
      headers: {
        ...(method === 'GET' ? {} : { origin: server }),
        ...(jar.size > 0 ? { cookie: [...jar].map(([key, value]) => `${key}=${value}`).join('; ') } : {}),
        ...(given.body ? { 'content-type': 'application/json' } : {}),
        ...(idempotent ? { 'idempotency-key': given.key ?? randomUUID() } : {}),
      },
      ...(given.body ? { body: JSON.stringify(given.body) } : {}),
    })
    for (const set of answer.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      jar.set(key, value)
    }
    const declared = operation.responses[answer.status]
    if (!declared) throw new Error(`${name} answered ${answer.status}, which it does not declare`)
    const schema = declared.content['application/json']?.schema
    return z.fromJSONSchema(understood(schema) as never).parse(await answer.json())
  }
}

test('a client made from the description alone signs in, asks for a consultation, says where, and understands what is refused', async () => {
  const act = stranger()
  expect(description.components.securitySchemes.session).toMatchObject({ in: 'cookie', name: 'colloque' })
  await act('access/play-persona', { body: { persona: 'marcel' } })
  const { patients } = (await act('patients/list')) as { patients: { id: string }[] }
  const patientId = patients[0]?.id ?? ''
  const reason = example('orientation/start-intake')
  const { id: intakeId } = (await act('orientation/start-intake', { path: { patientId }, body: reason })) as {
    id: string
  }
  const place = { address: ['2 quai de la Vilaine'], postcode: '35600', city: 'Redon', country: 'FR' }
  await act('orientation/save-place', {
    path: { intakeId },
    body: { ...place, callback: '06 39 98 12 34', driving: false },
  })
  const before = await act('orientation/read-intake', { path: { intakeId } })
  expect(before).toMatchObject({ patientId, place: { callback: '+33639981234' } })
  // What cannot be is told by a code it declared.
  expect(await act('orientation/start-intake', { path: { patientId }, body: { reason: 'nothing' } })).toMatchObject({
    refused: 'reason-unknown',
  })
  expect(await act('waiting-room/join', { path: { intakeId } })).toMatchObject({ refused: expect.any(String) })
  await act('access/sign-out')
  expect(await act('patients/list')).toEqual({ refused: 'not-signed-in' })
})

test('another finds a reason and a free time, books it, asks the same again, moves it and gives it up', async () => {
  const doctor = await house.play('arnoux')
  await openHours(doctor)
  const act = stranger()
  await act('access/play-persona', { body: { persona: 'jeanne' } })
  const { patients } = (await act('patients/list')) as { patients: { id: string }[] }
  const path = { patientId: patients[0]?.id ?? '' }
  const { reasons } = (await act('orientation/list-reasons')) as { reasons: { id: string; title: { en: string } }[] }
  const reason = reasons.find(one => /cough/i.test(one.title.en))?.id
  type Slots = { slots: { practitioner: string; startsAt: string }[] }
  const free = async () => ((await act('agenda/first-free', { body: { reason } })) as Slots).slots
  const [first] = await free()
  const window = { from: first?.startsAt, until: new Date(Date.parse(first?.startsAt ?? '') + 7_200_000).toISOString() }
  const { slots } = (await act('agenda/find-slots', { body: { reason, ...window } })) as Slots
  const body = { ...slotOf(slots[0]), reason, zone: 'Europe/Paris' }
  const key = 'one-gesture'
  const { id } = (await act('agenda/hold', { path, body, key })) as { id: string }
  expect(await act('agenda/hold', { path, body, key })).toEqual({ id })
  expect(await act('agenda/hold', { path, body: { ...body, ...slotOf(slots[1]) }, key })).toEqual({
    refused: 'key-reused',
  })
  const one = { ...path, appointmentId: id }
  await act('agenda/confirm', { path: one })
  expect(await act('agenda/move', { path: one, body: slotOf(slots[1]) })).toEqual({})
  expect(await act('agenda/appointments', { path })).toMatchObject({
    appointments: [{ id, state: 'booked', reason, startsAt: slots[1]?.startsAt }],
    next: null,
  })
  await act('agenda/cancel', { path: one })
  expect(await act('agenda/move', { path: one, body: slotOf(slots[0]) })).toMatchObject({ refused: 'not-to-come' })
  expect((await free())[0]).toMatchObject(slotOf(first))
})
const slotOf = (slot: { practitioner: string; startsAt: string } | undefined) => ({
  practitioner: slot?.practitioner,
  startsAt: slot?.startsAt,
})

const example = (name: string): unknown =>
  operations().find(({ operation }) => operation.operationId === name)?.operation.requestBody?.content[
    'application/json'
  ]?.example
