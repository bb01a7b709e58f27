// The words of an account's security: devices, factors, recovery, and what its owner is told by mail.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { Device } from './device.ts'
import type { endOtherSessions, endSession, listSessions } from './devices.ts'
import type {
  addPasskey,
  passkeySignIn,
  passkeyStepUp,
  removePasskey,
  renamePasskey,
  startPasskey,
  startPasskeySignIn,
  startPasskeyStepUp,
} from './passkey.ts'
import type { askPassword, proveByRecovery, readPasswordLink, setPassword } from './recovery.ts'
import type {
  changePassword,
  confirmTotp,
  drawRecovery,
  mailStepUp,
  readSecurity,
  removeTotp,
  startMailStepUp,
  startTotp,
} from './security.ts'
import type { NoticeKind } from './security-notice.ts'

type Refusals = RefusalWords<
  | typeof listSessions
  | typeof endSession
  | typeof endOtherSessions
  | typeof startPasskeySignIn
  | typeof passkeySignIn
  | typeof startPasskeyStepUp
  | typeof passkeyStepUp
  | typeof startPasskey
  | typeof addPasskey
  | typeof renamePasskey
  | typeof removePasskey
  | typeof proveByRecovery
  | typeof askPassword
  | typeof readPasswordLink
  | typeof setPassword
  | typeof readSecurity
  | typeof startTotp
  | typeof confirmTotp
  | typeof removeTotp
  | typeof drawRecovery
  | typeof changePassword
  | typeof startMailStepUp
  | typeof mailStepUp
>

type Notices = Readonly<Record<NoticeKind, string>>

