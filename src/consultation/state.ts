// The consultation as its two people see it: where it stands, which one is theirs now, and when to look again.
import { z } from 'zod'
import { route, topic } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { instant } from '#kit/time.ts'
import { consultationEnd, consultationState } from './consultation.ts'
import { knock } from './enter.ts'
import { seatState, side } from './seat.ts'

export const readConsultation = route({
  name: 'consultation/read',
  summary: 'Where a consultation stands, and who knocks.',
  method: 'GET',
  path: '/api/consultations/:consultationId',
  who: { roles: ['patient', 'practitioner'], related: 'consultationId', kinds: ['leads', 'attends'] },
  params: z.strictObject({ consultationId: id }),
  output: z.strictObject({
    id,
    state: consultationState,
    side,
    patientId: id,
    intakeId: id,
    ticketId: id,
    announcedAt: instant,
    begunAt: instant.nullable(),
    endedAt: instant.nullable(),
    outcome: consultationEnd.nullable(),
    /** The seat of this very session; null before it enters. */
    mySeat: seatState.nullable(),
    /** For the leader only. */
    knocks: z.array(knock),
    /** An emergency is open since then: the doctor calls for help, and nothing ends before its outcome is noted. */
    emergencySince: instant.nullable(),
    /** Another professional has taken over, and the patient has not yet said that they go on with them. */
    newLeader: z.boolean(),
  }),
  refusals: {},
})

/** For a page that was reloaded, another device, and the desk that got no answer to its acceptance. */
export const mine = route({
  name: 'consultation/mine',
  summary: 'The consultation the signed-in account is in now, if there is one.',
  method: 'GET',
  path: '/api/consultations/mine',
  who: { roles: ['patient', 'practitioner'] },
  output: z.strictObject({ consultation: z.strictObject({ id, state: consultationState, side }).nullable() }),
  refusals: {},
})

/** Its state, its seats, or who knocks. */
export const consultationChanged = topic({
  name: 'consultation/state',
  summary: 'A consultation began, ended, was withdrawn, or somebody knocks or was answered.',
  who: { roles: ['patient', 'practitioner'], related: 'id', kinds: ['leads', 'attends'] },
})
