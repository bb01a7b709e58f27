// A copy of one's own trail that proves itself: what was done with a record, and what was erased, checked without us.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { rights } from '#patients/rights.ts'

export const trailExtract = route({
  name: 'consultation/trail-extract',
  summary:
    'The latest thousand lines of a patient’s trail and their receipts, with their proofs (docs/audit-format.md), as an attachment.',
  method: 'GET',
  path: '/api/patients/:patientId/trail/extract',
  who: { roles: ['patient'], related: 'patientId', kinds: rights.trail },
  params: z.strictObject({ patientId: id }),
  output: z.never(),
  refusals: {},
  traced: true,
})
