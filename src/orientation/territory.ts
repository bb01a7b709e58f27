// Where a place stands for the rules: the hour there, the zone of medical density of its commune, what insures its people.
import { z } from 'zod'
import { departementOf } from './place.ts'

/**
 * Densities set by the agences régionales de santé (CSP L.1434-4): ZIP, priority intervention; ZAC, complementary action;
 * ZAR, regional support; ZV, watched; HZ, none.
 */
export const densities = ['ZIP', 'ZAC', 'ZAR', 'ZV', 'HZ'] as const
export const density = z.enum(densities)
export type Density = (typeof densities)[number]

const hours: Readonly<Record<string, string>> = {
  '971': 'America/Guadeloupe',
  '972': 'America/Martinique',
  '973': 'America/Cayenne',
  '974': 'Indian/Reunion',
  '975': 'America/Miquelon',
  '976': 'Indian/Mayotte',
  '977': 'America/St_Barthelemy',
  '978': 'America/Marigot',
  '986': 'Pacific/Wallis',
  '987': 'Pacific/Tahiti',
  '988': 'Pacific/Noumea',
}

/** The time zone of a département or overseas territory; that of Paris when it is not known. */
export const zoneOf = (departement: string | undefined): string => hours[departement ?? ''] ?? 'Europe/Paris'

/** The time zone of a French postcode: where someone is, or practises. Of French Polynesia's three, that of Tahiti. */
export const zoneAt = (postcode: string): string => zoneOf(departementOf(postcode))

/** Wallis-et-Futuna, Polynésie française, Nouvelle-Calédonie: their own health insurance, which the convention does not bind. */
export const hasOwnScheme = (departement: string | undefined): boolean =>
  ['986', '987', '988'].includes(departement ?? '')
