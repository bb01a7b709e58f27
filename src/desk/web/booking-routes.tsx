// The addresses of appointments, loaded when one gets there.
import { type AnyRootRoute, createRoute } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { loadLater } from '#screen/load-later.tsx'

const booking = loadLater(() => import('./appointments.tsx'))
const AppointmentsPage = booking.page(file => file.AppointmentsPage)
const BookForWhomPage = booking.page(file => file.BookForWhomPage)
const BookConfidencePage = booking.page(file => file.BookConfidencePage)
const BookPage = booking.page(file => file.BookPage)
const ConfirmPage = booking.page(file => file.ConfirmPage)
const MovePage = booking.page(file => file.MovePage)

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
