// The loop of whatever nobody asks for: it looks now, when what it hears of changes, and when the time it answered comes.
import { type Instant, plusSeconds } from '#kit/time.ts'
import type { House } from './house.ts'

/** Seconds after which a look that failed is tried again: what must ring does not wait for another change. */
const retrySeconds = 5

export interface Watch {
  /** Looks soon. Calls during a look make one more look, not several. */
  nudge(): void
  /** Resolves once the look in hand is done. */
  stop(): Promise<void>
}

export interface Watching {
  /**
   * What is due is done; answers when to look again, if time alone can change anything.
   * @param at when this look began: a rest is counted from there, so that what comes due during a look is seen by the next
   */
  look(at: Instant): Promise<Instant | undefined>
  /** The name of the topic whose changes are worth a look. */
  readonly hears?: string
  /** What the log says of a look that failed. */
  readonly failed: string
}

/** Starts looking; safe to start in every process when the look is. */
export const startWatch = ({ time, bus, log }: Pick<House, 'time' | 'bus' | 'log'>, watching: Watching): Watch => {
  let stopped = false
  let again = false
  let cancel = () => {}
  let working: Promise<void> | undefined
  const work = async () => {
    while (again && !stopped) {
      again = false
      cancel()
      const next = await watching.look(time.now()).catch(error => {
        log.error({ err: error }, watching.failed)
        return plusSeconds(time.now(), retrySeconds)
      })
      cancel = next && !stopped ? time.wake(next, nudge) : () => {}
    }
    working = undefined
  }
  const nudge = () => {
    again = true
    working ??= work()
  }
  const deaf = watching.hears ? bus.listen(watching.hears, nudge) : () => {}
  nudge()
  return {
    nudge,
    async stop() {
      stopped = true
      deaf()
      cancel()
      await working
    },
  }
}
