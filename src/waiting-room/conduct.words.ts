// The words of conduct, as the person concerned reads them: why, until when, what still works, and how to contest.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { AppealAnswer, appeal, PatientConduct } from './conduct.ts'

type Refusals = RefusalWords<typeof appeal>
type Reasons = Readonly<Record<PatientConduct, string>>

const fr = {
  refusals: {
    'appealed-already': 'Votre contestation est déjà envoyée.',
    'measure-over': 'Cette mesure est terminée : il n’y a plus rien à contester.',
  } satisfies Refusals as Refusals,
  reasons: {
    insults: 'Propos insultants',
    threats: 'Menaces',
    sexual: 'Comportement sexuel déplacé',
    discrimination: 'Propos discriminatoires',
    recording: 'Enregistrement sans accord',
    'false-identity': 'Identité d’une autre personne',
    misuse: 'Demandes répétées sans rapport avec un soin',
  } satisfies Reasons as Reasons,
  warning: 'Un avertissement vous a été adressé',
  blocked: 'Vous ne pouvez pas prendre de place pour le moment',
  why: (reason: string) => `Motif retenu par le médecin responsable : ${reason}.`,
  until: (day: string) => `Cette mesure se termine d’elle-même le ${day}.`,
  still:
    'En cas d’urgence, rien n’est bloqué : répondez aux questions, appelez le 15, le 112, le 114 ou le 3114. Une demande pour un enfant reste possible, comme un rendez-vous après la fin de la mesure.',
  contest: 'Contester',
  field: 'Ce que vous voulez dire au médecin responsable',
  hint: 'Un responsable vous lit, si possible un autre que celui qui a décidé.',
  needed: 'Écrivez quelques mots.',
  send: 'Envoyer ma contestation',
  sent: 'Votre contestation est envoyée. La réponse s’affichera ici.',
  answers: {
    kept: 'Après votre contestation, la mesure est maintenue.',
    lifted: 'La mesure est levée.',
  } satisfies Record<AppealAnswer, string> as Record<AppealAnswer, string>,
}

const en: typeof fr = {
  refusals: {
    'appealed-already': 'Your appeal has already been sent.',
    'measure-over': 'This measure is over: there is nothing left to contest.',
  },
  reasons: {
    insults: 'Insulting words',
    threats: 'Threats',
    sexual: 'Inappropriate sexual behaviour',
    discrimination: 'Discriminatory words',
    recording: 'Recording without agreement',
    'false-identity': 'Someone else’s identity',
    misuse: 'Repeated requests that are not about care',
  },
  warning: 'You have received a warning',
  blocked: 'You cannot take a place at the moment',
  why: (reason: string) => `Reason given by the medical lead: ${reason}.`,
  until: (day: string) => `This measure ends by itself on ${day}.`,
  still:
    'In an emergency nothing is blocked: answer the questions, call 15, 112, 114 or 3114. A request for a child remains possible, as does an appointment after the measure ends.',
  contest: 'Contest',
  field: 'What you want to tell the medical lead',
  hint: 'A lead reads you, another than the one who decided if possible.',
  needed: 'Write a few words.',
  send: 'Send my appeal',
  sent: 'Your appeal has been sent. The answer will appear here.',
  answers: { kept: 'After your appeal, the measure is kept.', lifted: 'The measure is lifted.' },
}

export const words = bilingual(fr, en)
