// What may be signed, and that what is sealed is exactly what was read.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConsultationState } from '#consultation/consultation.ts'
import { canonical } from '#kit/canonical.ts'
import { refused } from '#kit/outcome.ts'
import type { Day, Instant } from '#kit/time.ts'
import { compteRendu, incomplete, missing, movedSince } from './compte-rendu.ts'
import { type Note, notesFrom, revisionOf, type Section, sections } from './note.ts'
import { decideSign, type Facts } from './sign.ts'

const at = '2026-11-21T13:43:12.000Z' as Instant
const signature = { accountId: '01930000-0000-7000-8000-0000000000aa', steppedUpAt: at, signedAt: at }
const facts: Facts = {
  consultationId: '01930000-0000-7000-8000-000000000001',
  structure: {
    id: '01930000-0000-7000-8000-0000000000bb',
    name: 'Maison de santé',
    address: '1 place de la Mairie',
    postcode: '35000',
    city: 'Rennes',
  },
  practitioner: {
    civility: 'Mme',
    title: 'Dr',
    givenName: 'Prénom',
    familyName: 'Nom',
    specialty: 'médecine générale',
    rpps: '10000000009',
    practiceAddress: '2 rue du Cabinet',
    practicePostcode: '35000',
    practiceCity: 'Rennes',
  },
  patient: { familyName: 'Nom', givenNames: 'Prénom', birthDate: '1984-03-07' as Day, sex: 'F' },
  act: { medium: 'video', startedAt: at, zone: 'Europe/Paris' },
  prescriptions: [],
  incidents: [],
}
const written = (texts: Partial<Record<Section, string>>): readonly Note[] =>
  notesFrom(
    sections.flatMap(section => {
      const text = texts[section]
      return text === undefined ? [] : [{ section, text, version: 1 }]
    }),
    { reason: 'Toux', synthesis: [] },
  )
const open = { state: 'open', signed: false, inEmergency: false } as const
const notSigned = { signed: false, inEmergency: false, drafted: false }
const complete = written({ hypothesis: 'Bronchite', conduct: 'Repos' })

describe('what is missing', () => {
  test('is said in the order in which it is done, the signature last', () => {
    expect(missing(written({ reason: ' ' }), notSigned)).toEqual(['reason', 'hypothesis', 'conduct', 'signature'])
    expect(missing(written({ conduct: 'Repos' }), notSigned)).toEqual(['hypothesis', 'signature'])
    expect(missing(complete, notSigned)).toEqual(['signature'])
    expect(missing(complete, { ...notSigned, inEmergency: true })).toEqual(['emergency', 'signature'])
    expect(missing(complete, { ...notSigned, signed: true })).toEqual([])
    const drafted = missing(written({ conduct: 'Repos' }), { ...notSigned, drafted: true })
    expect(drafted).toEqual(['hypothesis', 'prescription', 'signature'])
    expect(missing(complete, { ...notSigned, signed: true, drafted: true })).toEqual(['prescription'])
    // The compte rendu itself may be signed before the prescription.
    expect(incomplete(drafted)).toEqual(['hypothesis'])
  })

  test('what was prescribed or cancelled since is told by the difference of two lists', () => {
    expect(movedSince(['a', 'b'], ['a', 'b'])).toEqual({ added: [], gone: [] })
    expect(movedSince(['a', 'b'], ['b', 'c', 'c'])).toEqual({ added: ['c', 'c'], gone: ['a'] })
    expect(movedSince(['a'], ['a', 'a'])).toEqual({ added: ['a'], gone: [] })
  })
})

describe('signing', () => {
  test('seals the sections that hold something, in order, and nothing else', () => {
    const outcome = decideSign(facts, complete, open, { revision: 2 }, signature)
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        version: 1,
        sections: [
          { section: 'reason', text: 'Toux' },
          { section: 'hypothesis', text: 'Bronchite' },
          { section: 'conduct', text: 'Repos' },
        ],
        signature,
      },
    })
    if (outcome.ok) expect(compteRendu.parse(outcome.value)).toEqual(outcome.value)
  })

  test('is refused when a note moved after it was read, when one is missing, and a second time', () => {
    expect(decideSign(facts, complete, open, { revision: 1 }, signature)).toEqual(refused('stale-note', { version: 2 }))
    expect(decideSign(facts, written({}), open, { revision: 0 }, signature)).toEqual(
      refused('incomplete', { missing: 'hypothesis,conduct' }),
    )
    expect(decideSign(facts, complete, { ...open, signed: true }, { revision: 2 }, signature)).toEqual(
      refused('already-signed'),
    )
  })

  test('is refused before the patient has begun, and once the consultation is over', () => {
    const signedIn = (state: ConsultationState) =>
      decideSign(facts, complete, { ...open, state }, { revision: 2 }, signature)
    expect(signedIn('announced')).toEqual(refused('not-begun'))
    expect(signedIn('closed')).toEqual(refused('consultation-over'))
    expect(signedIn('withdrawn')).toEqual(refused('consultation-over'))
  })

  test('waits for the outcome of an emergency: what is sealed cannot be completed', () => {
    const inEmergency = { ...open, inEmergency: true }
    expect(decideSign(facts, complete, inEmergency, { revision: 2 }, signature)).toEqual(refused('emergency-open'))
  })

  test('succeeds if and only if nothing but the signature is missing', () => {
    const text = fc.option(fc.constantFrom('', ' \n', 'Écrit'), { nil: undefined })
    const texts = fc.record({ reason: text, hypothesis: text, conduct: text, followUp: text })
    fc.assert(
      fc.property(texts, given => {
        const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
        const notes = written(present)
        const outcome = decideSign(facts, notes, open, { revision: revisionOf(notes) }, signature)
        expect(outcome.ok).toBe(missing(notes, notSigned).length === 1)
      }),
    )
  })
})

describe('the canonical form', () => {
  const json = fc.jsonValue({ maxDepth: 3 })

  test('does not depend on the order of keys and loses nothing', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), value => {
        const turned = Object.fromEntries(Object.entries(value).reverse())
        expect(canonical(turned as never)).toBe(canonical(value as never))
        expect(JSON.parse(canonical(value as never))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('differs as soon as one word differs, and leaves absent what is absent', () => {
    expect(canonical({ b: 'Repos', a: [1, null], c: undefined })).toBe('{"a":[1,null],"b":"Repos"}')
    expect(canonical({ b: 'Repos.' })).not.toBe(canonical({ b: 'Repos' }))
  })
})
