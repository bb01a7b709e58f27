// The reasons one may consult for, for whoever writes a client: our own pages are built with them.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { reasonHead } from './reason.ts'

export const listReasons = route({
  name: 'orientation/list-reasons',
  summary: 'The reasons in force today, in the order shown: id, words, ages, what cannot be done at a distance.',
  method: 'GET',
  path: '/api/reasons',
  who: { roles: 'anyone' },
  output: z.strictObject({ reasons: z.array(reasonHead).max(200) }),
  refusals: {},
})
