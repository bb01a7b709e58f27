// The words of the waiting room: the wait, the offer, presence, and every refusal of its acts.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { DutyStatus } from './duty.ts'
import type { join } from './join.ts'
import type { decline, declineReasons, readOffer } from './offer.ts'
import type { leave } from './place.ts'
import type { worsen } from './worsen.ts'

type Refusals = RefusalWords<typeof join | typeof leave | typeof readOffer | typeof decline | typeof worsen>

/** An age in words is in years from two years on. */
const isChild = (age: string): boolean => !age.endsWith(' ans') || Number.parseInt(age, 10) < 18

const fr = {
  refusals: {
    'request-incomplete': 'Il manque encore des réponses avant de rejoindre la salle d’attente.',
    'needs-help-now':
      'Ce que vous décrivez ne peut pas attendre ici. Revenez à la page précédente pour voir qui appeler.',
    'appointment-not-yet':
      'Vous pourrez rejoindre quinze minutes avant l’heure du rendez-vous. Vos réponses sont gardées.',
    blocked: 'Vous ne pouvez pas prendre de place pour le moment. En cas d’urgence, appelez le 15.',
    'already-waiting': 'Cette personne a déjà une place dans la salle d’attente.',
    'nobody-practises-here': 'Aucune structure de soins n’est encore ouverte sur ce service.',
    'too-late-to-leave': 'Un médecin vient d’accepter : dites-le lui, ou attendez un autre médecin.',
    'offer-gone': 'Cette demande n’est plus proposée : elle est passée à un confrère ou le patient est parti.',
    'not-waiting': 'Cette place n’est plus dans la salle d’attente.',
  } satisfies Refusals as Refusals,
  now: {
    here: (count: number) =>
      count === 0
        ? 'Aucun médecin n’est disponible pour le moment.'
        : count === 1
          ? '1 médecin est là maintenant.'
          : `${count} médecins sont là maintenant.`,
    wait: (interval: string) => `Attente : ${interval}, 8 fois sur 10.`,
    nobody: 'Vous pouvez préparer votre demande ; nous gardons votre place jusqu’au retour d’un médecin.',
  },
  room: {
    title: 'Salle d’attente',
    tab: (interval: string) => `Attente : ${interval}`,
    tabTurn: 'Un médecin vous attend',
    eight: '8 fois sur 10',
    kept: 'Votre place est gardée. Une personne plus gravement malade peut passer avant.',
    none: 'Aucun médecin n’est là pour le moment. Votre place est gardée : cette page vous préviendra.',
    joinedAt: (time: string) => `Vous attendez depuis ${time}.`,
    proposed: 'Un médecin lit votre demande.',
    next: 'Quand ce sera votre tour',
    nextWhat: 'Cette page sonne et vous montre qui peut vous recevoir. Vous choisissez alors de commencer.',
    stay: 'Vous pouvez actualiser la page ou verrouiller votre téléphone : votre place est gardée 10 minutes.',
    meanwhile: 'En attendant',
    check: 'Vérifier ma caméra et mon micro',
    addPhoto: 'Ajouter une photo ou un document',
    backToRoom: 'Revenir à la salle d’attente',
    worse: 'Mon état s’aggrave',
    worseChild: 'Son état s’aggrave',
    leave: 'Quitter la salle d’attente',
    leaveSure: 'Quitter la salle d’attente ?',
    leaveWhy: 'Vous perdrez votre place. Vos réponses sont gardées.',
    leaveYes: 'Quitter',
    leaveNo: 'Rester',
    left: 'Vous avez quitté la salle d’attente.',
    lost: 'Vous étiez absent plus de 10 minutes : votre place a été libérée. Vos réponses sont gardées.',
    again: 'Reprendre une place',
    finished: 'Cette consultation est terminée.',
    home: 'Retour à l’accueil',
    offline: 'La liaison est coupée. Votre place est gardée, nous vous reconnectons.',
  },
  worse: {
    title: 'Dites-nous ce qui a changé',
    lead: 'Répondez vite : ces questions servent à savoir s’il faut appeler le 15.',
    send: 'Envoyer',
    told: 'C’est noté. Le médecin responsable est prévenu et vous passez plus tôt. Si cela s’aggrave encore, appelez le 15.',
    back: 'Revenir à la salle d’attente',
  },
  duty: {
    label: 'Ma présence',
    status: { available: 'Disponible', break: 'En pause', off: 'Hors service' } satisfies Record<
      DutyStatus,
      string
    > as Record<DutyStatus, string>,
    inConsultation: 'En consultation',
    until: (time: string) => `En pause jusqu’à ${time}`,
    goAvailable: 'Je suis disponible',
    rest: 'Pause',
    goBreak: (minutes: number) => `${minutes} min`,
    goOff: 'Je termine',
    waiting: (count: number) =>
      count === 0 ? 'Personne n’attend' : count === 1 ? '1 patient attend' : `${count} patients attendent`,
    quiet: 'Vous êtes disponible',
    quietWhy: 'La prochaine demande s’affichera ici, avec de quoi décider. Une seule à la fois.',
    away: 'Vous n’êtes pas en service',
    awayWhy: 'Dites que vous êtes disponible pour recevoir des demandes. Vous restez libre d’accepter chacune.',
    resting: 'Vous êtes en pause',
    restingWhy: 'Aucune demande ne vous sera proposée jusqu’à votre retour.',
  },
  offer: {
    title: 'Une demande vous est proposée',
    tab: 'Proposition',
    who: (sex: 'F' | 'M' | 'I', age: string) =>
      `${isChild(age) ? { F: 'Fille', M: 'Garçon', I: 'Enfant' }[sex] : { F: 'Femme', M: 'Homme', I: 'Personne' }[sex]}, ${age}`,
    severity: { 1: 'Priorité 1', 2: 'Priorité 2', 3: 'Priorité 3', 4: 'Priorité 4' },
    photos: (count: number) => (count === 1 ? 'Voir la photo' : `Voir les ${count} photos`),
    photosOf: 'Photos du patient',
    photo: (number: number) => `Photo ${number}`,
    waits: (duration: string) => `Attend depuis ${duration}`,
    left: (seconds: number) => `${seconds} s pour répondre`,
    warnings: 'À savoir',
    accept: 'Accepter',
    leave: 'Laisser à un confrère',
    leaveWhy: 'Pour quelle raison ?',
    leaveNote: 'Votre choix est libre. La demande passe aussitôt à un confrère.',
    reasons: {
      'not-my-field': 'Hors de ma compétence',
      'needs-examination': 'Examen sur place nécessaire',
      'personal-tie': 'Lien personnel',
      'end-of-shift': 'Fin de service',
      'no-reason': 'Sans le préciser',
    } satisfies Record<(typeof declineReasons)[number], string> as Record<(typeof declineReasons)[number], string>,
    gone: 'La demande est passée à un confrère.',
  },
}

