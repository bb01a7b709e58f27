// What the home tells, gathered by the server and drawn before it is sent: a page to read and to leave, without any script.
import type { Role } from '#access/who.ts'
import type { Id } from '#kit/id.ts'
import type { OutputOf } from '#kit/route.ts'
import type { Instant } from '#kit/time.ts'
import type { standing } from '#waiting-room/conduct.ts'
import type { roomNow } from '#waiting-room/place.ts'

export interface HomeFacts {
  readonly demo: boolean
  readonly phone: string | null
  /** Whether codes can be sent by text message. */
  readonly texts: boolean
  /** Whose session it is; null for a visitor. */
  readonly role: Role | null
  /** Null when it could not be read: the page is drawn without it. */
  readonly room: OutputOf<typeof roomNow> | null
  readonly times: readonly Instant[]
  readonly going: { readonly call: Id } | { readonly place: Id } | null
  readonly measure: OutputOf<typeof standing>['measure']
  readonly now: Instant
  /** The zone its times are told in. */
  readonly zone: string
}

/** The files of the build that the document names. */
export interface HomeFiles {
  readonly styles: readonly string[]
  readonly script: string | undefined
  /** What the page after this one needs, fetched once someone reaches for it. */
  readonly next: readonly string[]
}

/** What the build makes of the home, for the server. */
export interface HomeDrawing {
  /** `kept` is the cookie of what was chosen for the screen. */
  document(facts: HomeFacts, files: HomeFiles, kept: string | undefined): string
  /** Only the parts that change while one looks. */
  live(facts: HomeFacts, kept: string | undefined): string
}
