// The words of the telephone: coming in with a number and a code, completing the account later, and the simulator.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { completeAccount, confirmCompletion } from './complete-account.ts'
import type { mergeAccounts, offerHandover } from './merge-accounts.ts'
import type { proveByPhone, startByPhone } from './phone-entry.ts'
import type { capturedTelephone } from './phone-simulator.ts'

type Refusals = RefusalWords<
  | typeof startByPhone
  | typeof proveByPhone
  | typeof completeAccount
  | typeof confirmCompletion
  | typeof offerHandover
  | typeof mergeAccounts
  | typeof capturedTelephone
>

const fr = {
  refusals: {
    'not-a-demo': 'Cela n’existe que dans une démonstration.',
    'no-telephone': 'Les codes par SMS ne sont pas disponibles ici. Ouvrez un compte avec votre adresse électronique.',
    'not-a-mobile':
      'Ce numéro ne peut pas recevoir de code : il faut un mobile de France ou d’outre-mer. Sinon, ouvrez un compte avec votre adresse électronique.',
    'too-many-texts':
      'Plusieurs codes ont déjà été envoyés. Attendez dix minutes, ou ouvrez un compte avec votre adresse électronique.',
    'text-unavailable': 'Le SMS n’a pas pu partir. Réessayez dans un instant.',
    'wrong-code': 'Ce code n’est pas le bon. Vérifiez les six chiffres.',
    'code-expired': 'Ce code n’est plus valable. Demandez-en un autre.',
    'too-many-tries': 'Trop d’essais. Attendez dix minutes, puis recommencez.',
    'mail-unavailable': 'Le courriel n’a pas pu partir. Réessayez dans un instant.',
    'already-complete': 'Ce compte est déjà complet.',
    'account-exists': 'Un compte existe déjà avec cette adresse. Choisissez « J’ai déjà un compte ».',
    'handover-gone': 'Cette demande a expiré. Revenez avec votre téléphone, puis recommencez.',
  } satisfies Refusals as Refusals,
  /** The last line lets the browser of that site, and no other, fill the code in. */
  code: (code: string, host: string) =>
    `Colloque : votre code est ${code}. Il est valable dix minutes. Ne le donnez à personne.\n\n@${host} #${code}`,
  entry: {
    title: 'Votre téléphone suffit',
    why: 'Nous vous envoyons un code. Vous créerez un compte plus tard, si vous le voulez.',
    number: 'Votre numéro de mobile',
    reopens: 'Un mobile de France ou d’outre-mer. Après 30 jours sans visite, il ouvre un nouveau dossier.',
    go: 'Recevoir un code',
    codeTitle: 'Le code reçu par SMS',
    sent: (number: string) => `Nous venons d’envoyer un code au ${number}. Il est valable dix minutes.`,
    code: 'Code à six chiffres',
    confirm: 'Valider le code',
    again: 'Renvoyer un code',
    change: 'Changer de numéro',
    seePhone: 'Voir le SMS reçu (simulateur)',
    withAccount: 'J’ai déjà un compte',
    withEmail: 'Ouvrir un compte avec une adresse électronique',
    link: 'Continuer avec mon téléphone',
  },
  complete: {
    notice: 'Ce dossier s’ouvre avec votre téléphone pendant 30 jours après votre dernier code.',
    noticeWhy: 'Complétez votre compte pour tout retrouver ensuite, même si vous changez de numéro.',
    link: 'Compléter mon compte',
    title: 'Compléter mon compte',
    why: 'Tout ce que vous avez fait est gardé. Ensuite, ce compte s’ouvrira avec votre mot de passe et un code reçu par courriel, et non plus par SMS.',
    email: 'Adresse électronique',
    password: 'Mot de passe',
    passwordHint: 'Dix caractères au moins. Une phrase que vous retenez convient très bien.',
    go: 'Continuer',
    codeTitle: 'Le code à six chiffres',
    codeByMail: (email: string) => `Nous venons d’envoyer un code à ${email}. Il est valable dix minutes.`,
    code: 'Code à six chiffres',
    confirm: 'Valider le code',
    seeMail: 'Voir le courriel reçu (simulateur)',
    haveAccount: 'J’ai déjà un compte',
  },
  merge: {
    title: 'Retrouver votre compte',
    why: 'Connectez-vous à votre compte : ce que vous avez fait avec votre téléphone le rejoindra.',
    how: 'Le dossier ouvert par téléphone restera à côté du vôtre, sous son nom. Un professionnel pourra dire plus tard qu’ils sont à la même personne.',
    signIn: 'Me connecter à mon compte',
    joinTitle: 'Réunir vos comptes',
    joinWhy: 'Ce que vous avez fait avec votre téléphone va rejoindre ce compte.',
    join: 'Réunir',
    doneTitle: 'C’est fait',
    done: 'Le dossier ouvert par téléphone est dans votre compte. Votre téléphone seul ne l’ouvre plus.',
    toRecord: 'Voir mon dossier',
    lost: 'Rien à réunir ici. Revenez avec votre téléphone, puis choisissez « Compléter mon compte ».',
  },
  simulator: {
    title: 'Téléphone',
    why: 'Ce téléphone reçoit tous les SMS et les appels de la démonstration, quel que soit le numéro.',
    none: 'Aucun SMS, aucun appel pour le moment.',
    mark: 'simulateur',
    kinds: { text: 'SMS', ring: 'Appel' },
    to: (kind: string, number: string) => `${kind} au ${number}`,
  },
}

