// « Sécurité de mon compte », for whoever is signed in: it goes back to their own place.
import { Account } from '#access/web/Account.tsx'
import { useSession } from '#access/web/session.tsx'

export function AccountPage() {
  const { session } = useSession()
  return <Account back={session?.role === 'patient' ? '/dossier' : '/pro'} />
}
