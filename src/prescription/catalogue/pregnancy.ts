// Medicines a pregnancy forbids or changes: our own short list, by ATC and substance. No public base tells it (BDPM says nothing of it);
// it is read from the product characteristics, the ANSM and the CRAT, dated, and not signed by a doctor.
import { bilingual } from '#kit/words.ts'
import type { Group } from '#record/substance.ts'
import { substanceKey } from '#record/substance.ts'
import type { Said } from '../alert.ts'

export interface PregnancyRule extends Group {
  readonly id: string
  readonly level: 'strong' | 'notice'
  readonly risk: Said
  readonly instead: Said
  /** Also said to whoever may become pregnant, when she says she is not. */
  readonly beforehand?: true
  /** Also said in the weeks after birth, when one may breastfeed. */
  readonly breastfeeding?: true
  /** A cream, an eye drop are not concerned. */
  readonly systemic?: true
}

const of = (names: string): readonly string[] => names.split(/,\s*/).map(substanceKey)
const ask = bilingual(
  'Choisissez un autre médicament, ou demandez l’avis d’un spécialiste ou du CRAT.',
  'Choose another medicine, or ask a specialist or the CRAT.',
)

export const pregnancySource = 'Colloque, d’après les RCP, l’ANSM et le CRAT : médicaments et grossesse'

