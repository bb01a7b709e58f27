// What a page keeps on this device until the server has it, one writing after the other; nothing where a browser keeps nothing.
import { useMemo } from 'react'
import { dropDraft, readDraft, saveDraft } from './draft.ts'

export interface KeptHere<Value> {
  keep(value: Value): void
  read(): Promise<Value | undefined>
  drop(): void
}

/** Under `key`, sealed and wiped at sign-out (draft.ts). What is read was written by this page, or an earlier version of it. */
export const useKeptHere = <Value>(key: string): KeptHere<Value> =>
  useMemo(() => {
    let queue: Promise<unknown> = Promise.resolve()
    const then = <Result>(act: () => Promise<Result>): Promise<Result | undefined> => {
      const done = queue.then(act).catch(() => undefined)
      queue = done
      return done
    }
    return {
      keep: value => void then(() => saveDraft(key, JSON.stringify(value))),
      read: () =>
        then(async () => {
          const kept = await readDraft(key)
          return kept === undefined ? undefined : (JSON.parse(kept) as Value)
        }),
      drop: () => void then(() => dropDraft(key)),
    }
  }, [key])
