// Attacks on what is another's: every identifier of a busy deployment, in every place of every route, by those it is not for.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AnyRoute, pathOf } from '#kit/route.ts'
import { roomsOf } from '../../../src/server.ts'
import { openTestHouse, type Person, type TestHouse } from '../../house.ts'
import { accountOf } from '../../path.ts'
import { attacks } from './attempts.ts'
import { inputsOf } from './inputs.ts'
import { everyId, makeBusy } from './objects.ts'

let house: TestHouse
let ids: string[]
let attackers: ReadonlyMap<string, Person>
const table = attacks()
beforeAll(async () => {
  house = await openTestHouse()
  await makeBusy(house)
  const found = await everyId(house)
  attackers = new Map([
    ['visitor', house.visitor()],
    ['yanis', await house.play('yanis')],
    ['benali', await house.play('benali')],
  ])
  // What is the attackers' own is theirs to reach.
  const own = await ownOf(house)
  ids = found.filter(id => !own.has(id))
})
afterAll(async () => {
  table.print()
  await house?.close()
})

/** The accounts of the attackers and what they are related to, and the structure they work for. */
const ownOf = async ({ owner }: TestHouse): Promise<Set<string>> => {
  const accounts = [
    await accountOf(attackers.get('yanis') as Person),
    await accountOf(attackers.get('benali') as Person),
  ]
  const { rows } = await owner.query<{ id: string }>(
    `select subject_id as id from relation where account_id = any($1::uuid[])
     union select id from session where account_id = any($1::uuid[])
     union select structure_id from account_role where structure_id is not null
     union select id from audit_entry where account_id = any($1::uuid[])`,
    [accounts],
  )
  return new Set([...accounts, ...rows.map(({ id }) => id)])
}

/** Acts that answer everybody alike, whatever the identifier: what they say is no secret. */
const alike: Readonly<Record<string, string>> = {}

test('no identifier opens anything to those it is not for, and whether it exists is not told', async () => {
  const row = table.row('another’s identifiers in every place of every path')
  const routes = roomsOf(house.house).flatMap(room => (room.served ?? []).map(one => one.route))
  for (const route of routes.filter(one => Object.keys(placed(one, '')).length > 0))
    for (const [name, attacker] of attackers) {
      const [input] = fc.sample(inputsOf(route, ids, 0), { numRuns: 1, seed: 3 })
      if (!input) continue
      const nowhere = await answerOf(
        route,
        attacker,
        { ...input.params, ...placed(route, crypto.randomUUID()) },
        input.body,
      )
      // A visitor is refused before any identifier is looked at.
      const tried = name === 'visitor' ? ids.slice(0, 2) : ids
      await Promise.all(
        tried.map(async id => {
          const { status, text } = await answerOf(
            route,
            attacker,
            { ...input.params, ...placed(route, id) },
            input.body,
          )
          const harmless = route.name in alike || (status !== 200 && (status !== 404 || text === nowhere.text))
          row.note(`${route.name} as ${name}: ${id} ${text.slice(0, 120)}`, status, harmless)
        }),
      )
    }
  row.holds()
}, 240_000)

test('what is one’s own, in the place of another sort of thing, is refused and never a fault', async () => {
  const row = table.row('one’s own identifiers, of another sort than the route’s')
  const routes = roomsOf(house.house).flatMap(room => (room.served ?? []).map(one => one.route))
  const cast = { patient: 'jeanne', practitioner: 'arnoux', lead: 'vasseur', administrator: 'delmas' } as const
  for (const route of routes) {
    const { roles, related } = route.who as { roles: unknown; related?: string }
    if (!related) continue
    for (const name of Array.isArray(roles) ? roles.map(role => cast[role as keyof typeof cast]) : ['jeanne']) {
      // Some of these acts end what they reach, the session too.
      const person = await house.play(name)
      const { rows } = await house.owner.query<{ id: string }>(
        'select distinct subject_id as id from relation where account_id = $1 order by 1',
        [await accountOf(person)],
      )
      const own = rows.map(({ id }) => id)
      for (const id of own) {
        const [input] = fc.sample(inputsOf(route, own, 0), { numRuns: 1, seed: 5 })
        if (!input) continue
        const { status, text } = await answerOf(route, person, { ...input.params, ...placed(route, id) }, input.body)
        row.note(`${route.name} as ${name}: ${id} ${text.slice(0, 120)}`, status, true)
      }
    }
  }
  row.holds()
}, 240_000)

/** The identifier in every place of the path that holds one. */
const placed = (route: AnyRoute, id: string): Record<string, string> =>
  Object.fromEntries([...route.path.matchAll(/:(\w+Id)\b/g)].map(match => [match[1] ?? '', id]))

const answerOf = async (route: AnyRoute, person: Person, params: Record<string, string>, body: unknown) => {
  const { status, bytes } = await person.send(
    route.method,
    pathOf(route, params),
    route.method === 'GET' ? undefined : body,
    { 'idempotency-key': crypto.randomUUID() },
  )
  return { status, text: bytes.toString('utf8') }
}

test('and none opens a topic', async () => {
  const row = table.row('another’s identifiers in every topic of the socket')
  const topics = roomsOf(house.house).flatMap(room => room.topics ?? [])
  for (const name of ['yanis', 'benali']) {
    let socket = await (attackers.get(name) as Person).socket()
    let asked = 0
    for (const topic of topics)
      for (const id of ids) {
        // A connection that asks faster than any page is cut: the attack goes on with another.
        if (++asked % 80 === 0) {
          socket.close()
          socket = await (attackers.get(name) as Person).socket()
        }
        const { ok, refused } = await socket.request('edge/listen', { topic: topic.name, id })
        row.note(`${topic.name} as ${name}: ${id} ${refused}`, ok ? 200 : 403, !ok)
      }
    socket.close()
  }
  row.holds()
  expect(topics.length).toBeGreaterThan(5)
})
