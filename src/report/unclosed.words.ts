// The words of files that stay open.
import { bilingual } from '#kit/words.ts'

export const words = bilingual(
  {
    title: 'Dossiers non terminés',
    none: 'Aucune consultation n’est restée ouverte.',
    why: (hours: number) => `Consultations commencées il y a plus de ${hours} heures et que personne n’a terminées.`,
    professional: 'Professionnel',
    since: 'Commencée',
  },
  {
    title: 'Files not closed',
    none: 'No consultation was left open.',
    why: (hours: number) => `Consultations that began more than ${hours} hours ago and that nobody has closed.`,
    professional: 'Professional',
    since: 'Began',
  },
)
