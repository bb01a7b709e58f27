// Entering a consultation: a page asks for its seat, is given what opens the call, or knocks.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { capability, id } from '#kit/id.ts'
import { nothing } from '#kit/route.ts'
import { instant } from '#kit/time.ts'

const bothSides = {
  roles: ['patient', 'practitioner'],
  related: 'consultationId',
  kinds: ['leads', 'attends'],
} as const

/**
 * What RTCPeerConnection is made with. The professional's address is not shown to patients, so their end goes through
 * the relay whenever there is one; either end may ask the same for itself.
 */
const iceConfiguration = z.strictObject({
  iceServers: z.array(z.strictObject({ urls: z.array(z.string()), username: z.string(), credential: z.string() })),
  iceTransportPolicy: z.enum(['all', 'relay']),
})
export type IceConfiguration = z.output<typeof iceConfiguration>

/**
 * Each entry gives a new capability and a greater epoch: the page before it on the same side falls silent. A knock answers
 * `knocking` until the leader has answered it; the page listens to `consultation/state` and asks again.
 */
export const enter = route({
  name: 'consultation/enter',
  summary: 'Take one’s seat, or knock.',
  method: 'POST',
  path: '/api/consultations/:consultationId/seats',
  who: bothSides,
  params: z.strictObject({ consultationId: id }),
  body: z.strictObject({ relayOnly: z.boolean() }),
  output: z.discriminatedUnion('state', [
    z.strictObject({
      state: z.literal('admitted'),
      seat: id,
      side: z.enum(['leader', 'patient']),
      epoch: z.int().positive(),
      capability,
      ice: iceConfiguration,
    }),
    z.strictObject({ state: z.literal('knocking'), seat: id }),
    z.strictObject({ state: z.literal('refused'), seat: id }),
  ]),
  refusals: { 'not-begun': 409, 'consultation-over': 409 },
  traced: true,
})

/** Relay credentials expire; a call that lasts asks for new ones, without entering again. */
export const renewRelay = route({
  name: 'consultation/renew-relay',
  summary: 'Fresh relay credentials for a page that is seated.',
  method: 'GET',
  path: '/api/consultations/:consultationId/relay',
  who: bothSides,
  params: z.strictObject({ consultationId: id }),
  query: z.strictObject({ relayOnly: z.stringbool().default(false) }),
  output: iceConfiguration,
  refusals: { 'not-seated': 403 },
})

export const answerKnock = route({
  name: 'consultation/answer-knock',
  summary: 'Admit or refuse a new device.',
  method: 'PUT',
  path: '/api/consultations/:consultationId/seats/:seatId',
  who: { roles: ['practitioner'], related: 'consultationId', kinds: ['leads'] },
  params: z.strictObject({ consultationId: id, seatId: id }),
  body: z.strictObject({ answer: z.enum(['admitted', 'refused']) }),
  output: nothing,
  refusals: { 'already-answered': 409, 'consultation-over': 409 },
  traced: true,
})

/** What is told of a device that knocks: no more than what helps to recognise it. */
const deviceKind = z.enum(['phone', 'tablet', 'computer'])
export type DeviceKind = z.infer<typeof deviceKind>
export const deviceOf = (userAgent: string): DeviceKind =>
  /iPad|Tablet/i.test(userAgent) || (/Android/i.test(userAgent) && !/Mobile/i.test(userAgent))
    ? 'tablet'
    : /Mobi|iPhone/i.test(userAgent)
      ? 'phone'
      : 'computer'

export const knock = z.strictObject({ seat: id, device: deviceKind, at: instant })
