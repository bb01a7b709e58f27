// Consents, kept apart by legal basis: what holds, what was said and read, and what a withdrawal changes, told before it is done.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { inForce } from '#kit/dated.ts'
import { id, sha256 } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { nothing, pageQuery } from '#kit/route.ts'
import { type Day, instant } from '#kit/time.ts'
import { languages } from '#kit/words.ts'
import { type Basis, type ConsentText, type ConsentVersion, catalogue } from './consents.words.ts'
import { type Kinship, kinships, rights } from './rights.ts'

export type ConsentKey = keyof typeof catalogue
export const consentKeys = Object.keys(catalogue) as [ConsentKey, ...ConsentKey[]]
export const decisions = ['yes', 'no'] as const
export type Decision = (typeof decisions)[number]

const ofPatient = z.strictObject({ patientId: id })
const deciding = { roles: ['patient'], related: 'patientId', kinds: rights.consents } as const

/** One entry of the history: the proof of a yes or a no (RGPD art. 7, 1). */
export const consentEntry = z.strictObject({
  id,
  key: z.enum(consentKeys),
  version: z.string(),
  /** SHA-256 of the words shown, in hexadecimal. */
  sha256,
  language: z.enum(languages),
  decision: z.enum(decisions),
  kinship: z.enum(kinships),
  mine: z.boolean(),
  at: instant,
})
export type ConsentEntry = z.infer<typeof consentEntry>

export const consents = route({
  name: 'patients/consents',
  summary: 'What a patient agreed to and refused: what holds of each text, and every decision, the latest first.',
  method: 'GET',
  path: '/api/patients/:patientId/consents',
  who: deciding,
  params: ofPatient,
  query: pageQuery,
  output: z.strictObject({
    /** The last decision of each text; a text that was never decided is not here. */
    now: z.array(z.strictObject({ key: z.enum(consentKeys), decision: z.enum(decisions), at: instant })),
    entries: z.array(consentEntry),
    next: id.optional(),
  }),
  refusals: {},
  traced: true,
})

export const decideConsent = route({
  name: 'patients/decide-consent',
  summary: 'Say yes or no to a text, in the version and the language that were on the screen.',
  method: 'PUT',
  path: '/api/patients/:patientId/consents/:key',
  who: deciding,
  params: z.strictObject({ patientId: id, key: z.enum(consentKeys) }),
  body: z.strictObject({ decision: z.enum(decisions), version: z.string().max(20), language: z.enum(languages) }),
  output: nothing,
  refusals: { 'text-changed': 409, 'decided-by-law': 422, 'asked-each-time': 422 },
  traced: true,
})

export const basisOf = (key: ConsentKey): Basis => catalogue[key].basis

/** The version of a text in force on a day; the first one before it was written, so that there always is one. */
export const textOn = (key: ConsentKey, day: Day): ConsentVersion & { readonly source: string } => {
  const { versions } = catalogue[key]
  const found = inForce<ConsentVersion>(versions, day) ?? versions[0]
  if (!found) throw new Error(`the catalogue has no version of ${key}`)
  return { ...found.rule, source: found.source }
}

/** The very words of a text, as one string to hash: title, what to know, the sentence, what a withdrawal does. */
export const wordsShown = ({ title, lines, agree, changes, keeps }: ConsentText): string =>
  [title, ...lines, agree, changes, keeps].join('\n')

/** Which text the consent to an act is asked with: an aidant relays the adult's own word, a parent agrees for the child. */
export const actText = (kinship: Kinship): 'act' | 'act-child' | 'act-helped' =>
  kinship === 'aidant' ? 'act-helped' : kinship === 'parent' ? 'act-child' : 'act'

/** Nothing is ticked in advance: a consent is off until yes; only an opposition must be said to hold. */
export const holds = (key: ConsentKey, last: Decision | undefined): boolean => {
  const basis = basisOf(key)
  return basis === 'information' || (basis === 'consent' ? last === 'yes' : last !== 'no')
}

/** Decides on a yes or a no given on the page of one's consents. `said` is false when it is already so: nothing is written. */
export const decideDecision = (
  key: ConsentKey,
  given: { readonly decision: Decision; readonly version: string },
  last: Decision | undefined,
  today: Day,
): Outcome<{ readonly said: boolean }, 'text-changed' | 'decided-by-law' | 'asked-each-time'> => {
  const text: { readonly basis: Basis; readonly eachTime?: true } = catalogue[key]
  if (text.basis === 'information') return refused('decided-by-law')
  if (text.eachTime) return refused('asked-each-time')
  if (textOn(key, today).version !== given.version) return refused('text-changed')
  return done({ said: last !== given.decision })
}
