// Printed prescriptions read back as a pharmacist gets them: an adult, a child by weight, a long-term illness, biology and imaging.
import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import type { Day, Instant } from '#kit/time.ts'
import { patients, practitioners, structure } from '../../../seed/cast.ts'
import { codeAddress, codeTold } from '../code.ts'
import type { Dose } from '../dose.ts'
import type { Line, MedicineLine } from '../prescription.ts'
import { type PrescriptionContent, template } from '../sign-prescriptions.ts'
import { printPrescription } from './paper.ts'

const [doctor, jeanne] = [practitioners[0], patients[0]]
if (!doctor || !jeanne) throw new Error('the cast is empty')
let ids = 0
const id = () => `01930000-0000-7000-8000-${String(++ids).padStart(12, '0')}`

const amoxicillin: Dose = {
  unit: 'capsule',
  steps: [{ quantity: 2, when: { kind: 'moments', at: [{ moment: 'morning' }, { moment: 'evening' }] }, lasts: 7 }],
}
const medicine = (more: Partial<MedicineLine> = {}): MedicineLine => ({
  id: id(),
  kind: 'medicine',
  ald: false,
  medicine: {
    code: '60000001',
    name: 'Amoxicilline 500 mg, gélule',
    dci: 'Amoxicilline 500 mg, gélule',
    form: 'gélule',
    routes: ['orale'],
    substances: [{ code: '00001', name: 'amoxicilline', amount: '500 mg' }],
    atc: 'J01CA04',
    conditions: [],
    edition: 'colloque-2026-11-22',
  },
  dose: amoxicillin,
  renewals: 0,
  ...more,
})
const at = '2026-11-21T13:43:12.000Z' as Instant
const code = '7K3QM0VZ12345678ABCD'
const content = (lines: readonly Line[], more: Partial<PrescriptionContent> = {}): PrescriptionContent => ({
  template,
  version: 1,
  number: 'FICTIF-0123456789',
  destination: 'pharmacy',
  consultationId: id(),
  structure: { id: id(), ...structure },
  practitioner: doctor.card,
  reach: { phone: '+33639981234', email: 'camille.arnoux@example.org' },
  patient: jeanne.self,
  measures: {},
  act: { medium: 'video', startedAt: '2026-11-21T13:20:00.000Z' as Instant, zone: 'Europe/Paris' },
  lines: [...lines],
  met: [],
  signature: { accountId: id(), steppedUpAt: '2026-11-21T13:40:02.000Z' as Instant, signedAt: at },
  ...more,
})
const given = {
  sha256: '0123456789abcdef'.repeat(4),
  demonstration: true,
  address: codeAddress('https://teleconsultation.example.org', code),
  code: codeTold(code),
}
const print = (lines: readonly Line[], more?: Partial<PrescriptionContent>) =>
  printPrescription(content(lines, more), given)
const read = (program: string, args: readonly string[], pdf: Buffer): string =>
  execFileSync(program, [...args], { input: pdf, encoding: 'utf8' })
const textOf = (pdf: Buffer): string => read('pdftotext', ['-raw', '-', '-'], pdf).replace(/\s+/g, ' ')
/** The mentions that are not there, and whether the others come in this order. */
const holds = (text: string, mentions: readonly string[]) => {
  expect(mentions.filter(one => !text.includes(one))).toEqual([])
  const places = mentions.map(one => text.indexOf(one))
  expect(places).toEqual([...places].sort((a, b) => a - b))
}

