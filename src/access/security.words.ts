// The words of an account's security: devices, factors, recovery, and what its owner is told by mail.
import { bilingual } from '#kit/words.ts'
import type { Device } from './device.ts'
import type { NoticeKind } from './security-notice.ts'

type Notices = Readonly<Record<NoticeKind, string>>

const fr = {
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
