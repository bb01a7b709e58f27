// The printed compte rendu read back as a reader gets it: as text, as a structure read aloud, as an archived file.
import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import type { Instant } from '#kit/time.ts'
import { patients, practitioners, structure } from '../../../../seed/cast.ts'
import { type CompteRendu, template } from '../../compte-rendu.ts'
import { printCompteRendu } from './compte-rendu.ts'

const [doctor, patient] = [practitioners[0], patients[0]]
if (!doctor || !patient) throw new Error('the cast is empty')

const content: CompteRendu = {
  template,
  version: 1,
  consultationId: '01930000-0000-7000-8000-000000000001',
  structure: { id: '01930000-0000-7000-8000-0000000000bb', ...structure },
  practitioner: doctor.card,
  patient: { ...patient.self, givenNames: 'Jeanne Zoé', usedName: 'Łąka' },
  act: {
    medium: 'video',
    startedAt: '2026-11-21T13:20:11.000Z' as Instant,
    endedAt: '2026-11-21T13:41:40.000Z' as Instant,
    zone: 'Europe/Paris',
  },
  sections: [
    { section: 'reason', text: 'Toux et fièvre de l’adulte' },
    { section: 'anamnesis', text: 'Fièvre à 38,6 °C.\nSpO₂ ≥ 96 %, 10 µg par jour.' },
    { section: 'history', text: 'Asthme dans l’enfance' },
    { section: 'examination', text: 'Parle par phrases entières' },
    { section: 'hypothesis', text: 'Bronchite aiguë' },
    { section: 'conduct', text: '- Repos\n- Paracétamol 1 g' },
    { section: 'followUp', text: 'Revoir dans 3 jours' },
  ],
  prescriptions: [],
  incidents: [
    {
      kind: 'cut',
      noticedBy: 'both',
      from: '2026-11-21T13:31:02.000Z' as Instant,
      seconds: 7,
    },
  ],
  signature: {
    accountId: '01930000-0000-7000-8000-0000000000aa',
    steppedUpAt: '2026-11-21T13:40:02.000Z' as Instant,
    signedAt: '2026-11-21T13:43:12.000Z' as Instant,
  },
}
const sha256 = '0123456789abcdef'.repeat(4)

const read = (program: string, args: readonly string[], pdf: Buffer): string =>
  execFileSync(program, [...args, '-'], { input: pdf, encoding: 'utf8' })
const textOf = (pdf: Buffer): string =>
  execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' }).replace(/\s+/g, ' ')

/** Where each sentence stands; -1 anywhere means it is missing, and the order is the order of reading. */
const places = (text: string, sentences: readonly string[]): readonly number[] =>
  sentences.map(sentence => text.indexOf(sentence))

