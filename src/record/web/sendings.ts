// The files on their way, kept beside the pages: going to the next question, or to the waiting room, stops none of them.
import { useSyncExternalStore } from 'react'
import { type Announce, Sending } from './sending.ts'

export interface OnItsWay {
  readonly key: number
  readonly sending: Sending
  /** To show it meanwhile; absent for a PDF. */
  readonly url: string | undefined
  readonly name: string
}

const byRequest = new Map<string, readonly OnItsWay[]>()
const none: readonly OnItsWay[] = []
const ears = new Set<() => void>()
let count = 0

const set = (request: string, list: readonly OnItsWay[]) => {
  byRequest.set(request, list)
  for (const hear of ears) hear()
}
const listOf = (request: string) => byRequest.get(request) ?? none

export interface ToSend {
  readonly file: Blob
  readonly kind: 'photo' | 'document'
  readonly name: string
  readonly intimate: boolean
  readonly url: string | undefined
}

/** Sends; `done` runs once the server has it, and it then leaves the list. */
export const send = (request: string, toSend: ToSend, announce: Announce, done: () => void): void => {
  const { file, kind, name, intimate, url } = toSend
  const key = ++count
  // A new list at each change: that is how React sees it.
  const changed = () => set(request, [...listOf(request)])
  const sending = new Sending(file, { kind, name, intimate }, announce, changed)
  set(request, [...listOf(request), { key, sending, url, name }])
  void sending.run().then(() => {
    if (sending.state.at !== 'done') return
    done()
    drop(request, key)
  })
}

export const drop = (request: string, key: number): void => {
  const found = listOf(request).find(one => one.key === key)
  found?.sending.stop()
  if (found?.url) URL.revokeObjectURL(found.url)
  set(
    request,
    listOf(request).filter(one => one.key !== key),
  )
}

const listen = (hear: () => void) => {
  ears.add(hear)
  return () => void ears.delete(hear)
}

export const useSendings = (request: string): readonly OnItsWay[] => useSyncExternalStore(listen, () => listOf(request))
