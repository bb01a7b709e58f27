// Sample texts of the style guide: our own exact words where they exist, so that each part is seen with what it will really hold.
import type { Site } from './site.tsx'

export const specimenSite: Site = {
  demo: true,
  phone: { number: '01 99 00 12 34', hours: 'tous les jours, de 7 h à 23 h' },
  account: { name: 'Claire Moreau', to: '#compte' },
  signIn: '/connexion',
}

export const whom = [
  { value: 'self', label: 'Moi' },
  { value: 'child', label: 'Mon enfant', note: 'Léo, 4 ans' },
  { value: 'other', label: 'Un proche que j’aide' },
] as const

export const signs = [
  { value: 'fever', label: 'De la fièvre' },
  { value: 'breath', label: 'Un essoufflement au repos', note: 'Même assis, sans bouger' },
  { value: 'pain', label: 'Une douleur dans la poitrine' },
  { value: 'none', label: 'Aucun de ces signes' },
] as const

export const since = [
  { value: 'today', label: 'Aujourd’hui' },
  { value: 'days', label: '2 à 3 jours' },
  { value: 'week', label: 'Une semaine' },
  { value: 'more', label: 'Plus longtemps' },
] as const

export const reasons = [
  { id: 'cough', label: 'Toux et fièvre', note: 'Adulte' },
  { id: 'urine', label: 'Brûlures en urinant', note: 'Adulte' },
  { id: 'skin', label: 'Problème de peau', note: 'Avec des photos' },
  { id: 'child-fever', label: 'Fièvre de l’enfant', note: 'À partir de 3 mois' },
] as const

export const documents = [
  { id: 'a', name: 'Compte rendu', from: 'Dr Anne Lefèvre', on: '21 novembre 2026', state: 'Remis' },
  { id: 'b', name: 'Ordonnance', from: 'Dr Anne Lefèvre', on: '21 novembre 2026', state: 'À délivrer' },
  { id: 'c', name: 'Courrier', from: 'Dr Karim Benali', on: '3 mars 2026', state: 'Non remis' },
] as const

export const synthesis = [
  'Femme, 34 ans. Toux depuis 4 jours, fièvre 38,6 °C hier soir.',
  'Pas d’essoufflement au repos, pas de douleur thoracique.',
  'Crachats clairs. Rhume avant la toux.',
  'Ni asthme ni tabac. Pas de grossesse en cours.',
  'Paracétamol 1 g, deux prises hier.',
] as const
