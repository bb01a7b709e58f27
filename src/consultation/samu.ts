// The SAMU of the place where the patient is: a doctor who dials 15 reaches their own, so the ten-digit number is needed.
import { z } from 'zod'
import { phone, phoneFrom } from '#kit/phone.ts'
import { departementOf, type Place } from '#orientation/place.ts'

/**
 * A ten-digit number with where and when it was published. `verified` only when the SAMU itself, or the operator who called
 * it, says that it is answered: no number below is, since each was published for one night of breakdown.
 */
const published = z.strictObject({
  number: phone,
  source: z.string().min(1).max(300),
  on: z.iso.date(),
  verified: z.boolean(),
})
export type PublishedNumber = z.infer<typeof published>

/** By code of département, as `departementOf` gives them. What the operator declares replaces what we found. */
export const samuNumbers = z.record(z.string().regex(/^(\d{2,3}|2[AB])$/), published)
export type SamuNumbers = z.infer<typeof samuNumbers>

export interface Samu {
  readonly departement: string
  /** « Ille-et-Vilaine ». */
  readonly name: string
  readonly published?: PublishedNumber
}

const found = (on: string, source: string, numbers: Readonly<Record<string, string>>): SamuNumbers =>
  Object.fromEntries(
    Object.entries(numbers).map(([departement, typed]) => [
      departement,
      { number: phoneFrom(typed) ?? '', source, on, verified: false },
    ]),
  )

/**
 * What we could find published, all of it for the breakdown of emergency numbers of 2 June 2021, « numéros de contournement »
 * of which several were closed afterwards. Hence none is verified, and every other département is unknown.
 */
export const foundNumbers: SamuNumbers = {
  ...found('2021-06-02', 'LCI, numéro diffusé par l’ARS Île-de-France', { '75': '01 71 19 60 45' }),
  ...found('2021-06-02', 'France 3 Bourgogne-Franche-Comté, numéros provisoires des préfectures', {
    '21': '03 80 40 28 29',
    '58': '03 80 40 28 29',
    '71': '03 85 42 45 90',
    '89': '03 86 94 54 04',
  }),
  ...found('2021-06-03', 'France 3 Auvergne-Rhône-Alpes, numéros de substitution', {
    '03': '04 70 48 57 80',
    '15': '04 71 48 15 20',
    '43': '04 71 02 02 02',
    '63': '04 73 41 40 33',
  }),
  ...found('2021-06-04', 'ARS Bretagne, numéros alternatifs maintenus', { '22': '02 96 01 90 10' }),
  ...found('2021-06-02', 'Guadeloupe la 1ère, numéros de la préfecture', {
    '971': '0590 91 39 39',
    '972': '0596 75 15 75',
    '977': '0590 91 39 39',
    '978': '0590 91 39 39',
  }),
  ...found('2021-06-03', 'Réunion la 1ère, numéros de la préfecture', { '974': '0262 20 15 15' }),
}

