// The words of opening a record without a care relationship: the form, the review, and the letter to the person.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { breakGlass, GlassReason, GlassVerdict, reviewGlass } from './break-glass.ts'

type Refusals = RefusalWords<typeof breakGlass | typeof reviewGlass>

const fr = {
  refusals: {
    'no-such-person': 'Aucun dossier ne porte exactement ces traits. Vérifiez l’orthographe et la date de naissance.',
    'several-persons': 'Plusieurs dossiers portent ces traits : aucun n’a été ouvert. Appelez le médecin responsable.',
    'glass-too-often': 'Vous avez déjà ouvert ou cherché plusieurs dossiers ainsi. Appelez le médecin responsable.',
    'already-reviewed': 'Cette ouverture a déjà été relue.',
    'own-glass': 'Un autre médecin responsable doit relire votre propre ouverture.',
  } satisfies Refusals as Refusals,
  title: 'Ouvrir un dossier sans prise en charge',
  open: 'Bris de glace',
  why: 'À n’utiliser que si le patient en a besoin maintenant. Il est prévenu aussitôt, votre nom et votre motif restent dans ses traces, et un médecin responsable relit.',
  reason: 'Pourquoi',
  reasons: {
    'life-threat': 'Urgence vitale',
    'cannot-answer': 'La personne ne peut pas répondre',
    'asked-by-colleague': 'Un confrère qui la soigne me le demande',
    continuity: 'Suite des soins en l’absence du médecin',
  } satisfies Record<GlassReason, string>,
  words: 'Expliquez en une phrase',
  familyName: 'Nom de naissance',
  givenNames: 'Prénoms de naissance, tous',
  birthDate: 'Date de naissance',
  act: 'Ouvrir le dossier',
  cancel: 'Annuler',
  missing: 'Complétez le motif, l’explication et l’identité exacte.',
  opened: (hour: string) => `Ouvert en lecture seule jusqu’à ${hour}. Chaque lecture laisse une trace.`,
  close: 'Refermer',
  review: 'Bris de glace à relire',
  none: 'Aucun dossier n’a été ouvert sans prise en charge.',
  due: (day: string) => `À relire avant le ${day}`,
  lately: (count: number) => `${count} fois en 30 jours`,
  read: 'Lire l’explication',
  verdicts: { justified: 'Justifié', 'not-justified': 'Non justifié' } satisfies Record<GlassVerdict, string>,
  more: 'Voir plus',
  letter: {
    subject: 'Votre dossier a été ouvert',
    text: (url: string) =>
      `Un professionnel qui ne vous suivait pas a ouvert votre dossier Colloque, en donnant un motif.\n\nSon nom, le moment et ce qu’il a lu sont dans « Qui l’a ouvert » : ${url}/dossier\n\nUn médecin responsable vérifie que c’était justifié.\n`,
    byText: (url: string) => `Colloque : un professionnel a ouvert votre dossier. Qui et quand : ${url}/dossier`,
  },
}

const en: typeof fr = {
  refusals: {
    'no-such-person': 'No record bears exactly these traits. Check the spelling and the birth date.',
    'several-persons': 'Several records bear these traits: none was opened. Call the medical lead.',
    'glass-too-often': 'You have already opened or looked for several records this way. Call the medical lead.',
    'already-reviewed': 'This opening was already reviewed.',
    'own-glass': 'Another medical lead must review your own opening.',
  },
  title: 'Open a record without a care relationship',
  open: 'Break the glass',
  why: 'Only if the patient needs it now. They are told at once, your name and your reason stay in their trail, and a medical lead reviews it.',
  reason: 'Why',
  reasons: {
    'life-threat': 'Life-threatening emergency',
    'cannot-answer': 'The person cannot answer',
    'asked-by-colleague': 'A colleague who cares for them asks me',
    continuity: 'Care goes on while their doctor is away',
  },
  words: 'Explain in a sentence',
  familyName: 'Birth family name',
  givenNames: 'Birth given names, all of them',
  birthDate: 'Birth date',
  act: 'Open the record',
  cancel: 'Cancel',
  missing: 'Fill in the reason, the explanation and the exact identity.',
  opened: (hour: string) => `Open to read until ${hour}. Each reading leaves a trace.`,
  close: 'Close it',
  review: 'Glass broken, to review',
  none: 'No record was opened without a care relationship.',
  due: (day: string) => `To review before ${day}`,
  lately: (count: number) => `${count} times in 30 days`,
  read: 'Read the explanation',
  verdicts: { justified: 'Justified', 'not-justified': 'Not justified' },
  more: 'See more',
  letter: {
    subject: 'Your record was opened',
    text: (url: string) =>
      `A professional who was not caring for you opened your Colloque record, and gave a reason.\n\nTheir name, when, and what they read are under “Who opened this record”: ${url}/dossier\n\nA medical lead checks that it was justified.\n`,
    byText: (url: string) => `Colloque: a professional opened your record. Who and when: ${url}/dossier`,
  },
}

export const words = bilingual(fr, en)
