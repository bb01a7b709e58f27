// What every act that starts an upload may answer.
import { bilingual } from '#kit/words.ts'
import type { StartRefusal } from './upload.ts'

export type Starts = Readonly<Record<StartRefusal, string>>

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
