// The words of an emergency: on the desk, on the patient's screen, on the lead's board, and what a telephone says.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type {
  correctPlace,
  EmergencyStep,
  HelpDecision,
  noteStep,
  openEmergencies,
  openEmergency,
  readEmergency,
  settleForDoctor,
} from './emergency.ts'

type Refusals = RefusalWords<
  | typeof openEmergency
  | typeof readEmergency
  | typeof noteStep
  | typeof correctPlace
  | typeof openEmergencies
  | typeof settleForDoctor
>

const fr = {
  refusals: {
    'consultation-over': 'Cette consultation est terminée.',
    'no-emergency': 'Aucune urgence n’est ouverte dans cette consultation.',
    'callback-not-understood': 'Ce numéro ne peut pas être appelé. Vérifiez-le.',
    'contact-not-understood': 'Le nom et le numéro de la personne à prévenir vont ensemble. Vérifiez-les.',
    'postcode-not-understood': 'Ce code postal n’existe pas. Vérifiez-le.',
  } satisfies Refusals as Refusals,
  open: 'Urgence',
  title: 'Urgence en cours',
  settled: 'Urgence : l’issue est notée',
  since: (time: string) => `Ouverte à ${time}.`,
  samu: (departement: string, name: string) => `SAMU du lieu du patient : ${departement}, ${name}`,
  samuUnknown: (departement: string, name: string) =>
    `Numéro à dix chiffres inconnu. Composez le 15 et demandez le transfert au SAMU ${departement} (${name}).`,
  samuPublished: (source: string, day: string) =>
    `Numéro publié le ${day}, non vérifié depuis (${source}). S’il ne répond pas : 15, et demandez le transfert.`,
  samuVerified: (source: string, day: string) => `Vérifié le ${day} (${source}).`,
  samuNowhere:
    'Le lieu du patient est inconnu ou hors de France : demandez-lui où il est, puis composez le 15 ou le 112.',
  call: (number: string) => `Appeler le ${number}`,
  address: 'Adresse en ce moment',
  toConfirm: 'à confirmer',
  confirmed: 'confirmée à l’écran',
  noAddress: 'Aucune adresse : demandez-la maintenant.',
  phone: 'Téléphone du patient',
  contact: 'Personne à prévenir',
  present: 'Personnes présentes',
  said: 'Ce qui a été dit',
  script: 'Dire au SAMU',
  lines: {
    me: (doctor: string, rpps: string) => `Je suis ${doctor}, RPPS ${rpps}, en téléconsultation avec le patient.`,
    patient: (who: string) => `Le patient : ${who}.`,
    where: (where: string) => `Il est ici : ${where}.`,
    back: (number: string) => `Son numéro : ${number}.`,
    why: (reason: string) => `Il consulte pour : ${reason}.`,
    last: 'La liaison est coupée : donnez cette dernière adresse connue.',
  },
  correct: 'Corriger l’adresse',
  saveAddress: 'Enregistrer cette adresse',
  cancel: 'Annuler',
  called: 'J’appelle le SAMU',
  warned: 'Secours prévenus',
  warnedHow: 'Qu’a décidé le SAMU ?',
  decisions: {
    'help-sent': 'Des secours sont envoyés',
    advice: 'Un conseil, sans envoi',
    transfer: 'Un transfert est organisé',
  } satisfies Record<HelpDecision, string>,
  reached: 'Patient joint',
  timeline: 'Ce qui a été fait',
  steps: {
    opened: 'Urgence ouverte',
    'samu-called': 'SAMU appelé',
    'help-warned': 'Secours prévenus',
    'patient-reached': 'Patient joint',
    'place-corrected': 'Adresse confirmée ou corrigée',
    'line-lost': 'Liaison coupée',
    'line-back': 'Liaison rétablie',
    'patient-rang': 'Téléphone du patient : appel lancé',
    'patient-texted': 'SMS envoyé au patient, avec le lien pour revenir',
    'ring-failed': 'Un appel automatique n’a pas abouti',
    'no-telephone': 'Aucun appel automatique possible : appelez vous-même',
    'desk-silent': 'Plus de médecin à l’écran',
    'desk-back': 'Le médecin est de retour à l’écran',
    'lead-rang': 'Téléphone de garde : appel lancé',
  } satisfies Record<EmergencyStep, string>,
  by: { doctor: '', lead: 'par le médecin responsable de garde', program: '' },
  lost: {
    title: 'La liaison est coupée',
    ringing: (count: number) =>
      `Nous appelons le téléphone du patient toutes les 30 secondes (appel n° ${count}) jusqu’à son retour.`,
    alone: 'Nous ne pouvons pas appeler à votre place. Appelez le patient :',
    tell: 'Donnez au SAMU la dernière adresse :',
  },
  needed: 'Avant de terminer, notez « Secours prévenus » ou « Patient joint ».',
  patient: {
    title: 'Le médecin appelle les secours. Restez en ligne.',
    settled: 'Les secours sont prévenus, ou le médecin vous a joint. Restez en ligne.',
    todo: [
      'Gardez cette page ouverte et votre téléphone près de vous : il peut sonner.',
      'Si vous le pouvez, ouvrez la porte et allumez la lumière.',
      'Ne restez pas seul si quelqu’un peut venir.',
      'Si l’appel se coupe et que cela s’aggrave : appelez le 15 ou le 112.',
    ],
  },
  board: {
    title: 'Urgences ouvertes',
    none: 'Aucune urgence ouverte.',
    doctor: 'Médecin',
    lineLost: 'Liaison coupée',
    deskSilent: 'Plus de médecin à l’écran',
    more: 'Voir la suite',
    where: 'Adresse',
  },
  telephone: {
    patient:
      'Bonjour. Votre appel avec le médecin a été coupé. Restez près de votre téléphone et rouvrez la page de votre consultation. Si votre état est grave, appelez le 15 ou le 112.',
    text: (url: string) =>
      `Colloque : votre appel avec le médecin a été coupé. Revenez ici : ${url} Si votre état est grave, appelez le 15 ou le 112.`,
    lead: 'Bonjour. Une urgence est ouverte et personne ne répond à son bureau. Ouvrez votre bureau de responsable de garde.',
  },
}
type Words = typeof fr

