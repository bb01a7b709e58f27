// The words of photographs and documents: taking, choosing, sending, and every reason why a file is not kept.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { completeUpload, removeAttachment, sendChunk } from './attachment.ts'
import type { Advice } from './sharpness.ts'
import type { StartRefusal } from './upload.ts'

type Refusals = RefusalWords<typeof sendChunk | typeof completeUpload | typeof removeAttachment>
type Starts = Readonly<Record<StartRefusal, string>>

/** Said by every act that starts an upload. */
export const startSentences = bilingual<Starts>(
  {
    'too-many-attachments': 'Vous avez déjà ajouté douze photos et documents. Retirez-en un pour en ajouter un autre.',
    'file-too-large':
      'Ce fichier est trop lourd : 12 Mo au plus pour une photo, 10 Mo pour un document. Envoyez-en une version plus légère, ou photographiez-le.',
  },
  {
    'too-many-attachments': 'You have already added twelve photos and documents. Remove one to add another.',
    'file-too-large':
      'This file is too large: 12 MB at most for a photo, 10 MB for a document. Send a lighter version, or photograph it.',
  },
)

const fr = {
  refusals: {
    ...startSentences.fr,
    'chunk-out-of-place': 'L’envoi s’est interrompu. Reprenez-le : ce qui est arrivé est gardé.',
    'upload-over': 'Cet envoi est déjà terminé.',
    'upload-not-whole': 'Le fichier n’est pas arrivé en entier. Reprenez l’envoi.',
    'upload-expired': 'Cet envoi a commencé hier. Ajoutez le fichier de nouveau.',
    'files-busy': 'Beaucoup de photos arrivent en ce moment. Réessayez dans une minute : la vôtre est gardée.',
    'hash-differs': 'Le fichier a changé pendant l’envoi. Ajoutez-le de nouveau.',
    'file-unreadable':
      'Ce fichier ne s’ouvre pas. Envoyez une photo (JPEG, PNG ou WebP) ou un PDF, ou prenez la photo depuis cette page.',
    'not-an-image': 'Ce fichier n’est pas une photo. Ajoutez-le comme document.',
    'heic-unreadable':
      'Cette photo est au format HEIC, que nous ne pouvons pas ouvrir. Prenez-la depuis cette page, ou enregistrez-la en JPEG.',
    'too-many-pixels': 'Cette image est trop grande : 40 millions de points au plus. Prenez-la depuis cette page.',
    'file-too-heavy': 'Ce fichier demande trop de travail pour être ouvert. Prenez la photo depuis cette page.',
    'pdf-unreadable': 'Ce PDF est abîmé ou incomplet. Enregistrez-le de nouveau, ou photographiez le document.',
    'pdf-active':
      'Ce PDF contient un programme, un formulaire ou un fichier joint : nous ne le gardons pas. Imprimez-le en PDF simple, ou photographiez-le.',
    'pdf-locked': 'Ce PDF est protégé par un mot de passe. Enregistrez-le sans protection, ou photographiez-le.',
    'attachment-used': 'Un médecin a déjà reçu cette pièce : elle reste dans votre dossier.',
  } satisfies Refusals & Starts as Refusals & Starts,
  title: 'Ajouter des photos',
  lead: 'Le médecin qui vous reçoit les verra mieux qu’à la caméra. Rien n’est obligatoire.',
  advice: [
    'Une photo de près, une autre de plus loin pour situer.',
    'À la lumière du jour, sans flash, sur un fond uni.',
    'Posez une pièce de monnaie à côté, pour donner l’échelle.',
  ],
  take: 'Prendre une photo',
  choose: 'Choisir une photo ou un PDF',
  go: 'Continuer',
  going: 'L’envoi continue pendant que vous avancez.',
  added: 'Photos et documents ajoutés',
  formats: 'Photos JPEG, PNG ou WebP jusqu’à 12 Mo, PDF jusqu’à 10 Mo. Douze au plus.',
  private:
    'Le lieu, la date et le modèle de l’appareil sont effacés de vos photos avant l’envoi. Seuls les professionnels qui vous soignent les voient.',
  camera: {
    title: 'Prendre une photo',
    frame: 'Cadre',
    frames: { skin: 'Peau', hand: 'Main', face: 'Visage' },
    hints: {
      skin: 'Placez la zone dans le cercle, une pièce de monnaie dans le petit rond.',
      hand: 'Placez la main dans le tracé, doigts écartés.',
      face: 'Placez le visage dans l’ovale, cheveux dégagés.',
    },
    shoot: 'Prendre la photo',
    turn: 'Changer de caméra',
    cancel: 'Annuler',
    view: 'Ce que voit la caméra',
    none: 'La caméra n’est pas disponible ici. Choisissez une photo sur cet appareil.',
  },
  review: {
    title: 'Cette photo convient-elle ?',
    titleDocument: 'Ajouter ce document ?',
    alt: 'La photo à ajouter',
    advices: {
      blurred: 'Photo floue : rapprochez-vous de la lumière et tenez l’appareil à deux mains, ou gardez-la ainsi.',
      dark: 'Photo sombre : allumez une lampe ou approchez-vous d’une fenêtre, ou gardez-la ainsi.',
      bright: 'Photo trop claire : éloignez la lampe ou tournez le dos à la fenêtre, ou gardez-la ainsi.',
    } satisfies Record<Advice, string>,
    intimate: 'Photo intime',
    intimateNote:
      'Elle n’est montrée à personne avant qu’un médecin vous ait accepté. Cochez aussi si l’on y reconnaît votre visage.',
    again: 'Recommencer',
    keep: 'Ajouter',
  },
  sending: {
    sending: (percent: number) => `Envoi : ${percent} %`,
    paused: (percent: number) => `En pause à ${percent} %`,
    waiting: (percent: number) => `La liaison est coupée. L’envoi reprendra seul, à ${percent} %.`,
    checking: 'Vérification…',
    done: 'Ajoutée',
    failed: 'L’envoi s’est arrêté. Ce qui est arrivé est gardé.',
    pause: 'Suspendre',
    resume: 'Reprendre l’envoi',
    drop: 'Retirer',
    progress: (name: string) => `Envoi de ${name}`,
  },
  entry: {
    photo: 'Photo',
    still: 'Photo prise pendant la consultation',
    document: 'Document',
    intimate: 'Intime',
    open: (name: string) => `Ouvrir : ${name}`,
    download: 'Télécharger',
    downloadOne: (name: string) => `Télécharger : ${name}`,
    remove: 'Retirer',
    removeOne: (name: string) => `Retirer : ${name}`,
    removeSure: 'Retirer cette pièce ?',
    removeWhy: 'Elle est effacée de nos serveurs, tout de suite.',
    removeNo: 'Garder',
    added: (day: string) => `Ajoutée ${day}`,
  },
  strip: {
    title: 'Photos et documents',
    none: 'Aucune photo ni document pour cette demande.',
    viewer: 'Photo',
    count: (at: number, of: number) => `${at} sur ${of}`,
    previous: 'Photo précédente',
    next: 'Photo suivante',
    larger: 'Agrandir',
    smaller: 'Réduire',
    keys: 'Flèches pour passer de l’une à l’autre, + et − pour agrandir.',
    traced: 'Chaque ouverture est inscrite dans les traces du patient.',
  },
  mine: {
    title: 'Vos photos et documents',
    none: 'Aucune photo ni document ajouté.',
    more: 'Voir plus',
  },
}

