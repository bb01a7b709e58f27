// The words of a handover, of the check on camera, and of who takes over: on the two desks and on the patient's screen.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type {
  answerHandover,
  askHandover,
  colleagues,
  HandoverReason,
  HandoverState,
  meetLeader,
  myHandovers,
  readAsked,
  readHandover,
  withdrawHandover,
} from './handover.ts'
import type { checkIdentity, IdentityAnswers } from './identity-check.ts'
import type { reportMedium } from './medium.ts'

type Refusals = RefusalWords<
  | typeof answerHandover
  | typeof askHandover
  | typeof colleagues
  | typeof meetLeader
  | typeof myHandovers
  | typeof readAsked
  | typeof readHandover
  | typeof withdrawHandover
  | typeof checkIdentity
  | typeof reportMedium
>

const fr = {
  refusals: {
    'not-begun': 'Le patient n’a pas encore commencé la consultation.',
    'consultation-over': 'Cette consultation est terminée.',
    'emergency-open': 'Une urgence est ouverte. Notez d’abord « Secours prévenus » ou « Patient joint ».',
    'already-asked': 'Un relais est déjà demandé.',
    'nobody-on-duty': 'Aucun confrère n’est en service. Choisissez un confrère par son nom.',
    'not-a-colleague': 'Ce professionnel n’est pas de votre structure.',
    'handover-gone': 'Ce relais n’est plus demandé.',
    busy: 'Terminez d’abord la consultation que vous avez en cours.',
    'nothing-to-answer': 'Vous avez déjà répondu.',
    'former-busy': 'Le médecin précédent n’est plus disponible. Vous pouvez continuer, ou quitter l’appel.',
    'not-seated': 'Cet appareil n’est pas entré dans la consultation.',
  } satisfies Refusals as Refusals,
  ask: 'Passer le relais',
  askTitle: 'Passer le relais à un confrère',
  askLead: 'Vous restez responsable du patient tant que personne n’a accepté.',
  whom: 'À qui ?',
  anyone: 'N’importe quel confrère en service',
  onDuty: 'en service',
  busy: 'en consultation',
  away: 'hors service',
  why: 'Pourquoi ?',
  reasons: {
    'end-of-shift': 'Fin de service',
    'other-field': 'Relève d’une autre spécialité',
    technical: 'Difficulté technique de mon côté',
    unavailable: 'Je ne peux pas continuer',
    'personal-tie': 'Lien personnel',
  } satisfies Record<HandoverReason, string>,
  tell: 'Ce que le confrère doit savoir',
  send: 'Demander le relais',
  chooseOne: 'Choisissez une réponse.',
  standing: {
    asked: (who: string) => `Relais demandé à ${who}. Vous restez responsable en attendant.`,
    declined: 'Le relais a été décliné. Vous restez responsable.',
    lapsed: 'Personne n’a répondu à la demande de relais. Vous restez responsable.',
    'refused-by-patient': 'Le patient préfère rester avec vous : la consultation vous est revenue.',
  } satisfies Partial<Record<HandoverState, unknown>>,
  from: (who: string) => `Relais de ${who}`,
  askedOfAny: 'un confrère en service',
  withdraw: 'Retirer la demande',
  offered: {
    title: 'Un confrère vous demande un relais',
    from: 'Demandé par',
    reason: 'Motif du relais',
    words: 'À savoir',
    take: 'Prendre le relais',
    leave: 'Décliner',
    note: 'Le nom du patient vous est donné si vous acceptez.',
  },
  patient: {
    title: (who: string) => `${who} prend le relais`,
    why: 'Votre médecin passe le relais à un confrère. Voici à qui vous parlez maintenant.',
    goOn: 'Continuer',
    refuse: 'Rester avec le médecin précédent',
  },
  identity: {
    open: 'Vérifier l’identité',
    title: 'Vérifications à l’écran',
    verdict: 'L’identité',
    verdicts: { verified: 'Identité vérifiée', doubt: 'Doute' } satisfies Record<IdentityAnswers['verdict'], string>,
    how: 'Comment ?',
    hows: {
      document: 'Document présenté',
      known: 'Patient connu de moi',
      'said-by-parent': 'Dit par un parent',
      said: 'Dit par le patient',
    } satisfies Record<IdentityAnswers['how'], string>,
    place: 'Il redit où il est, et c’est l’adresse écrite',
    driving: 'Il ne conduit pas',
    present: 'Qui est présent ?',
    people: {
      'nobody-else': 'Le patient seul',
      parent: 'Un parent',
      relative: 'Un proche',
      caregiver: 'Un soignant',
      'someone-else': 'Quelqu’un d’autre',
    } satisfies Record<IdentityAnswers['present'][number], string>,
    save: 'Noter',
    again: 'Vérifier de nouveau',
    done: (verdict: string, how: string, time: string) => `${verdict} (${how.toLowerCase()}), à ${time}`,
    notPlace: 'Lieu non confirmé',
    notDriving: 'Conduite non vérifiée',
  },
}
type Words = typeof fr