describe('the printed compte rendu', () => {
  test('holds every mention of CSP R.6316-4, in the order of reading', async () => {
    const text = textOf(await printCompteRendu(content, sha256, false))
    const mentions = [
      'Maison de santé des Tilleuls',
      '4 place du Marché · 35600 Redon',
      'Dr Camille ARNOUX',
      'Médecine générale',
      `RPPS ${doctor.card.rpps}`,
      'ŁĄKA Jeanne',
      'Nom de naissance : MORVAN',
      'Prénoms : Jeanne Zoé',
      'Date de naissance : 14/03/1992',
      'Sexe : féminin',
      'Identité non qualifiée',
      'Compte rendu de téléconsultation',
      'Samedi 21 novembre 2026, de 14 h 20 à 14 h 41 (UTC+1, Europe/Paris)',
      'Téléconsultation par vidéo',
      'Motif Toux et fièvre de l’adulte',
      'Anamnèse Fièvre à 38,6 °C.',
      'Antécédents Asthme dans l’enfance',
      'Examen à distance Parle par phrases entières',
      'Hypothèse et conclusion Bronchite aiguë',
      'Conduite à tenir • Repos • Paracétamol 1 g',
      'Suivi Revoir dans 3 jours',
      'Prescriptions Aucune prescription',
      'Incidents techniques À 14 h 31 min 02 s, pendant 7 s : liaison coupée, des deux côtés.',
      'Signé électroniquement (non qualifié)',
      `Par Dr Camille ARNOUX, RPPS ${doctor.card.rpps}, le 21 novembre 2026 à 14 h 43 min 12 s, UTC+1`,
      'confirmée de nouveau le 21 novembre 2026 à 14 h 40 min 02 s, UTC+1',
      '01234567 89abcdef',
      'Compte du signataire : 01930000-0000-7000-8000-0000000000aa · modèle compte-rendu/3 · version 1',
    ]
    const found = places(text, mentions)
    expect(mentions.filter((_, index) => found[index] === -1)).toEqual([])
    expect(found).toEqual([...found].sort((a, b) => a - b))
  })

  test('prints the hours of the place it names', async () => {
    const act = { ...content.act, zone: 'Indian/Reunion' }
    expect(textOf(await printCompteRendu({ ...content, act }, sha256, false))).toContain(
      'de 17 h 20 à 17 h 41 (UTC+4, Indian/Reunion)',
    )
  })

  test('is read aloud as a document with its titles and lists', async () => {
    const tree = read('pdfinfo', ['-struct-text'], await printCompteRendu(content, sha256, false))
    const titles = [...tree.matchAll(/^ {2}(H[12]) .*\n\s+"(.*)"/gm)].map(found => `${found[1]} ${found[2]}`)
    expect(titles).toEqual([
      'H1 Compte rendu de téléconsultation',
      'H2 Motif',
      'H2 Anamnèse',
      'H2 Antécédents',
      'H2 Examen à distance',
      'H2 Hypothèse et conclusion',
      'H2 Conduite à tenir',
      'H2 Suivi',
      'H2 Prescriptions',
      'H2 Incidents techniques',
    ])
    expect(tree.match(/LI \(block\)/g)).toHaveLength(2)
    expect(tree).not.toContain('Page 1')
  })

  test('is an archive: PDF/A-1b declared, French, titled, every typeface embedded', async () => {
    const pdf = await printCompteRendu(content, sha256, true)
    const source = pdf.toString('latin1')
    expect(source).toContain('<pdfaid:part>1</pdfaid:part>')
    expect(source).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
    expect(source).toContain('/Lang (fr-FR)')
    expect(source).toContain('/DisplayDocTitle true')
    expect(source).not.toMatch(/\/SMask|\/Encrypt|\/JavaScript/)
    const info = read('pdfinfo', [], pdf)
    expect(info).toMatch(/Tagged: +yes/)
    expect(info).toMatch(/Title: +Compte rendu de téléconsultation, ŁĄKA Jeanne/)
    const fonts = read('pdffonts', [], pdf).split('\n').slice(2).filter(Boolean)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/yes yes yes/)
  })

  test('a demonstration says so on every page, a real one nowhere', async () => {
    const long = { ...content, sections: [{ section: 'anamnesis' as const, text: 'Une ligne de plus.\n'.repeat(120) }] }
    const pages = textOf(await printCompteRendu(long, sha256, true))
    const count = Number(/Page 1 sur (\d+)/.exec(pages)?.[1])
    expect(count).toBeGreaterThan(2)
    expect(pages.match(/DÉMONSTRATION — sans valeur/g)).toHaveLength(count)
    expect(pages.match(/Une ligne de plus\./g)).toHaveLength(120)
    expect(pages.match(/ŁĄKA Jeanne, 14\/03\/1992/g)).toHaveLength(count)
    expect(textOf(await printCompteRendu(long, sha256, false))).not.toContain('DÉMONSTRATION')
  })

  test('the same content gives the same file, bit for bit', async () => {
    const [once, again] = [
      await printCompteRendu(content, sha256, false),
      await printCompteRendu(content, sha256, false),
    ]
    expect(once.equals(again)).toBe(true)
  })

  test('tells what was checked on camera, who began, and the emergency after the conduct, hour by hour', async () => {
    const at = '2026-11-21T13:33:20.000Z' as Instant
    const text = textOf(
      await printCompteRendu(
        {
          ...content,
          identity: {
            verdict: 'verified',
            how: 'document',
            placeConfirmed: true,
            notDriving: true,
            present: ['parent', 'someone-else'],
            at,
          },
          formerly: [{ practitioner: doctor.card, until: at }],
          emergency: [
            { step: 'opened', word: null, by: 'doctor', at },
            { step: 'line-lost', word: null, by: 'program', at },
            { step: 'help-warned', word: 'help-sent', by: 'lead', at },
          ],
        },
        sha256,
        false,
      ),
    )
    const found = places(text, [
      'relais accepté à 14 h 33',
      'Identité vérifiée, sur présentation d’un document ; lieu redit par le patient ; ne conduit pas ; personnes présentes : un parent, une autre personne.',
      'Conduite à tenir',
      'Urgence pendant la consultation',
      'À 14 h 33 min 20 s : Urgence ouverte.',
      'Liaison coupée.',
      'Secours prévenus : Des secours sont envoyés, par le médecin responsable de garde.',
      'Suivi',
    ])
    expect(found).not.toContain(-1)
    expect(found).toEqual([...found].sort((a, b) => a - b))
  })

  test('says that nothing happened when nothing did', async () => {
    expect(textOf(await printCompteRendu({ ...content, incidents: [] }, sha256, false))).toContain(
      'Incidents techniques Aucun incident technique n’a été relevé.',
    )
  })
})
