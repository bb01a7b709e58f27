// The words of an account given back: the administrator's panel, and what its holder is told.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { identityChecks, restoreAccount } from './restore-account.ts'

type Check = (typeof identityChecks)[number]

const fr = {
  refusals: {
    'no-such-patient': 'Aucun compte de patient n’a cette adresse. Un professionnel reçoit une nouvelle invitation.',
    'too-many-tries': 'Trop de demandes. Attendez, puis recommencez.',
    'mail-unavailable': 'Le courriel n’a pas pu partir. Réessayez dans un instant.',
  } satisfies RefusalWords<typeof restoreAccount> as RefusalWords<typeof restoreAccount>,
  tab: 'Accès perdu',
  why: 'Pour une personne qui n’a plus aucun moyen d’entrer, une fois son identité vérifiée par vous. Vous ne voyez rien de son dossier.',
  email: 'Adresse électronique du compte',
  needed: 'Cette réponse est nécessaire.',
  seen: 'Comment avez-vous vérifié son identité ?',
  checks: {
    'papers-in-person': 'Pièce d’identité, en personne',
    'papers-by-video': 'Pièce d’identité, en visio',
  } satisfies Record<Check, string>,
  act: 'Rendre l’accès',
  doneTitle: 'Dites ce code à la personne, de vive voix',
  done: 'Un lien vient de partir à son adresse. Il demande ce code, qui ne sera plus affiché ; les deux servent une fois, dans l’heure.',
  another: 'Recommencer pour une autre personne',
  said: 'Code dit par la personne qui a vérifié votre identité',
  letter: {
    subject: 'Retrouver votre compte Colloque',
    text: (url: string) =>
      `Votre identité vient d’être vérifiée pour vous rendre l’accès à votre compte. Ouvrez ce lien dans l’heure :\n\n${url}\n\nIl vous demandera le code à six chiffres qui vous a été dit, puis un nouveau mot de passe. Vos anciens moyens d’entrer ne serviront plus.\n\nSi ce n’était pas vous, n’ouvrez pas ce lien, ne le donnez à personne et prévenez la structure qui vous soigne.`,
    byText:
      'Colloque : un lien pour retrouver votre compte vient de partir par courriel. Si ce n’était pas vous, prévenez la structure qui vous soigne.',
  },
}

const en: typeof fr = {
  refusals: {
    'no-such-patient': 'No patient’s account has this address. A professional receives a new invitation.',
    'too-many-tries': 'Too many requests. Wait, then start again.',
    'mail-unavailable': 'The e-mail could not be sent. Please try again in a moment.',
  },
  tab: 'Lost access',
  why: 'For a person who has no way left to enter, once you have checked their identity. You see nothing of their record.',
  email: 'E-mail of the account',
  needed: 'This answer is needed.',
  seen: 'How did you check their identity?',
  checks: { 'papers-in-person': 'Identity papers, in person', 'papers-by-video': 'Identity papers, by video' },
  act: 'Give access back',
  doneTitle: 'Say this code to the person, aloud',
  done: 'A link was sent to their address. It asks for this code, which will not be shown again; both serve once, within the hour.',
  another: 'Begin again for another person',
  said: 'Code said by the person who checked your identity',
  letter: {
    subject: 'Finding your Colloque account again',
    text: url =>
      `Your identity has just been checked to give you back access to your account. Open this link within the hour:\n\n${url}\n\nIt will ask for the six-digit code you were told, then a new password. Your former ways in will stop working.\n\nIf it was not you, do not open this link, give it to nobody and tell the structure that cares for you.`,
    byText:
      'Colloque: a link to find your account again was sent by e-mail. If it was not you, tell the structure that cares for you.',
  },
}

export const words = bilingual(fr, en)
