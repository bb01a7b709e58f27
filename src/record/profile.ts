// The medical profile as the patient declares it: allergies, treatments, history; each told, or told to be none, or not yet asked.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { instant } from '#kit/time.ts'
import { rights } from '#patients/rights.ts'
import { allergen } from './allergen.ts'

const lines = z.array(z.string().trim().min(1).max(160)).max(30)

/** `unknown` is not `none`: « aucune allergie » is an answer, silence is not (product.md B4). */
export const declared = z.discriminatedUnion('known', [
  z.strictObject({ known: z.literal('unknown') }),
  z.strictObject({ known: z.literal('none') }),
  z.strictObject({ known: z.literal('some'), lines: lines.min(1) }),
])
export type Declared = z.infer<typeof declared>

export const profile = z.strictObject({ allergies: declared, treatments: declared, history: declared })
export type Profile = z.infer<typeof profile>
export const profileParts = ['allergies', 'treatments', 'history'] as const

export const emptyProfile: Profile = {
  allergies: { known: 'unknown' },
  treatments: { known: 'unknown' },
  history: { known: 'unknown' },
}

/** What was chosen for a line of the allergies: the words stay, and the checks of a prescription need no guess. */
export const chosen = z.strictObject({ line: z.string().max(160), allergen })
export type Chosen = z.infer<typeof chosen>
const codes = z.array(chosen).max(30)

/** A choice lives as long as the very words it was made for; a screen that knows nothing of choices leaves them as they are. */
export const keptCodes = (
  { allergies }: Profile,
  given: readonly Chosen[] | undefined,
  before: readonly Chosen[],
): Chosen[] => {
  const lines = allergies.known === 'some' ? [...new Set(allergies.lines)] : []
  return lines.flatMap(line => (given ?? before).find(one => one.line === line) ?? [])
}

const ofPatient = z.strictObject({ patientId: id })

export const readProfile = route({
  name: 'record/read-profile',
  summary: 'The declared medical profile of a patient; version 0 when nothing was declared yet.',
  method: 'GET',
  path: '/api/patients/:patientId/profile',
  who: {
    roles: ['patient', 'practitioner'],
    related: 'patientId',
    kinds: [...rights.profile, 'treats', 'beside', 'breaks-glass'],
  },
  params: ofPatient,
  output: z.strictObject({ profile, codes, version: z.number().int(), savedAt: instant.nullable() }),
  refusals: {},
  traced: true,
})

export const saveProfile = route({
  name: 'record/save-profile',
  summary: 'Replace the declared profile over the version that was read.',
  method: 'PUT',
  path: '/api/patients/:patientId/profile',
  who: { roles: ['patient', 'practitioner'], related: 'patientId', kinds: [...rights.profile, 'treats'] },
  params: ofPatient,
  body: z.strictObject({ profile, codes: codes.optional(), version: z.number().int().min(0) }),
  output: z.strictObject({ version: z.number().int() }),
  refusals: { 'stale-profile': 409 },
  traced: true,
})

/** A screen that read an older version is refused and keeps what it shows. */
export const decideSaveProfile = (current: number, read: number): Outcome<number, 'stale-profile'> =>
  read === current ? done(current + 1) : refused('stale-profile', { version: current })
