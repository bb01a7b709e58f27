// The sentence of every refusal, found where the screens find it: the words of the route's room, else the common ones.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { SentenceOf } from './openapi.ts'

type Refusals = Readonly<Record<string, string | ((detail: object) => string)>>

const src = join(import.meta.dirname, '../..')

/** Every `*.words.ts` of every room that holds refusals, by room. */
const everyRefusals = async (): Promise<ReadonlyMap<string, readonly Refusals[]>> => {
  const rooms = new Map<string, Refusals[]>()
  for (const room of readdirSync(src, { withFileTypes: true })) {
    if (!room.isDirectory()) continue
    const found: Refusals[] = []
    for (const file of readdirSync(join(src, room.name)).filter(name => name.endsWith('.words.ts'))) {
      const module: object = await import(pathToFileURL(join(src, room.name, file)).href)
      for (const words of Object.values(module)) if (words?.en?.refusals) found.push(words.en.refusals)
    }
    rooms.set(room.name, found)
  }
  return rooms
}

/** What a sentence would be told of this very refusal is not known here. */
const untold = new Proxy({}, { get: () => '…' })

export const readSentences = async (): Promise<SentenceOf> => {
  const rooms = await everyRefusals()
  return (route, code) => {
    const own = rooms.get(route.split('/')[0] ?? '') ?? []
    const others = [...rooms.values()].flat()
    const found = [...own, ...(rooms.get('screen') ?? []), ...others].find(one => code in one)?.[code]
    return typeof found === 'function' ? found(untold) : found
  }
}
