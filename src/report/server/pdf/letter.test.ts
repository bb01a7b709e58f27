// Letters and certificates read back from paper: what each must say, and what a certificate must not.
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import type { Day, Instant } from '#kit/time.ts'
import { practitioners, structure } from '../../../../seed/cast.ts'
import type { LetterContent } from '../../letter.ts'
import { printLetter } from './letter.ts'

const [doctor] = practitioners
if (!doctor) throw new Error('the cast is empty')

const common = {
  consultationId: '01930000-0000-7000-8000-000000000001',
  structure: { id: '01930000-0000-7000-8000-0000000000bb', ...structure },
  practitioner: doctor.card,
  patient: { familyName: 'Belkacem', givenNames: 'Lina', birthDate: '2023-03-12' as Day, sex: 'F' as const },
  act: { startedAt: '2026-11-21T13:20:11.000Z' as Instant, zone: 'Europe/Paris' },
  signature: {
    accountId: '01930000-0000-7000-8000-0000000000aa',
    steppedUpAt: '2026-11-21T13:40:02.000Z' as Instant,
    signedAt: '2026-11-21T13:43:12.000Z' as Instant,
  },
}
const read = async (content: LetterContent): Promise<string> =>
  execFileSync('pdftotext', ['-raw', '-', '-'], {
    input: await printLetter(content, '0123456789abcdef'.repeat(4), false),
    encoding: 'utf8',
  }).replace(/\s+/g, ' ')

test('a sick child’s certificate: who, which days, the law it serves, signed; nothing of the illness', async () => {
  const text = await read({
    kind: 'certificate',
    template: 'certificate/1',
    ...common,
    certificate: 'sick-child',
    from: '2026-11-21' as Day,
    to: '2026-11-23' as Day,
  })
  for (const mention of [
    'Maison de santé des Tilleuls',
    'Certificat médical : enfant malade',
    'Je soussignée, Dr Camille ARNOUX, certifie avoir vu ce jour en téléconsultation l’enfant BELKACEM Lina (date de naissance : 12/03/2023)',
    'nécessaire la présence d’un parent auprès de l’enfant du 21/11/2026 au 23/11/2026 inclus',
    'code du travail, article L.1225-61',
    'Signé électroniquement (non qualifié)',
    'modèle certificate/1 · version 1',
  ])
    expect(text).toContain(mention)
  expect(text).not.toMatch(/motif|diagnostic|fièvre|traitement|DÉMONSTRATION/i)
})

test('a letter: for whom, how soon, what the doctor wrote, lists kept as lists', async () => {
  const text = await read({
    kind: 'referral-letter',
    template: 'referral-letter/1',
    ...common,
    referral: { place: 'treating-doctor', within: 'two-days', to: '' },
    text: 'Otite probable.\n- Tympan non vu\n- Fièvre 39 °C',
  })
  for (const mention of [
    'Courrier d’adressage',
    'Adressé au médecin traitant, pour un examen dans les 48 heures.',
    'vue en téléconsultation le samedi 21 novembre 2026 à 14 h 20',
    'Otite probable. • Tympan non vu • Fièvre 39 °C',
    'Confraternellement,',
  ])
    expect(text).toContain(mention)
})
