// A page for whoever is signed in: others go through the door and come back to it.
import { type ReactNode, useEffect } from 'react'
import { useSession } from '#access/web/session.tsx'
import { Loading } from '#screen/Loading.tsx'
import { useGo } from '#screen/navigation.tsx'

export function SignedIn({ children }: { children: ReactNode }) {
  const { session, texts } = useSession()
  const go = useGo()
  const out = session === null
  useEffect(() => {
    // To wait, a telephone is enough; the account comes later.
    const door = texts ? '/telephone' : '/inscription'
    if (out) go(`${door}?suite=${encodeURIComponent(location.pathname)}`, { replace: true })
  }, [out, texts, go])
  return out ? <Loading /> : children
}
