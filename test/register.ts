// A register of medicines in miniature: invented products in the public files' own format, with what goes wrong in the real ones.
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RegisterFile, registerFiles } from '#prescription/server/bdpm-files.ts'

type Rows = Readonly<Record<RegisterFile, readonly string[]>>

const specialty = (code: string, name: string, form: string, routes = 'orale', state = 'Commercialisée') =>
  `${code}\t${name}\t${form}\t${routes}\tAutorisation active\tProcédure nationale\t${state}\t01/02/2003\t\t\t LABO FICTIF\tNon`
const presentation = (code: string, rate: string, state = 'Déclaration de commercialisation') =>
  `${code}\t1234567\tplaquette(s) de 12\tPrésentation active\t${state}\t16/03/2011\t3400912345678\toui\t${rate}\t1,02\t2,04\t1,02\t`
const component = (of: string, code: string, name: string, amount: string, nature: 'SA' | 'FT', link = '1') =>
  `${of}\tcomprimé\t${code}\t${name}\t${amount}\tun comprimé\t${nature}\t${link}`
const supply = (code: string, status: string, updated = '26/01/2026') =>
  `${code}\t\t${status}\tRupture de stock\t12/11/2025\t${updated}\t\thttps://example.org/`

export const miniature: Rows = {
  specialties: [
    specialty('60000001', 'COLLOMOX 500 mg, gélule', 'gélule'),
    specialty('60000002', 'AMOXICILLINE FICTIVE 500,00 mg, gélule', 'gélule'),
    specialty('60000003', 'DUODOL 37,5 mg/325 mg, comprimé pelliculé', 'comprimé pelliculé'),
    specialty('60000004', 'ŒSTRAL 1000 microgrammes, comprimé', 'comprimé  sécable'),
    specialty(
      '60000005',
      'PERFUSOL 1 g, poudre pour solution injectable',
      'poudre pour solution injectable',
      'intraveineuse;intramusculaire',
    ),
    specialty('60000006', 'ANCIEN 10 mg, comprimé', 'comprimé', 'orale', 'Non commercialisée'),
    specialty('60000007', 'GASTROSOL 20 mg, gélule gastro-résistante', 'gélule gastro-résistant(e)'),
    // Said twice, cut short, numbered wrongly, empty: told, never silently dropped.
    specialty('60000001', 'COLLOMOX 500 mg, gélule', 'gélule'),
    '60000008\tCOUPÉ 1 mg, comprimé\tcomprimé',
    specialty('123', 'SANS NUMÉRO 1 mg, comprimé', 'comprimé'),
    '',
  ],
  presentations: [
    presentation('60000001', '65%'),
    presentation('60000001', '15 %'),
    presentation('60000001', '100%', 'Déclaration d’arrêt de commercialisation'),
    presentation('60000002', '65 %'),
    presentation('60000003', '35%'),
    presentation('60000004', ''),
    presentation('69999999', '30%'),
  ],
  compositions: [
    component('60000001', '28165', 'AMOXICILLINE TRIHYDRATÉE', '', 'SA'),
    component('60000001', '05248', 'AMOXICILLINE ANHYDRE', '500,00 mg', 'FT'),
    component('60000002', '05248', 'AMOXICILLINE', '500 mg', 'SA'),
    component('60000003', '02202', 'PARACÉTAMOL', '325 mg', 'SA', '1'),
    component('60000003', '02218', 'TRAMADOL (CHLORHYDRATE DE)', '37,5 mg', 'SA', '2'),
    component('60000004', '01234', 'ESTRADIOL HÉMIHYDRATÉ', '1,0 mg', 'SA'),
    component('60000005', '05248', 'AMOXICILLINE', '1 g', 'SA'),
    component('60000007', '04321', 'OMÉPRAZOLE', '20 mg', 'SA'),
    '60000007\tgélule\t\t\t20 mg\tune gélule\tXX\t1',
  ],
  generics: [
    '1\tAMOXICILLINE 500 mg - COLLOMOX 500 mg, gélule\t60000001\t0\t1',
    '1\tAMOXICILLINE 500 mg - COLLOMOX 500 mg, gélule\t60000002\t1\t2',
    '1\tAMOXICILLINE 500 mg - COLLOMOX 500 mg, gélule\t60000003\t9\t3',
  ],
  conditions: [
    '60000001\tliste I',
    '60000001\tliste I',
    '60000002\tliste I',
    '60000003\tliste I',
    '60000003\tprescription limitée à 12 semaines',
    // Written in Windows-1252 and read as Latin-1, somewhere upstream: the apostrophe became a control sign.
    '60000004\tprescription nécessitant préalablement le recueil de l\u0092accord de soins du patient',
    '60000005\tréservé à l’usage HOSPITALIER',
    '60000007\tprescription au clair de lune',
    '\t',
  ],
  atc: [
    '60000001\tJ01CA04\tCOLLOMOX 500 mg, gélule\thttps://example.org/',
    '60000003\tillisible\tDUODOL\thttps://example.org/',
  ],
  supplies: [
    supply('60000002', '1'),
    supply('60000002', '4', '25/01/2026'),
    supply('60000003', '2', '31/02/2026'),
    supply('60000004', '7'),
  ],
}

const windows1252: Readonly<Record<string, number>> = { Œ: 0x8c, œ: 0x9c, '’': 0x92 }
const inWindows1252 = (text: string): Buffer =>
  Buffer.from([...text].map(sign => windows1252[sign] ?? sign.charCodeAt(0)))

/** Writes the files as upstream does: Windows-1252 with CRLF, but for two of them. */
export const writeRegister = async (rows: Partial<Rows> = {}): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'colloque-register-'))
  for (const [which, file] of Object.entries(registerFiles) as [RegisterFile, string][]) {
    const utf8 = which === 'presentations' || which === 'conditions'
    const text = (rows[which] ?? miniature[which]).join(utf8 ? '\n' : '\r\n')
    await writeFile(join(folder, file), utf8 ? text : inWindows1252(text))
  }
  return folder
}
