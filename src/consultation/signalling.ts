// The signalling messages: a page sits with its capability, then its packets go to whoever sits across.
import { z } from 'zod'
import { message } from '#access/who.ts'
import { capability, id } from '#kit/id.ts'
import { notice } from '#kit/message.ts'
import { mostCandidates, type Said } from './said.ts'
import { type Packet, perPacket } from './signal.ts'

const round = z.int().min(0).max(10_000)
const number = z.int().min(0).max(1_000_000)
const epoch = z.int().min(0).max(1_000_000)

const candidate = z.strictObject({
  candidate: z.string().max(1000),
  sdpMid: z.string().max(40).nullable(),
  sdpMLineIndex: z.int().min(0).max(20).nullable(),
  usernameFragment: z.string().max(300).nullable(),
})
const said = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('description'),
    round,
    type: z.enum(['offer', 'answer']),
    sdp: z.string().max(24_000),
  }),
  z.strictObject({ kind: z.literal('candidates'), round, candidates: z.array(candidate).max(mostCandidates) }),
  z.strictObject({ kind: z.literal('anew'), round }),
  z.strictObject({ kind: z.literal('left') }),
])
/** `from` must be the epoch the page sits with. */
const packet: z.ZodType<Packet<Said>> = z.strictObject({
  from: epoch,
  to: epoch,
  heard: number,
  messages: z.array(z.strictObject({ n: number, body: said })).max(perPacket),
})

/** Sent once by each new connection of a page: binds the seat to the connection, so that packets need no other proof. */
export const sit = message({
  name: 'consultation/sit',
  summary: 'Speak from one’s seat on this connection, with the capability given on entering.',
  who: { roles: ['patient', 'practitioner'], related: 'consultationId', kinds: ['leads', 'attends'] },
  body: z.strictObject({ consultationId: id, seatId: id, capability }),
  refusals: { 'not-seated': true, replaced: true },
})

/**
 * Handed to the page across if it is connected, lost otherwise: the pages keep and resend (signal.ts). The right comes
 * from the seat bound to the connection, so nothing is read from the database.
 */
export const signal = message({
  name: 'consultation/signal',
  summary: 'A packet for the page across.',
  who: { roles: ['patient', 'practitioner'] },
  body: z.strictObject({ consultationId: id, packet }),
  refusals: { 'not-seated': true },
})

/** In an emergency the patient's telephone rings once both pages say it, or one is not connected at all (line-lost.ts). */
export const line = message({
  name: 'consultation/line',
  summary: 'Whether sound and image of the other still come to this page.',
  who: { roles: ['patient', 'practitioner'] },
  body: z.strictObject({ consultationId: id, cut: z.boolean() }),
  refusals: { 'not-seated': true },
})

export const packetCame = notice({
  name: 'consultation/packet',
  summary: 'A packet from the page across.',
  body: z.strictObject({ consultationId: id, packet }),
})
/** Told on sitting, and whenever the page across sits or its connection is lost. Media may flow all the same. */
export const peer = notice({
  name: 'consultation/peer',
  summary: 'Whether the page across is connected to the server.',
  body: z.strictObject({ consultationId: id, there: z.boolean() }),
})
export const replaced = notice({
  name: 'consultation/replaced',
  summary: 'Another page has entered on this side, or the consultation is over: this page speaks no more.',
  body: z.strictObject({ consultationId: id, why: z.enum(['other-page', 'over']) }),
})
