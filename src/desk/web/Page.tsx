// What stands around every page: what was read, who is signed in, how links move, and the notice of a cut line.
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { words as roleWords } from '#access/roles.words.ts'
import { SessionProvider, useSession } from '#access/web/session.tsx'
import { tiesChanged } from '#patients/people.ts'
import { LineNotice } from '#screen/LineNotice.tsx'
import { useWords } from '#screen/language.tsx'
import { type Go, NavigationProvider } from '#screen/navigation.tsx'
import { applyPreferences } from '#screen/preferences.ts'
import { newQueryClient } from '#screen/reads.ts'
import { SiteProvider } from '#screen/site.tsx'
import { useChanged } from '#screen/socket.ts'
import { words } from '../frame.words.ts'

const client = newQueryClient()

/**
 * A page opened before an upgrade asks for a part that the new build no longer has: it is loaded anew, once a minute at most
 * so that a part that is truly missing does not turn round.
 */
const reloadWhenOutdated = (): void => {
  const key = 'colloque-reloaded-at'
  window.addEventListener('vite:preloadError', event => {
    if (Date.now() - Number(sessionStorage.getItem(key) ?? 0) < 60_000) return
    event.preventDefault()
    sessionStorage.setItem(key, String(Date.now()))
    location.reload()
  })
}

/** Draws a document's page. `go` is the router's own way to move. */
export const drawPage = (children: ReactNode, go: Go): void => {
  applyPreferences()
  reloadWhenOutdated()
  const root = document.getElementById('root')
  if (!root) throw new Error('the document has no root')
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <NavigationProvider go={go}>
          <SessionProvider>
            <Around>{children}</Around>
          </SessionProvider>
        </NavigationProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}

function Around({ children }: { children: ReactNode }) {
  const { demo, phone, session } = useSession()
  const text = useWords(words)
  const roles = useWords(roleWords)
  // Someone gave this account access to a patient, or took it away: every page reads again under the rights of now.
  useChanged(tiesChanged, session?.role === 'patient' ? session.account : undefined, [])
  const account = session
    ? {
        name: session.role === 'patient' ? text.record : roles[session.role],
        to: session.role === 'patient' ? '/dossier' : '/pro',
      }
    : undefined
  return (
    <SiteProvider site={{ demo, phone: phone === null ? undefined : { number: phone }, account, signIn: '/connexion' }}>
      {children}
      {session ? <LineNotice /> : null}
    </SiteProvider>
  )
}
