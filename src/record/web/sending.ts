// One file on its way: announced, sent piece by piece, held by a pause or a cut, gone on with where the server is.

import type { z } from 'zod'
import { call } from '#screen/api.ts'
import { Offline } from '#screen/offline.ts'
import { type announced, completeUpload, readUpload, sendChunk } from '../attachment.ts'
import type { StartRefusal } from '../upload.ts'

type Told = z.input<typeof announced>
/** The act that starts it, of a later room: the request's, or the still's. */
export type Announce = (
  file: Told,
  /** The same at each attempt: announced twice, it is started once. */
  key: string,
) => Promise<
  | { readonly ok: true; readonly value: { readonly id: string } }
  | { readonly ok: false; readonly refused: StartRefusal | (string & {}) }
>

export interface SendingState {
  readonly at: 'sending' | 'paused' | 'waiting' | 'checking' | 'done' | 'refused' | 'failed'
  /** From 0 to 1: what the server has. */
  readonly share: number
  readonly refusal?: string
}

/** A second or two on a bad line: what a cut can lose. */
const pieceBytes = 128 * 1024
const restMs = 2500
/** A line that is dead without saying so. */
const pieceMs = 30_000

const hexOf = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('')

export class Sending {
  readonly file: Blob
  readonly told: Omit<Told, 'size' | 'sha256'>
  private readonly announce: Announce
  private readonly key = crypto.randomUUID()
  private readonly changed: () => void
  private held: AbortController | undefined
  private stopped = false
  private wake: () => void = () => {}
  state: SendingState = { at: 'sending', share: 0 }
  /** Once announced. */
  id: string | undefined

  constructor(file: Blob, told: Omit<Told, 'size' | 'sha256'>, announce: Announce, changed: () => void) {
    this.file = file
    this.told = told
    this.announce = announce
    this.changed = changed
  }

  pause(): void {
    if (this.state.at !== 'sending' && this.state.at !== 'waiting') return
    this.say('paused')
    this.held?.abort()
  }

  resume(): void {
    if (this.state.at === 'paused' || this.state.at === 'failed') this.say('sending')
    this.wake()
  }

  /** Nothing more is sent; what was sent is forgotten by the server in a day. */
  stop(): void {
    this.stopped = true
    this.held?.abort()
    this.wake()
  }

  /** Resolves once it is done, refused or stopped; never rejects. */
  async run(): Promise<void> {
    const bytes = new Uint8Array(await this.file.arrayBuffer())
    const sha256 = hexOf(await crypto.subtle.digest('SHA-256', bytes))
    const told = { ...this.told, size: bytes.byteLength, sha256 }
    while (!this.stopped && this.state.at !== 'done' && this.state.at !== 'refused') {
      if (this.state.at === 'paused' || this.state.at === 'failed') await this.untilWoken()
      else await this.goOn(told, bytes).catch(failure => this.afterwards(failure))
    }
  }

  private async goOn(told: Told, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    if (!this.id) {
      const started = await this.announce(told, this.key)
      if (!started.ok) return this.refuse(started.refused)
      this.id = started.value.id
    }
    const params = { uploadId: this.id }
    const now = await call(readUpload, { params })
    if (!now.ok) return this.refuse(now.refused)
    let { received } = now.value
    while (received < bytes.byteLength) {
      if (this.stopped || this.state.at === 'paused') return
      this.say('sending', received / bytes.byteLength)
      const sent = await this.piece(this.id, received, bytes.slice(received, received + pieceBytes))
      if (!sent.ok) return this.refuse(sent.refused)
      received = sent.value.received
    }
    this.say('checking', 1)
    const done = await call(completeUpload, { params })
    if (done.ok) this.say('done', 1)
    else if (done.refused === 'files-busy') throw new Offline(done.refused)
    else this.refuse(done.refused)
  }

  private async piece(uploadId: string, offset: number, body: Uint8Array<ArrayBuffer>) {
    const held = new AbortController()
    this.held = held
    const late = setTimeout(() => held.abort(new Offline(sendChunk.name)), pieceMs)
    try {
      return await call(sendChunk, { params: { uploadId }, query: { offset }, body }, { signal: held.signal })
    } finally {
      clearTimeout(late)
    }
  }

  /** Cut: until the device says that the network is back, or a moment. A fault of ours waits for a hand, as a pause does. */
  private async afterwards(failure: unknown): Promise<void> {
    if (this.stopped || this.state.at === 'paused') return
    const cut = failure instanceof Offline
    this.say(cut ? 'waiting' : 'failed')
    if (cut) await this.untilWoken(restMs)
    if (this.state.at === 'waiting') this.say('sending')
  }

  private untilWoken(ms?: number): Promise<void> {
    return new Promise(resolve => {
      const timer = ms === undefined ? undefined : setTimeout(() => end(), ms)
      const end = () => {
        clearTimeout(timer)
        removeEventListener('online', end)
        resolve()
      }
      addEventListener('online', end)
      this.wake = end
    })
  }

  private refuse(refusal: string): void {
    this.state = { at: 'refused', share: this.state.share, refusal }
    this.changed()
  }

  private say(at: SendingState['at'], share = this.state.share): void {
    this.state = { at, share }
    this.changed()
  }
}
