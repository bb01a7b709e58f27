// Who hears what within the process: names of things that changed, never what they hold.
import type { Id } from '#kit/id.ts'

type Hear = (id: Id) => void

/** The seam for several nodes: another carrier of the same two calls (docs/decisions/0004). */
export interface Bus {
  /** Says that a thing changed; whoever listens reads it again under its own rights. Never throws, never waits. */
  changed(topic: string, id: Id): void
  /** Hears every change of a topic, or of one thing of it; the answer stops it. */
  listen(topic: string, hear: Hear, id?: Id): () => void
}

export const openBus = (): Bus => {
  const ears = new Map<string, Set<Hear>>()
  const place = (topic: string, id?: Id) => (id ? `${topic} ${id}` : topic)
  return {
    changed(topic, id) {
      for (const key of [place(topic), place(topic, id)]) for (const hear of [...(ears.get(key) ?? [])]) hear(id)
    },
    listen(topic, hear, id) {
      const key = place(topic, id)
      const set = ears.get(key) ?? new Set()
      ears.set(key, set.add(hear))
      return () => {
        set.delete(hear)
        if (set.size === 0) ears.delete(key)
      }
    },
  }
}
