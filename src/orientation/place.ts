// Where the patient is while cared for, how to ring back, whom to warn: what help would need (product.md B2).
import { z } from 'zod'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { phone, phoneFrom } from '#kit/phone.ts'

const line = z.string().trim().min(1).max(120)

export const contact = z.strictObject({ name: z.string().trim().min(1).max(80), phone })

/** The place as kept (class health: it says where someone ill is). */
export const place = z.strictObject({
  /** Free lines: street, building, floor, code, how to get in. */
  address: z.array(line).min(1).max(4),
  postcode: z.string().trim().min(2).max(12),
  city: line,
  /** ISO 3166-1 alpha-2; French overseas territories are `FR`. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .meta({ description: 'ISO 3166-1 alpha-2', examples: ['FR'] }),
  callback: phone,
  contact: contact.exactOptional(),
})
export type Place = z.infer<typeof place>

/** What the screen sends: numbers as typed, and the answer to « Je ne conduis pas ». */
export const placeTyped = z.strictObject({
  ...place.shape,
  callback: z.string().max(40),
  contact: z.strictObject({ name: z.string().trim().max(80), phone: z.string().max(40) }).exactOptional(),
  driving: z.boolean(),
})
export type PlaceTyped = z.infer<typeof placeTyped>

export type PlaceRefusal = 'callback-not-understood' | 'contact-not-understood' | 'postcode-not-understood'

/** Decides the place for a consultation: no one is seen while driving (code de la route, R.412-6-2). */
export const decidePlace = (typed: PlaceTyped): Outcome<Place, PlaceRefusal | 'driving'> =>
  typed.driving ? refused('driving') : understoodPlace(typed)

/** The place in its kept form; a number that cannot be rung, or a postcode that is none, is refused. */
export const understoodPlace = (typed: PlaceTyped): Outcome<Place, PlaceRefusal> => {
  const callback = phoneFrom(typed.callback)
  if (callback === undefined) return refused('callback-not-understood')
  if (typed.country === 'FR' && departementOf(typed.postcode) === undefined) return refused('postcode-not-understood')
  const { address, postcode, city, country } = typed
  const kept = { address, postcode: postcode.replace(/\s/g, ''), city, country, callback }
  if (typed.contact === undefined) return done(kept)
  const number = phoneFrom(typed.contact.phone)
  const known = contact.safeParse({ name: typed.contact.name, phone: number })
  return known.success ? done({ ...kept, contact: known.data }) : refused('contact-not-understood')
}

/**
 * The département (or overseas territory) of a French postcode, as INSEE writes it: `35`, `2A`, `974`. Undefined when it
 * is none. A few communes on a border are served by the neighbour's post office: the address itself prevails.
 */
export const departementOf = (postcode: string): string | undefined => {
  const digits = postcode.replace(/\s/g, '')
  if (!/^\d{5}$/.test(digits)) return undefined
  if (/^20[01]/.test(digits)) return '2A'
  if (/^20[26]/.test(digits)) return '2B'
  // La Poste serves Saint-Barthélemy and Saint-Martin under 971; they have been territories of their own since 2007.
  if (digits === '97133') return '977'
  if (digits === '97150') return '978'
  if (/^97[1-8]|^98[678]/.test(digits)) return digits.slice(0, 3)
  const two = digits.slice(0, 2)
  return two >= '01' && two <= '95' && two !== '20' ? two : undefined
}

/** Countries where 112 reaches help: the European Union (directive 2018/1972, art. 109), its neighbours that chose it. */
const with112 = new Set(
  'AT BE BG CY CZ DE DK EE ES FI GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO CH GB MC AD SM VA'.split(' '),
)

/** The number to call where the patient is, or undefined: « le numéro d’urgence du pays ». */
export const emergencyNumber = (country: string): string | undefined =>
  country === 'FR' ? '15' : with112.has(country) ? '112' : undefined
