// An amendment on plain data: by its author, over the version that was read, with something changed; what was signed is left as it was.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Instant } from '#kit/time.ts'
import { patients, practitioners, structure } from '../../seed/cast.ts'
import { type AmendInput, amendInput, decideAmend } from './amend.ts'
import { type CompteRendu, compteRendu, template } from './compte-rendu.ts'
import { sections } from './note.ts'

const [doctor, patient] = [practitioners[0], patients[0]]
if (!doctor || !patient) throw new Error('the cast is empty')

const author = '01930000-0000-7000-8000-0000000000aa'
const first: CompteRendu = {
  template: 'compte-rendu/2',
  version: 1,
  consultationId: '01930000-0000-7000-8000-000000000001',
  structure: { id: '01930000-0000-7000-8000-0000000000bb', ...structure },
  practitioner: doctor.card,
  patient: patient.self,
  act: { medium: 'video', startedAt: '2026-11-21T13:20:11.000Z' as Instant, zone: 'Europe/Paris' },
  sections: [
    { section: 'reason', text: 'Toux' },
    { section: 'hypothesis', text: 'Bronchite' },
    { section: 'conduct', text: 'Repos' },
  ],
  prescriptions: [],
  incidents: [],
  signature: {
    accountId: author,
    steppedUpAt: '2026-11-21T13:40:02.000Z' as Instant,
    signedAt: '2026-11-21T13:43:12.000Z' as Instant,
  },
}
const signature = { ...first.signature, signedAt: '2026-11-22T08:00:00.000Z' as Instant }
const input: AmendInput = {
  version: 1,
  reason: 'Erreur sur la durée',
  sections: [
    { section: 'conduct', text: 'Repos trois jours ' },
    { section: 'hypothesis', text: 'Bronchite' },
    { section: 'reason', text: 'Toux' },
    { section: 'followUp', text: '  ' },
  ],
}

const none = { given: [], prescriptions: [] }

describe('an amendment', () => {
  test('is the next version, says which one it replaces and why, and keeps the facts of the act', () => {
    const made = decideAmend(first, none, input, signature)
    if (!made.ok) throw new Error(made.refused)
    expect(made.value).toEqual({
      ...first,
      template,
      version: 2,
      amends: { version: 1, signedAt: first.signature.signedAt, reason: 'Erreur sur la durée' },
      sections: [
        { section: 'reason', text: 'Toux' },
        { section: 'hypothesis', text: 'Bronchite' },
        { section: 'conduct', text: 'Repos trois jours' },
      ],
      signature,
    })
    expect(compteRendu.parse(made.value)).toEqual(made.value)
  })

  test('is refused to another, over another version, without what a compte rendu cannot be without, and when nothing changed', () => {
    const stranger = { ...signature, accountId: '01930000-0000-7000-8000-0000000000ff' }
    expect(decideAmend(undefined, none, input, signature)).toMatchObject({ refused: 'nothing-signed' })
    expect(decideAmend(first, none, input, stranger)).toMatchObject({ refused: 'not-author' })
    expect(decideAmend({ ...first, version: 2 }, none, input, signature)).toMatchObject({
      refused: 'stale-report',
      detail: { version: 2 },
    })
    expect(decideAmend(first, none, { ...input, sections: input.sections.slice(0, 1) }, signature)).toMatchObject({
      refused: 'incomplete',
      detail: { missing: 'reason,hypothesis' },
    })
    expect(decideAmend(first, none, { ...input, sections: [...first.sections] }, signature)).toMatchObject({
      refused: 'nothing-changed',
    })
    expect(amendInput.safeParse({ ...input, reason: '  ' }).success).toBe(false)
  })

  test('names the prescriptions that stand now, and is made for them alone when no word changes', () => {
    const named = { ...first, prescriptions: ['Ordonnance : A', 'Ordonnance : B'] }
    const words = { ...input, sections: [...first.sections] }
    const now = (...prescriptions: string[]) => decideAmend(named, { given: [], prescriptions }, words, signature)
    expect(now('Ordonnance : A', 'Ordonnance : B')).toMatchObject({ refused: 'nothing-changed' })
    expect(now('Ordonnance : B', 'Ordonnance : C')).toMatchObject({
      value: { version: 2, sections: first.sections, prescriptions: ['Ordonnance : B', 'Ordonnance : C'] },
    })
    const letter = { kind: 'certificate' as const, certificate: 'presence' as const }
    expect(decideAmend(first, { given: [letter], prescriptions: [] }, words, signature)).toMatchObject({
      value: { given: [letter] },
    })
  })

  test('whatever is typed, version after version: each follows the one before, none is skipped', () => {
    const typed = fc.record({
      version: fc.integer({ min: 1, max: 4 }),
      reason: fc.constant('Motif'),
      sections: fc.array(fc.record({ section: fc.constantFrom(...sections), text: fc.constantFrom('', 'a', 'b') }), {
        maxLength: 7,
      }),
    })
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 8 }), tries => {
        const versions = [first]
        for (const one of tries) {
          const last = versions.at(-1)
          const made = decideAmend(last, none, one, signature)
          if (!made.ok) continue
          expect(made.value.version).toBe((last?.version ?? 0) + 1)
          expect(made.value.amends?.version).toBe(last?.version)
          versions.push(made.value)
        }
      }),
    )
  })
})
