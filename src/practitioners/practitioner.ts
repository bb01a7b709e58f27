// Who cares, and for which structure: the words of a professional's card.
import { z } from 'zod'
import { id } from '#kit/id.ts'
import { rpps } from './rpps.ts'

const line = z.string().trim().min(1).max(120)
const postcode = z
  .string()
  .regex(/^\d{5}$/)
  .meta({ examples: ['35600'] })

/** A separate data controller (practice, company, hospital): nothing of one crosses to another (product, two modes). */
export const structure = z.strictObject({
  id,
  name: line,
  address: line,
  postcode,
  city: line,
})

export const civilities = ['Mme', 'M.'] as const

/**
 * What the patient is told of a professional before the act: civility, title, names, specialty, RPPS, main place of
 * practice. Source: HAS, référentiel des sociétés de téléconsultation, 21 December 2023, items 1 and 2.
 */
export const practitionerCard = z.strictObject({
  civility: z.enum(civilities),
  title: z.enum(['Dr', 'Pr', '']),
  givenName: line,
  familyName: line,
  specialty: line,
  rpps,
  practiceAddress: line,
  practicePostcode: postcode,
  practiceCity: line,
})
export type PractitionerCard = z.output<typeof practitionerCard>

/** « Dr Camille Arnoux »; with neither title nor civility nobody is named. */
export const nameOf = (card: Pick<PractitionerCard, 'title' | 'civility' | 'givenName' | 'familyName'>): string =>
  `${card.title || card.civility} ${card.givenName} ${card.familyName}`
