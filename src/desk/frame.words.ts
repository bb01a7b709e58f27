// The words around every page, whoever looks: apart from the rest, since each page carries them.
import { bilingual } from '#kit/words.ts'

export const words = bilingual({ record: 'Mon dossier' }, { record: 'My record' })
