// What was just done and can still be undone: offered for ten seconds, one thing at a time.

export interface Undoable {
  /** What was done, in words: « Document retiré. » */
  readonly said: string
  /** Takes it back; absent, the sentence is only told. */
  readonly undo?: (() => unknown) | undefined
}

let current: Undoable | undefined
const watchers = new Set<() => void>()
const become = (next: Undoable | undefined) => {
  current = next
  for (const watcher of watchers) watcher()
}

export const undoable = (): Undoable | undefined => current
export const watchUndo = (watcher: () => void): (() => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** Tells that something was done and, when it can be, lets it be undone for ten seconds. The shelf of the page shows it. */
export const offerUndo = (said: string, undo?: () => unknown): void => become({ said, undo })
export const forgetUndo = (): void => become(undefined)
