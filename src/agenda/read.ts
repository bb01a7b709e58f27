// Reading appointments: the patient's list and calendar file, the professional's day and what comes next.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { pageQuery } from '#kit/route.ts'
import { day, instant } from '#kit/time.ts'
import { appointmentStates, appointmentView, toldToPractitioner } from './appointment.ts'
import { appointmentParams, ofPatient } from './book.ts'

/** Not traced: it tells the account what it booked itself, or what was booked for the patient it stands for. */
export const listAppointments = route({
  name: 'agenda/appointments',
  summary: 'The appointments of a patient, the latest booked first; those still held are among them.',
  method: 'GET',
  path: '/api/patients/:patientId/appointments',
  who: ofPatient,
  params: z.strictObject({ patientId: id }),
  query: pageQuery,
  output: z.strictObject({ appointments: z.array(appointmentView), next: id.nullable(), now: instant }),
  refusals: {},
})

export const calendarFile = route({
  name: 'agenda/calendar-file',
  summary:
    'The appointment as a calendar file (RFC 5545); cancelled, the same file takes it out. It says nothing of health.',
  method: 'GET',
  path: '/api/patients/:patientId/appointments/:appointmentId/calendar',
  who: ofPatient,
  params: appointmentParams,
  output: z.never(),
  refusals: { 'not-booked': 409 },
})

/** Times and nothing of patients, so that a desk may ask often without filling their trails. */
export const nextMine = route({
  name: 'agenda/next-mine',
  summary: 'The professional’s next appointment: its time, and how many are left today.',
  method: 'GET',
  path: '/api/agenda/next',
  who: { roles: ['practitioner'] },
  output: z.strictObject({ next: instant.nullable(), left: z.number().int(), zone: z.string(), now: instant }),
  refusals: {},
})

export const myDay = route({
  name: 'agenda/my-day',
  summary: 'The professional’s appointments of a day: the time, the reason, the age and the sex; no name.',
  method: 'GET',
  path: '/api/agenda/days/:day',
  who: { roles: ['practitioner'] },
  params: z.strictObject({ day }),
  output: z.strictObject({
    appointments: z.array(
      z.strictObject({
        id,
        startsAt: instant,
        minutes: z.number().int(),
        state: z.enum(appointmentStates),
        told: toldToPractitioner,
      }),
    ),
    zone: z.string(),
  }),
  refusals: {},
  traced: true,
})
