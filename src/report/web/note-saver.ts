// Saves one section as it is typed: at most half a second behind, never losing a character, never over another tab's text.
import type { Outcome } from '#kit/outcome.ts'
import type { Instant } from '#kit/time.ts'
import type { Note } from '../note.ts'

/** What the line under the section says. */
export type SaveState =
  /** `at` is absent while nothing was ever saved. */
  | { readonly kind: 'saved'; readonly at: Instant | undefined }
  | { readonly kind: 'saving' }
  /** The server does not have it. `onDevice`: the sealed vault of this browser does. `refused`: why, when it said why. */
  | { readonly kind: 'kept'; readonly onDevice: boolean; readonly refused?: string }
  /** Someone else (another tab, most often) saved `theirs` meanwhile: the writer chooses. */
  | { readonly kind: 'stale'; readonly theirs: Note }
  /** Signed or closed without this text. */
  | { readonly kind: 'sealed' }

export interface Ways {
  /** The act `report/save-note`; throws when nobody answers. */
  save(text: string, version: number): Promise<Outcome<{ version: number; savedAt: Instant }, string>>
  /** The section as the server has it now; throws when nobody answers. */
  read(): Promise<Note>
  /** The vault of this device (screen/draft.ts), already bound to this section. Each may reject. */
  readonly vault: {
    save(text: string): Promise<void>
    read(): Promise<string | undefined>
    drop(): Promise<void>
  }
  /** Runs later; the answer cancels. */
  wait(ms: number, run: () => void): () => void
}

/** Well under the half second promised, and long enough not to send every letter. */
export const sendAfterMs = 300
const retryAfterMs = 3000

interface Draft {
  readonly text: string
  readonly version: number
}

export class NoteSaver {
  /** What the server is known to have. */
  #base: Note
  #text: string
  #state: SaveState
  #sending = false
  #cancel: (() => void) | undefined
  #vaultBusy = false
  #vaultDue = false
  #onDevice = false
  #closed = false
  /** Sent over the same base without an answer: the server may have one of them, and it is then no stranger's. */
  readonly #unanswered = new Set<string>()
  #view: { readonly text: string; readonly state: SaveState }
  readonly #ways: Ways
  readonly #watchers = new Set<() => void>()

  constructor(note: Note, ways: Ways) {
    this.#base = note
    this.#text = note.text
    this.#state = { kind: 'saved', at: note.savedAt }
    this.#view = { text: this.#text, state: this.#state }
    this.#ways = ways
  }

