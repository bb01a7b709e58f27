// Classes of medicines one may be allergic to, with their members and how people say them. Ours, dated 2026-11-22, not yet signed by a
// doctor: shown as such beside every alert.
import { bilingual } from '#kit/words.ts'
import { type Group, substanceKey } from '../substance.ts'

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
