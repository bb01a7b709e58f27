// What an act costs and what is paid back of it: dated rules, each with its source and whether its text could be verified.
import type { Dated } from '#kit/dated.ts'
import type { Day } from '#kit/time.ts'
import type { Density } from './territory.ts'

/** A rule whose text we read, or had from two sources that agree, is `verified`; else the screens say « à confirmer ». */
export interface Sourced<Rule> extends Dated<Rule> {
  readonly verified: boolean
}

export const specialties = ['general', 'psychiatry', 'gynaecology', 'other'] as const
export type Specialty = (typeof specialties)[number]

/** Read in the specialty of the card, which is free text: a word that is not known gives `other`, and no price. */
export const specialtyOf = (text: string): Specialty => {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  if (/generale|generaliste/.test(plain)) return 'general'
  if (/psychiatr/.test(plain)) return 'psychiatry'
  return /gyneco/.test(plain) ? 'gynaecology' : 'other'
}

/** Convention médicale 2024, art. 87: seen without one's médecin traitant. Ophthalmology and the others have no price here yet. */
export const directAccess: readonly Specialty[] = ['psychiatry', 'gynaecology']

export interface Tariff {
  readonly code: string
  readonly cents: number
}

const day = (text: string) => text as Day

export const tariffs: Readonly<Record<Specialty, readonly Sourced<Tariff>[]>> = {
  general: [
    {
      from: day('2018-09-15'),
      source:
        'Convention médicale, avenant 6, then convention 2024: the TCG stayed at 25 € when the G went to 30 € on 22 December 2024',
      verified: true,
      rule: { code: 'TCG', cents: 2500 },
    },
  ],
  psychiatry: [
    {
      from: day('2025-01-01'),
      source: 'Press of 2025, not the nomenclature',
      verified: false,
      rule: { code: 'TC', cents: 5020 },
    },
  ],
  gynaecology: [
    {
      from: day('2025-01-01'),
      source: 'Press of 2025, not the nomenclature',
      verified: false,
      rule: { code: 'TC', cents: 3200 },
    },
  ],
  other: [],
}

export const supplementKinds = ['child-under-6', 'over-80', 'holiday', 'sunday', 'saturday', 'night'] as const
export type SupplementKind = (typeof supplementKinds)[number]

/**
 * What an agreed company published in 2025. Another source billed a Sunday F (19.06 €), and the text itself (NGAP 14.9.3, as
 * rewritten on 29 October 2024) could not be read: the lowest amount published is kept, « à confirmer », and a deployment
 * may declare its own with its source.
 */
const published = (cents: number): readonly Sourced<number>[] => [
  {
    from: day('2025-01-01'),
    source: 'Tariff published by an agreed company, 2025; NGAP 14.9.3 not read, sources disagree',
    verified: false,
    rule: cents,
  },
]
export const supplements: Readonly<Record<SupplementKind, readonly Sourced<number>[]>> = {
  'child-under-6': published(500),
  'over-80': published(500),
  night: published(500),
  saturday: published(500),
  sunday: published(500),
  holiday: published(500),
}

/** Per cent of the tariff paid by the mandatory insurance to someone without any particular right. */
export const ordinaryRate: readonly Sourced<number>[] = [
  {
    from: day('2022-10-01'),
    source: 'CSS, art. R.160-5; end of the 100 % of the epidemic on 30 September 2022',
    verified: true,
    rule: 70,
  },
]
/** The local scheme of Alsace-Moselle adds its share to the same amount. */
export const localSchemeRate = { source: 'CSS, art. L.325-1: local scheme of Alsace-Moselle', verified: true, rule: 90 }

/** Taken from what is paid back, at most 50 € a year, which nobody here can count. */
export const participation: readonly Sourced<number>[] = [
  { from: day('2005-01-01'), source: 'CSS, art. L.160-13, D.160-6', verified: true, rule: 100 },
  {
    from: day('2024-05-15'),
    source:
      'CSS, art. L.160-13; UNCAM, 2 € from 15 May 2024. A doubling was proposed for 2026; no text of it was found',
    verified: true,
    rule: 200,
  },
]

/** Where one lives that makes up for a doctor who is far. */
export const excusedDensities: readonly Sourced<readonly Density[]>[] = [
  {
    from: day('2022-10-01'),
    until: day('2024-06-22'),
    source: 'Convention médicale 2016, avenants 8 and 9: zones where care is lacking',
    verified: true,
    rule: ['ZIP', 'ZAC'],
  },
  {
    from: day('2024-06-22'),
    source: 'Convention médicale 2024 (arrêté of 20 June 2024), art. 87: the ZIP only',
    verified: true,
    rule: ['ZIP'],
  },
]
