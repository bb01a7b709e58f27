// The words of access: signing in, roles, presence, and every refusal of its acts.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { createAccount } from './create-account.ts'
import type { acceptInvitation, readInvitation, renewAccount } from './invitation.ts'
import type { stepUp, switchRole } from './me.ts'
import type { personas, playPersona } from './persona.ts'
import { words as roles } from './roles.words.ts'
import type { prove, signIn } from './sign-in.ts'

type Refusals = RefusalWords<
  | typeof createAccount
  | typeof signIn
  | typeof prove
  | typeof switchRole
  | typeof stepUp
  | typeof readInvitation
  | typeof acceptInvitation
  | typeof renewAccount
  | typeof personas
  | typeof playPersona
>

const fr = {
  refusals: {
    'mail-unavailable': 'Le courriel n’a pas pu partir. Réessayez dans un instant.',
    'wrong-credentials': 'Adresse ou mot de passe incorrect.',
    'too-many-tries': 'Trop d’essais. Attendez dix minutes, puis recommencez.',
    'wrong-code': 'Ce code n’est pas le bon. Vérifiez les six chiffres.',
    'code-expired': 'Ce code n’est plus valable. Demandez-en un autre.',
    'role-not-held': 'Ce compte n’a pas ce rôle.',
    'invitation-gone': 'Cette invitation a déjà servi ou a expiré. Demandez-en une autre.',
    'account-exists': 'Un compte existe déjà avec cette adresse.',
    'no-such-professional': 'Ce professionnel n’est pas de votre structure.',
    'not-a-demo': 'Cela n’existe que dans une démonstration.',
    'no-such-persona': 'Ce personnage n’existe pas.',
  } satisfies Refusals as Refusals,
  signIn: {
    title: 'Se connecter',
    titleCreate: 'Créer mon compte',
    why: 'Votre compte garde votre place, vos documents et la trace de qui les a lus.',
    email: 'Adresse électronique',
    password: 'Mot de passe',
    passwordHint: 'Dix caractères au moins. Une phrase que vous retenez convient très bien.',
    go: 'Continuer',
    create: 'Créer mon compte',
    haveAccount: 'J’ai déjà un compte',
    noAccount: 'Je n’ai pas encore de compte',
    codeTitle: 'Le code à six chiffres',
    codeByMail: (email: string) => `Nous venons d’envoyer un code à ${email}. Il est valable dix minutes.`,
    codeByAuthenticator: 'Ouvrez votre application d’authentification et recopiez le code affiché.',
    byPasskey: 'Votre mot de passe est bon. Ce compte s’ouvre avec votre clé d’accès.',
    code: 'Code à six chiffres',
    confirm: 'Valider le code',
    again: 'Recommencer',
    out: 'Se déconnecter',
    seeMail: 'Voir le courriel reçu (simulateur)',
  },
  stepUp: {
    title: 'Confirmer que c’est bien vous',
    why: 'Ce geste prouve votre présence. Il vaut pour la suite de votre session.',
    code: 'Code de votre application d’authentification',
    confirm: 'Confirmer',
    cancel: 'Annuler',
    demoFill: 'Remplir le code (simulateur)',
  },
  invitation: {
    title: 'Ouvrir votre compte professionnel',
    forWhom: (email: string) => `Invitation pour ${email}`,
    steps: 'Ajoutez ce compte à une application d’authentification, puis choisissez un mot de passe.',
    secret: 'Ou recopiez cette clé',
    qr: 'Image à scanner avec votre application d’authentification',
    open: 'Ouvrir mon compte',
  },
  roles: roles.fr,
  demo: {
    title: 'Choisissez un personnage',
    why: 'Tous sont inventés. Un clic suffit pour prendre leur place.',
    two: 'Pour jouer le patient et le médecin sur le même ordinateur, ouvrez-les chacun à une adresse :',
    enter: 'Entrer',
    mailTitle: 'Courriels envoyés',
    mailWhy: 'Cette boîte remplace une vraie messagerie le temps de la démonstration.',
    telephoneTitle: 'SMS et appels reçus',
    mailNone: 'Aucun courriel pour le moment.',
    simulator: 'simulateur',
  },
  mail: {
    codeSubject: 'Votre code Colloque',
    code: (code: string) =>
      `Votre code : ${code}\n\nIl est valable dix minutes. Si vous n’avez rien demandé, ignorez ce message : personne ne peut entrer sans ce code et votre mot de passe.`,
    existsSubject: 'Vous avez déjà un compte Colloque',
    exists: (url: string) =>
      `Quelqu’un, sans doute vous, a voulu ouvrir un compte avec cette adresse. Vous en avez déjà un : connectez-vous sur ${url}/connexion.`,
    inviteSubject: 'Votre invitation Colloque',
    invite: (link: string) =>
      `Ouvrez votre compte professionnel avec ce lien, valable 7 jours et une seule fois :\n\n${link}`,
  },
}

