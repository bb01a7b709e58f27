// The time and the place of the screen: an instant that moves on, and the zone of the device.
import { useEffect, useState } from 'react'
import type { Instant } from '#kit/time.ts'

const read = (): Instant => new Date().toISOString() as Instant

/** The instant, read again every `everyMs`; for words that age (« il y a 3 minutes »), not for measuring. */
export const useNow = (everyMs = 20_000): Instant => {
  const [now, setNow] = useState(read)
  useEffect(() => {
    const timer = setInterval(() => setNow(read()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}

/** The zone the device is set to, « Europe/Paris » when it does not say: times are shown as the reader's clock shows them. */
export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/Paris'
