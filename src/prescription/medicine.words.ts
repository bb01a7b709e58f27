// The words of the search of medicines: what was found, what stands in the way of prescribing it, and where it was read.
import { bilingual } from '#kit/words.ts'
import type { ConditionKind } from './condition.ts'
import type { Medicine } from './medicine.ts'

/** What a prescriber must see at a glance; the other conditions are read in full once the medicine is chosen. */
type Marked = Partial<Record<ConditionKind, string>>

const fr = {
  label: 'Chercher un médicament',
  hint: 'Substance, marque, dosage, forme : dans l’ordre que vous voulez.',
  short: 'Encore une lettre.',
  found: (count: number) =>
    count === 0 ? 'Aucun médicament' : count === 1 ? '1 ligne trouvée' : `${count} lignes trouvées`,
  results: 'Médicaments trouvés',
  none: 'Aucun médicament ne correspond. Vérifiez le nom, ou écrivez-en moins.',
  nearest: 'Rien ne s’écrit ainsi. Voici les noms les plus proches : lisez-les bien.',
  more: 'D’autres lignes correspondent : précisez le dosage ou la forme.',
  others: (count: number) => (count === 1 ? '1 autre produit' : `${count} autres produits`),
  generic: 'générique',
  rate: (rate: Medicine['rate']) => (rate === null ? 'non remboursé' : `${rate} %`),
  supply: {
    none: '',
    rupture: 'Rupture signalée',
    tension: 'Tension signalée',
    arret: 'Arrêt signalé',
    remise: 'De nouveau disponible',
  } satisfies Record<Medicine['availability']['state'], string>,
  since: (day: string) => `depuis le ${day}`,
  marked: {
    narcotic: 'Stupéfiant',
    'secure-form': 'Ordonnance sécurisée',
    restricted: 'Prescription restreinte',
    'hospital-use': 'Usage hospitalier',
    'hospital-prescription': 'Prescription hospitalière',
    'initial-hospital': 'Initiation hospitalière',
    specialists: 'Réservé à des spécialistes',
    'initial-specialists': 'Initiation par un spécialiste',
    'pregnancy-programme': 'Femmes en âge de procréer',
    monitoring: 'Surveillance particulière',
    limited: 'Durée limitée',
  } satisfies Marked as Marked,
  weeks: (days: number) => (days % 7 === 0 ? `${days / 7} semaines au plus` : `${days} jours au plus`),
  months: '6 mois au plus',
  edition: {
    bdpm: (day: string) => `Base de données publique des médicaments, données du ${day}.`,
    colloque: (day: string) =>
      `Liste réduite de Colloque, sans la base publique (${day}) : ni marque, ni taux, ni rupture.`,
  },
}

const en: typeof fr = {
  label: 'Find a medicine',
  hint: 'Substance, brand, strength or form, in any order.',
  short: 'One more letter.',
  found: (count: number) => (count === 0 ? 'No medicine' : count === 1 ? '1 line found' : `${count} lines found`),
  results: 'Medicines found',
  none: 'No medicine fits. Check the name, or write less of it.',
  nearest: 'Nothing is written so. These are the nearest names: read them with care.',
  more: 'More lines fit: add the strength or the form.',
  others: (count: number) => (count === 1 ? '1 more product' : `${count} more products`),
  generic: 'generic',
  rate: (rate: Medicine['rate']) => (rate === null ? 'not reimbursed' : `${rate}%`),
  supply: {
    none: '',
    rupture: 'Out of stock, as reported',
    tension: 'Short supply, as reported',
    arret: 'Discontinued, as reported',
    remise: 'Available again',
  },
  since: (day: string) => `since ${day}`,
  marked: {
    narcotic: 'Narcotic',
    'secure-form': 'Secure prescription form',
    restricted: 'Restricted prescription',
    'hospital-use': 'Hospital use',
    'hospital-prescription': 'Hospital prescription',
    'initial-hospital': 'Started in hospital',
    specialists: 'Specialists only',
    'initial-specialists': 'Started by a specialist',
    'pregnancy-programme': 'Women who may become pregnant',
    monitoring: 'Special monitoring',
    limited: 'Limited duration',
  },
  weeks: (days: number) => (days % 7 === 0 ? `${days / 7} weeks at most` : `${days} days at most`),
  months: '6 months at most',
  edition: {
    bdpm: (day: string) => `Public database of medicines, data of ${day}.`,
    colloque: (day: string) =>
      `Colloque’s short list, without the public database (${day}): no brand, rate or shortage.`,
  },
}

export const words = bilingual(fr, en)
