// Our own short list of common medicines, for a deployment that has not imported the public register: no brand, no rate, no supply.
import { conditionOf } from './condition.ts'
import type { Medicine } from './medicine.ts'

/** Checked against the register of 26 January 2026 on this day (short-list.test.ts): substance, strength, form, ATC and list. */
export const shortEdition = 'colloque-2026-11-22'

/** Substances and strength as prescribed; form; route; ATC; labels of conditions. */
type Row = readonly [string, string, string, string, string, ...string[]]

const I = 'liste I'
const II = 'liste II'
const secure = 'prescription en toutes lettres sur ordonnance sécurisée'
const weeks = (count: number) => `prescription limitée à ${count} semaines`
const overlap = "chevauchement interdit sauf mention expresse du prescripteur portée sur l'ordonnance"
const isotretinoin = [
  'médicament nécessitant une surveillance particulière pendant le traitement',
  'pour les femmes en âge de procréer : voir programme de prévention de la grossesse',
  'prescription initiale réservée à certains spécialistes',
  weeks(4),
  "prescription nécessitant la remise d'un carnet patient",
  'prescription nécessitant préalablement le recueil de l’accord de soins du patient',
  'prescription réservée aux spécialistes et services DERMATOLOGIE',
  'renouvellement non restreint',
]
const rows: readonly Row[] = [
  ['paracétamol', '500 mg', 'comprimé', 'orale', 'N02BE01'],
  ['paracétamol', '1 g', 'comprimé', 'orale', 'N02BE01'],
  ['paracétamol', '2,4 %', 'suspension buvable', 'orale', 'N02BE01'],
  ['paracétamol + codéine', '500 mg/30 mg', 'comprimé', 'orale', 'N02AJ06', I, weeks(12), secure],
  ['tramadol', '50 mg', 'gélule', 'orale', 'N02AX02', I, weeks(12), secure],
  ['ibuprofène', '400 mg', 'comprimé', 'orale', 'M01AE01', II],
  ['acide acétylsalicylique', '75 mg', 'poudre pour solution buvable', 'orale', 'B01AC06'],
  ['amoxicilline', '500 mg', 'gélule', 'orale', 'J01CA04', I],
  ['amoxicilline', '1 g', 'comprimé dispersible', 'orale', 'J01CA04', I],
  ['amoxicilline', '250 mg/5 ml', 'poudre pour suspension buvable', 'orale', 'J01CA04', I],
  ['amoxicilline', '500 mg/5 ml', 'poudre pour suspension buvable', 'orale', 'J01CA04', I],
  ['amoxicilline + acide clavulanique', '500 mg/62,5 mg', 'comprimé', 'orale', 'J01CR02', I],
  ['azithromycine', '250 mg', 'comprimé', 'orale', 'J01FA10', I],
  ['clarithromycine', '500 mg', 'comprimé', 'orale', 'J01FA09', I],
  ['ciprofloxacine', '500 mg', 'comprimé', 'orale', 'J01MA02', I],
  ['doxycycline', '100 mg', 'comprimé', 'orale', 'J01AA02', I],
  ['fosfomycine', '3 g', 'granulés pour solution buvable', 'orale', 'J01XX01', I],
  ['pivmécillinam', '200 mg', 'comprimé', 'orale', 'J01CA08', I],
  ['fluconazole', '150 mg', 'gélule', 'orale', 'J02AC01', I],
  ['valaciclovir', '500 mg', 'comprimé', 'orale', 'J05AB11', I],
  ['prednisolone', '20 mg', 'comprimé orodispersible', 'orale', 'H02AB06', I],
  ['prednisone', '20 mg', 'comprimé', 'orale', 'H02AB07', I],
  ['salbutamol', '100 microgrammes/dose', 'suspension pour inhalation', 'inhalée', 'R03AC02', I],
  ['cétirizine', '10 mg', 'comprimé', 'orale', 'R06AE07', II],
  ['desloratadine', '5 mg', 'comprimé', 'orale', 'R06AX27', II],
  ['oméprazole', '20 mg', 'gélule gastro-résistante', 'orale', 'A02BC01', II],
  ['pantoprazole', '40 mg', 'comprimé gastro-résistant', 'orale', 'A02BC02', II],
  ['dompéridone', '10 mg', 'comprimé', 'orale', 'A03FA03', II],
  ['phloroglucinol', '80 mg', 'lyophilisat', 'orale', 'A03AX12'],
  ['lopéramide', '2 mg', 'gélule', 'orale', 'A07DA03', II],
  ['racécadotril', '100 mg', 'gélule', 'orale', 'A07XA04', II],
  ['diosmectite', '3 g', 'poudre pour suspension buvable', 'orale', 'A07BC05'],
  ['macrogol 4000', '10 g', 'poudre pour solution buvable', 'orale', 'A06AD15'],
  ['hydroxyzine', '25 mg', 'comprimé', 'orale', 'N05BB01', I, weeks(12)],
  ['alprazolam', '0,25 mg', 'comprimé', 'orale', 'N05BA12', I, weeks(12)],
  ['zopiclone', '7,5 mg', 'comprimé', 'orale', 'N05CF01', I, weeks(4)],
  ['sertraline', '50 mg', 'gélule', 'orale', 'N06AB06', I],
  ['amlodipine', '5 mg', 'gélule', 'orale', 'C08CA01', I],
  ['ramipril', '5 mg', 'comprimé', 'orale', 'C09AA05', I],
  ['aténolol', '50 mg', 'comprimé', 'orale', 'C07AB03', I],
  ['furosémide', '40 mg', 'comprimé', 'orale', 'C03CA01', II],
  ['atorvastatine', '20 mg', 'comprimé', 'orale', 'C10AA05', I],
  ['apixaban', '5 mg', 'comprimé', 'orale', 'B01AF02', I],
  ['warfarine', '5 mg', 'comprimé', 'orale', 'B01AA03', I],
  ['metformine', '1 g', 'comprimé', 'orale', 'A10BA02', I],
  ['lévothyroxine', '75 microgrammes', 'comprimé', 'orale', 'H03AA01', II],
  ['lévonorgestrel + éthinylestradiol', '150 microgrammes/30 microgrammes', 'comprimé', 'orale', 'G03AA07', I],
  ['isotrétinoïne', '10 mg', 'capsule molle', 'orale', 'D10BA01', I, ...isotretinoin],
  ['acide fusidique', '2 %', 'crème', 'cutanée', 'D06AX01', I],
  ['éconazole', '1 %', 'crème', 'cutanée', 'D01AC03'],
  ['tobramycine', '0,3 %', 'collyre en solution', 'ophtalmique', 'S01AA12', I],
  ['zolpidem', '10 mg', 'comprimé', 'orale', 'N05CF02', I, weeks(4), secure, overlap],
  ['morphine', '10 mg', 'comprimé orodispersible', 'orale', 'N02AA01', 'stupéfiants', weeks(4), secure],
  ['méthotrexate', '2,5 mg', 'comprimé', 'orale', 'L04AX03', I],
]

/** The numbers begin with 0 where those of the register begin with 6: neither can be taken for the other. */
const medicineOf = ([said, strength, form, way, atc, ...labels]: Row, at: number): Medicine => {
  const dci = `${said[0]?.toUpperCase()}${said.slice(1)} ${strength}, ${form}`
  const amounts = strength.split('/')
  const names = said.split(' + ')
  return {
    code: String(at + 1).padStart(8, '0'),
    name: dci,
    dci,
    form,
    routes: [way],
    substances: names.map((name, place) => ({
      code: name,
      name,
      amount: names.length > 1 ? (amounts[place] ?? '') : strength,
    })),
    atc,
    conditions: labels.map(conditionOf),
    availability: { state: 'none', since: null },
    rate: null,
    generic: false,
    edition: shortEdition,
  }
}

export const shortList: readonly Medicine[] = rows.map(medicineOf)
