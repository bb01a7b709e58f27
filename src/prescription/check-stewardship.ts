// Antibiotic stewardship: none for a bronchitis or a cold; for a simple cystitis fosfomycine-trométamol, then pivmécillinam.
import { says } from '#record/allergen.ts'
import { allergenClasses } from '#record/catalogue/allergens.ts'
import { belongs, type Group, substanceKey } from '#record/substance.ts'
import type { Alert, Common, Said } from './alert.ts'
import type { Given, MedicineLine, PatientFacts } from './given.ts'
import { isSystemic } from './systemic.ts'

const sources = {
  airways: 'HAS/SPILF 2021, Choix et durées d’antibiothérapie : bronchite aiguë, rhinopharyngite ; SPILF 2024',
  cystitis: 'HAS/SPILF 2021, Choix et durées d’antibiothérapie : cystite aiguë simple de la femme',
} as const

/** An authority wrote the recommendation; that our rule says it well, no doctor has signed yet. */
const edition: Said = {
  fr: 'recommandation de 2021, lue le 22/11/2026, règle non validée par un médecin',
  en: 'recommendation of 2021, read on 22/11/2026, rule not validated by a doctor',
}

const of = (names: string): readonly string[] => names.split(/,\s*/).map(substanceKey)
const fosfomycin: Group = { atc: ['J01XX01'], substances: of('fosfomycine') }
const pivmecillinam: Group = { atc: ['J01CA08'], substances: of('pivmécillinam') }
const otherAntibiotics: Group = {
  atc: ['J01'],
  substances: of(
    'nitrofurantoïne, clindamycine, pristinamycine, métronidazole, acide fusidique, triméthoprime, fosfomycine, pivmécillinam',
  ),
}
const classes = [
  'penicillins',
  'cephalosporins',
  'carbapenems',
  'macrolides',
  'sulfonamides',
  'quinolones',
  'cyclines',
] as const

const isAntibiotic = ({ medicine }: MedicineLine): boolean =>
  isSystemic(medicine) &&
  (belongs(medicine, otherAntibiotics) || classes.some(each => belongs(medicine, allergenClasses[each])))

const anyOf = (text: string | undefined, words: readonly string[]) =>
  text !== undefined && words.some(word => says(text, word))

const viral = ['bronchite', 'rhinopharyngite', 'rhume', 'rhinite', 'grippe', 'virose', 'rhino pharyngite']
/** A conclusion that names one of these is not a bronchitis. */
const bacterial = [
  'pneumonie',
  'pneumopathie',
  'pac',
  'sinusite',
  'otite',
  'angine',
  'coqueluche',
  'bpco',
  'legionellose',
]

/** `sure`: the doctor concluded so. `asked`: only the reason for visit says it, and the alert speaks with an if. */
const airways = ({ reason, conclusion }: PatientFacts): 'sure' | 'asked' | undefined => {
  if (anyOf(conclusion, bacterial)) return undefined
  if (anyOf(conclusion, viral)) return 'sure'
  return reason !== undefined && airwayReasons.test(reason) ? 'asked' : undefined
}
const airwayReasons = /cough|cold|bronch|rhino|flu\b/

const isCystitis = ({ reason, conclusion }: PatientFacts): boolean =>
  conclusion !== undefined && anyOf(conclusion, ['cystite', 'pyelonephrite', 'prostatite'])
    ? anyOf(conclusion, ['cystite'])
    : reason !== undefined && /urinary|cystitis/.test(reason)

/** A man's, a child's, a feverish one or a pregnant woman's is never a simple cystitis (SPILF 2018). */
const isSimple = ({ sex, ageMonths, pregnancy, signs }: PatientFacts): boolean =>
  sex === 'F' &&
  ageMonths >= 15 * 12 &&
  ageMonths < 76 * 12 &&
  !['yes', 'maybe', 'just-born'].includes(pregnancy) &&
  !signs.includes('fever') &&
  !signs.includes('urinary-complicated')

export const checkStewardship = (given: Given): readonly Alert[] => [...inAirways(given), ...inCystitis(given)]

const base: Omit<Common, 'source'> = { kind: 'stewardship', quotes: [], edition, validated: false }

const inAirways = ({ medicines, patient }: Given): readonly Alert[] => {
  const known = airways(patient)
  const antibiotics = medicines.filter(isAntibiotic)
  if (!known || antibiotics.length === 0 || (known === 'asked' && isCystitis(patient))) return []
  const names = antibiotics.map(({ medicine }) => medicine.name).join(', ')
  return [
    {
      ...base,
      // One answer for one infection: two antibiotics are not two questions, another antibiotic is.
      id: `stewardship:airways:${antibiotics.map(({ medicine }) => medicine.code).join('+')}`,
      level: 'strong',
      lines: antibiotics.map(({ id }) => id),
      sentence:
        known === 'sure'
          ? {
              fr: `Pas d’antibiotique dans la bronchite aiguë ni la rhinopharyngite : ${names}.`,
              en: `No antibiotic for acute bronchitis or a cold: ${names}.`,
            }
          : {
              fr: `Si vous concluez à une bronchite ou une rhinopharyngite, pas d’antibiotique : ${names}.`,
              en: `If you conclude on bronchitis or a cold, no antibiotic: ${names}.`,
            },
      why: {
        fr: 'Virales le plus souvent : l’antibiotique ne raccourcit pas la toux et sélectionne des résistances.',
        en: 'Mostly viral: an antibiotic does not shorten the cough and breeds resistance.',
      },
      advice: {
        fr: 'Traitez les symptômes, dites combien dure la toux et ce qui doit faire reconsulter ; si c’est une pneumonie ou une sinusite, dites-le.',
        en: 'Treat the symptoms, say how long the cough lasts and what should bring the patient back; if it is pneumonia or sinusitis, say so.',
      },
      source: sources.airways,
    },
  ]
}

