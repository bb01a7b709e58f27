// What every document of care has in common on paper: who signs, for whom, under whose name, and the seal at its end.

import type { z } from 'zod'
import { type Letter, type Line, openLetter, styles } from '#edge/paper/letter.ts'
import { civilDay, moment } from '#kit/printed-time.ts'
import type { Instant } from '#kit/time.ts'
import { calledName, type Traits } from '#patients/patient.ts'
import { nameOf, type PractitionerCard, type structure } from '#practitioners/practitioner.ts'
import type { SignatureBlock } from '../document.ts'
import { capital, carePaper } from '../paper.words.ts'

export interface CareHead {
  /** Who answers for the act and keeps the file. */
  readonly structure: z.output<typeof structure>
  readonly practitioner: PractitionerCard
  readonly patient: Traits
  readonly title: string
  /** The day of the act, as printed in the title of the file and at the foot of each page. */
  readonly day: string
  readonly signedAt: Instant
  /** Marks every page as worthless. */
  readonly demonstration: boolean
  /** More lines under the professional: how to reach them. */
  readonly reach?: readonly Line[]
  /** More lines under the patient: weight, height. */
  readonly measures?: readonly Line[]
}

export const signerOf = (practitioner: PractitionerCard): string =>
  nameOf({ ...practitioner, familyName: practitioner.familyName.toUpperCase() })

const professional = (p: PractitionerCard): readonly Line[] => [
  [styles.label, carePaper.professional],
  [styles.strong, signerOf(p)],
  [styles.small, capital(p.specialty)],
  [styles.small, carePaper.rpps(p.rpps)],
  [styles.small, p.practiceAddress],
  [styles.small, `${p.practicePostcode} ${p.practiceCity}`],
]

/** The strict traits of identity, in the order of the RNIV, then the status that says how far to trust them. */
const patient = (p: Traits): readonly Line[] => [
  [styles.label, carePaper.patient],
  [styles.strong, calledName(p)],
  [styles.small, carePaper.bornAs(p.familyName.toUpperCase())],
  [styles.small, carePaper.givenNames(p.givenNames)],
  [styles.small, carePaper.birth(civilDay(p.birthDate))],
  [styles.small, carePaper.sex[p.sex]],
]

/** Opens a document of care: the structure, the two persons side by side, and its title. */
export const openCarePaper = (head: CareHead): Letter => {
  const called = calledName(head.patient)
  const letter = openLetter({
    title: `${head.title}, ${called}, ${head.day}`,
    author: signerOf(head.practitioner),
    at: head.signedAt,
    foot: `${called}, ${civilDay(head.patient.birthDate)} · ${head.title} · ${head.day}`,
    pageWords: carePaper.page,
    ...(head.demonstration ? { mark: carePaper.demonstration } : {}),
  })
  const { name, address, postcode, city } = head.structure
  letter.block('P', styles.house, name)
  letter.block('P', styles.note, `${address} · ${postcode} ${city}`)
  letter.space(9)
  letter.panel([
    [...professional(head.practitioner), ...(head.reach ?? [])],
    [...patient(head.patient), ...(head.measures ?? []), [styles.note, carePaper.unqualified]],
  ])
  letter.space(14)
  letter.block('H1', styles.title, head.title)
  letter.space(4)
  return letter
}

/** A chapter of a document: its title is never left alone at the foot of a page. */
export const chapter = (letter: Letter, title: string, text: string): void => {
  letter.space(9)
  letter.keep(52)
  letter.block('H2', styles.heading, title)
  letter.space(2)
  letter.prose(styles.body, text)
}

export interface Sealed {
  readonly practitioner: PractitionerCard
  readonly signature: SignatureBlock
  readonly template: string
  readonly version: number
  readonly zone: string
}

/** The frame that ends a signed document. `sha256` is the hexadecimal hash of the canonical form of its content. */
export const seal = ({ practitioner, signature, template, version, zone }: Sealed, sha256: string): readonly Line[] => [
  [styles.strong, carePaper.signed],
  [
    styles.small,
    carePaper.signedBy(
      `${signerOf(practitioner)}, ${carePaper.rpps(practitioner.rpps)}`,
      moment(signature.signedAt, zone),
    ),
  ],
  [styles.small, carePaper.confirmed(moment(signature.steppedUpAt, zone))],
  [styles.note, carePaper.seal],
  [styles.note, sha256.match(/.{8}/g)?.join(' ') ?? sha256],
  [styles.note, carePaper.madeBy(signature.accountId, template, version)],
]
