// OpenAPI 3.1 printed from the routes: what is written once is what a stranger reads to write a client.
import { z } from 'zod'
import { type AnyRoute, commonRefusals } from '#kit/route.ts'

/** The whole description of the API; `who` and refusals are told in words, since OpenAPI has no place for them. */
export const openApi = (routes: readonly AnyRoute[], server: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Colloque',
    version: '1',
    description:
      'Teleconsultation, from “I feel ill” to the signed compte rendu. JSON in UTF-8; instants in UTC with milliseconds. ' +
      'A refusal answers `{ "refused": code, "detail"?: {…} }`; a fault answers 500 with `{ "fault": id }`. ' +
      'Every request other than GET carries an `Origin` of the deployment. Unknown fields are refused. ' +
      'The session is the cookie `colloque`, set by `access/prove`.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: server }],
  components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'colloque' } } },
  paths: pathsOf(routes),
})

const pathsOf = (routes: readonly AnyRoute[]) => {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) }
  }
  return paths
}

const schema = (type: z.ZodType, io: 'input' | 'output') => {
  const { $schema, ...json } = z.toJSONSchema(type, { io, unrepresentable: 'any' })
  return json
}

const operation = (route: AnyRoute) => {
  const who = route.who as { roles: string | readonly string[]; stepUp?: true; twoFactors?: true; related?: string }
  const open = who.roles === 'anyone'
  const rights = [
    `Who: ${Array.isArray(who.roles) ? who.roles.join(', ') : who.roles}`,
    ...(who.related ? [`related to \`${who.related}\``] : []),
    ...(who.twoFactors ? ['not by a code by telephone alone'] : []),
    ...(who.stepUp ? ['after a step-up'] : []),
  ].join('; ')
  return {
    operationId: route.name,
    summary: route.summary,
    description: `${rights}.`,
    tags: [route.name.split('/')[0]],
    ...(open ? {} : { security: [{ session: [] }] }),
    parameters: [
      ...parameters(route.params, 'path'),
      ...parameters(route.query, 'query'),
      ...(route.idempotent
        ? [
            {
              name: 'Idempotency-Key',
              in: 'header',
              required: true,
              schema: { type: 'string', pattern: '^[\\w-]{8,64}$' },
            },
          ]
        : []),
    ],
    ...(route.body ? { requestBody: { required: true, content: bodyOf(route, route.body) } } : {}),
    responses: {
      200: { description: 'Done.', content: { 'application/json': { schema: schema(route.output, 'output') } } },
      ...refusals(route, open),
    },
  }
}

const bodyOf = (route: AnyRoute, body: z.ZodType) =>
  route.bytes
    ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
    : { 'application/json': { schema: schema(body, 'input') } }

const parameters = (type: z.ZodType | undefined, place: 'path' | 'query') => {
  if (!type) return []
  const json = schema(type, 'input') as { properties?: Record<string, unknown>; required?: string[] }
  return Object.entries(json.properties ?? {}).map(([name, form]) => ({
    name,
    in: place,
    required: json.required?.includes(name) ?? false,
    schema: form,
  }))
}

/** One response a status, with the codes it may carry. */
const refusals = (route: AnyRoute, open: boolean) => {
  const common = open
    ? ['invalid-input', 'too-many-requests']
    : ['invalid-input', 'not-signed-in', 'not-allowed', 'not-found']
  const byStatus = new Map<number, string[]>()
  const add = (code: string, status: number) => byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  for (const [code, status] of Object.entries(route.refusals)) add(code, status)
  for (const code of common) add(code, commonRefusals[code as keyof typeof commonRefusals])
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: `Refused: ${codes.join(', ')}.`,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['refused'],
              properties: { refused: { type: 'string', enum: codes }, detail: { type: 'object' } },
            },
          },
        },
      },
    ]),
  )
}
