// What travels on the socket: messages and topics, declared like routes so that form and right are written once.
import type { z } from 'zod'

/** A message a client sends; the server answers it `ok` or with a refusal. `name` is `room/act`, unique. */
export interface Message<Who = unknown, Body extends z.ZodType = z.ZodType, Code extends string = string> {
  readonly name: `${string}/${string}`
  readonly summary: string
  readonly who: Who
  readonly body: Body
  readonly refusals: Readonly<Record<Code, true>>
}

/**
 * Something a client may listen to: one thing, named by its id. What is heard is only `changed`: the listener reads
 * again under its own rights. `who` is checked when listening starts.
 */
export interface Topic<Who = unknown> {
  readonly name: `${string}/${string}`
  readonly summary: string
  readonly who: Who
}

/** Something the server tells one connection without being asked, beyond `changed`. */
export interface Notice<Body extends z.ZodType = z.ZodType> {
  readonly name: `${string}/${string}`
  readonly summary: string
  readonly body: Body
}

export type AnyMessage = Message
export type AnyTopic = Topic
export type MessageBody<M> = M extends { readonly body: infer S extends z.ZodType } ? z.output<S> : never
export type MessageRefusal<M> = M extends { readonly refusals: infer R } ? Extract<keyof R, string> : never

export const messageFor =
  <Who>() =>
  <const Definition extends Message<Who>>(definition: Definition): Definition =>
    definition

export const topicFor =
  <Who>() =>
  <const Definition extends Topic<Who>>(definition: Definition): Definition =>
    definition

export const notice = <const Definition extends Notice>(definition: Definition): Definition => definition