const inCystitis = (given: Given): readonly Alert[] => {
  const { medicines, patient } = given
  if (!isCystitis(patient)) return []
  const antibiotics = medicines.filter(isAntibiotic)
  if (!isSimple(patient)) return antibiotics.map(notSimple)
  return [...antibiotics.flatMap(line => rankOf(line)), ...urineCultures(given)]
}

const notSimple = ({ id, medicine }: MedicineLine): Alert => ({
  ...base,
  id: `stewardship:not-simple:${medicine.code}`,
  level: 'strong',
  lines: [id],
  sentence: {
    fr: `Ce n’est pas une cystite simple (fièvre, grossesse, homme, âge ou terrain) : ${medicine.name} sans ECBU ni examen ?`,
    en: `This is not a simple cystitis (fever, pregnancy, man, age or background): ${medicine.name} without culture or examination?`,
  },
  why: {
    fr: 'Une infection du rein ou de la prostate et une infection à risque de complication demandent un ECBU, et un examen en cas de fièvre.',
    en: 'An infection of the kidney or prostate, or one at risk, needs a urine culture, and an examination when there is fever.',
  },
  advice: {
    fr: 'Prescrivez l’ECBU avant la première prise et orientez pour un examen sur place aujourd’hui en cas de fièvre ou de douleur lombaire.',
    en: 'Order the culture before the first dose, and refer for an in-person examination today if there is fever or flank pain.',
  },
  source: sources.cystitis,
})

const rankOf = ({ id, medicine }: MedicineLine): readonly Alert[] => {
  if (belongs(medicine, fosfomycin)) return []
  const quinolone = belongs(medicine, allergenClasses.quinolones)
  const second = belongs(medicine, pivmecillinam)
  const name = medicine.name
  return [
    {
      ...base,
      id: `stewardship:cystitis:${medicine.code}`,
      level: second ? 'notice' : 'strong',
      lines: [id],
      sentence: second
        ? {
            fr: `Cystite simple : ${name} vient en deuxième, après la fosfomycine-trométamol.`,
            en: `Simple cystitis: ${name} comes second, after fosfomycin trometamol.`,
          }
        : quinolone
          ? {
              fr: `Cystite simple : pas de fluoroquinolone (${name}).`,
              en: `Simple cystitis: no fluoroquinolone (${name}).`,
            }
          : {
              fr: `Cystite simple : ${name} n’est pas recommandé en première intention.`,
              en: `Simple cystitis: ${name} is not a first choice.`,
            },
      why: quinolone
        ? {
            fr: 'Résistances, et effets graves des fluoroquinolones sur tendons, nerfs et gros vaisseaux.',
            en: 'Resistance, and severe effects of fluoroquinolones on tendons, nerves and large vessels.',
          }
        : {
            fr: 'La fosfomycine-trométamol garde le meilleur taux de sensibilité, en une prise.',
            en: 'Fosfomycin trometamol keeps the best sensitivity, in one dose.',
          },
      advice: {
        fr: 'Fosfomycine-trométamol 3 g en une prise ; à défaut pivmécillinam 400 mg deux fois par jour (3 à 5 jours selon les sources).',
        en: 'Fosfomycin trometamol 3 g once; otherwise pivmecillinam 400 mg twice a day (3 to 5 days, sources differ).',
      },
      source: sources.cystitis,
    },
  ]
}

const urineCultures = ({ lines }: Given): readonly Alert[] =>
  lines
    .filter(line => line.kind === 'biology' && anyOf(line.text, ['ecbu', 'cytobacteriologique']))
    .map(({ id }) => ({
      ...base,
      id: 'stewardship:ecbu',
      level: 'notice',
      lines: [id],
      sentence: {
        fr: 'Cystite simple : l’ECBU n’est pas recommandé.',
        en: 'Simple cystitis: a urine culture is not recommended.',
      },
      why: {
        fr: 'Il ne change pas le traitement d’une cystite simple.',
        en: 'It does not change how a simple cystitis is treated.',
      },
      advice: {
        fr: 'Gardez-le pour un échec à 72 heures ou une récidive dans les 15 jours.',
        en: 'Keep it for a failure at 72 hours or a return within 15 days.',
      },
      source: sources.cystitis,
    }))
