// Who is cared for: the identity traits of a person, and what may be said of their age.
import { z } from 'zod'
import { id } from '#kit/id.ts'
import { type Day, day, dayIn, dayStarts, type Instant, monthsBetween, yearsBetween } from '#kit/time.ts'

/** A name as its bearer writes it: letters of any alphabet, spaces, hyphens, apostrophes. The INS form is made from it later. */
const name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[\p{L}\p{M}](?:[\p{L}\p{M}' ’.-]*[\p{L}\p{M}.])?$/u)
  .meta({ examples: ['Morvan'] })

/** Traits of the INS (arrêté du 24 décembre 2019, RNIV): I is undetermined. The place of birth comes with INSi. */
export const sexes = ['F', 'M', 'I'] as const
export const traits = z.strictObject({
  familyName: name,
  givenNames: name,
  /** Never filled in from the birth name (guide d'implémentation INS, EXI ID 08). */
  usedName: name.exactOptional(),
  birthDate: day,
  sex: z.enum(sexes),
})
export type Traits = z.infer<typeof traits>

export const patient = z.strictObject({ id, ...traits.shape })
export type Patient = z.infer<typeof patient>

/** « Chloé Arnaud »: the name used, else the birth name. */
export const nameOf = (one: Pick<Patient, 'givenNames' | 'familyName' | 'usedName'>): string =>
  `${one.givenNames} ${one.usedName ?? one.familyName}`

/** « MORVAN Jeanne »: how a person is called in a document of care, the used name first (RNIV 1, display of traits). */
export const calledName = ({ usedName, familyName, givenNames }: Traits): string =>
  `${(usedName ?? familyName).toUpperCase()} ${givenNames.split(/[\s,]+/)[0]}`

/** The calendar on which ages are counted and dated rules read; what is signed has the day of the place of practice. */
export const zone = 'Europe/Paris'

/** « 12/01/2027 », as on an identity card. */
export const dayTold = (at: Instant): string => dayIn(at, zone).split('-').reverse().join('/')

/** Completed months at an instant; never negative. */
export const ageMonths = (birthDate: Day, at: Instant): number => Math.max(0, monthsBetween(birthDate, dayIn(at, zone)))

/** « 34 ans », « 7 mois », « 3 semaines » would need a date: below one month it says so in words. Age in completed months. */
export const ageInWords = (months: number): string => {
  if (months < 1) return 'moins d’un mois'
  if (months < 24) return `${months} mois`
  return `${Math.floor(months / 12)} ans`
}

/** Majority at 18 (Code civil, art. 414). */
export const isMinor = (birthDate: Day, on: Day): boolean => yearsBetween(birthDate, on) < 18

/** The day one comes of age; someone born on 29 February does on 1 March, as `yearsBetween` counts. */
export const majorityDay = (birthDate: Day): Day => {
  const year = String(Number(birthDate.slice(0, 4)) + 18)
  return (birthDate.endsWith('-02-29') ? `${year}-03-01` : `${year}${birthDate.slice(4)}`) as Day
}

/** The instant at which parental authority ends (Code civil, art. 371-1): from then on no parent sees the record. */
export const comesOfAge = (birthDate: Day): Instant => dayStarts(majorityDay(birthDate), zone)
