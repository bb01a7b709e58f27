// What one may be allergic to among medicines: one substance, or a class of them that are met together. Ours, dated, not yet signed
// by a doctor: shown as such beside every alert.
import { z } from 'zod'
import { bilingual } from '#kit/words.ts'
import { plainText, substanceKey } from './substance.ts'

/** A set of medicines, by ATC prefix where the register tells it, by substance always: the register gives an ATC to half of its entries. */
export interface Group {
  readonly atc: readonly string[]
  readonly substances: readonly string[]
}

/** What is compared of a medicine. */
export interface Compared {
  readonly atc: string | null
  /** Keys (substance.ts) of its active substances. */
  readonly keys: readonly string[]
}

export const belongs = (medicine: Compared, group: Group): boolean =>
  group.atc.some(prefix => medicine.atc?.startsWith(prefix)) ||
  medicine.keys.some(key => group.substances.includes(key))

const named = (names: string) => {
  const members = names.split(/,\s*/)
  return { members, substances: members.map(substanceKey) }
}

export const allergenClassIds = [
  'penicillins',
  'cephalosporins',
  'carbapenems',
  'macrolides',
  'sulfonamides',
  'quinolones',
  'cyclines',
  'nsaids',
  'opioids',
  'ace-inhibitors',
  'heparins',
  'local-anaesthetics',
  'iodinated-contrast',
] as const
export type AllergenClassId = (typeof allergenClassIds)[number]

export interface AllergenClass extends Group {
  /** Its substances as they are shown. */
  readonly members: readonly string[]
  readonly title: { readonly fr: string; readonly en: string }
  /** How people write it, brands included: looked for in free text. Lower case, without accents. */
  readonly said: readonly string[]
  /** Classes that share enough for the doctor to think twice, and no more. */
  readonly near: readonly AllergenClassId[]
}