const en: typeof fr = {
  refusals: {
    'request-incomplete': 'Some answers are still missing before you can join the waiting room.',
    'needs-help-now': 'What you describe cannot wait here. Go back to the previous page to see whom to call.',
    'appointment-not-yet': 'You can join fifteen minutes before the time of the appointment. Your answers are kept.',
    blocked: 'You cannot take a place at the moment. In an emergency, call 15.',
    'already-waiting': 'This person already has a place in the waiting room.',
    'nobody-practises-here': 'No care structure is open on this service yet.',
    'too-late-to-leave': 'A doctor has just accepted: tell them, or wait for another doctor.',
    'offer-gone': 'This request is no longer offered: it went to a colleague or the patient left.',
    'not-waiting': 'This place is no longer in the waiting room.',
  },
  now: {
    here: (count: number) =>
      count === 0
        ? 'No doctor is available at the moment.'
        : count === 1
          ? '1 doctor is here now.'
          : `${count} doctors are here now.`,
    wait: (interval: string) => `Wait: ${interval}, 8 times out of 10.`,
    nobody: 'You can prepare your request; we keep your place until a doctor is back.',
  },
  room: {
    title: 'Waiting room',
    tab: (interval: string) => `Wait: ${interval}`,
    tabTurn: 'A doctor is waiting for you',
    eight: '8 times out of 10',
    kept: 'Your place is kept. Someone more seriously ill may go first.',
    none: 'No doctor is here at the moment. Your place is kept: this page will tell you.',
    joinedAt: (time: string) => `You have been waiting for ${time}.`,
    proposed: 'A doctor is reading your request.',
    next: 'When it is your turn',
    nextWhat: 'This page rings and shows you who can see you. You then choose to begin.',
    stay: 'You may refresh the page or lock your phone: your place is kept for 10 minutes.',
    meanwhile: 'Meanwhile',
    check: 'Check my camera and microphone',
    addPhoto: 'Add a photo or a document',
    backToRoom: 'Back to the waiting room',
    worse: 'I am getting worse',
    worseChild: 'My child is getting worse',
    leave: 'Leave the waiting room',
    leaveSure: 'Leave the waiting room?',
    leaveWhy: 'You will lose your place. Your answers are kept.',
    leaveYes: 'Leave',
    leaveNo: 'Stay',
    left: 'You have left the waiting room.',
    lost: 'You were away for more than 10 minutes: your place was released. Your answers are kept.',
    again: 'Take a place again',
    finished: 'This consultation is over.',
    home: 'Back to the home page',
    offline: 'The line is cut. Your place is kept, we are reconnecting you.',
  },
  worse: {
    title: 'Tell us what has changed',
    lead: 'Answer quickly: these questions tell whether to call 15.',
    send: 'Send',
    told: 'Noted. The medical lead has been told and you will be seen sooner. If it gets worse again, call 15.',
    back: 'Back to the waiting room',
  },
  duty: {
    label: 'My presence',
    status: { available: 'Available', break: 'On a break', off: 'Off duty' },
    inConsultation: 'In consultation',
    until: (time: string) => `On a break until ${time}`,
    goAvailable: 'I am available',
    rest: 'Break',
    goBreak: (minutes: number) => `${minutes} min`,
    goOff: 'I am done',
    waiting: (count: number) =>
      count === 0 ? 'Nobody is waiting' : count === 1 ? '1 patient is waiting' : `${count} patients are waiting`,
    quiet: 'You are available',
    quietWhy: 'The next request will appear here, with what you need to decide. One at a time.',
    away: 'You are off duty',
    awayWhy: 'Say that you are available to receive requests. You remain free to accept each one.',
    resting: 'You are on a break',
    restingWhy: 'No request will be offered to you until you are back.',
  },
  offer: {
    title: 'A request is offered to you',
    tab: 'Offer',
    who: (sex: 'F' | 'M' | 'I', age: string) =>
      `${isChild(age) ? { F: 'Girl', M: 'Boy', I: 'Child' }[sex] : { F: 'Woman', M: 'Man', I: 'Person' }[sex]}, ${age}`,
    severity: { 1: 'Priority 1', 2: 'Priority 2', 3: 'Priority 3', 4: 'Priority 4' },
    photos: (count: number) => (count === 1 ? 'See the photo' : `See the ${count} photos`),
    photosOf: 'The patient’s photos',
    photo: (number: number) => `Photo ${number}`,
    waits: (duration: string) => `Waiting for ${duration}`,
    left: (seconds: number) => `${seconds} s to answer`,
    warnings: 'To know',
    accept: 'Accept',
    leave: 'Leave to a colleague',
    leaveWhy: 'For what reason?',
    leaveNote: 'Your choice is free. The request goes at once to a colleague.',
    reasons: {
      'not-my-field': 'Not my field',
      'needs-examination': 'Needs an examination in person',
      'personal-tie': 'Personal tie',
      'end-of-shift': 'End of shift',
      'no-reason': 'Without saying',
    },
    gone: 'The request went to a colleague.',
  },
}

export const words = bilingual(fr, en)
