// How the prescriber is reached: printed on every prescription, and by whom a critical result is told.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { phone, phoneFrom } from '#kit/phone.ts'

/** With their international prefix, and an address that is read: CSP R.5132-3, 1°. */
export const reach = z.strictObject({ phone, email: z.email().max(160) })
export type Reach = z.infer<typeof reach>

export const readReach = route({
  name: 'prescription/read-reach',
  summary: 'How I am reached, as printed on my prescriptions; nothing until it was told.',
  method: 'GET',
  path: '/api/prescriber-reach',
  who: { roles: ['practitioner'] },
  output: z.strictObject({ reach: reach.optional() }),
  refusals: {},
})

export const saveReach = route({
  name: 'prescription/save-reach',
  summary: 'Tell how I am reached; the next prescriptions print it.',
  method: 'PUT',
  path: '/api/prescriber-reach',
  who: { roles: ['practitioner'] },
  body: z.strictObject({ phone: z.string().trim().min(4).max(30), email: z.email().max(160) }),
  output: z.strictObject({ reach }),
  refusals: { 'phone-unknown': 422 },
})

export const decideReach = (typed: {
  readonly phone: string
  readonly email: string
}): Outcome<Reach, 'phone-unknown'> => {
  const number = phoneFrom(typed.phone)
  return number === undefined ? refused('phone-unknown') : done({ phone: number, email: typed.email })
}

/** « +33 6 39 98 12 34 »: as one dials it from anywhere (CSP R.5132-3 asks for the international prefix). */
export const phoneAbroad = (number: string): string => {
  const [, prefix, first, rest] = /^(\+33|\+590|\+594|\+596|\+262|\+508)(\d)(\d+)$/.exec(number) ?? []
  return prefix ? `${prefix} ${first} ${rest?.replace(/\d\d(?=\d)/g, '$& ')}` : number
}
