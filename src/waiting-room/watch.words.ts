// The words of the room as the on-call lead watches it.
import { bilingual } from '#kit/words.ts'
import type { Group } from './watch.ts'

type Groups = Readonly<Record<Group, string>>

const fr = {
  title: 'Salle d’attente',
  waiting: 'Attendent',
  away: 'Dont partis, à prévenir',
  here: 'Médecins présents',
  declines: 'Demandes laissées à un confrère, 7 jours',
  noDeclines: 'Aucune demande laissée à un confrère.',
  of: (declined: number, offers: number) => `${declined} sur ${offers} propositions répondues`,
  reason: 'Raison',
  count: 'Nombre',
  shares: 'Part laissée, par groupe',
  sharesWhy: 'Pour voir une discrimination. Aucun groupe de moins de 10 propositions, et jamais par médecin.',
  group: 'Groupe',
  offered: 'Propositions',
  declined: 'Laissées',
  groups: {
    F: 'Femmes et filles',
    M: 'Hommes et garçons',
    I: 'Sexe indéterminé',
    child: 'Moins de 18 ans',
    adult: 'De 18 à 74 ans',
    elder: '75 ans et plus',
  } satisfies Groups as Groups,
}

const en: typeof fr = {
  title: 'Waiting room',
  waiting: 'Waiting',
  away: 'Of whom away, to be told',
  here: 'Doctors here',
  declines: 'Requests left to a colleague, 7 days',
  noDeclines: 'No request was left to a colleague.',
  of: (declined: number, offers: number) => `${declined} of ${offers} offers answered`,
  reason: 'Reason',
  count: 'Count',
  shares: 'Share left, by group',
  sharesWhy: 'To see discrimination. No group of fewer than 10 offers, and never by doctor.',
  group: 'Group',
  offered: 'Offers',
  declined: 'Left',
  groups: {
    F: 'Women and girls',
    M: 'Men and boys',
    I: 'Undetermined sex',
    child: 'Under 18',
    adult: '18 to 74',
    elder: '75 and over',
  },
}

export const words = bilingual(fr, en)
