// The words of alerts: the on-call lead's board, being on call, what a telephone says, and their refusals.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { AlertCause, AlertOutcome, endAlert, takeAlert } from './alert.ts'
import type { setOnCall } from './on-call.ts'

type Refusals = RefusalWords<typeof takeAlert | typeof endAlert | typeof setOnCall>
type Causes = Readonly<Record<AlertCause, string>>
type Outcomes = Readonly<Record<AlertOutcome | 'wait-over', string>>

const fr = {
  refusals: {
    'alert-taken': 'Un confrère appelle déjà cette personne.',
    'alert-over': 'Cette alerte est déjà terminée.',
    'alert-not-yours': 'Cette alerte a été prise par un confrère : c’est à lui de dire ce qu’il en est.',
    'callback-not-understood': 'Ce numéro ne peut pas être appelé. Écrivez-le en entier, par exemple 06 39 98 12 34.',
  } satisfies Refusals as Refusals,
  title: 'Personnes à appeler',
  none: 'Personne n’attend d’appel.',
  tab: (count: number) => (count === 1 ? '1 personne à appeler' : `${count} personnes à appeler`),
  causes: {
    'cannot-call': 'Ne peut pas téléphoner',
    worse: 'Dit que son état s’aggrave',
    'urgent-result': 'Résultat urgent que personne n’a lu',
    'severe-declined': 'Priorité 1, laissée à un confrère',
    'nobody-left': 'Plus aucun médecin pour cette demande',
    'beyond-safe-wait': 'Attend au-delà de l’attente sûre',
  } satisfies Causes as Causes,
  age: (months: number) => (months < 24 ? `${months} mois` : `${Math.floor(months / 12)} ans`),
  also: 'Et aussi',
  raised: 'Alerte reçue',
  waits: 'Attend depuis',
  severity: 'Priorité',
  where: 'Adresse',
  contact: 'Personne à prévenir',
  flagged: 'Signaux',
  noFlag: 'Aucun signal d’alerte dans ses réponses',
  rung: (times: number) => (times === 1 ? 'Sonné 1 fois' : `Sonné ${times} fois`),
  take: 'J’appelle',
  taken: 'Prise en charge',
  mine: 'Vous appelez',
  call: (number: string) => `Appeler le ${number}`,
  what: 'Ce qu’il en est',
  end: 'Terminer cette alerte',
  ended: (count: number) => (count === 1 ? 'Terminée depuis 24 heures (1)' : `Terminées depuis 24 heures (${count})`),
  outcomes: {
    reached: 'Joint, conseil donné',
    'emergency-called': 'Secours prévenus',
    'sent-in-person': 'Adressé pour être examiné',
    'seen-here': 'Vu ici par un confrère',
    'not-reached': 'Non joint',
    'no-need': 'Sans suite',
    'wait-over': 'Reçu par un médecin entre-temps',
  } satisfies Outcomes as Outcomes,
  onCall: {
    title: 'Astreinte',
    off: 'Vous n’êtes pas d’astreinte.',
    offWhy: 'Donnez un numéro : il sonne quand une alerte attend et que personne ne la prend.',
    on: (number: string, rank: number, leads: number) =>
      leads === 1
        ? `Vous êtes d’astreinte au ${number}.`
        : `Vous êtes d’astreinte au ${number}, appelé en ${rank} sur ${leads}.`,
    rule: (grave: string, other: string) =>
      `Sans prise en charge, le téléphone sonne au bout de ${grave} pour une aggravation, de ${other} pour une attente trop longue, puis chaque responsable à son tour.`,
    structure: (number: string) => `Ensuite sonne le numéro de la structure : ${number}.`,
    nobody: 'Personne n’est d’astreinte : aucun téléphone de responsable ne sonnera.',
    noTelephone: 'Ce service n’a pas de téléphonie : rien ne sonne en dehors de cette page. Gardez-la ouverte.',
    field: 'Numéro à faire sonner',
    go: 'Prendre l’astreinte',
    leave: 'Quitter l’astreinte',
    ring: 'Colloque. Une personne attend l’appel du médecin responsable. Ouvrez votre tableau de garde.',
    text: (link: string) => `Colloque : une personne attend l’appel du médecin responsable. ${link}`,
  },
}

const en: typeof fr = {
  refusals: {
    'alert-taken': 'A colleague is already calling this person.',
    'alert-over': 'This alert is already over.',
    'alert-not-yours': 'A colleague took this alert: it is theirs to say what came of it.',
    'callback-not-understood': 'This number cannot be called. Write it in full, for example 06 39 98 12 34.',
  },
  title: 'People to call',
  none: 'Nobody is waiting for a call.',
  tab: (count: number) => (count === 1 ? '1 person to call' : `${count} people to call`),
  causes: {
    'cannot-call': 'Cannot telephone',
    worse: 'Says things are getting worse',
    'urgent-result': 'Urgent result that nobody has read',
    'severe-declined': 'Priority 1, left to a colleague',
    'nobody-left': 'No doctor left for this request',
    'beyond-safe-wait': 'Waits beyond the safe wait',
  },
  age: (months: number) => (months < 24 ? `${months} months` : `${Math.floor(months / 12)} years`),
  also: 'And also',
  raised: 'Alert received',
  waits: 'Waiting for',
  severity: 'Priority',
  where: 'Address',
  contact: 'Person to tell',
  flagged: 'Warnings',
  noFlag: 'No warning sign in the answers',
  rung: (times: number) => (times === 1 ? 'Rang once' : `Rang ${times} times`),
  take: 'I am calling',
  taken: 'Taken',
  mine: 'You are calling',
  call: (number: string) => `Call ${number}`,
  what: 'What came of it',
  end: 'End this alert',
  ended: (count: number) => `Ended in the last 24 hours (${count})`,
  outcomes: {
    reached: 'Reached, advice given',
    'emergency-called': 'Emergency services called',
    'sent-in-person': 'Sent to be examined',
    'seen-here': 'Seen here by a colleague',
    'not-reached': 'Not reached',
    'no-need': 'Nothing needed',
    'wait-over': 'Seen by a doctor meanwhile',
  },
  onCall: {
    title: 'On call',
    off: 'You are not on call.',
    offWhy: 'Give a number: it rings when an alert waits and nobody takes it.',
    on: (number: string, rank: number, leads: number) =>
      leads === 1
        ? `You are on call at ${number}.`
        : `You are on call at ${number}, number ${rank} of ${leads} to ring.`,
    rule: (grave: string, other: string) =>
      `When nobody takes an alert, a telephone rings after ${grave} for someone getting worse, ${other} for a wait that is too long, then each lead in turn.`,
    structure: (number: string) => `Then the structure’s number rings: ${number}.`,
    nobody: 'Nobody is on call: no lead’s telephone will ring.',
    noTelephone: 'This service has no telephony: nothing rings outside this page. Keep it open.',
    field: 'Number to ring',
    go: 'Go on call',
    leave: 'Stop being on call',
    ring: 'Colloque. Someone is waiting for the call of the medical lead. Open your board.',
    text: (link: string) => `Colloque: someone is waiting for the call of the medical lead. ${link}`,
  },
}

export const words = bilingual(fr, en)
