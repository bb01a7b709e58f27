// The words of the administrator's panel for families: what papers have shown, and what follows.
import { bilingual } from '#kit/words.ts'
import type { endReasons } from './administrator.ts'

type Reason = (typeof endReasons)[number]

const fr = {
  tab: 'Familles',
  why: 'Écrivez l’identité telle qu’elle figure sur les papiers que vous avez vus. Rien n’est cherché ni affiché du dossier.',
  needed: 'Cette réponse est nécessaire.',
  end: {
    title: 'Mettre fin à l’accès d’un parent',
    form: 'Fin d’accès d’un parent',
    note: 'L’autre parent garde son accès. La personne est prévenue par courriel, sans la raison.',
    parent: 'Adresse électronique du parent',
    reason: 'Pour quelle raison ?',
    reasons: {
      'court-decision': 'Décision de justice',
      'no-authority': 'Pas d’autorité parentale',
      'asked-by-them': 'À sa demande',
    } satisfies Record<Reason, string>,
    act: 'Mettre fin à cet accès',
    done: 'L’accès a pris fin.',
  },
  owner: {
    title: 'Confier son dossier à une personne devenue majeure',
    form: 'Dossier confié',
    note: 'Après avoir vérifié son identité. Elle reçoit un lien, valable 7 jours et une seule fois.',
    email: 'Adresse électronique de la personne',
    act: 'Envoyer l’invitation',
    done: 'L’invitation est partie.',
  },
  another: 'Recommencer pour une autre personne',
}

const en: typeof fr = {
  tab: 'Families',
  why: 'Write the identity as on the papers you have seen. Nothing of the record is searched or shown.',
  needed: 'This answer is needed.',
  end: {
    title: 'End a parent’s access',
    form: 'End of a parent’s access',
    note: 'The other parent keeps their access. The person is told by mail, without the reason.',
    parent: 'E-mail of the parent',
    reason: 'For what reason?',
    reasons: {
      'court-decision': 'Court decision',
      'no-authority': 'No parental authority',
      'asked-by-them': 'At their request',
    },
    act: 'End this access',
    done: 'The access has ended.',
  },
  owner: {
    title: 'Give a person now adult their own record',
    form: 'Record given over',
    note: 'After checking their identity. They receive a link, valid for 7 days and only once.',
    email: 'E-mail of the person',
    act: 'Send the invitation',
    done: 'The invitation was sent.',
  },
  another: 'Begin again for another person',
}

export const words = bilingual(fr, en)
