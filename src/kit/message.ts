// What a socket message is: declared like a route, so that who may send it and its form are written once.
import type { z } from 'zod'

/** `to` says which way it travels; `who` is who may send it (to the server) or be told it (to the client). */
export interface Message<Who = unknown, Body extends z.ZodType = z.ZodType> {
  readonly name: `${string}/${string}`
  readonly summary: string
  readonly to: 'server' | 'client'
  readonly who: Who
  readonly body: Body
}

export type AnyMessage = Message
export type MessageBody<M> = M extends { readonly body: infer S extends z.ZodType } ? z.output<S> : never

/** Gives a room its `message` function, typed by who may send or hear. */
export const messageFor =
  <Who>() =>
  <const Definition extends Message<Who>>(definition: Definition): Definition =>
    definition
