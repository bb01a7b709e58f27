// The words of patients: for whom one consults, opening a record, and every refusal of its acts.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { addChild } from './add-child.ts'
import type { createSelf } from './create-self.ts'
import type { Traits } from './patient.ts'

type Refusals = RefusalWords<typeof createSelf | typeof addChild>

const fr = {
  refusals: {
    'self-exists': 'Votre dossier est déjà ouvert.',
    'birth-in-future': 'Cette date de naissance est dans le futur. Vérifiez l’année.',
    'birth-too-long-ago': 'Cette date de naissance est trop ancienne. Vérifiez l’année.',
    'too-young-alone': 'Avant 15 ans, c’est un parent qui ouvre le dossier. Demandez à un adulte de confiance.',
    'child-of-age': 'Cette personne a 18 ans ou plus : elle ouvre elle-même son dossier.',
    'child-known': 'Cet enfant est déjà dans votre liste.',
    'too-many-children': 'La liste est complète. Appelez-nous pour en ajouter un autre.',
  } satisfies Refusals as Refusals,
  forWhom: {
    title: 'Pour qui consultez-vous ?',
    me: 'Moi',
    child: 'Mon enfant',
    addChild: 'Ajouter un enfant',
    addChildNote: 'Vous exercez l’autorité parentale.',
    continue: 'Continuer',
    choose: 'Choisissez pour qui vous consultez.',
    years: (years: number) => (years < 2 ? `${years} an` : `${years} ans`),
    months: (months: number) => (months < 1 ? 'moins d’un mois' : `${months} mois`),
  },
  traits: {
    self: 'Votre identité',
    child: 'L’identité de l’enfant',
    why: 'Telle qu’elle figure sur la carte d’identité ou le livret de famille : elle évite toute confusion de dossier.',
    givenNames: 'Prénoms',
    familyName: 'Nom de naissance',
    usedName: 'Nom utilisé',
    usedNameHint: 'S’il est différent du nom de naissance.',
    birthDate: 'Date de naissance',
    sex: 'Sexe à l’état civil',
    sexes: { F: 'Féminin', M: 'Masculin', I: 'Indéterminé' } satisfies Record<Traits['sex'], string>,
    needed: 'Cette réponse est nécessaire.',
    nameWrong: 'Un nom s’écrit avec des lettres, des espaces, des tirets ou des apostrophes.',
    exact: 'En continuant, vous déclarez ces informations exactes.',
  },
}

const en: typeof fr = {
  refusals: {
    'self-exists': 'Your record is already open.',
    'birth-in-future': 'This date of birth is in the future. Check the year.',
    'birth-too-long-ago': 'This date of birth is too long ago. Check the year.',
    'too-young-alone': 'Under 15, a parent opens the record. Ask an adult you trust.',
    'child-of-age': 'This person is 18 or over: they open their own record.',
    'child-known': 'This child is already in your list.',
    'too-many-children': 'The list is full. Call us to add another.',
  },
  forWhom: {
    title: 'Who is the consultation for?',
    me: 'Me',
    child: 'My child',
    addChild: 'Add a child',
    addChildNote: 'You have parental authority.',
    continue: 'Continue',
    choose: 'Choose who the consultation is for.',
    years: (years: number) => (years === 1 ? '1 year old' : `${years} years old`),
    months: (months: number) =>
      months < 1 ? 'less than a month old' : months === 1 ? '1 month old' : `${months} months old`,
  },
  traits: {
    self: 'Your identity',
    child: 'The child’s identity',
    why: 'As on the identity card or family record book: it keeps records from being confused.',
    givenNames: 'Given names',
    familyName: 'Birth name',
    usedName: 'Name used',
    usedNameHint: 'If it differs from the birth name.',
    birthDate: 'Date of birth',
    sex: 'Sex in the civil register',
    sexes: { F: 'Female', M: 'Male', I: 'Undetermined' },
    needed: 'This answer is needed.',
    nameWrong: 'A name is written with letters, spaces, hyphens or apostrophes.',
    exact: 'By continuing, you declare that this information is accurate.',
  },
}

export const words = bilingual(fr, en)
