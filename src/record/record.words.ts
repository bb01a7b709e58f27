// The words of the record: the declared profile, the documents, and every refusal of its acts.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { DocumentKind } from './document.ts'
import type { saveProfile } from './profile.ts'

type Refusals = RefusalWords<typeof saveProfile>

const fr = {
  refusals: {
    'stale-profile': 'Le profil a changé dans une autre fenêtre. Le voici à jour : refaites votre changement.',
  } satisfies Refusals as Refusals,
  documents: {
    title: 'Documents',
    none: 'Aucun document pour le moment.',
    noneWhy: 'Après une consultation, le compte rendu signé vous attend ici.',
    kinds: { 'compte-rendu': 'Compte rendu' } satisfies Record<DocumentKind, string>,
    download: 'Télécharger',
    more: 'Voir plus',
    downloadOne: (title: string) => `Télécharger : ${title}`,
    size: (kilobytes: number) => `PDF, ${kilobytes} ko`,
  },
  profile: {
    title: 'Profil médical',
    why: 'Ce que vous déclarez ici est lu par le médecin qui vous reçoit.',
    parts: { allergies: 'Allergies', treatments: 'Traitements en cours', history: 'Antécédents' },
    hints: {
      allergies: 'Médicament ou autre, et ce qui s’est passé. Une par ligne.',
      treatments: 'Nom, dose, rythme. Un par ligne.',
      history: 'Maladies suivies, opérations. Un par ligne.',
    },
    known: { unknown: 'Non renseigné', none: 'Aucun', some: 'À préciser' },
    save: 'Enregistrer',
    saved: 'Profil enregistré.',
    declared: 'Déclaré par le patient',
  },
}

const en: typeof fr = {
  refusals: {
    'stale-profile': 'The profile changed in another window. Here it is, up to date: make your change again.',
  },
  documents: {
    title: 'Documents',
    none: 'No document yet.',
    noneWhy: 'After a consultation, the signed report waits for you here.',
    kinds: { 'compte-rendu': 'Report' },
    download: 'Download',
    more: 'See more',
    downloadOne: (title: string) => `Download: ${title}`,
    size: (kilobytes: number) => `PDF, ${kilobytes} kB`,
  },
  profile: {
    title: 'Medical profile',
    why: 'What you declare here is read by the doctor who sees you.',
    parts: { allergies: 'Allergies', treatments: 'Current treatments', history: 'History' },
    hints: {
      allergies: 'A medicine or something else, and what happened. One per line.',
      treatments: 'Name, dose, rhythm. One per line.',
      history: 'Illnesses followed, operations. One per line.',
    },
    known: { unknown: 'Not filled in', none: 'None', some: 'To specify' },
    save: 'Save',
    saved: 'Profile saved.',
    declared: 'Declared by the patient',
  },
}

export const words = bilingual(fr, en)
