// The HTTP door: checks where a call comes from and what it carries, asks the gate, runs the act, answers it.
import fastifyCookie from '@fastify/cookie'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { z } from 'zod'
import { newId } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { type AnyRoute, commonRefusals } from '#kit/route.ts'
import { isAccount } from './actor.ts'
import { CannotStart } from './cannot-start.ts'
import { cookieNames } from './cookie.ts'
import type { Write } from './database.ts'
import type { Attempt, Gate } from './gate.ts'
import { securityHeaders } from './headers.ts'
import type { Call, FileAnswer, House, Served, Trace } from './house.ts'
import { finishIdempotency, startIdempotency } from './idempotency.ts'
import { tell } from './outbox.ts'
import type { Settings } from './settings.ts'

/** A device is known for 13 months after its last sign-in (CNIL, guidelines of 17 September 2020 on cookies, §5). */
const deviceSeconds = 395 * 24 * 3600
const defaultBodyLimit = 64 * 1024

/** Builds the HTTP server with every act of every room; nothing listens yet. `told` runs after a fact was committed. */
export const openHttp = async (house: House, served: readonly Served[], gate: Gate, told: () => void) => {
  const headers = securityHeaders(house.settings)
  const app = fastify({
    // A URL that cannot be read never reaches the hooks: it is answered like any other wrong form.
    frameworkErrors: (error, _request, reply) => answerError(house, error, reply.headers(headers)),
    bodyLimit: defaultBodyLimit,
    // Times bound what a slow client can hold open: ten seconds for the headers, thirty for the whole.
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 5_000 },
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    logger: false,
    // HTTPS ends at a proxy, which alone may say where a call came from: anyone else could choose an address at each try.
    trustProxy: house.settings.proxies.length > 0 ? [...house.settings.proxies] : false,
  })
  await app.register(fastifyCookie)
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, taken) =>
    taken(null, body),
  )
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers)
    // A whole address, or two hosts, are read by each program on the way in its own manner (RFC 9112, 3.2).
    const plain = request.raw.url?.startsWith('/') && hostsOf(request) === 1
    const problem = plain ? strangeOrigin(house, request) : 'host'
    if (problem) return reply.code(problem === 'host' ? 421 : 403).send({ refused: 'not-allowed' })
  })
  // Closing waits for connections: one that answers its last call meanwhile must not be kept open for a next one.
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
  })
  app.addHook('onResponse', async () => {
    if (closing) setImmediate(() => app.server.closeIdleConnections())
  })
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => answerError(house, error, reply))
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ refused: 'not-found' }))
  for (const one of served) addRoute(app, house, one, gate, told)
  return app
}

/** @throws CannotStart when somebody else has the port */
export const listen = async (app: Awaited<ReturnType<typeof openHttp>>, { port, host }: Settings): Promise<void> => {
  try {
    await app.listen({ port, host })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause
    throw new CannotStart('busy', `Le port ${port} est déjà pris : choisissez-en un autre (PORT).`, { cause })
  }
}

/** Host must be ours (rebinding of names), and what changes something must come from a page of ours (forged requests). */
export const strangeOrigin = (
  house: Pick<House, 'settings'>,
  request: Pick<FastifyRequest, 'headers' | 'method'>,
): 'host' | 'origin' | undefined => {
  const origins = house.settings.origins
  if (!origins.some(origin => new URL(origin).host === request.headers.host)) return 'host'
  const origin = request.headers.origin
  const mustSay = request.method !== 'GET' && request.method !== 'HEAD'
  if (origin ? !origins.includes(origin) : mustSay) return 'origin'
  return undefined
}

const hostsOf = ({ raw }: FastifyRequest): number =>
  raw.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length

const addRoute = (app: FastifyInstance, house: House, { route, handle }: Served, gate: Gate, told: () => void) => {
  const schemas = {
    params: route.params ?? z.strictObject({}),
    query: route.query ?? z.strictObject({}),
    body: route.body ?? z.undefined(),
  }
  app.route({
    method: route.method,
    url: route.path,
    bodyLimit: route.bodyLimit ?? defaultBodyLimit,
    handler: async (request, reply) => {
      const params = readPart('params', schemas.params, request.params)
      if (!params.ok) return answer(reply, route, params)
      // Who may comes before what was sent: whoever may not learns nothing of the form, and costs nothing.
      const attempted = { act: route.name, at: house.time.now(), address: request.ip }
      const token = request.cookies[cookieNames(house.settings).session]
      const { actor, allowed } = await gate.admit(route.who, token, attempted, params.value as Record<string, unknown>)
      if (!allowed.ok) return answer(reply, route, allowed)
      const attempt: Attempt = { ...attempted, actor }
      const query = readPart('query', schemas.query, request.query)
      if (!query.ok) return answer(reply, route, query)
      const body = readBody(route, schemas.body, request.body)
      if (!body.ok) return answer(reply, route, body)
      const call = openCall(house, route, attempt, request, reply, gate, told)
      if (!call.ok) return answer(reply, route, call)
      const input = { params: params.value, query: query.value, body: body.value }
      const outcome = await handle(input as never, call.value)
      return 'file' in outcome ? sendFile(reply, outcome) : answer(reply, route, outcome)
    },
  })
}

