// The words of rights: what may be asked, what the law keeps, how an answer begins, and the letter that says one waits.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { answerRight, askRight, Extension, extendRight, RightKind, RightOutcome } from './rights-request.ts'

type Refusals = RefusalWords<typeof askRight | typeof answerRight | typeof extendRight>
type Kind = Readonly<Record<RightKind, { readonly label: string; readonly note: string }>>

const fr = {
  refusals: {
    'too-many-open': 'Plusieurs demandes attendent déjà une réponse. Elles seront traitées d’abord.',
    'already-answered': 'Cette demande a déjà reçu sa réponse.',
    'already-extended': 'Le délai a déjà été prolongé.',
    'too-late-to-extend': 'Le délai est passé : il ne peut plus être prolongé. Répondez dès que possible.',
    'never-extended': 'L’accès à des données de santé ne se prolonge pas.',
  } satisfies Refusals as Refusals,
  title: 'Mes droits sur ces données',
  lead: 'Télécharger tout le dossier, corriger, faire effacer, vous opposer.',
  ask: 'Faire une demande',
  askWhat: 'Que demandez-vous ?',
  kinds: {
    access: {
      label: 'Savoir ce qui est gardé',
      note: 'Le téléchargement ci-dessus contient déjà tout, tout de suite.',
    },
    rectification: {
      label: 'Faire corriger',
      note: 'Une erreur de nom ou de date de naissance. Un compte rendu signé ne se change pas : le médecin le complète.',
    },
    erasure: {
      label: 'Faire effacer',
      note: 'Le compte et ce qui n’a pas servi à vous soigner peuvent l’être. La loi oblige à garder un dossier de soin (RGPD, article 17, 3, c).',
    },
    restriction: { label: 'Faire geler', note: 'Le temps de vérifier une erreur, ou pour faire valoir un droit.' },
    objection: { label: 'M’opposer', note: 'À un usage qui n’est pas le soin.' },
    portability: {
      label: 'Emporter mes données',
      note: 'Le téléchargement ci-dessus peut être repris par un autre service.',
    },
  } satisfies Kind as Kind,
  words: 'Votre demande, en quelques mots',
  notHealth: 'L’administration lit ce texte et ne voit pas votre dossier. N’y écrivez rien de votre santé.',
  send: 'Envoyer la demande',
  mine: 'Vos demandes',
  none: 'Aucune demande pour le moment.',
  asked: (day: string) => `Demandé le ${day}`,
  due: (day: string) => `Réponse au plus tard le ${day}`,
  late: (day: string) => `En retard depuis le ${day}. Vous pouvez saisir la CNIL (cnil.fr).`,
  lateFor: (day: string) => `En retard depuis le ${day}`,
  extended: {
    complex: 'Délai prolongé : demande complexe',
    many: 'Délai prolongé : demandes nombreuses',
  } satisfies Record<Extension, string>,
  outcomes: { granted: 'Acceptée', partly: 'Acceptée en partie', refused: 'Refusée' } satisfies Record<
    RightOutcome,
    string
  >,
  admin: 'Droits des personnes',
  answer: 'Votre réponse, avec ses raisons',
  outcome: 'Décision',
  reply: 'Répondre',
  extend: 'Prolonger de deux mois',
  extendWhy: 'Pourquoi prolonger ?',
  extendRead: 'La personne lira cette raison.',
  extendFor: { complex: 'Demande complexe', many: 'Demandes nombreuses' } satisfies Record<Extension, string>,
  extendMissing: 'Choisissez une raison.',
  cancel: 'Annuler',
  templates: {
    access: 'Tout ce qui est gardé se télécharge depuis « Mon dossier », à tout moment.',
    rectification: 'Après vérification : […].',
    erasure:
      'Votre dossier de soin est gardé par obligation légale (RGPD, article 17, 3, c ; durées dites dans votre dossier). A été effacé : […].',
    restriction: 'L’usage de […] est limité jusqu’au […].',
    objection: 'Usage arrêté : […].',
    portability: 'Le fichier se télécharge depuis « Mon dossier », à tout moment.',
  } satisfies Record<RightKind, string>,
  letter: {
    subject: 'Une réponse vous attend',
    text: (url: string) =>
      `Bonjour,\n\nVotre demande sur vos données a reçu une réponse. Pour la lire, connectez-vous :\n${url}/dossier\n`,
    byText: (url: string) => `Colloque : une réponse vous attend. Pour la lire : ${url}/dossier`,
  },
}

const en: typeof fr = {
  refusals: {
    'too-many-open': 'Several requests already wait for an answer. They will be dealt with first.',
    'already-answered': 'This request was already answered.',
    'already-extended': 'The time was already extended.',
    'too-late-to-extend': 'The time has passed and can no longer be extended. Answer as soon as possible.',
    'never-extended': 'Access to health data is never extended.',
  },
  title: 'My rights on this data',
  lead: 'Download the whole record, correct, have erased, object.',
  ask: 'Make a request',
  askWhat: 'What do you ask for?',
  kinds: {
    access: { label: 'Know what is kept', note: 'The download above already holds everything, at once.' },
    rectification: {
      label: 'Have something corrected',
      note: 'A mistake in a name or a birth date. A signed report is not changed: the doctor adds to it.',
    },
    erasure: {
      label: 'Have something erased',
      note: 'The account and what did not serve your care can be. The law obliges to keep a record of care (GDPR, article 17, 3, c).',
    },
    restriction: { label: 'Have it frozen', note: 'While a mistake is checked, or to claim a right.' },
    objection: { label: 'Object', note: 'To a use that is not care.' },
    portability: { label: 'Take my data away', note: 'Another service can take over the download above.' },
  },
  words: 'Your request, in a few words',
  notHealth: 'The administration reads this text and does not see your record. Write nothing of your health here.',
  send: 'Send the request',
  mine: 'Your requests',
  none: 'No request yet.',
  asked: (day: string) => `Asked on ${day}`,
  due: (day: string) => `Answered by ${day} at the latest`,
  late: (day: string) => `Late since ${day}. You may turn to the CNIL (cnil.fr).`,
  lateFor: (day: string) => `Late since ${day}`,
  extended: { complex: 'Extended: complex request', many: 'Extended: many requests' },
  outcomes: { granted: 'Granted', partly: 'Granted in part', refused: 'Refused' },
  admin: 'People’s rights',
  answer: 'Your answer, with its reasons',
  outcome: 'Decision',
  reply: 'Answer',
  extend: 'Take two more months',
  extendWhy: 'Why more time?',
  extendRead: 'The person will read this reason.',
  extendFor: { complex: 'Complex request', many: 'Many requests' },
  extendMissing: 'Choose a reason.',
  cancel: 'Cancel',
  templates: {
    access: 'Everything kept can be downloaded from “My record” at any time.',
    rectification: 'After a check: […].',
    erasure:
      'Your record of care is kept by law (GDPR, article 17, 3, c; for how long is told in your record). Erased: […].',
    restriction: 'The use of […] is limited until […].',
    objection: 'Use that has ended: […].',
    portability: 'The file can be downloaded from “My record” at any time.',
  },
  letter: {
    subject: 'An answer waits for you',
    text: (url: string) =>
      `Hello,\n\nYour request about your data was answered. To read it, sign in:\n${url}/dossier\n`,
    byText: (url: string) => `Colloque: an answer waits for you. To read it: ${url}/dossier`,
  },
}

export const words = bilingual(fr, en)
