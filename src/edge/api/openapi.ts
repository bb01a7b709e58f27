// OpenAPI 3.1 printed from the routes: what is written once is what a stranger reads to write a client.
import { z } from 'zod'
import { type AnyRoute, commonRefusals } from '#kit/route.ts'
import { exampleOf, type JsonSchema } from './example.ts'

/** The sentence shown to a person for a refusal of a route, in English; the French one is the screens'. */
export type SentenceOf = (route: string, code: string) => string | undefined

export interface Deployment {
  readonly url: string
  /** Name of the session cookie: browsers ask a prefix of those that travel by HTTPS only. */
  readonly cookie: string
  readonly sentence: SentenceOf
}

/** As `access/who.ts` declares it; told in words, and whole under `x-who`, since OpenAPI has no place for it. */
interface Rights {
  readonly roles: string | readonly string[]
  readonly related?: string
  readonly kinds?: readonly string[]
  readonly own?: string
  readonly stepUp?: true
  readonly twoFactors?: true
}

export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly tags: readonly string[]
  readonly security?: readonly object[]
  readonly 'x-who': Rights
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly required: true; readonly content: Content }
  readonly responses: Readonly<Record<string, Answer>>
}
export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly description?: string
  readonly schema: JsonSchema
}
export type Content = Readonly<Record<string, { readonly schema: JsonSchema; readonly example?: unknown }>>
export interface Answer {
  readonly description: string
  readonly content: Content
  /** Every refusal of this status, by its code, with the sentence a person is shown. */
  readonly 'x-refusals'?: Readonly<Record<string, string>>
}

/** The whole description of the API. */
export const openApi = (routes: readonly AnyRoute[], deployment: Deployment) => ({
  openapi: '3.1.0',
  info: {
    title: 'Colloque',
    version: '1',
    description:
      'Teleconsultation, from “I feel ill” to the signed compte rendu. JSON in UTF-8; instants in UTC with milliseconds. ' +
      'A refusal answers `{ "refused": code, "detail"?: {…} }`; a fault answers 500 with `{ "fault": id }`. ' +
      'Every request other than GET carries an `Origin` of the deployment. Unknown fields are refused. ' +
      `The session is the cookie \`${deployment.cookie}\`. The guide, and this description for people, are at \`/api\`.`,
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: deployment.url }],
  components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: deployment.cookie } } },
  paths: pathsOf(routes, deployment.sentence),
})
export type OpenApi = ReturnType<typeof openApi>

const pathsOf = (routes: readonly AnyRoute[], sentence: SentenceOf) => {
  const paths: Record<string, Record<string, Operation>> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, sentence) }
  }
  return paths
}

const schema = (type: z.ZodType, io: 'input' | 'output'): JsonSchema => {
  const { $schema, ...json } = z.toJSONSchema(type, { io, unrepresentable: 'any' })
  return json as JsonSchema
}

/** With an example when one can be made that the schema itself accepts: none rather than a wrong one. */
const json = (type: z.ZodType, io: 'input' | 'output'): Content => {
  const form = schema(type, io)
  const example = exampleOf(form)
  return { 'application/json': { schema: form, ...(type.safeParse(example).success ? { example } : {}) } }
}

const fault: Answer = {
  description: 'A fault of ours: its id is for whoever runs the server.',
  content: {
    'application/json': {
      schema: { type: 'object', required: ['fault'], properties: { fault: { type: 'string' } } },
    },
  },
}

const bytes: Content = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }

const operation = (route: AnyRoute, sentence: SentenceOf): Operation => {
  const who = route.who as Rights
  const open = who.roles === 'anyone'
  const file = route.output instanceof z.ZodNever
  return {
    operationId: route.name,
    summary: route.summary,
    description: told(route, who),
    tags: [route.name.split('/')[0] ?? ''],
    ...(open ? {} : { security: [{ session: [] }] }),
    'x-who': who,
    parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query'), ...idempotency(route)],
    ...(route.body
      ? { requestBody: { required: true as const, content: route.bytes ? bytes : json(route.body, 'input') } }
      : {}),
    responses: {
      200: file
        ? { description: 'The file itself, as an attachment.', content: bytes }
        : { description: 'Done.', content: json(route.output, 'output') },
      ...refusals(route, who, sentence),
      500: fault,
    },
  }
}

