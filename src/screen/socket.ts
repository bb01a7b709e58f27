// The one connection of this page to the server, and what a screen does with it.
import { type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import type { Topic } from '#kit/message.ts'
import { Connection, type ConnectionState } from './connection.ts'

/** Opened at the first need. `socket.request(message, body)`, `.listen(topic, id, changed)`, `.on(notice, heard)`, `.renew()`, `.stop()`. */
export const socket = new Connection(
  () => new WebSocket(`${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}/socket`),
)

// A phone that wakes up or finds its network again must not wait for the next attempt.
const wake = () => {
  if (document.visibilityState === 'visible') socket.wake()
}
if (typeof window !== 'undefined') {
  window.addEventListener('online', wake)
  document.addEventListener('visibilitychange', wake)
}

export const useSocketState = (): ConnectionState =>
  useSyncExternalStore(
    watcher => socket.watch(watcher),
    () => socket.state,
    () => 'connecting',
  )

/** What has changed and is about to be read again: two parts of a screen that are told of one change read it once. */
const changed = new Map<string, QueryKey>()
const readAgain = async (client: QueryClient): Promise<void> => {
  const keys = [...changed.values()]
  changed.clear()
  for (const queryKey of keys) {
    // A first reading still under way may have been answered before the change: it is given up, or it would be believed.
    await client.cancelQueries({ queryKey })
    void client.invalidateQueries({ queryKey })
  }
}

/** Reads again what `keys` name (see `keyOf`) whenever the thing changes; listens to nothing while `id` is undefined. */
export const useChanged = (topic: Topic, id: string | undefined, ...keys: readonly QueryKey[]): void => {
  const client = useQueryClient()
  const tell = useEffectEvent(() => {
    if (changed.size === 0) queueMicrotask(() => void readAgain(client))
    for (const key of keys) changed.set(JSON.stringify(key), key)
  })
  useEffect(() => (id === undefined ? undefined : socket.listen(topic, id, () => tell())), [topic, id])
}
