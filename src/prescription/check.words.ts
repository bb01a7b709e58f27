// The words of the checks: what an alert is, how one answers it, and what was not compared.
import { bilingual } from '#kit/words.ts'
import type { AlertKind, AlertLevel, Unchecked } from './alert.ts'

const fr = {
  device: 'Démonstration, non marqué CE',
  title: 'Vérifications',
  lead: 'Une aide à la relecture, jamais une garantie : ce qui n’est pas écrit ici n’a pas été vérifié pour autant.',
  list: 'Alertes',
  kinds: {
    allergy: 'Allergie',
    interaction: 'Interaction',
    duplicate: 'Doublon',
    pregnancy: 'Grossesse',
    age: 'Âge',
    dose: 'Dose',
    stewardship: 'Antibiotique',
    restricted: 'Règle du service',
  } satisfies Record<AlertKind, string>,
  levels: { block: 'Non prescrit ici', strong: 'À justifier', notice: 'À savoir' } satisfies Record<AlertLevel, string>,
  source: (source: string, edition: string) => `Source : ${source}, ${edition}.`,
  quotes: 'Texte de la source',
  keep: 'Maintenir et dire pourquoi',
  keepSpoken: (sentence: string) => `Maintenir et dire pourquoi : ${sentence}`,
  reason: 'Pourquoi maintenir ?',
  reasonHint: 'Gardé avec l’ordonnance. Vous restez libre de votre prescription.',
  reasons: [
    'Bénéfice attendu supérieur au risque',
    'Déjà pris et bien toléré',
    'Vérifié avec le patient : non concerné',
    'Surveillance prévue et expliquée',
  ],
  propose: 'Raisons fréquentes',
  save: 'Enregistrer la raison',
  back: 'Annuler',
  short: 'Dites-le en quelques mots.',
  answered: (reason: string) => `Maintenu : ${reason}`,
  change: 'Changer la raison',
  remove: 'Retirer la raison',
  left: (count: number) =>
    count === 1
      ? 'Une alerte attend une raison avant la signature.'
      : `${count} alertes attendent une raison avant la signature.`,
  uncheckedTitle: 'Ce qui n’a pas été vérifié',
  unchecked: {
    'free-text-line': 'Lignes en texte libre',
    'no-interactions': 'Les interactions : le thésaurus de l’ANSM n’a pas été importé.',
    'not-in-interactions': 'Absents du thésaurus, leurs interactions n’ont pas été comparées',
    'allergies-unknown': 'Les allergies : personne ne les a renseignées. Demandez.',
    'allergy-not-recognised': 'Allergies non reconnues, comparées mot à mot seulement',
    'treatments-unknown': 'Les traitements en cours : personne ne les a renseignés. Demandez.',
    'treatment-not-recognised': 'Traitements non reconnus',
    'weight-unknown': 'Le poids manque, la dose n’a pas été comparée',
    'dose-not-read': 'Dose non calculable, à compter vous-même',
  } satisfies Record<Unchecked['cause'], string>,
  limits:
    'Ni la fonction rénale, ni les antécédents, ni la plupart des contre-indications ne sont comparés. Les interactions sont celles d’une édition qui n’est plus tenue à jour.',
  interactions: (edition: string) => `Interactions : thésaurus de l’ANSM, édition ${edition}.`,
}

const en: typeof fr = {
  device: 'Demonstration, not CE marked',
  title: 'Checks',
  lead: 'A second reading, never a guarantee: what is not written here was not checked for that.',
  list: 'Alerts',
  kinds: {
    allergy: 'Allergy',
    interaction: 'Interaction',
    duplicate: 'Duplicate',
    pregnancy: 'Pregnancy',
    age: 'Age',
    dose: 'Dose',
    stewardship: 'Antibiotic',
    restricted: 'Rule of the service',
  },
  levels: { block: 'Not prescribed here', strong: 'To justify', notice: 'To know' },
  source: (source: string, edition: string) => `Source: ${source}, ${edition}.`,
  quotes: 'Text of the source',
  keep: 'Keep and say why',
  keepSpoken: (sentence: string) => `Keep and say why: ${sentence}`,
  reason: 'Why keep it?',
  reasonHint: 'Kept with the prescription. You remain free to prescribe.',
  reasons: [
    'Expected benefit outweighs the risk',
    'Already taken and well tolerated',
    'Checked with the patient: not concerned',
    'Monitoring planned and explained',
  ],
  propose: 'Frequent reasons',
  save: 'Save the reason',
  back: 'Cancel',
  short: 'Say it in a few words.',
  answered: (reason: string) => `Kept: ${reason}`,
  change: 'Change the reason',
  remove: 'Remove the reason',
  left: (count: number) =>
    count === 1 ? 'One alert awaits a reason before signing.' : `${count} alerts await a reason before signing.`,
  uncheckedTitle: 'What was not checked',
  unchecked: {
    'free-text-line': 'Lines in free text',
    'no-interactions': 'Interactions: the thesaurus of the ANSM was not imported.',
    'not-in-interactions': 'Not in the thesaurus: their interactions were not compared',
    'allergies-unknown': 'Allergies: nobody told them. Ask.',
    'allergy-not-recognised': 'Allergies not recognised, compared word by word only',
    'treatments-unknown': 'Current treatments: nobody told them. Ask.',
    'treatment-not-recognised': 'Treatments not recognised',
    'weight-unknown': 'The weight is missing: the dose was not compared',
    'dose-not-read': 'Dose that could not be counted: count it yourself',
  },
  limits:
    'Kidney function, history and most contraindications are not compared. Interactions are those of an edition no longer kept up to date.',
  interactions: (edition: string) => `Interactions: thesaurus of the ANSM, ${edition} edition.`,
}

export const words = bilingual(fr, en)
