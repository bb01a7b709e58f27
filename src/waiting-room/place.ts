// One's place while waiting: seeing it, keeping it, leaving it, and saying that things get worse.
import { z } from 'zod'
import { message, route, topic } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { nothing } from '#kit/route.ts'
import { ticketView } from './ticket.ts'

export const readTicket = route({
  name: 'waiting-room/read-ticket',
  summary: 'One’s place: its state and the interval that holds 8 times out of 10.',
  method: 'GET',
  path: '/api/tickets/:ticketId',
  who: { roles: ['patient'], related: 'ticketId', kinds: ['holds'] },
  params: z.strictObject({ ticketId: id }),
  output: ticketView,
  refusals: {},
})

/** For whoever comes back after a closed tab: the place is found by the account, not by what the browser remembers. */
export const myTicket = route({
  name: 'waiting-room/my-ticket',
  summary: 'The open ticket of the signed-in account, if there is one.',
  method: 'GET',
  path: '/api/tickets/mine',
  who: { roles: ['patient'] },
  output: z.strictObject({ ticket: id.nullable() }),
  refusals: {},
})

export const leave = route({
  name: 'waiting-room/leave',
  summary: 'Give up one’s place.',
  method: 'POST',
  path: '/api/tickets/:ticketId/leave',
  who: { roles: ['patient'], related: 'ticketId', kinds: ['holds'] },
  params: z.strictObject({ ticketId: id }),
  output: nothing,
  refusals: { 'too-late-to-leave': 409 },
  traced: true,
})

/** Sent every twenty seconds by the page that waits: its silence is what the place's keeping is counted from. */
export const present = message({
  name: 'waiting-room/present',
  summary: 'The waiting page is still there.',
  who: { roles: ['patient'], related: 'ticketId', kinds: ['holds'] },
  body: z.strictObject({
    ticketId: id,
    /** The page is not in front: when a professional accepts, a text message goes too. */
    hidden: z.boolean().exactOptional(),
  }),
  refusals: {},
})

/** Sent every fifteen seconds by the desk: offers go only to a desk that is open. */
export const atDesk = message({
  name: 'waiting-room/at-desk',
  summary: 'The desk is open.',
  who: { roles: ['practitioner'] },
  body: z.strictObject({}),
  refusals: {},
})

export const ticketChanged = topic({
  name: 'waiting-room/ticket',
  summary: 'A ticket changed state, or its estimate may have.',
  who: { roles: ['patient'], related: 'id', kinds: ['holds'] },
})

/** Its id is the account's own: an offer came or went, or the presence changed by itself. */
export const dutyChanged = topic({
  name: 'waiting-room/duty',
  summary: 'One’s own offers or presence changed.',
  who: { roles: ['practitioner'], own: 'id' },
})

/** What the home page says before anyone signs in. */
export const roomNow = route({
  name: 'waiting-room/now',
  summary: 'How many professionals see patients now, and the interval someone who joins can expect.',
  method: 'GET',
  path: '/api/waiting-room',
  who: { roles: 'anyone' },
  output: z.strictObject({
    practitionersHere: z.number().int(),
    estimate: ticketView.shape.estimate,
  }),
  refusals: {},
})

/** Heard inside the process only: someone came, left, became free. Its id is the structure's. */
export const waitingRoomChanged = topic({
  name: 'waiting-room/changed',
  summary: 'The waiting room of a structure changed; the matcher looks again.',
  who: { roles: [] },
})
