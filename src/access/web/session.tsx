// Who is signed in on this page: read once, kept in sight of every screen.

import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { call } from '#screen/api.ts'
import { wipeDrafts } from '#screen/draft.ts'
import { Loading } from '#screen/Loading.tsx'
import { useRead } from '#screen/reads.ts'
import { me, signOut } from '../me.ts'

export type Session = OutputOf<typeof me>

const stranger: Session = { demo: false, phone: null, texts: false, session: null }
const Here = createContext<Session>(stranger)

/** Placed once at the top of a page; nothing is drawn until it is known who looks. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const reading = useRead(me, {})
  // Cut off at the very start: the page is drawn for a visitor, and each reading says for itself that nobody answers.
  const session = reading.data?.ok ? reading.data.value : reading.isError ? stranger : undefined
  return session ? <Here value={session}>{children}</Here> : <Loading />
}

export const useSession = (): Session => use(Here)

/** Ends the session and forgets what this page had read and kept of it. */
export const useSignOut = (): (() => Promise<void>) => {
  const client = useQueryClient()
  return async () => {
    await call(signOut, {})
    await wipeDrafts()
    client.clear()
    location.assign('/')
  }
}