const en: typeof fr = {
  refusals: {
    ...startSentences.en,
    'chunk-out-of-place': 'The sending was interrupted. Resume it: what has arrived is kept.',
    'upload-over': 'This sending is already finished.',
    'upload-not-whole': 'The file has not arrived whole. Resume the sending.',
    'upload-expired': 'This sending began yesterday. Add the file again.',
    'files-busy': 'Many photos are arriving right now. Try again in a minute: yours is kept.',
    'hash-differs': 'The file changed while it was sent. Add it again.',
    'file-unreadable':
      'This file cannot be opened. Send a photo (JPEG, PNG or WebP) or a PDF, or take the photo from this page.',
    'not-an-image': 'This file is not a photo. Add it as a document.',
    'heic-unreadable':
      'This photo is in HEIC format, which we cannot open. Take it from this page, or save it as JPEG.',
    'too-many-pixels': 'This image is too large: 40 million dots at most. Take it from this page.',
    'file-too-heavy': 'This file takes too much work to open. Take the photo from this page.',
    'pdf-unreadable': 'This PDF is damaged or incomplete. Save it again, or photograph the document.',
    'pdf-active':
      'This PDF holds a program, a form or an attached file: we do not keep it. Print it to a plain PDF, or photograph it.',
    'pdf-locked': 'This PDF is protected by a password. Save it without protection, or photograph it.',
    'attachment-used': 'A doctor has already received this: it stays in your record.',
  },
  title: 'Add photos',
  lead: 'The doctor who sees you will see them better than by camera. Nothing is required.',
  advice: [
    'One photo close up, another from further away to locate.',
    'In daylight, without flash, on a plain background.',
    'Put a coin beside it, to give the scale.',
  ],
  take: 'Take a photo',
  choose: 'Choose a photo or a PDF',
  go: 'Continue',
  going: 'The sending goes on while you move ahead.',
  added: 'Photos and documents added',
  formats: 'JPEG, PNG or WebP photos up to 12 MB, PDF up to 10 MB. Twelve at most.',
  private:
    'The place, the date and the device are erased from your photos before they are sent. Only the professionals who care for you see them.',
  camera: {
    title: 'Take a photo',
    frame: 'Frame',
    frames: { skin: 'Skin', hand: 'Hand', face: 'Face' },
    hints: {
      skin: 'Place the area in the circle, a coin in the small round.',
      hand: 'Place the hand in the outline, fingers apart.',
      face: 'Place the face in the oval, hair out of the way.',
    },
    shoot: 'Take the photo',
    turn: 'Change camera',
    cancel: 'Cancel',
    view: 'What the camera sees',
    none: 'The camera is not available here. Choose a photo on this device.',
  },
  review: {
    title: 'Is this photo right?',
    titleDocument: 'Add this document?',
    alt: 'The photo to add',
    advices: {
      blurred: 'Blurred photo: move closer to the light and hold the device with both hands, or keep it so.',
      dark: 'Dark photo: switch on a lamp or move closer to a window, or keep it so.',
      bright: 'Photo too bright: move the lamp away or turn your back to the window, or keep it so.',
    },
    intimate: 'Intimate photo',
    intimateNote: 'It is shown to nobody before a doctor has accepted you. Tick it too if your face can be recognised.',
    again: 'Try again',
    keep: 'Add',
  },
  sending: {
    sending: (percent: number) => `Sending: ${percent}%`,
    paused: (percent: number) => `Paused at ${percent}%`,
    waiting: (percent: number) => `The line is cut. The sending will resume by itself, at ${percent}%.`,
    checking: 'Checking…',
    done: 'Added',
    failed: 'The sending stopped. What has arrived is kept.',
    pause: 'Pause',
    resume: 'Resume sending',
    drop: 'Remove',
    progress: (name: string) => `Sending ${name}`,
  },
  entry: {
    photo: 'Photo',
    still: 'Photo taken during the consultation',
    document: 'Document',
    intimate: 'Intimate',
    open: (name: string) => `Open: ${name}`,
    download: 'Download',
    downloadOne: (name: string) => `Download: ${name}`,
    remove: 'Remove',
    removeOne: (name: string) => `Remove: ${name}`,
    removeSure: 'Remove this?',
    removeWhy: 'It is erased from our servers, at once.',
    removeNo: 'Keep',
    added: (day: string) => `Added ${day}`,
  },
  strip: {
    title: 'Photos and documents',
    none: 'No photo or document for this request.',
    viewer: 'Photo',
    count: (at: number, of: number) => `${at} of ${of}`,
    previous: 'Previous photo',
    next: 'Next photo',
    larger: 'Enlarge',
    smaller: 'Reduce',
    keys: 'Arrows to go from one to the next, + and − to enlarge.',
    traced: 'Each opening is written in the patient’s trail.',
  },
  mine: {
    title: 'Your photos and documents',
    none: 'No photo or document added.',
    more: 'See more',
  },
}

export const words = bilingual(fr, en)