const en: typeof fr = {
  refusals: {
    'not-a-demo': 'This exists only in a demonstration.',
    'no-telephone': 'Codes by text message are not available here. Open an account with your e-mail address.',
    'not-a-mobile':
      'This number cannot receive a code: it must be a mobile of France or overseas France. Otherwise, open an account with your e-mail address.',
    'too-many-texts':
      'Several codes have already been sent. Wait ten minutes, or open an account with your e-mail address.',
    'text-unavailable': 'The text message could not be sent. Please try again in a moment.',
    'wrong-code': 'That code is not right. Check the six digits.',
    'code-expired': 'That code is no longer valid. Ask for another.',
    'too-many-tries': 'Too many tries. Wait ten minutes, then start again.',
    'mail-unavailable': 'The e-mail could not be sent. Please try again in a moment.',
    'already-complete': 'This account is already complete.',
    'account-exists': 'An account already exists with this address. Choose “I already have an account”.',
    'handover-gone': 'This request has expired. Come back with your telephone, then start again.',
  },
  code: (code, host) =>
    `Colloque: your code is ${code}. It is valid for ten minutes. Give it to nobody.\n\n@${host} #${code}`,
  entry: {
    title: 'Your telephone is enough',
    why: 'We send you a code. You can create an account later, if you wish.',
    number: 'Your mobile number',
    reopens: 'A mobile of France or overseas France. After 30 days without a visit, it opens a new record.',
    go: 'Receive a code',
    codeTitle: 'The code received by text',
    sent: number => `We have just sent a code to ${number}. It is valid for ten minutes.`,
    code: 'Six-digit code',
    confirm: 'Confirm the code',
    again: 'Send another code',
    change: 'Change the number',
    seePhone: 'See the text message received (simulator)',
    withAccount: 'I already have an account',
    withEmail: 'Open an account with an e-mail address',
    link: 'Continue with my telephone',
  },
  complete: {
    notice: 'This record opens with your telephone for 30 days after your last code.',
    noticeWhy: 'Complete your account to find everything again later, even if you change number.',
    link: 'Complete my account',
    title: 'Complete my account',
    why: 'All you have done is kept. From then on this account opens with your password and a code received by e-mail, and no longer by text message.',
    email: 'E-mail address',
    password: 'Password',
    passwordHint: 'Ten characters or more. A sentence you remember is very good.',
    go: 'Continue',
    codeTitle: 'The six-digit code',
    codeByMail: email => `We have just sent a code to ${email}. It is valid for ten minutes.`,
    code: 'Six-digit code',
    confirm: 'Confirm the code',
    seeMail: 'See the e-mail received (simulator)',
    haveAccount: 'I already have an account',
  },
  merge: {
    title: 'Find your account again',
    why: 'Sign in to your account: what you did with your telephone will join it.',
    how: 'The record opened by telephone will stay beside yours, under its own name. A professional may say later that they are one person’s.',
    signIn: 'Sign in to my account',
    joinTitle: 'Bring your accounts together',
    joinWhy: 'What you did with your telephone is about to join this account.',
    join: 'Bring together',
    doneTitle: 'It is done',
    done: 'The record opened by telephone is in your account. Your telephone alone no longer opens it.',
    toRecord: 'See my record',
    lost: 'Nothing to bring together here. Come back with your telephone, then choose “Complete my account”.',
  },
  simulator: {
    title: 'Telephone',
    why: 'This telephone receives every text message and call of the demonstration, whatever the number.',
    none: 'No message and no call yet.',
    mark: 'simulator',
    kinds: { text: 'Text message', ring: 'Call' },
    to: (kind, number) => `${kind} to ${number}`,
  },
}

export const words = bilingual(fr, en)
