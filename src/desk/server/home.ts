// The home, drawn by the server: the facts are read by the very routes a page would call, under the rights of whoever asks.
import { existsSync, readFileSync } from 'node:fs'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { me } from '#access/me.ts'
import { nextFree } from '#agenda/find-slots.ts'
import { zoneName } from '#agenda/hours.ts'
import { mine } from '#consultation/state.ts'
import { readCookie } from '#edge/cookie.ts'
import type { House } from '#edge/house.ts'
import type { AnyRoute, OutputOf } from '#kit/route.ts'
import type { Instant } from '#kit/time.ts'
import { zone as here } from '#patients/patient.ts'
import { standing } from '#waiting-room/conduct.ts'
import { myTicket, roomNow } from '#waiting-room/place.ts'
import type { HomeDrawing, HomeFacts, HomeFiles } from '../home.ts'

const built = new URL('../../../.build/', import.meta.url)

/** Reads a route as the browser that asks for the page would; undefined when it is refused or fails. */
export type ReadAs = <R extends AnyRoute>(route: R) => Promise<OutputOf<R> | undefined>

/** What one did not manage to read leaves its place empty: the numbers to call are drawn whatever happens. */
export const homeFacts = async (read: ReadAs, now: Instant, zone: string): Promise<HomeFacts> => {
  const [who, room, free] = await Promise.all([read(me), read(roomNow), read(nextFree)])
  const patient = who?.session?.role === 'patient'
  const [call, place, told] = patient ? await Promise.all([read(mine), read(myTicket), read(standing)]) : []
  const open = call?.consultation?.state === 'open' ? { call: call.consultation.id } : undefined
  return {
    demo: who?.demo ?? false,
    phone: who?.phone ?? null,
    texts: who?.texts ?? false,
    role: who?.session?.role ?? null,
    room: room ?? null,
    times: free?.times ?? [],
    going: open ?? (place?.ticket ? { place: place.ticket } : null),
    measure: told?.measure ?? null,
    now,
    zone,
  }
}

/** Nothing is served at `/` before the pages are built. */
export const serveHome = async (app: FastifyInstance, house: House): Promise<void> => {
  const drawing = new URL('home/home-drawing.js', built)
  if (!existsSync(drawing)) return
  const { document, live }: HomeDrawing = await import(drawing.href)
  const files = filesOf(JSON.parse(readFileSync(new URL('pages/.vite/manifest.json', built), 'utf8')))
  app.get('/', async (request, reply) => {
    const asked = (request.query as { live?: unknown }).live
    const zone = zoneName.safeParse(asked).data
    const facts = await homeFacts(readerOf(app, request), house.time.now(), zone ?? here)
    const kept = readCookie(request.headers.cookie, 'colloque-screen')
    return send(request, reply, zone === undefined ? document(facts, files, kept) : live(facts, kept))
  })
}

const readerOf =
  (app: FastifyInstance, { headers: { host = '', cookie = '' }, ip }: FastifyRequest): ReadAs =>
  async route => {
    const { statusCode, body } = await app.inject({
      method: 'GET',
      url: route.path,
      headers: { host, cookie },
      remoteAddress: ip,
    })
    return statusCode === 200 ? JSON.parse(body) : undefined
  }

/** What is in it is whoever asks's alone, and of this instant. */
const send = (request: FastifyRequest, reply: FastifyReply, page: string) => {
  const taken = String(request.headers['accept-encoding'] ?? '')
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').header('vary', 'accept-encoding')
  if (/\bbr\b/.test(taken))
    return reply
      .header('content-encoding', 'br')
      .send(brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }))
  if (/\bgzip\b/.test(taken)) return reply.header('content-encoding', 'gzip').send(gzipSync(page))
  return reply.send(page)
}

interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

/** An entry with everything it imports at once, each file once. */
const withImports = (manifest: Manifest, name: string, seen = new Set<string>()): readonly Chunk[] => {
  const chunk = manifest[name]
  if (!chunk || seen.has(name)) return []
  seen.add(name)
  return [...(chunk.imports ?? []).flatMap(one => withImports(manifest, one, seen)), chunk]
}

export const filesOf = (manifest: Manifest): HomeFiles => {
  const own = withImports(manifest, 'home.ts')
  const next = ['index.html', 'request.tsx'].flatMap(name => withImports(manifest, name))
  const paths = (files: readonly string[]) => [...new Set(files)].map(file => `/${file}`)
  const styles = paths(own.flatMap(one => one.css ?? []))
  return {
    styles,
    script: own.length > 0 ? `/${own.at(-1)?.file}` : undefined,
    next: paths(next.map(one => one.file)),
  }
}
