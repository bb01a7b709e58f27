// The words of abuse reports: reporting the other's conduct, and the lead who reads and decides.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import { words as conduct } from '#waiting-room/conduct.words.ts'
import type { answerAppeal, Decision, decideAbuse, ReportReason, reportAbuse, takeReport } from './abuse.ts'

type Refusals = RefusalWords<typeof reportAbuse | typeof takeReport | typeof decideAbuse | typeof answerAppeal>
type Reasons = Readonly<Record<ReportReason, string>>
type Decisions = Readonly<Record<Decision, string>>

const fr = {
  refusals: {
    'not-a-reason-here': 'Ce motif n’est pas proposé ici. Choisissez-en un autre.',
    'reported-already': 'Votre signalement est déjà envoyé au médecin responsable.',
    'report-taken': 'Un confrère répond déjà de ce signalement.',
    'report-not-yours': 'Prenez d’abord ce signalement : un confrère en répond peut-être.',
    'report-decided': 'Ce signalement est déjà décidé.',
    'not-a-decision-here': 'Cette suite ne s’applique pas à un professionnel.',
    'no-appeal': 'Il n’y a pas de contestation.',
    'appeal-answered': 'Cette contestation a déjà sa réponse.',
    'another-lead-answers': 'Vous avez décidé cette mesure : un autre responsable répond à la contestation.',
  } satisfies Refusals as Refusals,
  reasons: {
    ...conduct.fr.reasons,
    disrespect: 'Manque de respect',
    care: 'Soin refusé ou donné sans attention',
    money: 'Prix ou paiement anormal',
    privacy: 'Secret non respecté',
  } satisfies Reasons as Reasons,
  open: 'Signaler un comportement',
  title: { leader: 'Signaler le comportement du patient', patient: 'Signaler le comportement du professionnel' },
  lead: 'Le médecin responsable lit votre signalement et décide. En danger immédiat : le 17 ou le 15.',
  reason: 'De quoi s’agit-il ?',
  what: 'Ce qui s’est passé',
  needed: 'Choisissez un motif et écrivez quelques mots.',
  send: 'Envoyer le signalement',
  sent: 'Votre signalement est envoyé au médecin responsable.',
  board: {
    title: 'Signalements',
    none: 'Aucun signalement à lire.',
    by: { leader: 'Par un professionnel, sur un patient', patient: 'Par un patient, sur un professionnel' },
    take: 'Prendre et lire',
    read: 'Lire',
    other: 'Pris par un confrère',
    patient: 'Patient',
    professional: 'Professionnel',
    decide: 'Suite à donner',
    decisions: {
      nothing: 'Sans suite',
      warning: 'Avertissement',
      block: 'Suspension de la salle d’attente',
      referred: 'Transmis à la direction médicale',
    } satisfies Decisions as Decisions,
    days: 'Durée',
    day: (count: number) => (count === 1 ? '1 jour' : `${count} jours`),
    emergency: 'Une suspension ne s’applique jamais à une urgence ni à un enfant, et se termine d’elle-même.',
    send: 'Décider',
    appeal: 'Contestation',
    appealed: 'Contestée',
    answers: { kept: 'Maintenir', lifted: 'Lever la mesure' },
    answered: { kept: 'Maintenue', lifted: 'Levée' },
    another: 'Vous avez décidé cette mesure : un autre responsable répond à la contestation.',
    past: (count: number) => `Signalements décidés (${count})`,
  },
}

const en: typeof fr = {
  refusals: {
    'not-a-reason-here': 'This reason is not offered here. Choose another.',
    'reported-already': 'Your report has already been sent to the medical lead.',
    'report-taken': 'A colleague already answers for this report.',
    'report-not-yours': 'Take this report first: a colleague may be answering for it.',
    'report-decided': 'This report has already been decided.',
    'not-a-decision-here': 'This does not apply to a professional.',
    'no-appeal': 'There is no appeal.',
    'appeal-answered': 'This appeal already has its answer.',
    'another-lead-answers': 'You decided this measure: another lead answers the appeal.',
  },
  reasons: {
    ...conduct.en.reasons,
    disrespect: 'Lack of respect',
    care: 'Care refused or given without attention',
    money: 'Abnormal price or payment',
    privacy: 'Secrecy not respected',
  },
  open: 'Report a behaviour',
  title: { leader: 'Report the patient’s behaviour', patient: 'Report the professional’s behaviour' },
  lead: 'The medical lead reads your report and decides. In immediate danger: 17 or 15.',
  reason: 'What is it about?',
  what: 'What happened',
  needed: 'Choose a reason and write a few words.',
  send: 'Send the report',
  sent: 'Your report has been sent to the medical lead.',
  board: {
    title: 'Reports',
    none: 'No report to read.',
    by: { leader: 'By a professional, about a patient', patient: 'By a patient, about a professional' },
    take: 'Take and read',
    read: 'Read',
    other: 'Taken by a colleague',
    patient: 'Patient',
    professional: 'Professional',
    decide: 'What to do',
    decisions: {
      nothing: 'Nothing',
      warning: 'Warning',
      block: 'Suspension from the waiting room',
      referred: 'Passed on to the medical direction',
    },
    days: 'How long',
    day: (count: number) => (count === 1 ? '1 day' : `${count} days`),
    emergency: 'A suspension never applies to an emergency or to a child, and ends by itself.',
    send: 'Decide',
    appeal: 'Appeal',
    appealed: 'Contested',
    answers: { kept: 'Keep it', lifted: 'Lift it' },
    answered: { kept: 'Kept', lifted: 'Lifted' },
    another: 'You decided this measure: another lead answers the appeal.',
    past: (count: number) => `Reports decided (${count})`,
  },
}

export const words = bilingual(fr, en)