const en: typeof fr = {
  refusals: {
    'mail-unavailable': 'The e-mail could not be sent. Please try again in a moment.',
    'wrong-credentials': 'Wrong address or password.',
    'too-many-tries': 'Too many tries. Wait ten minutes, then start again.',
    'wrong-code': 'That code is not right. Check the six digits.',
    'code-expired': 'That code is no longer valid. Ask for another.',
    'role-not-held': 'This account does not have that role.',
    'invitation-gone': 'This invitation has been used or has expired. Ask for another.',
    'account-exists': 'An account already exists with this address.',
    'no-such-professional': 'This professional does not belong to your structure.',
    'not-a-demo': 'This exists only in a demonstration.',
    'no-such-persona': 'There is no such character.',
  },
  signIn: {
    title: 'Sign in',
    titleCreate: 'Create my account',
    why: 'Your account keeps your place, your documents and the trace of who read them.',
    email: 'E-mail address',
    password: 'Password',
    passwordHint: 'Ten characters or more. A sentence you remember is very good.',
    go: 'Continue',
    create: 'Create my account',
    haveAccount: 'I already have an account',
    noAccount: 'I do not have an account yet',
    codeTitle: 'The six-digit code',
    codeByMail: (email: string) => `We have just sent a code to ${email}. It is valid for ten minutes.`,
    codeByAuthenticator: 'Open your authenticator application and copy the code it shows.',
    byPasskey: 'Your password is right. This account opens with your passkey.',
    code: 'Six-digit code',
    confirm: 'Confirm the code',
    again: 'Start again',
    out: 'Sign out',
    seeMail: 'See the e-mail received (simulator)',
  },
  stepUp: {
    title: 'Confirm that it is you',
    why: 'This proves that you are present. It holds for the rest of your session.',
    code: 'Code from your authenticator application',
    confirm: 'Confirm',
    cancel: 'Cancel',
    demoFill: 'Fill in the code (simulator)',
  },
  invitation: {
    title: 'Open your professional account',
    forWhom: (email: string) => `Invitation for ${email}`,
    steps: 'Add this account to an authenticator application, then choose a password.',
    secret: 'Or copy this key',
    qr: 'Picture to scan with your authenticator application',
    open: 'Open my account',
  },
  roles: roles.en,
  demo: {
    title: 'Choose a character',
    why: 'All of them are invented. One click puts you in their place.',
    two: 'To play patient and doctor on the same computer, open each at its own address:',
    enter: 'Enter',
    mailTitle: 'E-mails sent',
    mailWhy: 'This box stands in for a real mailbox during the demonstration.',
    telephoneTitle: 'Messages and calls received',
    mailNone: 'No e-mail yet.',
    simulator: 'simulator',
  },
  mail: {
    codeSubject: 'Your Colloque code',
    code: (code: string) =>
      `Your code: ${code}\n\nIt is valid for ten minutes. If you asked for nothing, ignore this message: nobody can enter without this code and your password.`,
    existsSubject: 'You already have a Colloque account',
    exists: (url: string) =>
      `Someone, probably you, tried to open an account with this address. You already have one: sign in at ${url}/connexion.`,
    inviteSubject: 'Your Colloque invitation',
    invite: (link: string) =>
      `Open your professional account with this link, valid for 7 days and once only:\n\n${link}`,
  },
}

export const words = bilingual(fr, en)