export const allergenClasses: Readonly<Record<AllergenClassId, AllergenClass>> = {
  penicillins: {
    title: bilingual('Pénicillines (amoxicilline…)', 'Penicillins (amoxicillin…)'),
    atc: ['J01C'],
    ...named(
      'amoxicilline, ampicilline, benzylpénicilline, phénoxyméthylpénicilline, oxacilline, cloxacilline, pipéracilline, ticarcilline, témocilline, pivmécillinam, benzathine benzylpénicilline',
    ),
    said: [
      'penicilline',
      'penicillines',
      'penicillin',
      'peni',
      'augmentin',
      'clamoxyl',
      'oracilline',
      'orbenine',
      'extencilline',
    ],
    near: ['cephalosporins', 'carbapenems'],
  },
  cephalosporins: {
    title: bilingual('Céphalosporines', 'Cephalosporins'),
    atc: ['J01DB', 'J01DC', 'J01DD', 'J01DE', 'J01DI'],
    ...named(
      'céfadroxil, céfalexine, céfazoline, céfaclor, céfuroxime, céfoxitine, céfixime, cefpodoxime, céfotaxime, céfotiam, ceftriaxone, ceftazidime, céfépime, ceftaroline fosamil, ceftobiprole',
    ),
    said: ['cephalosporine', 'cephalosporines', 'cephalosporin', 'rocephine', 'oroken', 'orelox', 'zinnat'],
    near: ['penicillins', 'carbapenems'],
  },
  carbapenems: {
    title: bilingual('Carbapénèmes', 'Carbapenems'),
    atc: ['J01DH'],
    ...named('imipénem, méropénem, ertapénem'),
    said: ['carbapeneme', 'carbapenemes', 'carbapenem', 'tienam', 'invanz'],
    near: ['penicillins', 'cephalosporins'],
  },
  macrolides: {
    title: bilingual('Macrolides (azithromycine…)', 'Macrolides (azithromycin…)'),
    atc: ['J01FA', 'J01RA04'],
    ...named('azithromycine, clarithromycine, érythromycine, josamycine, roxithromycine, spiramycine, midécamycine'),
    said: ['macrolide', 'macrolides', 'zithromax', 'rovamycine', 'rodogyl', 'zeclar', 'josacine', 'rulid'],
    near: [],
  },
  sulfonamides: {
    title: bilingual('Sulfamides (cotrimoxazole…)', 'Sulfonamides (co-trimoxazole…)'),
    atc: ['J01EB', 'J01EC', 'J01ED', 'J01EE', 'D06BA', 'A07EC01'],
    ...named(
      'sulfaméthoxazole, sulfadiazine, sulfadiazine argentique, sulfafurazol, sulfasalazine, sulfadoxine, sulfaguanidine',
    ),
    said: [
      'sulfamide',
      'sulfamides',
      'sulfonamide',
      'sulfa',
      'bactrim',
      'cotrimoxazole',
      'adiazine',
      'flammazine',
      'salazopyrine',
    ],
    near: [],
  },
  quinolones: {
    title: bilingual('Quinolones (ciprofloxacine…)', 'Quinolones (ciprofloxacin…)'),
    atc: ['J01M', 'S01AE', 'S02AA15'],
    ...named('ciprofloxacine, lévofloxacine, moxifloxacine, norfloxacine, ofloxacine, loméfloxacine, délafloxacine'),
    said: ['quinolone', 'quinolones', 'fluoroquinolone', 'fluoroquinolones', 'ciflox', 'oflocet', 'tavanic', 'izilox'],
    near: [],
  },
  cyclines: {
    title: bilingual('Cyclines (doxycycline…)', 'Tetracyclines (doxycycline…)'),
    atc: ['J01AA'],
    ...named(
      'doxycycline, minocycline, lymécycline, tétracycline, méthylènecycline, tigécycline, chlortétracycline, oxytétracycline',
    ),
    said: ['cycline', 'cyclines', 'tetracyclines', 'tetralysal', 'doxy', 'vibramycine'],
    near: [],
  },
  nsaids: {
    title: bilingual('Aspirine et anti-inflammatoires (ibuprofène…)', 'Aspirin and anti-inflammatories (ibuprofen…)'),
    atc: ['M01A', 'M02AA', 'N02BA', 'B01AC06', 'S01BC', 'R02AX01', 'M01BA'],
    ...named(
      'acide acétylsalicylique, ibuprofène, kétoprofène, naproxène, diclofénac, acéclofénac, flurbiprofène, piroxicam, méloxicam, ténoxicam, indométacine, sulindac, étodolac, célécoxib, étoricoxib, parécoxib, acide méfénamique, acide niflumique, acide tiaprofénique, nabumétone, alminoprofène, dexkétoprofène, kétorolac, bromfénac, népafénac, morniflumate',
    ),
    said: [
      'ains',
      'anti inflammatoire',
      'anti inflammatoires',
      'nsaid',
      'nsaids',
      'aspirin',
      'aspirine',
      'advil',
      'nurofen',
      'ibuprofen',
      'kardegic',
      'aspegic',
      'voltarene',
      'profenid',
      'apranax',
      'spedifen',
      'antarene',
      'nifluril',
    ],
    near: [],
  },
  opioids: {
    title: bilingual('Opioïdes (codéine, tramadol, morphine…)', 'Opioids (codeine, tramadol, morphine…)'),
    atc: ['N02A', 'R05DA', 'N07BC02'],
    ...named(
      'codéine, dihydrocodéine, tramadol, morphine, oxycodone, hydromorphone, fentanyl, opium, pholcodine, nalbuphine, buprénorphine, méthadone, tapentadol, dextrométhorphane',
    ),
    said: [
      'opioide',
      'opioides',
      'opiace',
      'opiaces',
      'opioid',
      'codeine',
      'morphine',
      'lamaline',
      'izalgi',
      'dafalgan codeine',
      'topalgic',
      'ixprim',
      'contramal',
      'skenan',
      'oxycontin',
      'neocodion',
    ],
    near: [],
  },
  'ace-inhibitors': {
    title: bilingual('Inhibiteurs de l’enzyme de conversion (ramipril…)', 'ACE inhibitors (ramipril…)'),
    atc: ['C09A', 'C09B'],
    ...named(
      'ramipril, périndopril, énalapril, lisinopril, captopril, bénazépril, fosinopril, quinapril, trandolapril, zofénopril, imidapril, moexipril, cilazapril',
    ),
    said: [
      'iec',
      'inhibiteur de l enzyme de conversion',
      'inhibiteurs de l enzyme de conversion',
      'ace inhibitor',
      'triatec',
      'coversyl',
      'renitec',
    ],
    near: [],
  },
  heparins: {
    title: bilingual('Héparines', 'Heparins'),
    atc: ['B01AB'],
    ...named('héparine, énoxaparine, tinzaparine, daltéparine, nadroparine'),
    said: ['heparine', 'heparines', 'heparin', 'lovenox', 'innohep', 'calciparine'],
    near: [],
  },
  'local-anaesthetics': {
    title: bilingual('Anesthésiques locaux (lidocaïne…)', 'Local anaesthetics (lidocaine…)'),
    atc: ['N01BB', 'D04AB01'],
    ...named('lidocaïne, prilocaïne, mépivacaïne, articaïne, bupivacaïne, lévobupivacaïne, ropivacaïne'),
    said: ['anesthesique local', 'anesthesiques locaux', 'local anaesthetic', 'xylocaine', 'emla'],
    near: [],
  },
  'iodinated-contrast': {
    title: bilingual('Produits de contraste iodés', 'Iodinated contrast media'),
    atc: ['V08A'],
    ...named(
      'iohexol, iopamidol, ioméprol, iopromide, iobitridol, iodixanol, ioversol, acide ioxaglique, acide ioxitalamique',
    ),
    said: [
      'produit de contraste',
      'produits de contraste',
      'contraste iode',
      'pci',
      'contrast media',
      'contrast medium',
      'iomeron',
      'xenetix',
      'visipaque',
      'omnipaque',
    ],
    near: [],
  },
}

