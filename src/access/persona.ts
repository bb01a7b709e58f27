// The fictional cast of a demonstration: each of them is one click away, there and nowhere else.
import { z } from 'zod'
import { sixDigits } from './account.ts'
import { roles, route } from './who.ts'

export const personas = route({
  name: 'access/personas',
  summary: 'The fictional cast (demonstration only).',
  method: 'GET',
  path: '/api/demo/personas',
  who: { roles: 'anyone' },
  output: z.strictObject({ items: z.array(z.strictObject({ persona: z.string(), role: z.enum(roles) })) }),
  refusals: { 'not-a-demo': 403 },
})

export const playPersona = route({
  name: 'access/play-persona',
  summary: 'Sign in as one of the fictional cast (demonstration only); sets the session cookie.',
  method: 'POST',
  path: '/api/demo/sign-ins',
  who: { roles: 'anyone' },
  body: z.strictObject({ persona: z.string().max(40) }),
  output: z.strictObject({ role: z.enum(roles) }),
  refusals: { 'not-a-demo': 403, 'no-such-persona': 404 },
})

/** Stands in for the authenticator a fictional person cannot hold. */
export const personaCode = route({
  name: 'access/persona-code',
  summary: 'The current authenticator code of the signed-in persona (demonstration only).',
  method: 'GET',
  path: '/api/demo/code',
  who: { roles: 'signed-in' },
  output: z.strictObject({ code: sixDigits }),
  refusals: { 'not-a-demo': 403 },
})

/** What the built-in SMTP capture holds, so that codes can be read without a mailbox. */
export const capturedMail = route({
  name: 'access/captured-mail',
  summary: 'Mail taken by the built-in capture (demonstration only, simulateur).',
  method: 'GET',
  path: '/api/demo/mail',
  who: { roles: 'anyone' },
  output: z.strictObject({
    items: z.array(z.strictObject({ to: z.string(), subject: z.string(), text: z.string(), at: z.string() })),
  }),
  refusals: { 'not-a-demo': 403 },
})
