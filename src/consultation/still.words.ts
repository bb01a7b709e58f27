// The words of a clear photograph during the call: the question, what accepting does, what became of it.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { answerStill, askStill, sendStill, stillText } from './still.ts'

type Refusals = RefusalWords<typeof askStill | typeof answerStill | typeof sendStill>

const fr = {
  refusals: {
    'not-begun': 'Le patient n’a pas encore commencé la consultation.',
    'consultation-over': 'Cette consultation est terminée.',
    'still-asked': 'Une photo est déjà demandée : le patient choisit.',
    'stills-refused': 'Dans ses accords, le patient ne souhaite pas de photo pendant l’appel.',
    'too-many-stills': 'Douze photos ont déjà été demandées pendant cette consultation.',
    'not-seated': 'Cet appareil n’est pas dans l’appel. Répondez depuis celui qui y est.',
    'still-answered': 'Vous avez déjà répondu à cette demande.',
    'still-not-accepted': 'Cette photo n’est plus attendue.',
    'too-many-attachments': 'Trop de photos ont été prises pendant cette consultation.',
    'file-too-large': 'Cette photo est trop lourde : 12 Mo au plus.',
  } satisfies Refusals as Refusals,
  ask: 'Demander une photo nette',
  asked: 'Photo demandée : le patient choisit.',
  accepted: 'Le patient prend la photo.',
  declined: 'Le patient préfère ne pas prendre de photo.',
  arrived: 'Photo reçue, dans « Photos et documents ».',
  title: 'Le médecin demande une photo nette',
  /** By version: what was read when accepting is found again. */
  texts: {
    'still-2026-11': [
      'Votre caméra prend une seule image, plus nette que la vidéo.',
      'Vous la voyez avant de l’envoyer, et vous pouvez la refaire ou ne pas l’envoyer.',
      'Elle reste dans votre dossier avec cette consultation. L’appel continue.',
    ],
  } satisfies Record<typeof stillText, readonly string[]>,
  accept: 'Accepter',
  decline: 'Refuser',
  frameTitle: 'Montrez ce que le médecin veut voir',
  frame: 'Approchez-vous de la lumière, tenez l’appareil immobile.',
  shoot: 'Prendre la photo',
  cameraOff: 'Votre caméra est coupée.',
  cameraOn: 'Allumer la caméra',
  turn: 'Changer de caméra',
  reviewTitle: 'Envoyer cette photo ?',
  alt: 'La photo prise',
  again: 'Recommencer',
  send: 'Envoyer',
  not: 'Ne pas envoyer',
  sending: 'Envoi de la photo',
  sent: 'Photo envoyée au médecin.',
  failed: 'La caméra n’a pas donné d’image. Recommencez.',
}

const en: typeof fr = {
  refusals: {
    'not-begun': 'The patient has not begun the consultation yet.',
    'consultation-over': 'This consultation is over.',
    'still-asked': 'A photo is already asked for: the patient is choosing.',
    'stills-refused': 'In their agreements, the patient wishes no photograph during the call.',
    'too-many-stills': 'Twelve photos have already been asked for in this consultation.',
    'not-seated': 'This device is not in the call. Answer from the one that is.',
    'still-answered': 'You have already answered this request.',
    'still-not-accepted': 'This photo is no longer awaited.',
    'too-many-attachments': 'Too many photos were taken during this consultation.',
    'file-too-large': 'This photo is too large: 12 MB at most.',
  },
  ask: 'Ask for a clear photo',
  asked: 'Photo asked for: the patient is choosing.',
  accepted: 'The patient is taking the photo.',
  declined: 'The patient prefers not to take a photo.',
  arrived: 'Photo received, in “Photos and documents”.',
  title: 'The doctor asks for a clear photo',
  texts: {
    'still-2026-11': [
      'Your camera takes a single image, clearer than the video.',
      'You see it before sending it, and you can redo it or not send it.',
      'It stays in your record with this consultation. The call goes on.',
    ],
  },
  accept: 'Accept',
  decline: 'Decline',
  frameTitle: 'Show what the doctor wants to see',
  frame: 'Move closer to the light, hold the device still.',
  shoot: 'Take the photo',
  cameraOff: 'Your camera is off.',
  cameraOn: 'Turn the camera on',
  turn: 'Change camera',
  reviewTitle: 'Send this photo?',
  alt: 'The photo taken',
  again: 'Try again',
  send: 'Send',
  not: 'Do not send',
  sending: 'Sending the photo',
  sent: 'Photo sent to the doctor.',
  failed: 'The camera gave no image. Try again.',
}

export const words = bilingual(fr, en)