const roleWords = (roles: Rights['roles']): string =>
  roles === 'anyone'
    ? 'anyone, without a session'
    : roles === 'signed-in'
      ? 'whoever is signed in, in any role'
      : typeof roles === 'string'
        ? roles
        : roles.join(' or ')

const told = (route: AnyRoute, who: Rights): string =>
  [
    `Who: ${roleWords(who.roles)}${who.related ? `, related to \`${who.related}\`${who.kinds ? ` (${who.kinds.join(', ')})` : ''}` : ''}${who.own ? `, whose own account \`${who.own}\` is` : ''}.`,
    ...(who.twoFactors ? ['Not in a session opened by a code by telephone alone.'] : []),
    ...(who.stepUp ? ['After a step-up: a second factor given again lately.'] : []),
    ...(route.idempotent ? ['May be sent again with the same `Idempotency-Key`: it is done once.'] : []),
    ...(route.traced ? ['Leaves a trace that the patient can read.'] : []),
  ].join(' ')

const idempotency = (route: AnyRoute): readonly Parameter[] =>
  route.idempotent
    ? [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: true,
          description: 'Drawn by the client for one gesture, and kept while it is tried again.',
          schema: { type: 'string', pattern: '^[\\w-]{8,64}$', examples: ['7d8e6c0a-1f2b'] },
        },
      ]
    : []

const parameters = (type: z.ZodType | undefined, place: 'path' | 'query'): readonly Parameter[] => {
  if (!type) return []
  const form = schema(type, 'input')
  return Object.entries(form.properties ?? {}).map(([name, one]) => ({
    name,
    in: place,
    required: form.required?.includes(name) ?? false,
    ...(one.description ? { description: one.description } : {}),
    schema: one,
  }))
}

/** What the gate and the door answer before the act, by what the route declares. */
const commonOf = (route: AnyRoute, who: Rights): readonly (keyof typeof commonRefusals)[] => [
  ...(route.params || route.query || route.body || route.idempotent ? (['invalid-input'] as const) : []),
  ...(who.roles === 'anyone' ? [] : (['not-signed-in'] as const)),
  ...(Array.isArray(who.roles) ? (['not-allowed'] as const) : []),
  ...(who.stepUp ? (['step-up-needed'] as const) : []),
  ...(who.twoFactors ? (['two-factors-needed'] as const) : []),
  ...(who.related || who.own || route.params ? (['not-found'] as const) : []),
  ...(route.idempotent ? (['key-reused'] as const) : []),
  ...(route.body ? (['too-large'] as const) : []),
  'too-many-requests',
]

/** One answer a status, with the codes it may carry and their sentences. */
const refusals = (route: AnyRoute, who: Rights, sentence: SentenceOf): Readonly<Record<string, Answer>> => {
  const byStatus = new Map<number, string[]>()
  const add = (code: string, status: number) => {
    if (!byStatus.get(status)?.includes(code)) byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  for (const [code, status] of Object.entries(route.refusals)) add(code, status)
  for (const code of commonOf(route, who)) add(code, commonRefusals[code])
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: `Refused: ${codes.join(', ')}.`,
        'x-refusals': Object.fromEntries(codes.map(code => [code, sentence(route.name, code) ?? ''])),
        content: { 'application/json': { schema: refusal(codes), example: { refused: codes[0] } } },
      },
    ]),
  )
}

const refusal = (codes: readonly string[]): JsonSchema => ({
  type: 'object',
  required: ['refused'],
  properties: { refused: { type: 'string', enum: codes }, detail: { type: 'object' } },
})