const fr = {
  refusals: {
    'too-many-tries': 'Trop d’essais. Attendez dix minutes, puis recommencez.',
    'challenge-gone': 'Cette demande a expiré. Recommencez.',
    'passkey-refused': 'Cette clé d’accès n’a pas été reconnue. Essayez-en une autre, ou un autre moyen.',
    'passkey-known': 'Cette clé d’accès est déjà enregistrée.',
    'too-many-passkeys': 'Vous avez déjà dix clés d’accès. Retirez-en une d’abord.',
    'no-passkey': 'Ce compte n’a pas de clé d’accès.',
    'last-factor': 'C’est votre dernière preuve. Ajoutez-en une autre avant de retirer celle-ci.',
    'wrong-code': 'Ce code n’est pas le bon. Vérifiez-le, puis recommencez.',
    'code-expired': 'Ce code n’est plus valable. Demandez-en un autre.',
    'link-gone': 'Ce lien a déjà servi ou a expiré. Demandez-en un autre.',
    'no-secret': 'L’ajout a été interrompu. Recommencez.',
    'wrong-password': 'Le mot de passe actuel n’est pas le bon.',
    'stronger-factor': 'Utilisez votre clé d’accès ou votre application d’authentification.',
    'mail-unavailable': 'Le courriel n’a pas pu partir. Réessayez dans un instant.',
  } satisfies Refusals as Refusals,
  account: {
    title: 'Sécurité de mon compte',
    why: 'Ce qui protège votre compte, et les appareils où il est ouvert.',
    link: 'Sécurité de mon compte',
  },
  passkeys: {
    title: 'Clés d’accès',
    why: 'Votre doigt, votre visage ou le code de votre appareil remplacent le mot de passe et le code à six chiffres.',
    enter: 'Entrer avec une clé d’accès',
    prove: 'Utiliser ma clé d’accès',
    add: 'Ajouter une clé d’accès',
    rename: 'Renommer',
    renameThis: (name: string) => `Renommer ${name}`,
    name: 'Nom de la clé',
    keep: 'Garder ce nom',
    remove: 'Retirer',
    removeThis: (name: string) => `Retirer ${name}`,
    removeTitle: (name: string) => `Retirer « ${name} »`,
    removeWhy: 'Elle n’ouvrira plus ce compte. Vous pourrez en ajouter une autre.',
    removeYes: 'Retirer la clé',
    stay: 'Garder la clé',
    used: (when: string) => `Utilisée ${when}`,
    added: (when: string) => `Ajoutée ${when}`,
    noBrowser: 'Ce navigateur ne sait pas utiliser de clé d’accès.',
    noAddress:
      'Une clé d’accès appartient à un nom de site, jamais à une adresse en chiffres. Ouvrez cette page par son nom pour en utiliser une.',
    troubles: {
      cancelled: 'La demande a été fermée avant la fin. Vous pouvez recommencer.',
      known: 'Cet appareil garde déjà une clé de ce compte.',
      impossible: 'Cet appareil n’a pas pu utiliser de clé d’accès. Essayez un autre moyen.',
    },
  },
  authenticator: {
    title: 'Application d’authentification',
    why: 'Une application de votre téléphone affiche un code à six chiffres, qui change toutes les trente secondes.',
    bound: 'Active',
    add: 'Ajouter une application',
    replace: 'Changer d’application',
    remove: 'Retirer l’application',
    confirm: 'Valider le code',
  },
  recovery: {
    title: 'Codes de secours',
    why: 'Dix codes à garder sur papier. Chacun remplace une fois votre seconde preuve, si vous perdez votre téléphone.',
    left: (count: number) =>
      count === 0
        ? 'Aucun code pour le moment.'
        : count === 1
          ? 'Il vous reste un code.'
          : `Il vous reste ${count} codes.`,
    draw: 'Créer mes codes de secours',
    drawAgain: 'Créer de nouveaux codes',
    onceTitle: 'Notez-les maintenant : ils ne seront plus affichés',
    print: 'Imprimer',
    instead: 'Utiliser un code de secours',
    code: 'Code de secours',
    codeHint: 'Seize lettres et chiffres, comme sur votre papier.',
    use: 'Entrer avec ce code',
    lostTitle: 'Vous n’avez plus rien de tout cela',
    lostPatient: (phone: string) =>
      `Appelez le ${phone} : une personne vérifiera votre identité avec vous, puis vous rendra l’accès. Aucun code ne vous sera demandé par téléphone.`,
    lostPatientNoPhone:
      'Adressez-vous à la structure qui vous soigne : une personne vérifiera votre identité avec vous, puis vous rendra l’accès.',
    lostProfessional:
      'Vous êtes professionnel : votre administrateur vous envoie une nouvelle invitation, et vous retrouvez votre compte.',
  },
  password: {
    title: 'Mot de passe',
    current: 'Mot de passe actuel',
    next: 'Nouveau mot de passe',
    change: 'Changer de mot de passe',
    why: 'Les autres appareils seront déconnectés.',
    done: 'Votre mot de passe est changé. Les autres appareils sont déconnectés.',
  },
  forgotten: {
    link: 'Mot de passe oublié',
    title: 'Mot de passe oublié',
    why: 'Nous vous envoyons un lien pour en choisir un autre. Une seconde preuve vous sera demandée.',
    ask: 'Recevoir le lien',
    sent: (email: string) =>
      `Si un compte existe avec ${email}, un courriel vient de partir. Son lien est valable une heure.`,
    newTitle: 'Choisir un nouveau mot de passe',
    newWhy: 'Tous vos appareils seront déconnectés.',
    newPassword: 'Nouveau mot de passe',
    device: 'Vous êtes sur un appareil que vous utilisez d’habitude : c’est votre seconde preuve.',
    usualDevice:
      'Patient ou patiente : ouvert sur l’appareil que vous utilisez d’habitude, ce lien ne demande pas de code de secours.',
    set: 'Changer le mot de passe',
    doneTitle: 'Mot de passe changé',
    done: 'Connectez-vous avec le nouveau.',
    signIn: 'Se connecter',
  },
  stepUp: {
    byMail: (email: string) => `Nous envoyons un code à ${email}.`,
    send: 'Recevoir un code',
    none: 'Complétez d’abord votre compte avec une adresse électronique et un mot de passe.',
  },
  devices: {
    title: 'Appareils connectés',
    why: 'Déconnecter un appareil ferme aussitôt ce qui y est ouvert.',
    here: 'Cet appareil',
    seen: (when: string, address: string) => `Vu ${when}, adresse ${address}`,
    end: 'Déconnecter',
    endThis: (name: string) => `Déconnecter ${name}`,
    endOthers: 'Déconnecter tous les autres appareils',
    more: 'Voir la suite',
  },
  notMe: {
    title: 'Ce n’était pas vous',
    why: 'Fermez votre compte partout ailleurs, puis changez votre mot de passe.',
    end: 'Déconnecter tous les autres appareils',
    done: 'Votre compte n’est plus ouvert que sur cet appareil.',
    next: 'Changer mon mot de passe',
  },
  /** « Chrome sur Android »; what is not recognised is said so. */
  device: ({ browser, system }: Device) =>
    browser ? (system ? `${browser} sur ${system}` : browser) : (system ?? 'Appareil non reconnu'),
  notice: {
    subject: 'Sécurité de votre compte Colloque',
    kinds: {
      'new-device': 'Votre compte vient d’être ouvert sur un appareil que nous ne connaissions pas.',
      'password-changed':
        'Le mot de passe de votre compte vient d’être changé. Les autres appareils ont été déconnectés.',
      'passkey-added': 'Une clé d’accès vient d’être ajoutée à votre compte.',
      'passkey-removed': 'Une clé d’accès vient d’être retirée de votre compte.',
      'authenticator-added': 'Une application d’authentification vient d’être ajoutée à votre compte.',
      'authenticator-removed': 'L’application d’authentification vient d’être retirée de votre compte.',
      'recovery-drawn':
        'De nouveaux codes de secours viennent d’être créés pour votre compte. Les anciens ne servent plus.',
      'recovery-used': 'Un code de secours vient de servir à ouvrir votre compte.',
      'factors-renewed':
        'Votre compte vient d’être rouvert avec une nouvelle invitation. L’ancien mot de passe, les clés d’accès et les codes de secours ne servent plus.',
    } satisfies Notices as Notices,
    from: (device: Device, address: string) => `Appareil : ${fr.device(device)}. Adresse : ${address}`,
    on: (when: string) => `Le ${when}, heure de Paris.`,
    notYou: (url: string) =>
      `Si c’était vous, il n’y a rien à faire. Si ce n’était pas vous, connectez-vous et fermez cet accès :\n${url}`,
  },
  mail: {
    linkSubject: 'Choisir un nouveau mot de passe',
    link: (url: string) =>
      `Vous avez demandé à choisir un nouveau mot de passe. Ouvrez ce lien dans l’heure, si possible sur l’appareil que vous utilisez d’habitude :\n\n${url}\n\nIl ne suffit pas à entrer : une seconde preuve vous sera demandée. Si vous n’avez rien demandé, ignorez ce message.`,
  },
}