/** What an allergy was told to be: a class, or one substance by its name. */
export const allergen = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('class'), class: z.enum(allergenClassIds) }),
  z.strictObject({ kind: z.literal('substance'), substance: z.string().trim().min(2).max(80) }),
])
export type Allergen = z.infer<typeof allergen>

/** Whole words only: « iode » is not in « période ». */
export const says = (text: string, words: string): boolean => ` ${plainText(text)} `.includes(` ${words} `)

/** The classes a free text names, by the class, one of its brands or one of its substances. */
export const classesIn = (text: string): readonly AllergenClassId[] =>
  allergenClassIds.filter(id => {
    const { said, substances: members } = allergenClasses[id]
    return said.some(word => says(text, word)) || members.some(key => saysSubstance(text, key))
  })

/** A free text names a substance when it holds every word of its key: « amoxicilline : urticaire ». */
export const saysSubstance = (text: string, key: string): boolean => {
  const words = new Set(
    plainText(text)
      .split(' ')
      .flatMap(word => [word, ...substanceKey(word).split(' ')]),
  )
  return key.split(' ').every(word => words.has(word))
}

/** Substances of no class above that are told often enough to be found. */
const others = [
  'paracétamol',
  'vancomycine',
  'nitrofurantoïne',
  'fosfomycine',
  'métronidazole',
  'fer',
  'insuline',
  'allopurinol',
]

export interface AllergenChoice {
  readonly allergen: Allergen
  readonly label: string
}

/** What one may choose for an allergy, as it is shown: the classes first, then every substance. */
const choices = (language: 'fr' | 'en'): readonly AllergenChoice[] => [
  ...allergenClassIds.map(id => ({
    allergen: { kind: 'class', class: id } as const,
    label: allergenClasses[id].title[language],
  })),
  ...[...allergenClassIds.flatMap(id => allergenClasses[id].members), ...others].map(name => ({
    allergen: { kind: 'substance', substance: name } as const,
    label: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
  })),
]

const usual = ['penicillins', 'nsaids', 'sulfonamides', 'iodinated-contrast']

/** The choices a typed text begins, classes also by their brands; the most usual ones while nothing is typed. */
export const findAllergens = (typed: string, language: 'fr' | 'en', most = 6): readonly AllergenChoice[] => {
  const sought = plainText(typed)
  const fits = ({ allergen: of, label }: AllergenChoice) =>
    sought === ''
      ? of.kind === 'class' && usual.includes(of.class)
      : ` ${plainText(label)}`.includes(` ${sought}`) ||
        (of.kind === 'class' && allergenClasses[of.class].said.some(word => word.startsWith(sought)))
  return choices(language).filter(fits).slice(0, most)
}

/** How a choice is shown beside the words it was made for. */
export const allergenLabel = (of: Allergen, language: 'fr' | 'en'): string =>
  of.kind === 'class' ? allergenClasses[of.class].title[language] : of.substance
