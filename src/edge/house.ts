// What the process gives every room: made once in server.ts, handed to each act as an argument.

import type { Id, Random } from '#kit/id.ts'
import type { AnyMessage, AnyTopic, Message, MessageBody, MessageRefusal } from '#kit/message.ts'
import type { Outcome } from '#kit/outcome.ts'
import type { AnyRoute, BodyOf, CommonRefusal, OutcomeOf, ParamsOf, QueryOf } from '#kit/route.ts'
import type { Instant } from '#kit/time.ts'
import type { Actor } from './actor.ts'
import type { Blobs } from './blobs.ts'
import type { Bus } from './bus.ts'
import type { Database, Read, Write } from './database.ts'
import type { Exporting } from './exporting.ts'
import type { Images } from './images/images.ts'
import type { Job, Jobs } from './jobs.ts'
import type { Keys } from './keys.ts'
import type { Log } from './log.ts'
import type { Mail } from './mail.ts'
import type { Fact, Listener } from './outbox.ts'
import type { Relay } from './relay.ts'
import type { Retention } from './retention.ts'
import type { Settings } from './settings.ts'
import type { Telephone } from './telephone.ts'
import type { Timepiece } from './timepiece.ts'

export interface House {
  readonly settings: Settings
  /** True when the data folder is a demonstration: fictional cast, one-click personas, simulators shown. */
  readonly demo: boolean
  readonly time: Timepiece
  readonly random: Random
  readonly db: Database
  readonly keys: Keys
  readonly blobs: Blobs
  /** Opens the files strangers send, in a process apart. */
  readonly images: Images
  readonly bus: Bus
  readonly jobs: Jobs
  readonly mail: Mail
  /** Absent when the operator has no gateway: screens then offer only what exists. */
  readonly telephone: Telephone | undefined
  readonly log: Log
  /** Absent when no relay is installed: calls are then direct only. */
  readonly relay: Relay | undefined
}

/** Whose data an act touched: what the audit trail keeps beside who, when and which act. */
export interface Trace {
  /** The patient whose data it is; absent for acts on no patient's data. */
  readonly patient?: Id
  /** The thing itself: ticket, document, consultation. */
  readonly object?: Id
  /** The act looked for something of the patient's that is not theirs to reach: written as refused. */
  readonly refused?: true
  /** A closed word saying why or how, never text someone typed. */
  readonly detail?: string
}

/** One call of an act, with everything it may use of the moment. */
export interface Call<A extends Actor = Actor> {
  readonly actor: A
  readonly at: Instant
  /** The caller's address, for throttling and the list of sessions; never kept with health data. */
  readonly address: string
  readonly userAgent: string
  newId(): Id
  read<T>(work: (db: Read) => Promise<T>): Promise<T>
  /** One transaction with the audit trail and the idempotency key in it; a refusal undoes it. */
  write<T extends Outcome<unknown, string>>(work: (db: Write) => Promise<T>): Promise<T>
  trace(trace: Trace): void
  /** Published once the transaction is committed. */
  changed(topic: AnyTopic, id: Id): void
  tell(db: Write, fact: Fact): Promise<void>
  /** The device cookie: a browser says by it that it has been here; it opens nothing. */
  readonly device: string | undefined
  /** The session cookie to set (a token) or to clear (null). */
  setSession(token: string | null): void
  setDevice(token: string): void
}

export type Handle<R> = (
  input: { readonly params: ParamsOf<R>; readonly query: QueryOf<R>; readonly body: BodyOf<R> },
  call: Call,
) => Promise<OutcomeOf<R> | FileAnswer>

/** Bytes answered as a download, never shown inline: a document is data, not a page of ours. */
export interface FileAnswer {
  readonly file: Buffer
  readonly mediaType: string
  readonly name: string
}

export interface Served {
  readonly route: AnyRoute
  readonly handle: Handle<AnyRoute>
}

/** Binds a route to its server side; the types of the two must agree. */
export const serve = <R extends AnyRoute>(route: R, handle: Handle<R>): Served => ({
  route,
  handle: handle as unknown as Handle<AnyRoute>,
})

/** One live connection as a message's server side sees it. */
export interface Connection {
  readonly id: Id
  readonly actor: Actor
  send(name: string, body: unknown): void
  /** Runs when the connection has gone. */
  onGone(run: () => void): void
}

export interface ServedMessage {
  readonly message: AnyMessage
  readonly handle: (body: unknown, connection: Connection) => Promise<Outcome<unknown, string>>
}

export const serveMessage = <M extends Message>(
  message: M,
  handle: (
    body: MessageBody<M>,
    connection: Connection,
  ) => Promise<Outcome<unknown, MessageRefusal<M> | CommonRefusal>>,
): ServedMessage => ({ message, handle: handle as unknown as ServedMessage['handle'] })

/** What a room brings to the process. */
export interface Room {
  readonly served?: readonly Served[]
  readonly messages?: readonly ServedMessage[]
  readonly topics?: readonly AnyTopic[]
  readonly listeners?: readonly Listener[]
  readonly jobs?: readonly Job[]
  /** How long each of its tables is kept; those that others point at come first. */
  readonly retention?: readonly Retention[]
  /** What a patient takes away of its tables, and what of them stays behind. */
  readonly exports?: readonly Exporting[]
  /** Runs once everything is wired; the answer stops what it started. */
  start?(): Promise<() => Promise<void> | void>
}
