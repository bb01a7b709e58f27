// The professional's document: one desk a role.
import '#screen/theme.css'
import { Suspense } from 'react'
import { useSession, useSignOut } from '#access/web/session.tsx'
import { Button } from '#screen/Button.tsx'
import { NightDrawing } from '#screen/drawings.tsx'
import { ErrorPage } from '#screen/ErrorPage.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { Loading } from '#screen/Loading.tsx'
import { useWords } from '#screen/language.tsx'
import { loadLater } from '#screen/load-later.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { words } from '../desk.words.ts'
import { drawPage } from './Page.tsx'

const PractitionerDesk = loadLater(() => import('./PractitionerDesk.tsx')).page(file => file.PractitionerDesk)
const AgendaDesk = loadLater(() => import('./AgendaDesk.tsx')).page(file => file.AgendaDesk)
const LeadDesk = loadLater(() => import('./LeadDesk.tsx')).page(file => file.LeadDesk)
const AdministratorDesk = loadLater(() => import('./AdministratorDesk.tsx')).page(file => file.AdministratorDesk)

function Desk() {
  const { session } = useSession()
  if (location.pathname === '/pro/agenda' && session?.role === 'practitioner') return <AgendaDesk />
  if (location.pathname !== '/pro') return <ErrorPage kind="missing" />
  switch (session?.role) {
    case 'practitioner':
      return <PractitionerDesk />
    case 'lead':
      return <LeadDesk />
    case 'administrator':
      return <AdministratorDesk />
    default:
      return <NotHere patient={session !== null} />
  }
}

/** A patient, or nobody: the desk says whose it is and leads to the door. */
function NotHere({ patient }: { patient: boolean }) {
  const text = useWords(words).pro
  const signOut = useSignOut()
  return (
    <PatientPage
      title={text.wrongRole}
      lead={patient ? text.wrongRoleWhy : undefined}
      strip="quiet"
      drawing={<NightDrawing />}
      action={
        patient ? (
          <Button kind="main" wide onPress={signOut}>
            {text.out}
          </Button>
        ) : (
          <LinkButton kind="main" wide to="/connexion?suite=/pro">
            {text.signIn}
          </LinkButton>
        )
      }
    />
  )
}

drawPage(
  <Suspense fallback={<Loading />}>
    <Desk />
  </Suspense>,
  // One page: every other address is another document.
  (to, how) => (how?.replace ? location.replace(to) : location.assign(to)),
)
