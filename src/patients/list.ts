// The people one may consult for: oneself, one's children, and those one helps.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { patient } from './patient.ts'
import { kinships } from './rights.ts'

/** Not traced: it tells the account what it typed itself; every reading of a record it leads to is. */
export const listPatients = route({
  name: 'patients/list',
  summary: 'The patients of the account: oneself first, then one’s children, the eldest first, then those one helps.',
  method: 'GET',
  path: '/api/patients',
  who: { roles: ['patient'] },
  output: z.strictObject({
    patients: z.array(
      z.strictObject({
        ...patient.shape,
        kinship: z.enum(kinships),
        ageMonths: z.number().int(),
        /** A record of one's own that came with an account opened by telephone: kept apart until a professional says more. */
        byTelephone: z.boolean(),
      }),
    ),
  }),
  refusals: {},
})