const en: Words = {
  refusals: {
    'not-begun': 'The patient has not begun the consultation yet.',
    'consultation-over': 'This consultation is over.',
    'emergency-open': 'An emergency is open. First note “Help is warned” or “Patient reached”.',
    'already-asked': 'A colleague is already asked to take over.',
    'nobody-on-duty': 'No colleague is on duty. Choose a colleague by name.',
    'not-a-colleague': 'This professional is not of your structure.',
    'handover-gone': 'This handover is no longer asked for.',
    busy: 'First end the consultation you have in hand.',
    'nothing-to-answer': 'You have already answered.',
    'former-busy': 'The doctor before is no longer available. You may go on, or leave the call.',
    'not-seated': 'This device has not entered the consultation.',
  },
  ask: 'Hand over',
  askTitle: 'Hand over to a colleague',
  askLead: 'You answer for the patient until somebody accepts.',
  whom: 'To whom?',
  anyone: 'Any colleague on duty',
  onDuty: 'on duty',
  busy: 'in consultation',
  away: 'off duty',
  why: 'Why?',
  reasons: {
    'end-of-shift': 'End of shift',
    'other-field': 'Another field of practice',
    technical: 'Technical difficulty on my side',
    unavailable: 'I cannot go on',
    'personal-tie': 'Personal tie',
  },
  tell: 'What the colleague should know',
  send: 'Ask to take over',
  chooseOne: 'Choose an answer.',
  standing: {
    asked: who => `Asked of ${who}. You answer for the patient meanwhile.`,
    declined: 'The handover was declined. You answer for the patient.',
    lapsed: 'Nobody answered. You answer for the patient.',
    'refused-by-patient': 'The patient prefers to stay with you: the consultation is yours again.',
  },
  from: who => `Taken over from ${who}`,
  askedOfAny: 'any colleague on duty',
  withdraw: 'Withdraw the question',
  offered: {
    title: 'A colleague asks you to take over',
    from: 'Asked by',
    reason: 'Why',
    words: 'To know',
    take: 'Take over',
    leave: 'Decline',
    note: 'You are given the patient’s name if you accept.',
  },
  patient: {
    title: who => `${who} takes over`,
    why: 'Your doctor hands over to a colleague. This is whom you speak to now.',
    goOn: 'Go on',
    refuse: 'Stay with the doctor before',
  },
  identity: {
    open: 'Check the identity',
    title: 'Checked on camera',
    verdict: 'The identity',
    verdicts: { verified: 'Identity verified', doubt: 'Doubt' },
    how: 'How?',
    hows: {
      document: 'Document shown',
      known: 'Known to me',
      'said-by-parent': 'Said by a parent',
      said: 'Said by the patient',
    },
    place: 'They say again where they are, and it is the address written',
    driving: 'They are not driving',
    present: 'Who is present?',
    people: {
      'nobody-else': 'The patient alone',
      parent: 'A parent',
      relative: 'A relative',
      caregiver: 'A caregiver',
      'someone-else': 'Somebody else',
    },
    save: 'Note',
    again: 'Check again',
    done: (verdict, how, time) => `${verdict} (${how.toLowerCase()}), at ${time}`,
    notPlace: 'Place not confirmed',
    notDriving: 'Driving not checked',
  },
}

export const words = bilingual(fr, en)
