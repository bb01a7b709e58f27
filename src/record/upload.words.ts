// The words of photographs and documents: taking, choosing, sending, and every reason why a file is not kept.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { completeUpload, removeAttachment, sendChunk } from './attachment.ts'
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
}

export const words = bilingual(fr, en)
