// Letters and certificates on plain data: when one may be given, which, for how long; and what a colleague is told first.
import { describe, expect, test } from 'vitest'
import { inForce } from '#kit/dated.ts'
import type { Day, Instant } from '#kit/time.ts'
import { patients, practitioners, structure } from '../../seed/cast.ts'
import { certificateKinds, certificateRules, decideCertificate } from './certificate.ts'
import { decideCertify } from './certify.ts'
import { type LetterFacts, letterContent } from './letter.ts'
import type { Note } from './note.ts'
import { paper } from './paper.words.ts'
import { decideRefer, proposedLetter } from './refer.ts'

const [doctor, patient] = [practitioners[0], patients[0]]
if (!doctor || !patient) throw new Error('the cast is empty')

const facts: LetterFacts = {
  consultationId: '01930000-0000-7000-8000-000000000001',
  structure: { id: '01930000-0000-7000-8000-0000000000bb', ...structure },
  practitioner: doctor.card,
  patient: patient.self,
  act: { startedAt: '2026-11-21T22:40:00.000Z' as Instant, zone: 'Europe/Paris' },
}
const signature = {
  accountId: '01930000-0000-7000-8000-0000000000aa',
  steppedUpAt: '2026-11-21T22:50:00.000Z' as Instant,
  // A quarter past midnight where the act is.
  signedAt: '2026-11-21T23:15:00.000Z' as Instant,
}
const open = { state: 'open' } as const
const sent = { place: 'emergency-department', within: 'now', to: '', text: 'Douleur du mollet.' } as const
const today = '2026-11-22' as Day

describe('a letter', () => {
  test('is given while the consultation is open, and neither before nor after', () => {
    expect(decideRefer(facts, open, sent, signature)).toMatchObject({ ok: true })
    expect(decideRefer(facts, { state: 'announced' }, sent, signature)).toMatchObject({ refused: 'not-begun' })
    for (const state of ['closed', 'withdrawn'] as const) {
      expect(decideRefer(facts, { state }, sent, signature)).toMatchObject({ refused: 'consultation-over' })
      expect(decideCertify(facts, { state }, { certificate: 'presence', days: 1 }, signature)).toMatchObject({
        refused: 'consultation-over',
      })
    }
  })

  test('is what was decided, read again through its own schema', () => {
    const made = decideRefer(facts, open, sent, signature)
    if (!made.ok) throw new Error(made.refused)
    expect(letterContent.parse(JSON.parse(JSON.stringify(made.value)))).toEqual(made.value)
    expect(made.value).toMatchObject({ referral: { place: 'emergency-department', within: 'now', to: '' } })
  })

  test('begins with the notes, in the order one tells them, without what is empty and without the conduct', () => {
    const note = (section: Note['section'], text: string): Note => ({ section, text, version: 1 })
    const notes = [
      note('conduct', 'Échographie'),
      note('hypothesis', 'Phlébite ?'),
      note('reason', 'Mollet'),
      note('history', ' '),
    ]
    expect(proposedLetter(notes, paper.sections)).toBe('Motif\nMollet\n\nHypothèse et conclusion\nPhlébite ?')
    expect(proposedLetter([note('reason', 'x'.repeat(9000))], paper.sections)).toHaveLength(8000)
  })
})

describe('a certificate', () => {
  const born = '2016-11-22' as Day
  const of = (certificate: (typeof certificateKinds)[number], days: number, birth = born) =>
    decideCertificate({ certificate, days }, birth, today)

  test('every kind has a rule in force, with its source, and what needs hands on is refused whatever is asked', () => {
    for (const kind of certificateKinds) {
      const rule = inForce(certificateRules[kind], today)
      expect(rule?.source.length, kind).toBeGreaterThan(20)
      if (!rule?.rule.remote) expect(of(kind, 1), kind).toMatchObject({ refused: 'certificate-not-remote' })
    }
    expect(certificateKinds.filter(kind => of(kind, 1).ok)).toEqual(['sick-child', 'presence'])
  })

  test('of a sick child: under sixteen, five days at most, from today', () => {
    expect(of('sick-child', 3)).toEqual({ ok: true, value: { from: '2026-11-22', to: '2026-11-24' } })
    expect(of('sick-child', 6)).toMatchObject({ refused: 'too-many-days', detail: { most: 5 } })
    expect(of('sick-child', 1, '2010-11-23' as Day).ok).toBe(true)
    expect(of('sick-child', 1, '2010-11-22' as Day)).toMatchObject({ refused: 'not-a-child' })
    expect(decideCertificate({ certificate: 'sick-child', days: 2 }, born, '2026-12-31' as Day)).toMatchObject({
      value: { to: '2027-01-01' },
    })
  })

  test('is dated of the day where the act is, and only that of presence tells an hour', () => {
    const made = decideCertify(facts, open, { certificate: 'presence', days: 1 }, signature)
    expect(made).toMatchObject({ ok: true, value: { from: '2026-11-22', to: '2026-11-22', until: signature.signedAt } })
    const child = decideCertify(
      { ...facts, patient: { ...patient.self, birthDate: born } },
      open,
      { certificate: 'sick-child', days: 2 },
      signature,
    )
    expect(child.ok && 'until' in child.value).toBe(false)
  })
})
