// Ages at which a medicine is not given, or is given otherwise: our own list, each rule with the text it comes from.
import { bilingual } from '#kit/words.ts'
import type { Group } from '#record/substance.ts'
import { substanceKey } from '#record/substance.ts'
import type { Said } from '../alert.ts'
import type { Sign } from '../given.ts'

export interface AgeRule extends Group {
  readonly id: string
  readonly fromMonths?: number
  readonly underMonths?: number
  /** Holds only when one of these signs was found. */
  readonly signs?: readonly Sign[]
  readonly systemic?: true
  /** Holds only for a route that matches. */
  readonly route?: RegExp
  readonly level: 'strong' | 'notice'
  /** Ends the sentence « Ibuprofène 400 mg : … ». */
  readonly rule: Said
  readonly why: Said
  readonly instead: Said
  readonly source: string
}

const of = (names: string): readonly string[] => names.split(/,\s*/).map(substanceKey)
const years = (count: number) => count * 12
const nsaids = {
  atc: ['M01A'],
  substances: of(
    'ibuprofène, kétoprofène, naproxène, diclofénac, flurbiprofène, acide niflumique, acide méfénamique, acide tiaprofénique, morniflumate',
  ),
}

export const ageRules: readonly AgeRule[] = [
  {
    id: 'aspirin-child',
    atc: ['N02BA01', 'N02BA51', 'B01AC06'],
    substances: of('acide acétylsalicylique'),
    systemic: true,
    underMonths: years(16),
    level: 'strong',
    rule: bilingual(
      'pas d’aspirine avant 16 ans en cas de fièvre ou d’infection virale',
      'no aspirin before 16 with fever or a viral infection',
    ),
    why: bilingual(
      'Syndrome de Reye, rare et grave, surtout après varicelle ou grippe.',
      'Reye’s syndrome, rare and severe, mostly after chickenpox or influenza.',
    ),
    instead: bilingual('Paracétamol.', 'Paracetamol.'),
    source: 'ANSM, RCP de l’acide acétylsalicylique, mises en garde',
  },
  {
    ...nsaids,
    id: 'nsaid-chickenpox',
    signs: ['chickenpox'],
    systemic: true,
    level: 'strong',
    rule: bilingual('pas d’anti-inflammatoire au cours d’une varicelle', 'no anti-inflammatory during chickenpox'),
    why: bilingual('Infections graves de la peau et des tissus mous.', 'Severe infections of skin and soft tissues.'),
    instead: bilingual('Paracétamol.', 'Paracetamol.'),
    source: 'ANSM, 18 avril 2019 : ibuprofène, kétoprofène et complications infectieuses',
  },
  {
    ...nsaids,
    id: 'nsaid-infant',
    underMonths: 3,
    systemic: true,
    level: 'strong',
    rule: bilingual('pas d’anti-inflammatoire avant 3 mois', 'no anti-inflammatory before 3 months'),
    why: bilingual('Reins immatures.', 'Immature kidneys.'),
    instead: bilingual(
      'Une fièvre avant 3 mois se voit aux urgences.',
      'A fever before 3 months is seen in an emergency department.',
    ),
    source: 'ANSM, RCP de l’ibuprofène, population pédiatrique',
  },
  {
    id: 'codeine-child',
    atc: ['R05DA04', 'N02AA59', 'N02AJ06', 'N02AJ07', 'N02AJ08', 'N02AJ09'],
    substances: of('codéine, dihydrocodéine'),
    underMonths: years(12),
    level: 'strong',
    rule: bilingual('codéine contre-indiquée avant 12 ans', 'codeine is contraindicated before 12'),
    why: bilingual(
      'Dépression respiratoire, imprévisible chez les métaboliseurs rapides.',
      'Respiratory depression, unpredictable in fast metabolisers.',
    ),
    instead: bilingual(
      'Paracétamol, ibuprofène si possible ; douleur intense : examen sur place.',
      'Paracetamol, ibuprofen if possible; severe pain: in-person examination.',
    ),
    source: 'EMA/ANSM 2013 et 2015, codéine chez l’enfant',
  },
  {
    id: 'tramadol-child',
    atc: ['N02AX02', 'N02AJ13', 'N02AJ14', 'N02AJ15'],
    substances: of('tramadol'),
    underMonths: years(12),
    level: 'strong',
    rule: bilingual('pas de tramadol avant 12 ans en ville', 'no tramadol before 12 outside hospital'),
    why: bilingual(
      'Dépression respiratoire ; seule la forme buvable existe dès 3 ans, avec grande prudence.',
      'Respiratory depression; only the oral solution exists from 3, with great care.',
    ),
    instead: bilingual(
      'Paracétamol, ibuprofène si possible ; douleur intense : examen sur place.',
      'Paracetamol, ibuprofen if possible; severe pain: in-person examination.',
    ),
    source: 'ANSM, RCP du tramadol ; HAS 2016, alternatives à la codéine chez l’enfant',
  },
  {
    id: 'cyclines-child',
    atc: ['J01AA'],
    substances: of('doxycycline, minocycline, lymécycline, tétracycline, méthylènecycline'),
    systemic: true,
    underMonths: years(8),
    level: 'strong',
    rule: bilingual('pas de cycline avant 8 ans', 'no tetracycline before 8'),
    why: bilingual(
      'Coloration définitive des dents, atteinte de l’émail.',
      'Lasting staining of teeth, damage to enamel.',
    ),
    instead: bilingual('Choisissez un autre antibiotique.', 'Choose another antibiotic.'),
    source: 'ANSM, RCP de la doxycycline, contre-indications',
  },
  {
    id: 'quinolones-child',
    atc: ['J01MA'],
    substances: of('ciprofloxacine, lévofloxacine, moxifloxacine, norfloxacine, ofloxacine'),
    systemic: true,
    underMonths: years(18),
    level: 'strong',
    rule: bilingual(
      'fluoroquinolone à éviter avant la fin de la croissance',
      'fluoroquinolones are avoided until growth ends',
    ),
    why: bilingual('Atteintes des articulations et des tendons.', 'Damage to joints and tendons.'),
    instead: bilingual(
      'Choisissez un autre antibiotique ; les exceptions relèvent du spécialiste.',
      'Choose another antibiotic; exceptions are for a specialist.',
    ),
    source: 'EMA 2018/2019, fluoroquinolones ; RCP',
  },
  {
    id: 'metoclopramide-child',
    atc: ['A03FA01'],
    substances: of('métoclopramide'),
    underMonths: years(18),
    level: 'strong',
    rule: bilingual(
      'pas de métoclopramide chez l’enfant en ville, contre-indiqué avant 1 an',
      'no metoclopramide for children outside hospital, contraindicated before 1',
    ),
    why: bilingual('Mouvements anormaux, parfois durables.', 'Abnormal movements, at times lasting.'),
    instead: bilingual('Soluté de réhydratation par petites gorgées.', 'Rehydration solution in small sips.'),
    source: 'EMA 2013 / ANSM 2014, métoclopramide',
  },
  {
    id: 'domperidone-child',
    atc: ['A03FA03'],
    substances: of('dompéridone'),
    underMonths: years(12),
    level: 'strong',
    rule: bilingual(
      'dompéridone réservée à partir de 12 ans et 35 kg',
      'domperidone is kept for 12 years and 35 kg on',
    ),
    why: bilingual(
      'Troubles du rythme cardiaque, efficacité non montrée chez l’enfant.',
      'Heart rhythm disorders, no proven effect in children.',
    ),
    instead: bilingual('Soluté de réhydratation par petites gorgées.', 'Rehydration solution in small sips.'),
    source: 'ANSM 2020, dompéridone chez l’enfant',
  },
  {
    id: 'decongestant-child',
    atc: ['R01BA'],
    substances: of('pseudoéphédrine'),
    underMonths: years(15),
    level: 'strong',
    rule: bilingual('pas de vasoconstricteur avant 15 ans', 'no vasoconstrictor before 15'),
    why: bilingual(
      'Accidents vasculaires et convulsions, pour un rhume qui guérit seul.',
      'Vascular accidents and seizures, for a cold that heals by itself.',
    ),
    instead: bilingual('Lavages de nez au sérum physiologique.', 'Nasal rinses with saline.'),
    source: 'ANSM 2024, vasoconstricteurs à base de pseudoéphédrine',
  },
  {
    id: 'mucolytics-infant',
    atc: ['R05CB01', 'R05CB03', 'R05CB05'],
    substances: of('acétylcystéine, carbocistéine'),
    underMonths: years(2),
    level: 'strong',
    rule: bilingual('fluidifiant contre-indiqué avant 2 ans', 'mucolytics are contraindicated before 2'),
    why: bilingual('Surencombrement des bronches.', 'Congestion of the airways.'),
    instead: bilingual('Lavages de nez, couchage surélevé, surveillance.', 'Nasal rinses, raised head, watching.'),
    source: 'Afssaps 2010, mucolytiques chez le nourrisson',
  },
  {
    id: 'antitussive-infant',
    atc: ['R06AD', 'R05DB', 'R05DA'],
    substances: of('oxomémazine, alimémazine, prométhazine, pentoxyvérine, hélicidine'),
    underMonths: years(2),
    level: 'strong',
    rule: bilingual(
      'antitussif et antihistaminique sédatif contre-indiqués avant 2 ans',
      'cough suppressants and sedating antihistamines are contraindicated before 2',
    ),
    why: bilingual('Dépression respiratoire, apnées.', 'Respiratory depression, apnoea.'),
    instead: bilingual('Lavages de nez, miel après 1 an.', 'Nasal rinses, honey after 1 year.'),
    source: 'Afssaps 2011, antitussifs chez le nourrisson',
  },
  {
    id: 'terpenes-infant',
    atc: [],
    substances: of('camphre, cinéole, eucalyptol, niaouli, terpinéol, terpine, menthol'),
    underMonths: 30,
    route: /rectal/i,
    level: 'strong',
    rule: bilingual(
      'suppositoires terpéniques contre-indiqués avant 30 mois',
      'terpene suppositories are contraindicated before 30 months',
    ),
    why: bilingual('Convulsions.', 'Seizures.'),
    instead: bilingual('Lavages de nez.', 'Nasal rinses.'),
    source: 'EMA / Afssaps 2011, dérivés terpéniques en suppositoire',
  },
  {
    id: 'loperamide-infant',
    atc: ['A07DA03', 'A07DA53'],
    substances: of('lopéramide'),
    underMonths: years(2),
    level: 'strong',
    rule: bilingual('lopéramide contre-indiqué avant 2 ans', 'loperamide is contraindicated before 2'),
    why: bilingual('Iléus et dépression du système nerveux.', 'Ileus and depression of the nervous system.'),
    instead: bilingual('Soluté de réhydratation, pesée.', 'Rehydration solution, weighing.'),
    source: 'ANSM, RCP du lopéramide, contre-indications',
  },
  {
    id: 'smectite-infant',
    atc: ['A07BC05'],
    substances: of('diosmectite'),
    underMonths: years(2),
    level: 'strong',
    rule: bilingual('diosmectite à éviter avant 2 ans', 'diosmectite is avoided before 2'),
    why: bilingual('Traces de plomb dans les argiles.', 'Traces of lead in clays.'),
    instead: bilingual('Soluté de réhydratation, pesée.', 'Rehydration solution, weighing.'),
    source: 'ANSM 2019, médicaments à base d’argile',
  },
  {
    id: 'benzodiazepines-old',
    atc: ['N05BA', 'N05CD', 'N05CF'],
    substances: of(
      'alprazolam, bromazépam, diazépam, lorazépam, oxazépam, prazépam, clorazépate, zolpidem, zopiclone, lormétazépam',
    ),
    fromMonths: years(65),
    level: 'notice',
    rule: bilingual('benzodiazépine ou apparenté après 65 ans', 'a benzodiazepine or similar after 65'),
    why: bilingual('Chutes, confusion, troubles de la mémoire.', 'Falls, confusion, memory disorders.'),
    instead: bilingual(
      'Demi-dose, demi-vie courte, durée la plus courte, arrêt prévu dès la première ordonnance.',
      'Half dose, short half-life, shortest time, end planned from the first prescription.',
    ),
    source: 'HAS 2007/2015, benzodiazépines chez le sujet âgé',
  },
  {
    ...nsaids,
    id: 'nsaid-old',
    fromMonths: years(75),
    systemic: true,
    level: 'notice',
    rule: bilingual('anti-inflammatoire après 75 ans', 'an anti-inflammatory after 75'),
    why: bilingual(
      'Hémorragie digestive, insuffisance rénale et cardiaque.',
      'Digestive bleeding, kidney and heart failure.',
    ),
    instead: bilingual(
      'Paracétamol ; sinon la dose la plus faible, peu de jours, en vérifiant la fonction rénale.',
      'Paracetamol; otherwise the lowest dose, few days, checking the kidneys.',
    ),
    source: 'ANSM 2013, bon usage des AINS',
  },
]