/** Source: INSEE, code officiel géographique, 1 January 2026; départements, then territories overseas. */
const names: Readonly<Record<string, string>> = {
  '01': 'Ain',
  '02': 'Aisne',
  '03': 'Allier',
  '04': 'Alpes-de-Haute-Provence',
  '05': 'Hautes-Alpes',
  '06': 'Alpes-Maritimes',
  '07': 'Ardèche',
  '08': 'Ardennes',
  '09': 'Ariège',
  '10': 'Aube',
  '11': 'Aude',
  '12': 'Aveyron',
  '13': 'Bouches-du-Rhône',
  '14': 'Calvados',
  '15': 'Cantal',
  '16': 'Charente',
  '17': 'Charente-Maritime',
  '18': 'Cher',
  '19': 'Corrèze',
  '2A': 'Corse-du-Sud',
  '2B': 'Haute-Corse',
  '21': 'Côte-d’Or',
  '22': 'Côtes-d’Armor',
  '23': 'Creuse',
  '24': 'Dordogne',
  '25': 'Doubs',
  '26': 'Drôme',
  '27': 'Eure',
  '28': 'Eure-et-Loir',
  '29': 'Finistère',
  '30': 'Gard',
  '31': 'Haute-Garonne',
  '32': 'Gers',
  '33': 'Gironde',
  '34': 'Hérault',
  '35': 'Ille-et-Vilaine',
  '36': 'Indre',
  '37': 'Indre-et-Loire',
  '38': 'Isère',
  '39': 'Jura',
  '40': 'Landes',
  '41': 'Loir-et-Cher',
  '42': 'Loire',
  '43': 'Haute-Loire',
  '44': 'Loire-Atlantique',
  '45': 'Loiret',
  '46': 'Lot',
  '47': 'Lot-et-Garonne',
  '48': 'Lozère',
  '49': 'Maine-et-Loire',
  '50': 'Manche',
  '51': 'Marne',
  '52': 'Haute-Marne',
  '53': 'Mayenne',
  '54': 'Meurthe-et-Moselle',
  '55': 'Meuse',
  '56': 'Morbihan',
  '57': 'Moselle',
  '58': 'Nièvre',
  '59': 'Nord',
  '60': 'Oise',
  '61': 'Orne',
  '62': 'Pas-de-Calais',
  '63': 'Puy-de-Dôme',
  '64': 'Pyrénées-Atlantiques',
  '65': 'Hautes-Pyrénées',
  '66': 'Pyrénées-Orientales',
  '67': 'Bas-Rhin',
  '68': 'Haut-Rhin',
  '69': 'Rhône',
  '70': 'Haute-Saône',
  '71': 'Saône-et-Loire',
  '72': 'Sarthe',
  '73': 'Savoie',
  '74': 'Haute-Savoie',
  '75': 'Paris',
  '76': 'Seine-Maritime',
  '77': 'Seine-et-Marne',
  '78': 'Yvelines',
  '79': 'Deux-Sèvres',
  '80': 'Somme',
  '81': 'Tarn',
  '82': 'Tarn-et-Garonne',
  '83': 'Var',
  '84': 'Vaucluse',
  '85': 'Vendée',
  '86': 'Vienne',
  '87': 'Haute-Vienne',
  '88': 'Vosges',
  '89': 'Yonne',
  '90': 'Territoire de Belfort',
  '91': 'Essonne',
  '92': 'Hauts-de-Seine',
  '93': 'Seine-Saint-Denis',
  '94': 'Val-de-Marne',
  '95': 'Val-d’Oise',
  '971': 'Guadeloupe',
  '972': 'Martinique',
  '973': 'Guyane',
  '974': 'La Réunion',
  '975': 'Saint-Pierre-et-Miquelon',
  '976': 'Mayotte',
  '977': 'Saint-Barthélemy',
  '978': 'Saint-Martin',
  '986': 'Wallis-et-Futuna',
  '987': 'Polynésie française',
  '988': 'Nouvelle-Calédonie',
}
export const departements: readonly string[] = Object.keys(names)

/** The SAMU of a place; undefined abroad, or for a postcode that is none. `declared` is the operator's. */
export const samuOf = (place: Pick<Place, 'country' | 'postcode'>, declared: SamuNumbers = {}): Samu | undefined => {
  const departement = place.country === 'FR' ? departementOf(place.postcode) : undefined
  const name = departement && names[departement]
  if (!departement || !name) return undefined
  const number = declared[departement] ?? foundNumbers[departement]
  return { departement, name, ...(number ? { published: number } : {}) }
}

/** For the operator and the tests: how far the table can be relied on. */
export const samuCoverage = (declared: SamuNumbers = {}) => {
  const all = { ...foundNumbers, ...declared }
  const known = departements.filter(code => all[code])
  return {
    departements: departements.length,
    published: known.length,
    verified: known.filter(code => all[code]?.verified).length,
    unknown: departements.filter(code => !all[code]),
  }
}
