// The fictional cast: the only persons of the tests, the demonstration and the documentation. None of them exists.
import type { Role } from '#access/who.ts'
import type { Day } from '#kit/time.ts'
import type { PractitionerCard } from '#practitioners/practitioner.ts'

/** Telephone numbers are of the ranges ARCEP keeps for fiction; e-mail addresses of the domain RFC 2606 keeps. */
interface Persona {
  readonly persona: string
  readonly email: string
  readonly role: Role
}

export interface PatientPersona extends Persona {
  readonly role: 'patient'
  readonly self: PersonTraits
  readonly children: readonly PersonTraits[]
  /** The parent whose child this is: the account has that record as its own. */
  readonly childOf?: string
}

export interface PersonTraits {
  readonly givenNames: string
  readonly familyName: string
  readonly birthDate: Day
  readonly sex: 'F' | 'M'
}

export interface PractitionerPersona extends Persona {
  readonly role: 'practitioner'
  readonly card: PractitionerCard
  /** Printed on what they prescribe. */
  readonly phone: string
}

export const structure = {
  name: 'Maison de santé des Tilleuls',
  address: '4 place du Marché',
  postcode: '35600',
  city: 'Redon',
} as const

export const patients: readonly PatientPersona[] = [
  {
    persona: 'jeanne',
    email: 'jeanne.morvan@example.org',
    role: 'patient',
    self: { givenNames: 'Jeanne', familyName: 'Morvan', birthDate: '1992-03-14' as Day, sex: 'F' },
    children: [],
  },
  {
    persona: 'yanis',
    email: 'yanis.belkacem@example.org',
    role: 'patient',
    self: { givenNames: 'Yanis', familyName: 'Belkacem', birthDate: '1988-09-02' as Day, sex: 'M' },
    children: [
      { givenNames: 'Nour', familyName: 'Belkacem', birthDate: '2011-02-10' as Day, sex: 'F' },
      { givenNames: 'Lina', familyName: 'Belkacem', birthDate: '2023-05-21' as Day, sex: 'F' },
    ],
  },
  {
    persona: 'nour',
    email: 'nour.belkacem@example.org',
    role: 'patient',
    self: { givenNames: 'Nour', familyName: 'Belkacem', birthDate: '2011-02-10' as Day, sex: 'F' },
    children: [],
    childOf: 'yanis',
  },
  {
    persona: 'marcel',
    email: 'marcel.tissot@example.org',
    role: 'patient',
    self: { givenNames: 'Marcel', familyName: 'Tissot', birthDate: '1945-11-30' as Day, sex: 'M' },
    children: [],
  },
  {
    persona: 'lea',
    email: 'lea.tissot@example.org',
    role: 'patient',
    self: { givenNames: 'Léa', familyName: 'Tissot', birthDate: '2001-06-18' as Day, sex: 'F' },
    children: [],
  },
]

const practice = {
  practiceAddress: structure.address,
  practicePostcode: structure.postcode,
  practiceCity: structure.city,
}

/** RPPS numbers begin with 997, which the ANS keeps for tests; their key is right. */
export const practitioners: readonly PractitionerPersona[] = [
  {
    persona: 'arnoux',
    email: 'camille.arnoux@example.org',
    role: 'practitioner',
    card: {
      civility: 'Mme',
      title: 'Dr',
      givenName: 'Camille',
      familyName: 'Arnoux',
      specialty: 'Médecine générale',
      rpps: '99700000013',
      ...practice,
    },
    phone: '+33639981001',
  },
  {
    persona: 'benali',
    email: 'idriss.benali@example.org',
    role: 'practitioner',
    card: {
      civility: 'M.',
      title: 'Dr',
      givenName: 'Idriss',
      familyName: 'Benali',
      specialty: 'Médecine générale',
      rpps: '99700000021',
      ...practice,
    },
    phone: '+33639981002',
  },
]

export const others: readonly Persona[] = [
  { persona: 'vasseur', email: 'helene.vasseur@example.org', role: 'lead' },
  { persona: 'delmas', email: 'sacha.delmas@example.org', role: 'administrator' },
]

export const cast: readonly Persona[] = [...patients, ...practitioners, ...others]
