// Being on call: the number that rings when an alert waits and nobody takes it.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { phone, phoneFrom } from '#kit/phone.ts'
import { nothing } from '#kit/route.ts'

const who = { roles: ['lead'] } as const

export const onCall = route({
  name: 'orientation/on-call',
  summary: 'Whether one is on call, one’s rank among those who are rung, and what rings when nobody takes an alert.',
  method: 'GET',
  path: '/api/on-call',
  who,
  output: z.strictObject({
    phone: phone.nullable(),
    /** From 1; null when one is not on call. */
    rank: z.number().int().nullable(),
    leads: z.number().int(),
    /** The structure's own number is rung after the leads. */
    structurePhone: z.string().nullable(),
    /** False without telephony: nothing rings, and the board says so. */
    telephone: z.boolean(),
    /** Seconds on the board before the first ring, for the gravest causes and for the others. */
    firstSeconds: z.strictObject({ grave: z.number().int(), other: z.number().int() }),
  }),
  refusals: {},
})

export const setOnCall = route({
  name: 'orientation/set-on-call',
  summary: 'Go on call with the number to ring, change it, or stop being on call.',
  method: 'PUT',
  path: '/api/on-call',
  who,
  body: z.strictObject({ phone: z.string().max(40).nullable() }),
  output: nothing,
  refusals: { 'callback-not-understood': 422 },
})

/** The number in its kept form; null stops being on call. */
export const decideOnCall = (typed: string | null): Outcome<string | null, 'callback-not-understood'> => {
  if (typed === null) return done(null)
  const number = phoneFrom(typed)
  return number === undefined ? refused('callback-not-understood') : done(number)
}