/** Bytes only where the route says so, and nothing else there. */
const readBody = (route: AnyRoute, schema: z.ZodType, given: unknown) =>
  Buffer.isBuffer(given) === (route.bytes === true)
    ? readPart('body', schema, given ?? undefined)
    : refused('invalid-input', { field: 'body', rule: 'form' })

const readPart = (
  part: 'params' | 'query' | 'body',
  schema: z.ZodType,
  given: unknown,
): Outcome<unknown, 'invalid-input'> => {
  const parsed = schema.safeParse(given)
  if (parsed.success) return done(parsed.data)
  const issue = parsed.error.issues[0]
  // The name of the field and the rule it breaks, never its value: refusals may be logged by whoever calls us.
  return refused('invalid-input', { field: [part, ...(issue?.path ?? [])].join('.'), rule: issue?.code ?? 'form' })
}

const openCall = (
  house: House,
  route: AnyRoute,
  attempt: Attempt,
  request: FastifyRequest,
  reply: FastifyReply,
  gate: Gate,
  told: () => void,
): Outcome<Call, 'invalid-input'> => {
  const key = request.headers['idempotency-key']
  if (route.idempotent && (typeof key !== 'string' || !/^[\w-]{8,64}$/.test(key)))
    return refused('invalid-input', { field: 'headers.idempotency-key', rule: 'missing' })
  const traces: Trace[] = []
  const afterwards: (() => void)[] = []
  const handle = house.db.as(attempt.actor, attempt.at)
  const mustTrace = route.traced === true
  const record = async (db: Write, result: unknown) => {
    // What is not there is nobody's: refusing it touches no one's data.
    if (mustTrace && traces.length === 0 && !isRefusal(result))
      throw new Error(`${route.name} must say whose data it touches`)
    if (traces.length > 0) await gate.record(db, attempt, traces)
  }
  const idempotency = () => ({
    scope: isAccount(attempt.actor) ? attempt.actor.account : 'anyone',
    route: route.name,
    key: String(key),
    // Keyed, because a body may hold a password: a bare hash of it could be guessed at leisure.
    bodyHash: house.keys.mac('idempotency', JSON.stringify([request.params, request.body ?? null])),
    at: attempt.at,
  })
  const write: Call['write'] = async work => {
    const result = await handle.write(
      async db => {
        const before = route.idempotent ? await startIdempotency(db, idempotency()) : undefined
        if (before) return before as Awaited<ReturnType<typeof work>>
        const outcome = await work(db)
        if (!outcome.ok) return outcome
        if (route.idempotent) await finishIdempotency(db, idempotency(), (outcome.value as { id: string }).id)
        await record(db, outcome)
        return outcome
      },
      outcome => !outcome.ok,
    )
    if (result.ok) for (const run of afterwards.splice(0)) run()
    return result
  }
  return done({
    actor: attempt.actor,
    at: attempt.at,
    address: attempt.address,
    userAgent: String(request.headers['user-agent'] ?? '').slice(0, 300),
    newId: () => newId(attempt.at, house.random),
    // A read leaves its trace in the same transaction, committed before anything is sent.
    read: work =>
      handle.write(async db => {
        const result = await work(db)
        await record(db, result)
        return result
      }),
    write,
    trace: trace => traces.push(trace),
    changed: (topic, id) => afterwards.push(() => house.bus.changed(topic.name, id)),
    tell: async (db, fact) => {
      afterwards.push(told)
      await tell(db, fact, attempt.at, house.random)
    },
    device: request.cookies[cookieNames(house.settings).device],
    setSession: token => setCookie(house, reply, 'session', token),
    setDevice: token => setCookie(house, reply, 'device', token),
  })
}

const setCookie = (house: House, reply: FastifyReply, kind: 'session' | 'device', token: string | null) => {
  const name = cookieNames(house.settings)[kind]
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: house.settings.secure } as const
  if (token === null) reply.clearCookie(name, options)
  else reply.setCookie(name, token, kind === 'device' ? { ...options, maxAge: deviceSeconds } : options)
}

const isRefusal = (result: unknown): boolean =>
  typeof result === 'object' && result !== null && 'ok' in result && result.ok === false

const answer = (reply: FastifyReply, route: AnyRoute, outcome: Outcome<unknown, string>) => {
  reply.header('cache-control', 'no-store')
  if (outcome.ok) return reply.code(200).send(route.output.parse(outcome.value))
  const status = route.refusals[outcome.refused] ?? commonRefusals[outcome.refused as keyof typeof commonRefusals]
  if (!status) throw new Error(`${route.name} answers a refusal it does not declare: ${outcome.refused}`)
  const { refused: code, detail } = outcome
  return reply.code(status).send(detail ? { refused: code, detail } : { refused: code })
}

const sendFile = (reply: FastifyReply, { file, mediaType, name }: FileAnswer) =>
  reply
    .header('content-type', mediaType)
    .header('content-disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('cache-control', 'no-store')
    .send(file)

/** The one place where a fault ends: logged with an id, answered with that id, nothing of it shown. */
const answerError = (house: House, error: Error & { statusCode?: number }, reply: FastifyReply) => {
  reply.header('cache-control', 'no-store')
  if (error.statusCode === 413) return reply.code(413).send({ refused: 'too-large' })
  if (error.statusCode && error.statusCode < 500) return reply.code(400).send({ refused: 'invalid-input' })
  const fault = newId(house.time.now(), house.random)
  house.log.error({ fault, err: error }, 'fault')
  return reply.code(500).send({ fault })
}
