// The people one may consult for: oneself, and one's children.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { patient } from './patient.ts'

export const kinships = ['self', 'parent'] as const

/** Not traced: it tells the account what it typed itself; every reading of a record it leads to is. */
export const listPatients = route({
  name: 'patients/list',
  summary: 'The patients of the account: oneself first, then one’s children, the eldest first.',
  method: 'GET',
  path: '/api/patients',
  who: { roles: ['patient'] },
  output: z.strictObject({
    patients: z.array(z.strictObject({ ...patient.shape, kinship: z.enum(kinships), ageMonths: z.number().int() })),
  }),
  refusals: {},
})
