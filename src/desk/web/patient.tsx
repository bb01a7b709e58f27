// The patient's document: its addresses, in the order of the journey.
import '#screen/theme.css'
import { createRootRoute, createRoute, createRouter, Outlet, RouterProvider, useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { ErrorPage } from '#screen/ErrorPage.tsx'
import { Loading } from '#screen/Loading.tsx'
import { bookingRoutes } from './booking-routes.tsx'
import { PatientCallLater } from './call-pages.ts'
import { drawPage } from './Page.tsx'
import { SignedIn } from './SignedIn.tsx'

const root = createRootRoute({
  component: () => (
    <Suspense fallback={<Loading />}>
      <ToTop />
      <Outlet />
    </Suspense>
  ),
  notFoundComponent: () => <ErrorPage kind="missing" />,
})

/** A new page is read from its top. */
function ToTop() {
  const path = router.state.location.pathname
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is the event
  useEffect(() => window.scrollTo(0, 0), [path])
  return null
}

// A document carries what every page needs; each page is loaded when one gets there.
const request = () => import('./request.tsx')
const ConfidencePage = lazy(() => request().then(file => ({ default: file.ConfidencePage })))
const ConsentPage = lazy(() => request().then(file => ({ default: file.ConsentPage })))
const ForWhomPage = lazy(() => request().then(file => ({ default: file.ForWhomPage })))
const PhotosPage = lazy(() => request().then(file => ({ default: file.PhotosPage })))
const QuestionsPage = lazy(() => request().then(file => ({ default: file.QuestionsPage })))
const ReasonPage = lazy(() => request().then(file => ({ default: file.ReasonPage })))
const RedFlagPage = lazy(() => request().then(file => ({ default: file.RedFlagPage })))
const WherePage = lazy(() => request().then(file => ({ default: file.WherePage })))
const doors = () => import('./doors.tsx')
const CastPage = lazy(() => doors().then(file => ({ default: file.CastPage })))
const CreateAccountPage = lazy(() => doors().then(file => ({ default: file.CreateAccountPage })))
const ForgottenPage = lazy(() => doors().then(file => ({ default: file.ForgottenPage })))
const InvitationPage = lazy(() => doors().then(file => ({ default: file.InvitationPage })))
const MailPage = lazy(() => doors().then(file => ({ default: file.MailPage })))
const NewPasswordPage = lazy(() => doors().then(file => ({ default: file.NewPasswordPage })))
const PersonInvitationPage = lazy(() => doors().then(file => ({ default: file.PersonInvitationPage })))
const SignInPage = lazy(() => doors().then(file => ({ default: file.SignInPage })))
const TelephonePage = lazy(() => doors().then(file => ({ default: file.TelephonePage })))
const PhonePage = lazy(() => import('./PhonePage.tsx').then(file => ({ default: file.PhonePage })))
// What an address is about is asked for at once, not after it is known who asks; a failure is told when it is drawn.
if (/^\/(consulter|demande)\b/.test(location.pathname)) request().catch(() => undefined)
const waiting = () => import('./Waiting.tsx')
if (location.pathname.startsWith('/salle/')) waiting().catch(() => undefined)
const Waiting = lazy(() => waiting().then(file => ({ default: file.Waiting })))
const Worsening = lazy(() => import('#waiting-room/web/Worsening.tsx').then(file => ({ default: file.Worsening })))
const Checking = lazy(() => waiting().then(file => ({ default: file.Checking })))
const AfterCall = lazy(() => import('./AfterCall.tsx').then(file => ({ default: file.AfterCall })))
const CompletePage = lazy(() => import('./phone-doors.tsx').then(file => ({ default: file.CompletePage })))
const MergePage = lazy(() => import('./phone-doors.tsx').then(file => ({ default: file.MergePage })))
const AddingMeanwhile = lazy(() => waiting().then(file => ({ default: file.AddingMeanwhile })))
const Contesting = lazy(() => import('./Contesting.tsx').then(file => ({ default: file.Contesting })))
const MyKept = lazy(() => import('./MyKept.tsx').then(file => ({ default: file.MyKept })))
const MyFollowUps = lazy(() => import('#follow-up/web/MyFollowUps.tsx').then(file => ({ default: file.MyFollowUps })))
const MyFollowUp = lazy(() => import('#follow-up/web/MyFollowUp.tsx').then(file => ({ default: file.MyFollowUp })))
const CheckQuestions = lazy(() =>
  import('#follow-up/web/CheckQuestions.tsx').then(file => ({ default: file.CheckQuestions })),
)
const BringResult = lazy(() => import('#follow-up/web/BringResult.tsx').then(file => ({ default: file.BringResult })))
const MyPhotos = lazy(() => import('./MyPhotos.tsx').then(file => ({ default: file.MyPhotos })))
const People = lazy(() => import('#patients/web/People.tsx').then(file => ({ default: file.People })))
const Consents = lazy(() => import('#patients/web/Consents.tsx').then(file => ({ default: file.Consents })))
const MyRights = lazy(() => import('./MyRights.tsx').then(file => ({ default: file.MyRights })))
const Pharmacy = lazy(() => import('./Pharmacy.tsx').then(file => ({ default: file.Pharmacy })))
const MyRecord = lazy(() => import('./MyRecord.tsx').then(file => ({ default: file.MyRecord })))

const AccountPage = lazy(() => import('./Security.tsx').then(file => ({ default: file.AccountPage })))
const NotMe = lazy(() => import('#access/web/NotMe.tsx').then(file => ({ default: file.NotMe })))

const at = createRoute
const routes = [
  at({ getParentRoute: () => root, path: '/connexion', component: () => <SignInPage /> }),
  at({ getParentRoute: () => root, path: '/inscription', component: () => <CreateAccountPage /> }),
  at({ getParentRoute: () => root, path: '/telephone', component: () => <PhonePage /> }),
  at({ getParentRoute: () => root, path: '/invitation', component: () => <InvitationPage /> }),
  at({ getParentRoute: () => root, path: '/proche', component: () => <PersonInvitationPage /> }),
  at({ getParentRoute: () => root, path: '/mot-de-passe-oublie', component: () => <ForgottenPage /> }),
  at({ getParentRoute: () => root, path: '/mot-de-passe', component: () => <NewPasswordPage /> }),
  at({ getParentRoute: () => root, path: '/compte', component: signed(() => <AccountPage />) }),
  at({ getParentRoute: () => root, path: '/compte/pas-moi', component: signed(() => <NotMe />) }),
  at({ getParentRoute: () => root, path: '/ordonnance', component: () => <Pharmacy /> }),
  at({ getParentRoute: () => root, path: '/demo', component: () => <CastPage /> }),
  at({ getParentRoute: () => root, path: '/demo/courriels', component: () => <MailPage /> }),
  at({ getParentRoute: () => root, path: '/demo/telephone', component: () => <TelephonePage /> }),
  at({ getParentRoute: () => root, path: '/compte/completer', component: signed(() => <CompletePage />) }),
  at({ getParentRoute: () => root, path: '/compte/reunir', component: signed(() => <MergePage />) }),
]

const forWhom = at({ getParentRoute: () => root, path: '/consulter', component: signed(() => <ForWhomPage />) })
const reason = at({
  getParentRoute: () => root,
  path: '/consulter/$patientId',
  component: signed(() => <ReasonPage patientId={reason.useParams().patientId} />),
})
const confidence = at({
  getParentRoute: () => root,
  path: '/consulter/$patientId/confiance',
  component: signed(() => <ConfidencePage patientId={confidence.useParams().patientId} />),
})
const questions = at({
  getParentRoute: () => root,
  path: '/demande/$intakeId/questions/$page',
  component: signed(() => <QuestionsPage {...questions.useParams()} />),
})
const firstQuestion = at({
  getParentRoute: () => root,
  path: '/demande/$intakeId/questions',
  component: signed(() => <QuestionsPage intakeId={firstQuestion.useParams().intakeId} />),
})
const flag = at({
  getParentRoute: () => root,
  path: '/demande/$intakeId/alerte',
  component: signed(() => <RedFlagPage intakeId={flag.useParams().intakeId} />),
})
const photos = at({
  getParentRoute: () => root,
  path: '/demande/$intakeId/photos',
  component: signed(() => <PhotosPage intakeId={photos.useParams().intakeId} />),
})
const where = at({
  getParentRoute: () => root,
  path: '/demande/$intakeId/lieu',
  component: signed(() => <WherePage intakeId={where.useParams().intakeId} />),
})
const agree = at({
  getParentRoute: () => root,
  path: '/demande/$intakeId/accord',
  component: signed(() => <ConsentPage intakeId={agree.useParams().intakeId} />),
})
const room = at({
  getParentRoute: () => root,
  path: '/salle/$ticketId',
  component: signed(() => <Waiting ticketId={room.useParams().ticketId} />),
})
const worse = at({
  getParentRoute: () => root,
  path: '/salle/$ticketId/aggravation',
  component: signed(() => {
    const { ticketId } = worse.useParams()
    return <Worsening ticketId={ticketId} back={`/salle/${ticketId}`} />
  }),
})
const check = at({
  getParentRoute: () => root,
  path: '/salle/$ticketId/verifier',
  component: signed(() => <Checking ticketId={check.useParams().ticketId} />),
})
const call = at({
  getParentRoute: () => root,
  path: '/appel/$consultationId',
  component: signed(() => (
    <PatientCallLater
      consultationId={call.useParams().consultationId}
      recordPath="/dossier"
      after={<AfterCall consultationId={call.useParams().consultationId} />}
    />
  )),
})
const meanwhile = at({
  getParentRoute: () => root,
  path: '/salle/$ticketId/photos',
  component: signed(() => <AddingMeanwhile ticketId={meanwhile.useParams().ticketId} />),
})
const rightsOf = at({
  getParentRoute: () => root,
  path: '/dossier/$patientId/droits',
  component: signed(() => <MyRights patientId={rightsOf.useParams().patientId} />),
})
const record = at({ getParentRoute: () => root, path: '/dossier', component: signed(() => <MyRecord />) })
const recordOf = at({
  getParentRoute: () => root,
  path: '/dossier/$patientId',
  component: signed(() => <MyRecord patientId={recordOf.useParams().patientId} />),
})
const peopleOf = at({
  getParentRoute: () => root,
  path: '/dossier/$patientId/proches',
  component: signed(() => {
    const { patientId } = peopleOf.useParams()
    return <People patientId={patientId} back={`/dossier/${patientId}`} />
  }),
})
const consentsOf = at({
  getParentRoute: () => root,
  path: '/dossier/$patientId/accords',
  component: signed(() => {
    const { patientId } = consentsOf.useParams()
    return <Consents patientId={patientId} back={`/dossier/${patientId}`} />
  }),
})

const photosOf = at({
  getParentRoute: () => root,
  path: '/dossier/$patientId/photos',
  component: signed(() => <MyPhotos patientId={photosOf.useParams().patientId} />),
})
const keptOf = at({
  getParentRoute: () => root,
  path: '/dossier/$patientId/conservation',
  component: signed(() => <MyKept patientId={keptOf.useParams().patientId} />),
})

const contesting = at({ getParentRoute: () => root, path: '/contester', component: signed(() => <Contesting />) })
const followUps = at({
  getParentRoute: () => root,
  path: '/dossier/$patientId/suivis',
  component: signed(() => <MyFollowUps patientId={followUps.useParams().patientId} />),
})
const followUp = at({
  getParentRoute: () => root,
  path: '/dossier/$patientId/suivis/$followUpId',
  component: signed(() => <MyFollowUp {...followUp.useParams()} />),
})
const checkOf = at({
  getParentRoute: () => root,
  path: '/dossier/$patientId/suivis/$followUpId/questions',
  component: signed(() => <CheckQuestions page={Number(useLocation().hash) || 1} {...checkOf.useParams()} />),
})
const worseOf = at({
  getParentRoute: () => root,
  path: '/dossier/$patientId/suivis/$followUpId/aggravation',
  component: signed(() => <CheckQuestions worse {...worseOf.useParams()} />),
})
const resultOf = at({
  getParentRoute: () => root,
  path: '/dossier/$patientId/suivis/$followUpId/resultat',
  component: signed(() => <BringResult {...resultOf.useParams()} />),
})

/** A screen for whoever is signed in; others sign in first and come back. */
function signed(Screen: () => React.ReactNode) {
  return () => (
    <SignedIn>
      <Screen />
    </SignedIn>
  )
}

const router = createRouter({
  routeTree: root.addChildren([
    ...routes,
    forWhom,
    reason,
    confidence,
    firstQuestion,
    questions,
    flag,
    photos,
    where,
    agree,
    contesting,
    room,
    worse,
    check,
    meanwhile,
    ...bookingRoutes(root, signed),
    photosOf,
    keptOf,
    call,
    record,
    recordOf,
    rightsOf,
    peopleOf,
    consentsOf,
    followUps,
    followUp,
    checkOf,
    worseOf,
    resultOf,
  ]),
  defaultPreload: false,
})

drawPage(<RouterProvider router={router} />, (to, how) => {
  // The home is a document of its own, drawn by the server.
  if (to === '/') how?.replace ? location.replace(to) : location.assign(to)
  else void router.navigate({ href: to, replace: how?.replace ?? false })
})