const en: Words = {
  refusals: {
    'consultation-over': 'This consultation is over.',
    'no-emergency': 'No emergency is open in this consultation.',
    'callback-not-understood': 'This number cannot be called. Please check it.',
    'contact-not-understood': 'The name and number of the person to warn go together. Please check them.',
    'postcode-not-understood': 'This postcode does not exist. Please check it.',
  },
  open: 'Emergency',
  title: 'Emergency in progress',
  settled: 'Emergency: the outcome is noted',
  since: time => `Opened at ${time}.`,
  samu: (departement, name) => `SAMU of the patient’s place: ${departement}, ${name}`,
  samuUnknown: (departement, name) =>
    `Ten-digit number unknown. Dial 15 and ask to be transferred to SAMU ${departement} (${name}).`,
  samuPublished: (source, day) =>
    `Number published on ${day}, not verified since (${source}). If nobody answers: 15, and ask for the transfer.`,
  samuVerified: (source, day) => `Verified on ${day} (${source}).`,
  samuNowhere: 'The patient’s place is unknown or outside France: ask where they are, then dial 15 or 112.',
  call: number => `Call ${number}`,
  address: 'Address right now',
  toConfirm: 'to be confirmed',
  confirmed: 'confirmed on camera',
  noAddress: 'No address: ask for it now.',
  phone: 'Patient’s telephone',
  contact: 'Person to warn',
  present: 'People present',
  said: 'What was said',
  script: 'Tell the SAMU',
  lines: {
    me: (doctor, rpps) => `I am ${doctor}, RPPS ${rpps}, in a teleconsultation with the patient.`,
    patient: who => `The patient: ${who}.`,
    where: where => `They are here: ${where}.`,
    back: number => `Their number: ${number}.`,
    why: reason => `They consult for: ${reason}.`,
    last: 'The line is cut: give this last known address.',
  },
  correct: 'Correct the address',
  saveAddress: 'Save this address',
  cancel: 'Cancel',
  called: 'I am calling the SAMU',
  warned: 'Help is warned',
  warnedHow: 'What did the SAMU decide?',
  decisions: { 'help-sent': 'Help is sent', advice: 'Advice, nobody sent', transfer: 'A transfer is organised' },
  reached: 'Patient reached',
  timeline: 'What was done',
  steps: {
    opened: 'Emergency opened',
    'samu-called': 'SAMU called',
    'help-warned': 'Help warned',
    'patient-reached': 'Patient reached',
    'place-corrected': 'Address confirmed or corrected',
    'line-lost': 'Line cut',
    'line-back': 'Line back',
    'patient-rang': 'Patient’s telephone: call placed',
    'patient-texted': 'Text message sent to the patient, with the link to come back',
    'ring-failed': 'An automatic call did not go through',
    'no-telephone': 'No automatic call possible: please call yourself',
    'desk-silent': 'No doctor at the screen any more',
    'desk-back': 'The doctor is back at the screen',
    'lead-rang': 'On-call telephone: call placed',
  },
  by: { doctor: '', lead: 'by the on-call medical lead', program: '' },
  lost: {
    title: 'The line is cut',
    ringing: count => `We call the patient’s telephone every 30 seconds (call ${count}) until they are back.`,
    alone: 'We cannot call for you. Call the patient:',
    tell: 'Give the SAMU the last address:',
  },
  needed: 'Before ending, note “Help is warned” or “Patient reached”.',
  patient: {
    title: 'The doctor is calling for help. Stay on the line.',
    settled: 'Help is warned, or the doctor has reached you. Stay on the line.',
    todo: [
      'Keep this page open and your telephone near you: it may ring.',
      'If you can, open the door and switch on the light.',
      'Do not stay alone if somebody can come.',
      'If the call is cut and things get worse: call 15 or 112.',
    ],
  },
  board: {
    title: 'Open emergencies',
    none: 'No open emergency.',
    doctor: 'Doctor',
    lineLost: 'Line cut',
    deskSilent: 'No doctor at the screen',
    more: 'See more',
    where: 'Address',
  },
  telephone: {
    patient:
      'Hello. Your call with the doctor was cut. Stay near your telephone and open the page of your consultation again. If your condition is serious, call 15 or 112.',
    text: url =>
      `Colloque: your call with the doctor was cut. Come back here: ${url} If your condition is serious, call 15 or 112.`,
    lead: 'Hello. An emergency is open and nobody answers at their desk. Open your on-call desk.',
  },
}

export const words = bilingual(fr, en)