const en: typeof fr = {
  refusals: {
    'too-many-tries': 'Too many tries. Wait ten minutes, then start again.',
    'challenge-gone': 'That request has expired. Start again.',
    'passkey-refused': 'That passkey was not recognised. Try another one, or another means.',
    'passkey-known': 'That passkey is already there.',
    'too-many-passkeys': 'You already have ten passkeys. Remove one first.',
    'no-passkey': 'This account has no passkey.',
    'last-factor': 'It is your last proof. Add another one before removing it.',
    'wrong-code': 'That code is not right. Check it, then start again.',
    'code-expired': 'That code is no longer valid. Ask for another.',
    'link-gone': 'That link has been used or has expired. Ask for another.',
    'no-secret': 'Adding was interrupted. Start again.',
    'wrong-password': 'The current password is not right.',
    'stronger-factor': 'Use your passkey or your authenticator application.',
    'mail-unavailable': 'The e-mail could not be sent. Please try again in a moment.',
  },
  account: {
    title: 'Security of my account',
    why: 'What protects your account, and the devices where it is open.',
    link: 'Security of my account',
  },
  passkeys: {
    title: 'Passkeys',
    why: 'Your finger, your face or the code of your device stand for the password and the six-digit code.',
    enter: 'Enter with a passkey',
    prove: 'Use my passkey',
    add: 'Add a passkey',
    rename: 'Rename',
    renameThis: name => `Rename ${name}`,
    name: 'Name of the key',
    keep: 'Keep this name',
    remove: 'Remove',
    removeThis: name => `Remove ${name}`,
    removeTitle: name => `Remove “${name}”`,
    removeWhy: 'It will no longer open this account. You may add another one.',
    removeYes: 'Remove the key',
    stay: 'Keep the key',
    used: when => `Used ${when}`,
    added: when => `Added ${when}`,
    noBrowser: 'This browser cannot use passkeys.',
    noAddress:
      'A passkey belongs to the name of a site, never to an address in figures. Open this page by its name to use one.',
    troubles: {
      cancelled: 'The request was closed before its end. You may start again.',
      known: 'This device already holds a key of this account.',
      impossible: 'This device could not use a passkey. Try another means.',
    },
  },
  authenticator: {
    title: 'Authenticator application',
    why: 'An application of your telephone shows a six-digit code, which changes every thirty seconds.',
    bound: 'Active',
    add: 'Add an application',
    replace: 'Change application',
    remove: 'Remove the application',
    confirm: 'Confirm the code',
  },
  recovery: {
    title: 'Recovery codes',
    why: 'Ten codes to keep on paper. Each stands once for your second proof, should you lose your telephone.',
    left: count =>
      count === 0 ? 'No code yet.' : count === 1 ? 'You have one code left.' : `You have ${count} codes left.`,
    draw: 'Make my recovery codes',
    drawAgain: 'Make new codes',
    onceTitle: 'Write them down now: they will not be shown again',
    print: 'Print',
    instead: 'Use a recovery code',
    code: 'Recovery code',
    codeHint: 'Sixteen letters and digits, as on your paper.',
    use: 'Enter with this code',
    lostTitle: 'You have none of these any more',
    lostPatient: phone =>
      `Call ${phone}: a person will check your identity with you, then give you access again. No code will be asked of you on the telephone.`,
    lostPatientNoPhone:
      'Turn to the structure that cares for you: a person will check your identity with you, then give you access again.',
    lostProfessional:
      'You are a professional: your administrator sends you a new invitation, and you find your account again.',
  },
  password: {
    title: 'Password',
    current: 'Current password',
    next: 'New password',
    change: 'Change password',
    why: 'Other devices will be signed out.',
    done: 'Your password is changed. Other devices are signed out.',
  },
  forgotten: {
    link: 'Forgotten password',
    title: 'Forgotten password',
    why: 'We send you a link to choose another one. A second proof will be asked.',
    ask: 'Receive the link',
    sent: email => `If there is an account with ${email}, an e-mail has just left. Its link is valid for one hour.`,
    newTitle: 'Choose a new password',
    newWhy: 'All your devices will be signed out.',
    newPassword: 'New password',
    device: 'You are on a device that you usually use: it is your second proof.',
    usualDevice: 'If you are a patient: opened on the device you usually use, this link asks for no recovery code.',
    set: 'Change the password',
    doneTitle: 'Password changed',
    done: 'Sign in with the new one.',
    signIn: 'Sign in',
  },
  stepUp: {
    byMail: email => `We send a code to ${email}.`,
    send: 'Receive a code',
    none: 'First complete your account with an e-mail address and a password.',
  },
  devices: {
    title: 'Signed-in devices',
    why: 'Signing a device out closes at once what is open there.',
    here: 'This device',
    seen: (when, address) => `Seen ${when}, address ${address}`,
    end: 'Sign out',
    endThis: name => `Sign ${name} out`,
    endOthers: 'Sign out all other devices',
    more: 'See more',
  },
  notMe: {
    title: 'It was not you',
    why: 'Close your account everywhere else, then change your password.',
    end: 'Sign out all other devices',
    done: 'Your account is now open on this device only.',
    next: 'Change my password',
  },
  device: ({ browser, system }) =>
    browser ? (system ? `${browser} on ${system}` : browser) : (system ?? 'Unrecognised device'),
  notice: {
    subject: 'Security of your Colloque account',
    kinds: {
      'new-device': 'Your account has just been opened on a device that we did not know.',
      'password-changed': 'The password of your account has just been changed. Other devices were signed out.',
      'passkey-added': 'A passkey has just been added to your account.',
      'passkey-removed': 'A passkey has just been removed from your account.',
      'authenticator-added': 'An authenticator application has just been added to your account.',
      'authenticator-removed': 'The authenticator application has just been removed from your account.',
      'recovery-drawn': 'New recovery codes have just been made for your account. The former ones no longer work.',
      'recovery-used': 'A recovery code has just been used to open your account.',
      'factors-renewed':
        'Your account has just been opened again with a new invitation. The former password, passkeys and recovery codes no longer work.',
    },
    from: (device, address) => `Device: ${en.device(device)}. Address: ${address}`,
    on: when => `On ${when}, Paris time.`,
    notYou: url => `If it was you, there is nothing to do. If it was not you, sign in and close that access:\n${url}`,
  },
  mail: {
    linkSubject: 'Choose a new password',
    link: url =>
      `You asked to choose a new password. Open this link within the hour, if possible on the device you usually use:\n\n${url}\n\nIt is not enough to enter: a second proof will be asked. If you asked for nothing, ignore this message.`,
  },
}

export const words = bilingual(fr, en)
