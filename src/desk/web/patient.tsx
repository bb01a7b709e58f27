// The patient's document: its addresses, in the order of the journey.
import '#screen/theme.css'
import { createRootRoute, createRoute, createRouter, Outlet, RouterProvider, useLocation } from '@tanstack/react-router'
import { Suspense, useEffect } from 'react'
import { ErrorPage } from '#screen/ErrorPage.tsx'
import { Loading } from '#screen/Loading.tsx'
import { loadLater } from '#screen/load-later.tsx'
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
const request = loadLater(() => import('./request.tsx'))
const ConfidencePage = request.page(file => file.ConfidencePage)
const ConsentPage = request.page(file => file.ConsentPage)
const ForWhomPage = request.page(file => file.ForWhomPage)
const PhotosPage = request.page(file => file.PhotosPage)
const QuestionsPage = request.page(file => file.QuestionsPage)
const ReasonPage = request.page(file => file.ReasonPage)
const RedFlagPage = request.page(file => file.RedFlagPage)
const WherePage = request.page(file => file.WherePage)
const doors = loadLater(() => import('./doors.tsx'))
const CastPage = doors.page(file => file.CastPage)
const CreateAccountPage = doors.page(file => file.CreateAccountPage)
const ForgottenPage = doors.page(file => file.ForgottenPage)
const InvitationPage = doors.page(file => file.InvitationPage)
const MailPage = doors.page(file => file.MailPage)
const NewPasswordPage = doors.page(file => file.NewPasswordPage)
const PersonInvitationPage = doors.page(file => file.PersonInvitationPage)
const SignInPage = doors.page(file => file.SignInPage)
const TelephonePage = doors.page(file => file.TelephonePage)
const PhonePage = loadLater(() => import('./PhonePage.tsx')).page(file => file.PhonePage)
// What an address is about is asked for at once, not after it is known who asks; a failure is told when it is drawn.
if (/^\/(consulter|demande)\b/.test(location.pathname)) void request.fetch()
const waiting = loadLater(() => import('./Waiting.tsx'))
if (location.pathname.startsWith('/salle/')) void waiting.fetch()
const Waiting = waiting.page(file => file.Waiting)
const Worsening = loadLater(() => import('#waiting-room/web/Worsening.tsx')).page(file => file.Worsening)
const Checking = waiting.page(file => file.Checking)
const AfterCall = loadLater(() => import('./AfterCall.tsx')).page(file => file.AfterCall)
const phoneDoors = loadLater(() => import('./phone-doors.tsx'))
const CompletePage = phoneDoors.page(file => file.CompletePage)
const MergePage = phoneDoors.page(file => file.MergePage)
const AddingMeanwhile = waiting.page(file => file.AddingMeanwhile)
const Contesting = loadLater(() => import('./Contesting.tsx')).page(file => file.Contesting)
const MyKept = loadLater(() => import('./MyKept.tsx')).page(file => file.MyKept)
const MyFollowUps = loadLater(() => import('#follow-up/web/MyFollowUps.tsx')).page(file => file.MyFollowUps)
const MyFollowUp = loadLater(() => import('#follow-up/web/MyFollowUp.tsx')).page(file => file.MyFollowUp)
const CheckQuestions = loadLater(() => import('#follow-up/web/CheckQuestions.tsx')).page(file => file.CheckQuestions)
const BringResult = loadLater(() => import('#follow-up/web/BringResult.tsx')).page(file => file.BringResult)
const MyPhotos = loadLater(() => import('./MyPhotos.tsx')).page(file => file.MyPhotos)
const People = loadLater(() => import('#patients/web/People.tsx')).page(file => file.People)
const Consents = loadLater(() => import('#patients/web/Consents.tsx')).page(file => file.Consents)
const MyRights = loadLater(() => import('./MyRights.tsx')).page(file => file.MyRights)
const Pharmacy = loadLater(() => import('./Pharmacy.tsx')).page(file => file.Pharmacy)
const MyRecord = loadLater(() => import('./MyRecord.tsx')).page(file => file.MyRecord)

const AccountPage = loadLater(() => import('./Security.tsx')).page(file => file.AccountPage)
const NotMe = loadLater(() => import('#access/web/NotMe.tsx')).page(file => file.NotMe)

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
