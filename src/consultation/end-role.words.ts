// The words of the end of a professional's role.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { endRole, LeavingReason } from './end-role.ts'

type Left = Readonly<Record<string, string | number>>
type Refusals = Omit<RefusalWords<typeof endRole>, 'work-left'> & { readonly 'work-left': (left: Left) => string }

/** The sentences that have something to count. */
const counted = (...parts: readonly (readonly [number | string, string])[]): string =>
  parts.map(([count, sentence]) => (Number(count) > 0 ? ` ${sentence} ${count}.` : '')).join('')

const fr = {
  refusals: {
    'no-such-professional': 'Ce professionnel n’a plus ce rôle dans votre structure.',
    'work-left': ({ consultations = 0, emergencies = 0, alerts = 0 }) =>
      `Il reste des patients entre ses mains.${counted(
        [consultations, 'Consultations non terminées :'],
        [emergencies, 'Dont urgences ouvertes :'],
        [alerts, 'Alertes prises et non terminées :'],
      )} Qu’il les termine ou passe le relais, puis recommencez.`,
    'last-administrator': 'C’est le dernier administrateur de la structure. Invitez-en un autre d’abord.',
  } satisfies Refusals as Refusals,
  column: 'Départ',
  end: 'Mettre fin au rôle',
  endOf: (name: string) => `Mettre fin au rôle : ${name}`,
  why: 'Ses sessions se ferment tout de suite et il ne voit plus aucun dossier, même pour la suite d’un soin. Son compte et son historique restent. Une nouvelle invitation lui rend son rôle.',
  reason: 'Motif',
  reasons: {
    'left-structure': 'Quitte la structure',
    retired: 'Cesse son activité',
    'struck-off': 'N’a plus le droit d’exercer',
    'given-by-mistake': 'Rôle donné par erreur',
  } satisfies Record<LeavingReason, string>,
  cancel: 'Annuler',
}

const en: typeof fr = {
  refusals: {
    'no-such-professional': 'This professional no longer has this role in your structure.',
    'work-left': ({ consultations = 0, emergencies = 0, alerts = 0 }) =>
      `Patients are still in their hands.${counted(
        [consultations, 'Consultations not closed:'],
        [emergencies, 'Of which open emergencies:'],
        [alerts, 'Alerts taken and not ended:'],
      )} Let them close these or hand them over, then try again.`,
    'last-administrator': 'This is the last administrator of the structure. Invite another one first.',
  },
  column: 'Leaving',
  end: 'End the role',
  endOf: (name: string) => `End the role: ${name}`,
  why: 'Their sessions close at once and they see no record any more, even for the continuity of care. Their account and its history stay. A new invitation gives the role back.',
  reason: 'Reason',
  reasons: {
    'left-structure': 'Leaves the structure',
    retired: 'Stops practising',
    'struck-off': 'May no longer practise',
    'given-by-mistake': 'Role given by mistake',
  },
  cancel: 'Cancel',
}

export const words = bilingual(fr, en)
