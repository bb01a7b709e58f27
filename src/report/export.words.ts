// The words of taking one's record away: the page, its refusals, and the letter inside the archive.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { downloadExport, planExport } from './export.ts'

type Refusals = RefusalWords<typeof downloadExport | typeof planExport>

const fr = {
  refusals: {
    'account-needed':
      'Votre dossier entier demande un compte complet. Ajoutez une adresse électronique et un mot de passe, puis revenez.',
    'export-too-often': 'Ce dossier vient d’être téléchargé plusieurs fois. Réessayez dans une dizaine de minutes.',
  } satisfies Refusals as Refusals,
  title: 'Télécharger tout le dossier',
  lead: 'Tout ce qui est gardé à votre sujet, dans un seul fichier.',
  inside:
    'Dedans : une lettre à lire ou à imprimer, vos documents et vos photos, et les mêmes informations dans une forme qu’un autre service peut reprendre.',
  careful: 'Ce fichier contient votre santé et n’est pas protégé par un mot de passe. Gardez-le comme vos papiers.',
  begin: 'Préparer le téléchargement',
  confirmFirst: 'Avant de tout remettre, nous vérifions que c’est bien vous.',
  download: (volume: number, of: number) =>
    of === 1 ? 'Télécharger mon dossier' : `Télécharger la partie ${volume} sur ${of}`,
  size: (files: number, megabytes: string) =>
    files === 0
      ? 'Aucun document ni photo'
      : `${files} document${files > 1 ? 's' : ''} ou photo${files > 1 ? 's' : ''}, ${megabytes} Mo`,
  back: 'Retour au dossier',
}

const en: typeof fr = {
  refusals: {
    'account-needed':
      'Your whole record needs a complete account. Add an e-mail address and a password, then come back.',
    'export-too-often': 'This record was downloaded several times just now. Try again in about ten minutes.',
  },
  title: 'Download the whole record',
  lead: 'Everything kept about you, in one file.',
  inside:
    'Inside: a letter to read or print, your documents and photos, and the same information in a form another service can take over.',
  careful: 'This file holds your health and no password protects it. Keep it as you keep your papers.',
  begin: 'Prepare the download',
  confirmFirst: 'Before handing everything over, we check that it is you.',
  download: (volume: number, of: number) => (of === 1 ? 'Download my record' : `Download part ${volume} of ${of}`),
  size: (files: number, megabytes: string) =>
    files === 0
      ? 'No document nor photo'
      : `${files} document${files > 1 ? 's' : ''} or photo${files > 1 ? 's' : ''}, ${megabytes} MB`,
  back: 'Back to the record',
}

export const words = bilingual(fr, en)

/** The letter: French only, as the other documents are. */
export const letter = {
  title: 'Votre dossier',
  made: (when: string) => `Établi ${when}, à votre demande (RGPD, articles 15 et 20).`,
  what: 'Cette lettre redit ce que contient l’archive. Les mêmes informations sont dans dossier.json, dont la forme est décrite dans dossier.schema.json. SHA256SUMS permet de vérifier chaque fichier.',
  volumes: (volume: number, of: number) =>
    of === 1
      ? 'L’archive est complète dans ce fichier.'
      : `Ceci est la partie ${volume} sur ${of} : les documents sont répartis entre elles.`,
  nothing: 'Rien n’est gardé sous ce titre.',
  leftOut: 'Ce que l’archive ne contient pas',
  chat: 'Les messages écrits pendant un appel s’effacent avec lui, au plus tard après 72 heures.',
  technical:
    'Les appareils et les propositions faites aux médecins : ce qu’ils ont ouvert est au titre « Qui a ouvert mon dossier ».',
  page: (number: number, of: number) => `Page ${number} sur ${of}`,
  demonstration: 'DÉMONSTRATION — sans valeur',
}
