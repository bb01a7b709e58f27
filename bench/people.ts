// Who asks, in the benches: someone of the cast, act by act, on the kept connections of the load.
import { randomUUID } from 'node:crypto'
import { hold } from '#agenda/book.ts'
import { type AnyRoute, pathOf } from '#kit/route.ts'
import { instantOf } from '#kit/time.ts'
import type { Person } from '../test/house.ts'
import { zone } from './agendas.ts'
import { type Answered, ask } from './load.ts'
import type { Stand } from './stand.ts'

/** Asks an act as a browser does, whatever the answer. */
const trying = (stand: Stand, person: Person) => {
  const always = { cookie: person.cookie() ?? '' }
  return (route: AnyRoute, params: Record<string, string>, body?: unknown): Promise<Answered> => {
    const key: Record<string, string> = route.idempotent ? { 'idempotency-key': randomUUID() } : {}
    const headers = { ...always, ...key }
    return ask({ url: stand.url, method: route.method, path: pathOf(route, params), headers, body })
  }
}

/** Asks an act as a browser does, and throws unless it was granted. */
export const asker = (stand: Stand, person: Person) => {
  const asking = trying(stand, person)
  return async (route: AnyRoute, params: Record<string, string>, body?: unknown): Promise<unknown> => {
    const { status, json } = await asking(route, params, body)
    if (status !== 200) throw new Error(`${route.name}: ${status} ${JSON.stringify(json)}`)
    return json
  }
}

/** Holds a slot for a child; answers the status. */
export const booker = (stand: Stand, person: Person) => {
  const asking = trying(stand, person)
  return async (patientId: string, { practitioner, at }: { practitioner: string; at: number }): Promise<number> => {
    const body = { practitioner, startsAt: instantOf(at), reason: 'child-fever', zone }
    return (await asking(hold, { patientId }, body)).status
  }
}
