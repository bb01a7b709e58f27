// Calls a declared route from the browser: one typed function, safe to repeat, with three ways to end.
import type { z } from 'zod'
import type { Outcome } from '#kit/outcome.ts'
import { type AnyRoute, type OutcomeOf, pathOf } from '#kit/route.ts'
import { Offline } from './offline.ts'
import { delayBefore } from './retry.ts'

type Parts = 'params' | 'query' | 'body'
type Part<R, Name extends Parts> = R extends { readonly [Key in Name]: infer Schema extends z.ZodType }
  ? Record<never, never> extends z.input<Schema>
    ? { readonly [Key in Name]?: z.input<Schema> }
    : { readonly [Key in Name]: z.input<Schema> }
  : { readonly [Key in Name]?: never }

/** What a route takes, as its schemas accept it: `{ params, query, body }`, those it declares. */
export type Input<R> = Part<R, 'params'> & Part<R, 'query'> & Part<R, 'body'>

export interface CallOptions {
  /** The Idempotency-Key, to send the same act again with certainty; a new one unless given. */
  readonly key?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** The server failed; `id` finds it in its log, `status` is 500 and above. */
export class Fault extends Error {
  override readonly name = 'Fault'
  readonly status: number
  readonly id: string | undefined
  constructor(status: number, id: string | undefined) {
    super(`the server answered ${status}`)
    this.status = status
    this.id = id
  }
}

/** A restart takes about 3 s and a tunnel 10: twenty seconds cover both, more would keep the reader in the dark. */
const patienceMs = 20_000
const backoff = { firstMs: 300, mostMs: 4_000 }

/**
 * Calls `route`. A 2xx is `{ ok: true, value }`, a refusal `{ ok: false, refused, detail? }`; throws `Offline`, `Fault`, or
 * the reason of `signal` when it is aborted. Reads and idempotent acts are repeated for up to 20 s when nobody answers.
 */
export async function call<R extends AnyRoute>(
  route: R,
  input: Input<R>,
  options: CallOptions = {},
): Promise<OutcomeOf<R>> {
  const request = requestOf(route, input, options.key ?? crypto.randomUUID())
  const repeatable = route.method === 'GET' || route.idempotent === true
  const deadline = performance.now() + patienceMs
  for (let attempt = 1; ; attempt++) {
    const answer = await send(request, options.signal)
    if (answer) return answer as OutcomeOf<R>
    const delay = delayBefore(attempt, backoff, Math.random())
    if (!repeatable || performance.now() + delay > deadline) throw new Offline(route.name)
    await pause(delay, options.signal)
  }
}

/** The same request at every attempt: path, JSON, and the key when the route is idempotent. */
export const requestOf = (route: AnyRoute, input: Input<AnyRoute>, key: string) => {
  const { params, query, body } = input as { params?: Record<string, string>; query?: object; body?: unknown }
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) asked.append(name, String(one))
  }
  const search = asked.toString()
  const headers: Record<string, string> = { accept: 'application/json' }
  const bytes = body instanceof Uint8Array ? (body as Uint8Array<ArrayBuffer>) : undefined
  if (body !== undefined) headers['content-type'] = bytes ? 'application/octet-stream' : 'application/json'
  if (route.idempotent) headers['idempotency-key'] = key
  return {
    url: pathOf(route, params ?? {}) + (search ? `?${search}` : ''),
    method: route.method,
    headers,
    ...(body === undefined ? {} : { body: bytes ?? JSON.stringify(body) }),
  }
}

/** One attempt; undefined when nobody answered for the application (no network, or a proxy before a restarting server). */
const send = async ({ url, ...request }: ReturnType<typeof requestOf>, signal: AbortSignal | undefined) => {
  let response: Response
  let text: string
  try {
    response = await fetch(url, { ...request, credentials: 'same-origin', cache: 'no-store', signal: signal ?? null })
    text = await response.text()
  } catch (failure) {
    if (signal?.aborted) throw signal.reason
    if (failure instanceof TypeError) return undefined
    throw failure
  }
  return outcomeOf(response.status, text)
}

/** Reads an answer: an outcome, undefined for « nobody » (502 to 504 without a refusal), or a thrown `Fault`. */
export const outcomeOf = (status: number, text: string): Outcome<unknown, string> | undefined => {
  const body = parsed(text)
  if (status >= 200 && status < 300) return { ok: true, value: body ?? {} }
  if (typeof body?.refused === 'string') {
    return {
      ok: false,
      refused: body.refused,
      ...(body.detail ? { detail: body.detail as Record<string, string> } : {}),
    }
  }
  if (status >= 502 && status <= 504) return undefined
  throw new Fault(status, typeof body?.fault === 'string' ? body.fault : undefined)
}

const parsed = (text: string): Record<string, unknown> | undefined => {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return undefined // an empty answer, or the page of a proxy: its status says enough
  }
}

/** Waits, less when the device says that the network is back; throws the reason of `signal` when aborted. */
const pause = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      removeEventListener('online', end)
      signal?.removeEventListener('abort', end)
      if (signal?.aborted) reject(signal.reason)
      else resolve()
    }
    const timer = setTimeout(end, ms)
    addEventListener('online', end)
    signal?.addEventListener('abort', end)
  })
