// The addresses of appointments, loaded when one gets there.
import { type AnyRootRoute, createRoute } from '@tanstack/react-router'
import { lazy, type ReactNode } from 'react'

const booking = () => import('./appointments.tsx')
const AppointmentsPage = lazy(() => booking().then(file => ({ default: file.AppointmentsPage })))
const BookForWhomPage = lazy(() => booking().then(file => ({ default: file.BookForWhomPage })))
const BookConfidencePage = lazy(() => booking().then(file => ({ default: file.BookConfidencePage })))
const BookPage = lazy(() => booking().then(file => ({ default: file.BookPage })))
const ConfirmPage = lazy(() => booking().then(file => ({ default: file.ConfirmPage })))
const MovePage = lazy(() => booking().then(file => ({ default: file.MovePage })))

/** A screen that asks who one is first. */
type Signed = (Screen: () => ReactNode) => () => ReactNode

export const bookingRoutes = <Root extends AnyRootRoute>(root: Root, signed: Signed) => {
  const pages = [
    createRoute({ getParentRoute: () => root, path: '/rendez-vous', component: signed(() => <AppointmentsPage />) }),
    createRoute({
      getParentRoute: () => root,
      path: '/rendez-vous/nouveau',
      component: signed(() => <BookForWhomPage />),
    }),
  ]
  const bookConfidence = createRoute({
    getParentRoute: () => root,
    path: '/rendez-vous/nouveau/$patientId/confiance',
    component: signed(() => <BookConfidencePage patientId={bookConfidence.useParams().patientId} />),
  })
  const book = createRoute({
    getParentRoute: () => root,
    path: '/rendez-vous/nouveau/$patientId',
    component: signed(() => <BookPage patientId={book.useParams().patientId} />),
  })
  const confirmBooking = createRoute({
    getParentRoute: () => root,
    path: '/rendez-vous/$patientId/$appointmentId/confirmer',
    component: signed(() => <ConfirmPage {...confirmBooking.useParams()} />),
  })
  const moveBooking = createRoute({
    getParentRoute: () => root,
    path: '/rendez-vous/$patientId/$appointmentId/deplacer',
    component: signed(() => <MovePage {...moveBooking.useParams()} />),
  })
  return [...pages, bookConfidence, book, confirmBooking, moveBooking]
}
