// What a route is: the only place where a path, its schemas, who may call it and how it can refuse are written.
import { z } from 'zod'
import type { Outcome } from './outcome.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/**
 * `name` is `room/act`, unique: the operation of the API page and the act of the audit trail.
 * `refusals` maps every code the act can answer to its HTTP status; codes common to all routes are not repeated.
 * `idempotent` asks for an Idempotency-Key; such an act answers `{ id }` only, since the key keeps what was answered
 * and must keep no health data.
 * `traced` obliges the act to say whose data it touched; the trail is written before anything is sent.
 */
export interface Route<
  Who = unknown,
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Code extends string = string,
> {
  readonly name: `${string}/${string}`
  readonly summary: string
  readonly method: Method
  readonly path: `/api/${string}`
  readonly who: Who
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly output: Output
  readonly refusals: Readonly<Record<Code, 400 | 401 | 403 | 404 | 409 | 410 | 422 | 429 | 503>>
  readonly idempotent?: true
  readonly traced?: true
  /** The body is bytes as they are (`application/octet-stream`), not JSON; `body` is then `bytesUpTo(…)`. */
  readonly bytes?: true
  /** Largest body in bytes; 64 KiB unless told. */
  readonly bodyLimit?: number
}

export type AnyRoute = Route

export type ParamsOf<R> = R extends { readonly params: infer S extends z.ZodType } ? z.output<S> : Record<never, never>
export type QueryOf<R> = R extends { readonly query: infer S extends z.ZodType } ? z.output<S> : Record<never, never>
export type BodyOf<R> = R extends { readonly body: infer S extends z.ZodType } ? z.output<S> : undefined
export type OutputOf<R> = R extends { readonly output: infer S extends z.ZodType } ? z.output<S> : never
export type RefusalOf<R> = R extends { readonly refusals: infer M } ? Extract<keyof M, string> : never
export type OutcomeOf<R> = Outcome<OutputOf<R>, RefusalOf<R> | CommonRefusal>

/** What any route may answer before, or instead of, its own act. */
export const commonRefusals = {
  'invalid-input': 400,
  'not-signed-in': 401,
  'step-up-needed': 401,
  'two-factors-needed': 403,
  'not-allowed': 403,
  'not-found': 404,
  'key-reused': 409,
  'too-large': 400,
  'too-many-requests': 429,
} as const
export type CommonRefusal = keyof typeof commonRefusals

/** Gives a room its `route` function, typed by who may call; `kit` itself knows nothing of care. */
export const routeFor =
  <Who>() =>
  <const Definition extends Route<Who>>(definition: Definition): Definition =>
    definition

/** A body of bytes, of at most so many. */
export const bytesUpTo = (most: number) =>
  z.custom<Uint8Array>(value => value instanceof Uint8Array && value.byteLength > 0 && value.byteLength <= most)

/** The answer of an idempotent act: what it made is read again under the reader's own rights. */
export const made = z.strictObject({ id: z.uuid() })
/** The answer of an act that has nothing to tell. */
export const nothing = z.strictObject({})

/**
 * Which page of a list: after which id, and how many at most. A list answers `next`, the id to ask after, unless it was
 * the last page.
 */
export const pageQuery = z.strictObject({
  after: z.uuid().optional().meta({ description: 'the `next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(100).default(50).meta({ description: 'how many at most' }),
})

/** Fills the path of a route: `/api/tickets/:ticketId` with `{ ticketId }`. */
export const pathOf = (route: { readonly path: string }, params: Readonly<Record<string, string>>): string =>
  route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