describe('a printed prescription', () => {
  test('of an adult holds every mention of CSP R.5132-3, in the order of reading', async () => {
    const text = textOf(
      await print([medicine({ renewals: 2, notSubstitutable: 'CIF' })], {
        replaces: { number: 'FICTIF-AAAAAAAAAA', signedAt: '2026-11-20T09:00:00.000Z' as Instant },
      }),
    )
    holds(text, [
      'Maison de santé des Tilleuls',
      'Dr Camille ARNOUX',
      'Médecine générale',
      `RPPS ${doctor.card.rpps} 4 place du Marché 35600 Redon France Tél. +33 6 39 98 12 34 camille.arnoux@example.org`,
      'MORVAN Jeanne',
      'Nom de naissance : MORVAN',
      'Date de naissance : 14/03/1992',
      'Sexe : féminin',
      'Ordonnance Établie le 21 novembre 2026 à 14 h 43',
      'Annule et remplace l’ordonnance FICTIF-AAAAAAAAAA',
      'Amoxicilline 500 mg, gélule',
      '2 gélules le matin et le soir, pendant 7 jours.',
      'Forme : gélule · Voie : orale · Durée : 7 jours · Quantité totale au plus : 28 gélules · À renouveler 2 fois',
      'NON SUBSTITUABLE (CIF',
      'Code à saisir : 7K3Q-M0VZ-1234-5678-ABCD',
      'Numéro unique FICTIF, donné par un simulateur : FICTIF-0123456789',
      'Signé électroniquement (non qualifié)',
      `Par Dr Camille ARNOUX, RPPS ${doctor.card.rpps}, le 21 novembre 2026 à 14 h 43 min 12 s, UTC+1`,
      '01234567 89abcdef',
      'DÉMONSTRATION — sans valeur',
    ])
    expect(text).not.toMatch(/affection de longue durée|Poids/)
  })

  test('of a child tells the weight, and the dose counted on it', async () => {
    const text = textOf(
      await print(
        [
          medicine({
            dose: {
              unit: 'dose-kg',
              steps: [{ quantity: 14, when: { kind: 'every', hours: 6 }, lasts: 3 }],
              byWeight: { weightKg: 14.2, mgPerKg: 0, mgPerMl: 0 },
              asNeeded: { for: 'fièvre mal supportée' },
              most: { hoursBetween: 6 },
            },
          }),
        ],
        {
          patient: { givenNames: 'Lina', familyName: 'Belkacem', birthDate: '2023-05-21' as Day, sex: 'F' },
          measures: { weightKg: 14.2, heightCm: 95 },
        },
      ),
    )
    holds(text, [
      'BELKACEM Lina',
      'Date de naissance : 21/05/2023',
      'Poids : 14,2 kg',
      'Taille : 95 cm',
      '1 dose de 14 kg (remplir la pipette jusqu’à la graduation 14 kg) toutes les 6 heures, pendant 3 jours, si besoin (fièvre mal supportée), au moins 6 heures entre deux prises (calculé sur 14,2 kg).',
      'Durée : 3 jours · Non renouvelable',
    ])
  })

  test('of a long-term illness has its two zones', async () => {
    const own = medicine({ ald: true, offLabel: true })
    const other = medicine({
      medicine: { ...medicine().medicine, dci: 'Paracétamol 1 g, comprimé', name: 'NOM DE MARQUE 1 g' },
    })
    const text = textOf(await print([other, own]))
    holds(text, [
      'affection de longue durée reconnue (affection exonérante)',
      'Amoxicilline 500 mg, gélule',
      'Prescription hors autorisation de mise sur le marché',
      'sans rapport avec l’affection de longue durée (maladies intercurrentes)',
      'Paracétamol 1 g, comprimé',
      'Spécialité : NOM DE MARQUE 1 g',
    ])
  })

  test('that tapers says when it ends, and a weekly medicine its one day, in words and figures', async () => {
    const step = (quantity: number, lasts: number) => ({
      quantity,
      when: { kind: 'moments' as const, at: [{ moment: 'morning' as const }] },
      lasts,
    })
    const weekly: MedicineLine['medicine'] = {
      ...medicine().medicine,
      dci: 'Méthotrexate 2,5 mg, comprimé',
      substances: [{ code: '00002', name: 'méthotrexate', amount: '2,5 mg' }],
    }
    const text = textOf(
      await print([
        medicine({ dose: { unit: 'tablet', steps: [step(2, 5), step(1, 5)] } }),
        medicine({
          medicine: weekly,
          dose: { unit: 'tablet', steps: [{ ...step(4, 28), on: { kind: 'weekdays', on: ['tuesday'] } }] },
        }),
      ]),
    )
    holds(text, [
      '2 comprimés le matin, pendant 5 jours, puis 1 comprimé le matin, pendant 5 jours.',
      'Dernier jour : le 10e, lundi 30 novembre 2026, si la première prise est le samedi 21 novembre 2026.',
      '4 comprimés le matin, une fois par semaine, le mardi, pendant 28 jours.',
      'UNE SEULE FOIS PAR SEMAINE, le mardi : quatre (4) comprimés. Jamais tous les jours.',
    ])
  })

  test('for a laboratory or for imaging asks its question, and tells how an urgent result finds the prescriber', async () => {
    const biology = textOf(
      await print(
        [
          {
            id: id(),
            kind: 'biology',
            ald: false,
            exams: 'Ionogramme sanguin, créatinine',
            question: 'Vomissements depuis 3 jours',
            urgent: true,
            fasting: true,
          },
        ],
        { destination: 'laboratory' },
      ),
    )
    holds(biology, [
      'Demande d’examens de biologie',
      'Ionogramme sanguin, créatinine',
      'Question et renseignements cliniques : Vomissements',
      'À jeun',
      'URGENT',
      'sans attendre au prescripteur : +33 6 39 98 12 34',
    ])
    const imaging = textOf(
      await print(
        [
          {
            id: id(),
            kind: 'imaging',
            ald: false,
            exam: 'Scanner avec injection',
            region: 'sinus',
            question: 'Sinusite traînante',
            urgent: false,
            pregnancy: 'possible',
            contrast: { kidneys: 'créatinine 60 µmol/L', reaction: '' },
          },
        ],
        { destination: 'imaging' },
      ),
    )
    holds(imaging, [
      'Demande d’imagerie',
      'Scanner avec injection',
      'Région : sinus',
      'Grossesse : possible',
      'Fonction rénale : créatinine 60 micromol/L',
      'Réaction antérieure à un produit de contraste : non renseignée',
      'Prescripteur joignable pour les résultats : +33 6 39 98 12 34',
    ])
  })

  test('is an archive whose square is drawn, not an image, and the same bytes each time', async () => {
    const same = content([medicine()])
    const [pdf, again] = [await printPrescription(same, given), await printPrescription(same, given)]
    expect(pdf.equals(again)).toBe(true)
    const source = pdf.toString('latin1')
    expect(source).toContain('<pdfaid:part>1</pdfaid:part>')
    expect(source).not.toMatch(/\/SMask|\/Encrypt|\/JavaScript|\/Subtype \/Image/)
    expect(read('pdfinfo', ['-struct-text', '-'], pdf)).toContain('Figure')
    for (const font of read('pdffonts', ['-'], pdf).split('\n').slice(2).filter(Boolean))
      expect(font).toMatch(/yes yes yes/)
  })
})
