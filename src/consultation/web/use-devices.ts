// The microphones or cameras of this machine, kept up to date as they are plugged in and out.
import { useEffect, useState } from 'react'

export interface FoundDevice {
  readonly id: string
  readonly label: string
}

/** Names are empty until the person has allowed one of that kind. */
export const useDevices = (kind: MediaDeviceKind): readonly FoundDevice[] => {
  const [found, setFound] = useState<readonly FoundDevice[]>([])
  useEffect(() => {
    const media = navigator.mediaDevices
    if (!media) return
    const stay = new AbortController()
    const look = async () => {
      const all = await media.enumerateDevices()
      if (stay.signal.aborted) return
      setFound(all.filter(one => one.kind === kind).map(one => ({ id: one.deviceId, label: one.label })))
    }
    media.addEventListener('devicechange', look, { signal: stay.signal })
    void look()
    return () => stay.abort()
  }, [kind])
  return found
}