  get view(): { readonly text: string; readonly state: SaveState } {
    return this.#view
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** Finds again what this device kept when the page was lost; call once, before typing. */
  async recover(): Promise<void> {
    const kept = await this.#ways.vault.read().catch(() => undefined)
    if (kept === undefined || this.#text !== this.#base.text) return
    const draft = JSON.parse(kept) as Draft
    if (draft.text === this.#base.text) return this.#keep()
    this.#text = draft.text
    this.#onDevice = true
    if (draft.version === this.#base.version) this.#schedule(0)
    else this.#become({ kind: 'stale', theirs: this.#base })
  }

  type(text: string): void {
    this.#text = text
    this.#keep()
    if (this.#state.kind !== 'saved' && this.#state.kind !== 'saving') this.#become(this.#state)
    else if (this.#sending || this.#cancel) this.#become({ kind: 'saving' })
    else this.#schedule(sendAfterMs)
  }

  /** The server's text was read again: taken when nothing waits here, a choice to make when something does. */
  adopt(note: Note): void {
    if (note.version > this.#base.version && !this.#sending) this.#meet(note)
  }

  /** Mine over theirs, which was just read on the screen. */
  keepMine(): void {
    if (this.#state.kind !== 'stale') return
    this.#base = this.#state.theirs
    this.#unanswered.clear()
    this.#schedule(0)
  }

  takeTheirs(): void {
    if (this.#state.kind === 'stale') this.#take(this.#state.theirs)
  }

  /** The network is back, or the page is seen again: what waits goes at once. */
  wake(): void {
    if (this.#state.kind !== 'kept' || this.#sending) return
    this.#cancel?.()
    this.#cancel = undefined
    void this.#send()
  }

  /** The screen is there (again): what waits goes. */
  open(): void {
    this.#closed = false
    if (this.#state.kind === 'saving' && !this.#cancel) this.#schedule(0)
    this.wake()
  }

  /** The screen is gone: what is unsent leaves now, and the vault holds it meanwhile. */
  close(): void {
    this.#cancel?.()
    this.#cancel = undefined
    this.#closed = true
    if (this.#state.kind === 'saving' && !this.#sending) void this.#send()
  }

  #schedule(ms: number): void {
    this.#cancel?.()
    this.#become({ kind: 'saving' })
    if (this.#sending) return
    this.#cancel = this.#ways.wait(ms, () => {
      this.#cancel = undefined
      void this.#send()
    })
  }

  async #send(): Promise<void> {
    if (!this.#unsent) return this.#take(this.#base)
    const text = this.#text
    this.#sending = true
    try {
      const outcome = await this.#ways.save(text, this.#base.version)
      if (outcome.ok) this.#saved({ ...this.#base, ...outcome.value, text })
      else await this.#refused(outcome.refused)
    } catch {
      this.#unanswered.add(text)
      this.#failed() // nobody answered, or a fault: the text is kept and sent again
    } finally {
      this.#sending = false
    }
    if (this.#state.kind === 'saving' && !this.#closed) this.#schedule(sendAfterMs)
  }

  #saved(note: Note): void {
    this.#base = note
    this.#unanswered.clear()
    if (this.#text === note.text) this.#take(note)
    else this.#become({ kind: 'saving' })
  }

  async #refused(code: string): Promise<void> {
    if (code === 'already-signed' || code === 'consultation-over') return this.#become({ kind: 'sealed' })
    if (code !== 'stale-note') return this.#failed(code)
    this.#meet(await this.#ways.read())
  }

  /** The server has a later text: ours whose answer was lost, or someone else's. */
  #meet(theirs: Note): void {
    if (!this.#unsent || theirs.text === this.#text) this.#take(theirs)
    else if (this.#unanswered.has(theirs.text)) this.#saved(theirs)
    else this.#become({ kind: 'stale', theirs })
  }

  get #unsent(): boolean {
    return this.#text !== this.#base.text || this.#unanswered.size > 0
  }

  #failed(refused?: string): void {
    this.#become({ kind: 'kept', onDevice: this.#onDevice, ...(refused === undefined ? {} : { refused }) })
    if (this.#closed) return
    this.#cancel?.()
    this.#cancel = this.#ways.wait(retryAfterMs, () => {
      this.#cancel = undefined
      this.wake()
    })
  }

  #take(note: Note): void {
    this.#base = note
    this.#unanswered.clear()
    this.#text = note.text
    this.#become({ kind: 'saved', at: note.savedAt })
    this.#keep()
  }

  /** Keeps the vault in step with the text: one writing at a time, the last one always done. */
  #keep(): void {
    this.#vaultDue = true
    if (!this.#vaultBusy) void this.#empty()
  }

  async #empty(): Promise<void> {
    this.#vaultBusy = true
    while (this.#vaultDue) {
      this.#vaultDue = false
      const unsent = this.#unsent
      const draft: Draft = { text: this.#text, version: this.#base.version }
      const { vault } = this.#ways
      this.#onDevice = await (unsent ? vault.save(JSON.stringify(draft)) : vault.drop()).then(
        () => unsent,
        () => false, // a private window keeps nothing: the screen then does not say that it does
      )
      if (this.#state.kind === 'kept') this.#become({ ...this.#state, onDevice: this.#onDevice })
    }
    this.#vaultBusy = false
  }

  #become(state: SaveState): void {
    this.#state = state
    this.#view = { text: this.#text, state }
    for (const watcher of this.#watchers) watcher()
  }
}