export const pregnancyRules: readonly PregnancyRule[] = [
  {
    id: 'valproate',
    atc: ['N03AG01', 'N03AG02'],
    substances: of('valproate de sodium, valpromide, divalproate de sodium'),
    level: 'strong',
    beforehand: true,
    risk: bilingual(
      'Malformations et troubles du développement chez l’enfant exposé avant la naissance.',
      'Malformations and developmental disorders in a child exposed before birth.',
    ),
    instead: bilingual(
      'Contre-indiqué hors programme de prévention des grossesses : spécialiste, accord de soins, contraception.',
      'Contraindicated outside the pregnancy prevention programme: specialist, signed agreement, contraception.',
    ),
  },
  {
    id: 'retinoids',
    atc: ['D10BA01', 'D05BB', 'D11AH04', 'L01XF02'],
    substances: of('isotrétinoïne, acitrétine, alitrétinoïne, bexarotène'),
    systemic: true,
    level: 'strong',
    beforehand: true,
    risk: bilingual('Malformations graves et fréquentes.', 'Severe and frequent malformations.'),
    instead: bilingual(
      'Contre-indiqué hors programme : test de grossesse et contraception avant, pendant et après.',
      'Contraindicated outside the programme: pregnancy test and contraception before, during and after.',
    ),
  },
  {
    id: 'nsaids',
    atc: ['M01A', 'N02BA', 'M02AA'],
    substances: of(
      'acide acétylsalicylique, ibuprofène, kétoprofène, naproxène, diclofénac, acéclofénac, flurbiprofène, piroxicam, méloxicam, indométacine, célécoxib, étoricoxib, acide niflumique, acide tiaprofénique',
    ),
    level: 'strong',
    risk: bilingual(
      'Contre-indiqué après 24 semaines d’aménorrhée, même en gel et en prise unique : rein et canal artériel de l’enfant. À éviter avant.',
      'Contraindicated after 24 weeks, even as a gel and once: the child’s kidneys and ductus arteriosus. To be avoided before.',
    ),
    instead: bilingual(
      'Paracétamol. L’aspirine à petite dose est une décision d’obstétricien.',
      'Paracetamol. Low-dose aspirin is for an obstetrician to decide.',
    ),
  },
  {
    id: 'renin-angiotensin',
    atc: ['C09'],
    substances: of(
      'ramipril, périndopril, énalapril, lisinopril, captopril, trandolapril, fosinopril, losartan, valsartan, irbésartan, candésartan, olmésartan, telmisartan, aliskirène',
    ),
    level: 'strong',
    risk: bilingual(
      'Atteinte du rein de l’enfant aux 2e et 3e trimestres ; déconseillé au 1er.',
      'Damage to the child’s kidneys in the 2nd and 3rd trimesters; not recommended in the 1st.',
    ),
    instead: bilingual(
      'Arrêt et relais par un traitement compatible, avec un avis rapide.',
      'Stop and replace with a suitable treatment, with prompt advice.',
    ),
  },
  {
    id: 'methotrexate',
    atc: ['L04AX03', 'L01BA01', 'L04AA13', 'L04AK01', 'L04AA31', 'L04AK02'],
    substances: of('méthotrexate, léflunomide, tériflunomide'),
    level: 'strong',
    beforehand: true,
    breastfeeding: true,
    risk: bilingual('Avortement et malformations.', 'Miscarriage and malformations.'),
    instead: bilingual(
      'Contre-indiqué ; contraception pendant et après le traitement.',
      'Contraindicated; contraception during and after treatment.',
    ),
  },
  {
    id: 'mycophenolate',
    atc: ['L04AA06'],
    substances: of('mycophénolate mofétil, acide mycophénolique'),
    level: 'strong',
    beforehand: true,
    risk: bilingual('Avortement et malformations.', 'Miscarriage and malformations.'),
    instead: bilingual(
      'Spécialiste, test de grossesse et contraception.',
      'Specialist, pregnancy test and contraception.',
    ),
  },
  {
    id: 'thalidomide',
    atc: ['L04AX02', 'L04AX04', 'L04AX06'],
    substances: of('thalidomide, lénalidomide, pomalidomide'),
    level: 'strong',
    beforehand: true,
    risk: bilingual('Malformations graves.', 'Severe malformations.'),
    instead: bilingual(
      'Contre-indiqué hors programme de prévention des grossesses.',
      'Contraindicated outside the pregnancy prevention programme.',
    ),
  },
  {
    id: 'antiepileptics',
    atc: ['N03AF01', 'N03AX11', 'N03AA', 'N03AB02'],
    substances: of('carbamazépine, topiramate, phénobarbital, primidone, phénytoïne, fosphénytoïne'),
    level: 'strong',
    beforehand: true,
    risk: bilingual(
      'Malformations, et retard de croissance ou de développement selon le médicament.',
      'Malformations, and growth or developmental delay depending on the medicine.',
    ),
    instead: bilingual(
      'Ne pas arrêter brutalement : avis du neurologue.',
      'Do not stop abruptly: ask the neurologist.',
    ),
  },
  {
    id: 'vitamin-k-antagonists',
    atc: ['B01AA'],
    substances: of('warfarine, fluindione, acénocoumarol'),
    level: 'strong',
    risk: bilingual(
      'Malformations au 1er trimestre, hémorragies ensuite.',
      'Malformations in the 1st trimester, bleeding afterwards.',
    ),
    instead: bilingual('Relais par une héparine, avis spécialisé.', 'Replace with a heparin, with specialist advice.'),
  },
  {
    id: 'direct-anticoagulants',
    atc: ['B01AF', 'B01AE07'],
    substances: of('apixaban, rivaroxaban, édoxaban, dabigatran étexilate'),
    level: 'strong',
    breastfeeding: true,
    risk: bilingual(
      'Passage placentaire, données insuffisantes.',
      'They cross the placenta, and data are insufficient.',
    ),
    instead: bilingual('Relais par une héparine, avis spécialisé.', 'Replace with a heparin, with specialist advice.'),
  },
  {
    id: 'cyclines',
    atc: ['J01AA'],
    substances: of('doxycycline, minocycline, lymécycline, tétracycline, méthylènecycline, tigécycline'),
    systemic: true,
    level: 'strong',
    risk: bilingual(
      'Coloration des dents de l’enfant à partir du 2e trimestre.',
      'Staining of the child’s teeth from the 2nd trimester.',
    ),
    instead: bilingual('Choisissez un autre antibiotique.', 'Choose another antibiotic.'),
  },
  {
    id: 'trimethoprim',
    atc: ['J01EA', 'J01EE'],
    substances: of('triméthoprime, sulfaméthoxazole'),
    level: 'strong',
    risk: bilingual(
      'Antifolique : à éviter les 10 premières semaines ; ictère du nouveau-né à terme.',
      'An antifolate: to be avoided in the first 10 weeks; jaundice of the newborn at term.',
    ),
    instead: bilingual(
      'Autre antibiotique, sinon acide folique et avis.',
      'Another antibiotic, otherwise folic acid and advice.',
    ),
  },
  {
    id: 'quinolones',
    atc: ['J01M'],
    substances: of('ciprofloxacine, lévofloxacine, moxifloxacine, norfloxacine, ofloxacine'),
    systemic: true,
    level: 'strong',
    risk: bilingual(
      'À éviter par prudence pendant la grossesse (cartilages).',
      'To be avoided during pregnancy as a precaution (cartilage).',
    ),
    instead: bilingual(
      'Choisissez un autre antibiotique sauf absence d’alternative.',
      'Choose another antibiotic unless there is none.',
    ),
  },
  {
    id: 'lithium',
    atc: ['N05AN01'],
    substances: of('lithium'),
    level: 'strong',
    breastfeeding: true,
    risk: bilingual('Malformations cardiaques au 1er trimestre.', 'Heart malformations in the 1st trimester.'),
    instead: bilingual('Avis du psychiatre, sans arrêt brutal.', 'Ask the psychiatrist; do not stop abruptly.'),
  },
  {
    id: 'misoprostol',
    atc: ['A02BB01', 'G02AD06', 'M01AB55'],
    substances: of('misoprostol'),
    level: 'strong',
    risk: bilingual('Contractions, avortement, malformations.', 'Contractions, miscarriage, malformations.'),
    instead: ask,
  },
  {
    id: 'ribavirin',
    atc: ['J05AP01', 'J05AB04'],
    substances: of('ribavirine'),
    level: 'strong',
    beforehand: true,
    risk: bilingual('Malformations chez l’animal.', 'Malformations in animals.'),
    instead: ask,
  },
  {
    id: 'statins',
    atc: ['C10AA', 'C10BA'],
    substances: of('simvastatine, atorvastatine, rosuvastatine, pravastatine, fluvastatine'),
    level: 'strong',
    risk: bilingual(
      'Sans bénéfice pendant une grossesse, effets sur l’enfant mal connus.',
      'No benefit during a pregnancy, and effects on the child poorly known.',
    ),
    instead: bilingual('Suspendre pendant la grossesse.', 'Suspend during the pregnancy.'),
  },
  {
    id: 'decongestants',
    atc: ['R01BA'],
    substances: of('pseudoéphédrine'),
    level: 'strong',
    breastfeeding: true,
    risk: bilingual(
      'Vasoconstricteur : risque pour la mère et l’enfant.',
      'A vasoconstrictor: a risk for mother and child.',
    ),
    instead: bilingual('Lavages de nez, paracétamol.', 'Nasal rinses, paracetamol.'),
  },
  {
    id: 'azoles',
    atc: ['J02AC01', 'J02AC02', 'J02AC03'],
    substances: of('fluconazole, itraconazole, voriconazole'),
    systemic: true,
    level: 'strong',
    risk: bilingual(
      'Avortement et malformations selon la dose et la durée.',
      'Miscarriage and malformations depending on dose and length.',
    ),
    instead: bilingual('Traitement local.', 'Local treatment.'),
  },
  {
    id: 'opioids',
    atc: ['N02AA', 'N02AJ', 'N02AX02', 'R05DA04'],
    substances: of('codéine, tramadol, morphine, oxycodone'),
    level: 'notice',
    breastfeeding: true,
    risk: bilingual(
      'Sevrage et gêne respiratoire du nouveau-né en fin de grossesse ; somnolence de l’enfant allaité.',
      'Withdrawal and breathing difficulty of the newborn late in pregnancy; drowsiness of the breastfed child.',
    ),
    instead: bilingual('Paracétamol d’abord ; durée la plus courte.', 'Paracetamol first; for the shortest time.'),
  },
]
