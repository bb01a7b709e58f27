// Who is signed in on this page: read once, kept in sight of every screen.

import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useEffect, useRef } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { call } from '#screen/api.ts'
import { wipeDrafts } from '#screen/draft.ts'
import { Loading } from '#screen/Loading.tsx'
import { keyOf, useRead } from '#screen/reads.ts'
import { socket, useSocketState } from '#screen/socket.ts'
import { me, signOut } from '../me.ts'

export type Session = OutputOf<typeof me>

const stranger: Session = { demo: false, phone: null, texts: false, session: null }
const Here = createContext<Session>(stranger)

/** Placed once at the top of a page; nothing is drawn until it is known who looks. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const reading = useRead(me, {})
  // Cut off at the very start: the page is drawn for a visitor, and each reading says for itself that nobody answers.
  const session = reading.data?.ok ? reading.data.value : reading.isError ? stranger : undefined
  useEndSeen(session?.session != null)
  return session ? <Here value={session}>{children}</Here> : <Loading />
}

let leaving = false

/**
 * A session ended elsewhere cuts this page's line at once: who one is, is asked again, and a page that was someone's forgets
 * what it had read and goes to the door.
 */
const useEndSeen = (signedIn: boolean): void => {
  const client = useQueryClient()
  const line = useSocketState()
  const was = useRef(false)
  useEffect(() => {
    if (signedIn) socket.start()
    const ended = was.current && !signedIn && !leaving
    was.current = signedIn
    if (!ended) return
    leaving = true
    const door = `/connexion?suite=${encodeURIComponent(location.pathname)}`
    void wipeDrafts().finally(() => {
      client.clear()
      location.assign(door)
    })
  }, [signedIn, client])
  useEffect(() => {
    if (line === 'lost') void client.invalidateQueries({ queryKey: keyOf(me) })
  }, [line, client])
}

export const useSession = (): Session => use(Here)

/** Ends the session and forgets what this page had read and kept of it. */
export const useSignOut = (): (() => Promise<void>) => {
  const client = useQueryClient()
  return async () => {
    leaving = true
    await call(signOut, {})
    await wipeDrafts()
    client.clear()
    location.assign('/')
  }
}
