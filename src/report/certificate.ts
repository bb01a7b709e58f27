// Which certificates may follow a consultation at a distance: dated data, each with the text it rests on.
import { type Dated, inForce } from '#kit/dated.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { type Day, yearsBetween } from '#kit/time.ts'

export const certificateKinds = [
  'sick-child',
  'presence',
  'sport',
  'violence',
  'death',
  'psychiatric-admission',
] as const
export type CertificateKind = (typeof certificateKinds)[number]

export interface CertificateRule {
  /** False: it attests what only an examination in person shows. */
  readonly remote: boolean
  /** Exclusive: the age from which it may not be given. */
  readonly underYears?: number
  /** The most days it may cover, the first one included. */
  readonly mostDays: number
}

const from = '2026-01-01' as Day
const seenInPerson = (source: string): readonly Dated<CertificateRule>[] => [
  { from, source, rule: { remote: false, mostDays: 0 } },
]

/**
 * A doctor certifies what they are in a position to observe (CSP R.4127-76), never to oblige (R.4127-28). No text lists what may be certified
 * at a distance: what is refused here is refused by us, and an operator may say otherwise with a later date.
 */
export const certificateRules: Readonly<Record<CertificateKind, readonly Dated<CertificateRule>[]>> = {
  'sick-child': [
    {
      from,
      source:
        'Code du travail, L.1225-61: illness or accident, established by a medical certificate, of a child under 16; three days a year, five for a child under one or three children',
      rule: { remote: true, underYears: 16, mostDays: 5 },
    },
  ],
  presence: [
    {
      from,
      source: 'ours, on CSP R.4127-76: tells that one consulted and when, nothing of why',
      rule: { remote: true, mostDays: 1 },
    },
  ],
  sport: seenInPerson(
    'ours, on CSP R.4127-76; the absence of a contraindication is found by examining (code du sport, L.231-2)',
  ),
  violence: seenInPerson('ours, on CSP R.4127-76: lesions are described and measured on the body'),
  death: seenInPerson('ours, on CGCT L.2223-42: a doctor attests the death, on the body'),
  'psychiatric-admission': seenInPerson(
    'ours, on CSP R.4127-76; care without consent (CSP L.3212-1), to be confirmed by a lawyer',
  ),
}

/** The days it covers, from the day of the act: a certificate is never dated back. */
export const decideCertificate = (
  asked: { readonly certificate: CertificateKind; readonly days: number },
  birthDate: Day,
  today: Day,
): Outcome<{ readonly from: Day; readonly to: Day }, 'certificate-not-remote' | 'not-a-child' | 'too-many-days'> => {
  const rule = inForce(certificateRules[asked.certificate], today)?.rule
  if (!rule?.remote) return refused('certificate-not-remote')
  if (rule.underYears !== undefined && yearsBetween(birthDate, today) >= rule.underYears) return refused('not-a-child')
  if (asked.days > rule.mostDays) return refused('too-many-days', { most: rule.mostDays })
  return done({ from: today, to: plusDays(today, asked.days - 1) })
}

const plusDays = (from: Day, days: number): Day =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10) as Day
