// Attacks by what is sent: fields that were not asked for, inputs drawn from the schemas with something wrong in them.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import type { AnyRoute } from '#kit/route.ts'
import { pathOf } from '#kit/route.ts'
import { roomsOf } from '../../../src/server.ts'
import { openTestHouse, type Person, type TestHouse } from '../../house.ts'
import { attacks, heldMegabytes } from './attempts.ts'
import { type Input, inputsOf, schemaOf } from './inputs.ts'
import { everyId, makeBusy } from './objects.ts'

let house: TestHouse
let ids: string[]
const table = attacks()
beforeAll(async () => {
  house = await openTestHouse()
  await makeBusy(house)
  ids = await everyId(house)
})
afterAll(async () => {
  table.print()
  await house?.close()
})

const routes = (): AnyRoute[] => roomsOf(house.house).flatMap(room => (room.served ?? []).map(one => one.route))

/** Someone whom the route's roles let in; a session that an act has ended is opened again. */
const players = new Map<string, Person>()
const insider = async (route: AnyRoute): Promise<Person> => {
  const { roles } = route.who as { roles: string | readonly string[] }
  const cast: Record<string, string> = { practitioner: 'arnoux', lead: 'vasseur', administrator: 'delmas' }
  const name = cast[Array.isArray(roles) ? String(roles[0]) : ''] ?? 'jeanne'
  const before = players.get(name)
  if (before && (await before.send('GET', '/api/me')).json !== undefined) {
    const me = (await before.send('GET', '/api/me')).json as { session?: unknown }
    if (me.session) return before
  }
  const player = await house.play(name)
  players.set(name, player)
  return player
}

const send = async (route: AnyRoute, person: Person, { params, query, body }: Input) => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    search.set(name, typeof value === 'string' ? value : JSON.stringify(value))
  const path = pathOf(route, params) + (search.size > 0 ? `?${search}` : '')
  const key = { 'idempotency-key': crypto.randomUUID() }
  return person.send(route.method, path, route.method === 'GET' ? undefined : body, key)
}

/** Where a schema lets pass a field it does not name. */
const loose = (schema: unknown, at: string): string[] => {
  if (typeof schema !== 'object' || schema === null) return []
  if (Array.isArray(schema)) return schema.flatMap((one, index) => loose(one, `${at}.${index}`))
  const { type, properties, additionalProperties } = schema as Record<string, unknown>
  const here = type === 'object' && properties && additionalProperties !== false ? [at] : []
  return [...here, ...Object.entries(schema).flatMap(([name, one]) => loose(one, `${at}.${name}`))]
}

test('no form, at any depth, takes a field it does not name', () => {
  const row = table.row('mass assignment: every object of every form')
  for (const route of routes())
    for (const part of ['params', 'query', 'body'] as const) {
      const form: z.ZodType | undefined = route[part]
      if (form) row.note(`${route.name} ${part}`, 400, loose(schemaOf(form), '').length === 0)
    }
  row.holds()
})

test('fields of the tables, given to forms that are otherwise right, are refused', async () => {
  const row = table.row('mass assignment: role, id, account… added to right bodies')
  const extras = [
    'id',
    'role',
    'accountId',
    'patientId',
    'structureId',
    'severity',
    'confirmed',
    'stepUp',
    'constructor',
  ]
  for (const route of routes().filter(one => one.body)) {
    const person = await insider(route)
    const [input] = fc.sample(inputsOf(route, ids, 0), { numRuns: 1, seed: 7 })
    if (typeof input?.body !== 'object' || input.body === null) continue
    for (const extra of extras.filter(name => !Object.hasOwn(schemaOf(route.body as never).properties ?? {}, name))) {
      const { status } = await send(route, person, { ...input, body: { ...input.body, [extra]: 'administrator' } })
      row.note(`${route.name} ${extra}`, status, status !== 200)
    }
  }
  row.holds()
}, 240_000)

test('inputs drawn from the schemas, whole or spoiled, never end in a fault; the process does not grow', async () => {
  const row = table.row('fuzzing from the schemas, by someone whom the route lets in')
  const seed = Number(process.env.SEED ?? 20261122)
  const before = heldMegabytes()
  for (const route of routes()) {
    const person = await insider(route)
    for (const spoil of [0, 1, 3])
      for (const input of fc.sample(inputsOf(route, ids, spoil), { numRuns: 5, seed: seed + spoil })) {
        const { status } = await send(route, person, input)
        // What an insider sends may be right: only a fault is wrong here.
        row.note(`${route.name} ${JSON.stringify(input).slice(0, 300)}`, status, true)
      }
  }
  const grown = heldMegabytes() - before
  process.stdout.write(`fuzzing, seed ${seed}: ${grown.toFixed(1)} MB more held afterwards\n`)
  row.holds()
  expect(grown).toBeLessThan(150)
}, 240_000)
