// No path closes a consultation without a signed compte rendu or a dated reason.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refused } from '#kit/outcome.ts'
import { type Instant, instantOf } from '#kit/time.ts'
import {
  type CloseInput,
  type Closing,
  closeInput,
  closeReasons,
  decideClose,
  keepsPlace,
  reasonOutcomes,
} from './close.ts'

const at = '2026-11-21T13:45:00.000Z' as Instant
const documentId = '01930000-0000-7000-8000-00000000d0c5'

const calm = { open: true, inEmergency: false, drafted: false, prescribed: false, referred: true }
const anyInput: fc.Arbitrary<CloseInput> = fc.oneof(
  fc.record({
    closing: fc.constant('with' as const),
    outcome: fc.constantFrom('done' as const, 'not-suited' as const),
  }),
  fc.record({
    closing: fc.constant('without' as const),
    reason: fc.constantFrom(...closeReasons),
    words: fc.constantFrom('', 'Coupure de courant au cabinet'),
  }),
)

describe('closing', () => {
  test('with a signed compte rendu keeps its document and the outcome said', () => {
    expect(decideClose({ ...calm, documentId }, { closing: 'with', outcome: 'not-suited' }, at)).toEqual({
      ok: true,
      value: { closedAt: at, outcome: 'not-suited', documentId },
    })
  })

  test('without one keeps the reason, its words and its date', () => {
    const input = { closing: 'without', reason: 'other', words: 'Coupure de courant au cabinet' } as const
    expect(decideClose(calm, input, at)).toEqual({
      ok: true,
      value: { closedAt: at, outcome: 'failed', reason: 'other', words: 'Coupure de courant au cabinet' },
    })
  })

  test('sends nobody elsewhere without a letter', () => {
    const facts = { ...calm, documentId, referred: false }
    expect(decideClose(facts, { closing: 'with', outcome: 'not-suited' }, at)).toEqual(refused('letter-missing'))
    expect(decideClose(facts, { closing: 'with', outcome: 'done' }, at).ok).toBe(true)
  })

  test('leaves nobody with a prescription that no compte rendu tells, unless help was called', () => {
    for (const reason of closeReasons) {
      const outcome = decideClose({ ...calm, prescribed: true }, { closing: 'without', reason, words: 'Coupure' }, at)
      expect(outcome.ok ? 'closed' : outcome.refused, reason).toBe(
        reason === 'sent-to-emergency' ? 'closed' : 'prescription-unreported',
      )
    }
  })

  test('gives their place back to whom the service failed, and to nobody else', () => {
    expect(closeReasons.filter(reason => keepsPlace({ reason }))).toEqual(['technical-failure'])
    expect(keepsPlace({})).toBe(false)
  })

  test('refuses what is not signed, what is signed and said not to be, what is not explained, what is closed', () => {
    const facts = calm
    expect(decideClose(facts, { closing: 'with', outcome: 'done' }, at)).toEqual(refused('not-signed'))
    expect(decideClose({ ...calm, documentId }, { closing: 'without', reason: 'patient-left', words: '' }, at)).toEqual(
      refused('already-signed'),
    )
    expect(decideClose(facts, { closing: 'without', reason: 'other', words: '' }, at)).toEqual(
      refused('reason-unexplained'),
    )
    expect(decideClose({ ...calm, open: false, documentId }, { closing: 'with', outcome: 'done' }, at)).toEqual(
      refused('already-closed'),
    )
  })

  test('is refused in an emergency or over a prescription that nobody signed, however it is asked', () => {
    fc.assert(
      fc.property(anyInput, fc.boolean(), (input, signed) => {
        const facts = { ...calm, ...(signed ? { documentId } : {}) }
        expect(decideClose({ ...facts, inEmergency: true }, input, at)).toEqual(refused('emergency-open'))
        // Nor while a prescription is neither signed nor given up.
        expect(decideClose({ ...facts, drafted: true }, input, at)).toEqual(refused('prescription-unsigned'))
      }),
    )
  })

  test('an explanation of spaces explains nothing, and a long one is refused before it is read', () => {
    const input = { closing: 'without', reason: 'other' }
    expect(closeInput.parse({ ...input, words: '  ' })).toMatchObject({ words: '' })
    expect(closeInput.safeParse({ ...input, words: 'x'.repeat(501) }).success).toBe(false)
    expect(closeInput.safeParse({ closing: 'without', reason: 'tired' }).success).toBe(false)
  })

  test('whatever is tried, in whatever order: closed once, with a document or a dated reason, never both', () => {
    const step = fc.oneof(fc.constant('sign' as const), anyInput)
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), steps => {
        let signed: string | undefined
        let closing: Closing | undefined
        steps.forEach((one, index) => {
          if (one === 'sign') {
            if (!closing) signed = documentId
            return
          }
          const facts = {
            open: closing === undefined,
            inEmergency: false,
            drafted: false,
            prescribed: false,
            referred: true,
            ...(signed === undefined ? {} : { documentId: signed }),
          }
          const outcome = decideClose(facts, one, instantOf(index))
          if (!outcome.ok) return
          expect(closing).toBeUndefined()
          closing = outcome.value
        })
        if (!closing) return
        expect(closing.closedAt).toMatch(/^\d{4}-/)
        expect((closing.documentId === undefined) !== (closing.reason === undefined)).toBe(true)
        if (closing.documentId !== undefined) expect(closing.documentId).toBe(signed)
        if (closing.reason !== undefined) expect(closing.outcome).toBe(reasonOutcomes[closing.reason])
        if (closing.outcome === 'done') expect(closing.documentId).toBeDefined()
      }),
    )
  })
})
