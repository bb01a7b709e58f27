// A page for whoever is signed in: others go through the door and come back to it.
import { type ReactNode, useEffect } from 'react'
import { useSession } from '#access/web/session.tsx'
import { Loading } from '#screen/Loading.tsx'
import { useGo } from '#screen/navigation.tsx'

export function SignedIn({ children }: { children: ReactNode }) {
  const { session } = useSession()
  const go = useGo()
  const out = session === null
  useEffect(() => {
    if (out) go(`/inscription?suite=${encodeURIComponent(location.pathname)}`, { replace: true })
  }, [out, go])
  return out ? <Loading /> : children
}
