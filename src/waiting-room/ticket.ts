// A place in the waiting room: what it is, what may become of it, and how long silence keeps it.
import { z } from 'zod'
import { id } from '#kit/id.ts'
import { type Instant, instant, plusSeconds, secondsBetween } from '#kit/time.ts'

/** 1 the gravest that may wait, 4 the lightest. Clear on the row, since the matcher orders by it; the reason is not. */
export const severity = z.number().int().min(1).max(4)
export type Severity = 1 | 2 | 3 | 4

export const ticketStates = ['waiting', 'offered', 'accepted', 'finished', 'left', 'lost'] as const
export type TicketState = (typeof ticketStates)[number]

export const ticketEvents = ['offer', 'pass-on', 'accept', 'give-back', 'finish', 'leave', 'lose'] as const
export type TicketEvent = (typeof ticketEvents)[number]

/**
 * What may become of a ticket. Read by every act that moves one; anything absent is refused.
 * `give-back`: the patient prefers another professional, or the consultation never began; the place is kept.
 * `lose`: silence beyond what keeps a place.
 */
export const transitions: Readonly<Record<TicketState, Partial<Readonly<Record<TicketEvent, TicketState>>>>> = {
  waiting: { offer: 'offered', leave: 'left', lose: 'lost' },
  offered: { 'pass-on': 'waiting', accept: 'accepted', leave: 'left' },
  accepted: { 'give-back': 'waiting', finish: 'finished' },
  finished: {},
  left: {},
  lost: {},
}

/** The state after an event, or undefined when the event has no meaning in that state. */
export const after = (state: TicketState, event: TicketEvent): TicketState | undefined => transitions[state][event]

/** The states from which an event leads anywhere: what a store asks in its `where`. */
export const statesBefore = (event: TicketEvent): TicketState[] =>
  ticketStates.filter(state => after(state, event) !== undefined)

export const isOpen = (state: TicketState): boolean =>
  state === 'waiting' || state === 'offered' || state === 'accepted'

/** Seconds of silence after which a place is lost: a refresh, a locked telephone or a closed tab cost nothing (product D1). */
export const keptSeconds = 600
/** Seconds of silence after which a place is kept but no professional is offered it: nobody would be there to answer. */
export const presentSeconds = 75

/** Whoever left to be called back is not there until they say so themselves, even if their page speaks. */
export const isPresent = (ticket: { readonly lastSeenAt: Instant; readonly away?: boolean }, at: Instant): boolean =>
  !ticket.away && secondsBetween(ticket.lastSeenAt, at) < presentSeconds

/** Seconds after a lost place during which a new one keeps what was waited in front of the page, and the most that it keeps. */
export const againWithinSeconds = 3600
const mostCreditSeconds = 3600

/**
 * From when the wait of a new place counts. Whoever lost theirs and comes back within the hour keeps the time during which
 * they were there (or had left to be called back), not the silence that lost it; whoever left by choice begins anew.
 */
export const waitsFrom = (
  before: { readonly joinedAt: Instant; readonly thereUntil: Instant; readonly lostAt: Instant } | undefined,
  at: Instant,
): Instant => {
  if (!before || secondsBetween(before.lostAt, at) > againWithinSeconds) return at
  const credit = Math.min(mostCreditSeconds, Math.max(0, secondsBetween(before.joinedAt, before.thereUntil)))
  return plusSeconds(at, -credit)
}

/** What a professional is told before accepting: never a name, a face, an address or an insurance (product D3). */
export const offerSummary = z.strictObject({
  reason: z.string().max(120),
  /** « 34 ans », « 7 mois »: computed when joining. */
  age: z.string().max(20),
  sex: z.enum(['F', 'M', 'I']),
  lines: z.array(z.string().max(200)).max(8),
  /** Sentences of the warnings the patient went past, and how (sent by 15, cannot call): the professional must see them. */
  warnings: z.array(z.string().max(300)).max(12),
})
export type OfferSummary = z.output<typeof offerSummary>

export const ticketView = z.strictObject({
  id,
  /** The request it was made with: joining with it again takes a new place, if this one was lost. */
  intakeId: id,
  state: z.enum(ticketStates),
  joinedAt: instant,
  /** Minutes, 8 times out of 10; null when nobody is there to see patients. */
  estimate: z.strictObject({ fromMinutes: z.number().int(), toMinutes: z.number().int() }).nullable(),
  practitionersHere: z.number().int(),
  severity,
  /** Minutes this severity may safely wait, and whether the time waited or announced goes beyond. */
  safe: z.strictObject({ minutes: z.number().int(), beyond: z.boolean() }),
  /** False without telephony: then nobody is promised to be called. */
  canBeCalled: z.boolean(),
  /** Left to be called back; `called` once a message has gone; the place is kept until `until`. */
  away: z.strictObject({ called: z.boolean(), until: instant }).nullable(),
  /** The appointment it came with, until another professional was chosen; `professional` is theirs, as they are now. */
  appointment: z
    .strictObject({
      startsAt: instant,
      practitioner: z.string(),
      professional: z.enum(['free', 'busy', 'absent']),
      /** Late enough that one may choose to be seen by another. */
      mayChange: z.boolean(),
    })
    .nullable(),
  /** Someone who was called twice and did not answer, once the place is lost. */
  unanswered: z.boolean(),
})
