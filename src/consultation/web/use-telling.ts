// What a page tells the server of its call while it lasts: whether the other still comes, and by what medium they exchange.
import { useEffect } from 'react'
import { call } from '#screen/api.ts'
import { socket } from '#screen/socket.ts'
import { type Medium, reportMedium } from '../medium.ts'
import { line } from '../signalling.ts'
import type { CallState } from './call-state.ts'

/** Told at each change, and again on every new connection, which knows nothing of the one before. */
export const useTellingLine = (consultationId: string, { phase, signalling }: CallState): void => {
  const cut = phase === 'reconnecting' || phase === 'cut'
  useEffect(() => {
    if (!signalling) return
    // Lost with the line, it is told again when the line is back.
    socket.request(line, { consultationId, cut }).catch(() => undefined)
  }, [consultationId, cut, signalling])
}

/** A medium that lasts less is a device that starts. */
const settledAfterMs = 1500

/** The professional’s page only: what it receives of the patient is what the act was made with. */
export const useTellingMedium = (consultationId: string, { phase, other }: CallState): void => {
  const live = phase === 'live' || phase === 'unstable'
  const medium: Medium | undefined = !live
    ? undefined
    : other.camera === 'on'
      ? 'video'
      : other.microphone === 'on'
        ? 'voice'
        : 'text'
  useEffect(() => {
    if (!medium) return
    const timer = setTimeout(() => {
      const input = { params: { consultationId }, body: { medium } }
      void call(reportMedium, input, { key: crypto.randomUUID() }).catch(() => undefined)
    }, settledAfterMs)
    return () => clearTimeout(timer)
  }, [consultationId, medium])
}
