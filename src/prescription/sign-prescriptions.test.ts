// What may be signed and what stands in the way, on plain data: the medium, the alerts, the weight, the policy and its durations.
import { describe, expect, test } from 'vitest'
import type { Day, Instant } from '#kit/time.ts'
import { patients, practitioners, structure } from '../../seed/cast.ts'
import type { Alert } from './alert.ts'
import { codeFrom, codeTold, drawCode } from './code.ts'
import { decideSaveDraft } from './draft.ts'
import { restrictedOn } from './policy.ts'
import { type Draft, emptyDraft, type MedicineLine } from './prescription.ts'
import { problemsOf } from './problems.ts'
import { phoneAbroad } from './reach.ts'
import { decideSign, type SignFacts } from './sign-prescriptions.ts'

const [doctor, jeanne] = [practitioners[0], patients[0]]
if (!doctor || !jeanne) throw new Error('the cast is empty')
const at = '2027-01-12T09:00:00.000Z' as Instant
const id = (n: number) => `01930000-0000-7000-8000-00000000000${n}`

const line = (
  more: Partial<MedicineLine> = {},
  conditions: MedicineLine['medicine']['conditions'] = [],
): MedicineLine => ({
  id: id(1),
  kind: 'medicine',
  ald: false,
  medicine: {
    code: null,
    name: 'Essai',
    dci: 'Essai',
    form: 'comprimé',
    routes: [],
    substances: [],
    atc: null,
    conditions,
    edition: '',
  },
  dose: { unit: 'tablet', steps: [{ quantity: 1, when: { kind: 'times', times: 1 }, lasts: 30 }] },
  renewals: 0,
  ...more,
})
const drafted = (more: Partial<Draft> = {}): Draft => ({ ...emptyDraft, lines: [line()], ...more })
const facts: SignFacts = {
  state: 'open',
  medium: 'video',
  startedAt: at,
  zone: 'Europe/Paris',
  consultationId: id(2),
  structure: { id: id(3), ...structure },
  practitioner: doctor.card,
  profession: 'doctor',
  patient: jeanne.self,
  reach: { phone: doctor.phone, email: doctor.email },
  alerts: [],
  replaced: undefined,
}
const sign = (draft: Draft, more: Partial<SignFacts> = {}, read = 1) =>
  decideSign({ ...facts, ...more }, draft, { kept: 1, read }, at)
const alert = (level: Alert['level']): Alert => ({
  id: `allergy:essai:${level}`,
  kind: 'allergy',
  level,
  lines: [id(1)],
  sentence: { fr: 'Allergie', en: 'Allergy' },
  why: { fr: 'w', en: 'w' },
  advice: { fr: 'a', en: 'a' },
  quotes: [],
  source: 'source',
  edition: { fr: 'édition', en: 'edition' },
  validated: false,
})

describe('signing', () => {
  test('needs an image or a voice, whatever else there is (CSS L.160-8)', () => {
    for (const medium of ['video', 'voice', 'video-then-voice'] as const)
      expect(sign(drafted(), { medium }).ok).toBe(true)
    for (const medium of ['text', 'not-recorded'] as const)
      expect(sign(drafted(), { medium })).toMatchObject({ refused: 'neither-seen-nor-heard' })
  })

  test('is refused before it begins, after it ends, and from a draft that moved', () => {
    expect(sign(drafted(), { state: 'announced' })).toMatchObject({ refused: 'not-begun' })
    expect(sign(drafted(), { state: 'closed' })).toMatchObject({ refused: 'consultation-over' })
    expect(sign(drafted(), {}, 2)).toMatchObject({ refused: 'stale-draft' })
  })

  test('a block is never passed; a strong alert is, with a reason that is kept; a notice asks for nothing', () => {
    expect(sign(drafted(), { alerts: [alert('block')] })).toMatchObject({ refused: 'not-prescribed-here' })
    expect(sign(drafted(), { alerts: [alert('strong')] })).toMatchObject({ refused: 'alert-unanswered' })
    const answers = [{ alertId: alert('strong').id, reason: 'Toléré depuis dix ans' }]
    const signed = sign(drafted({ answers }), { alerts: [alert('strong'), alert('notice')] })
    expect(signed).toMatchObject({
      ok: true,
      value: [{ met: [{ reason: 'Toléré depuis dix ans' }, { level: 'notice' }] }],
    })
  })

  test('each destination has a paper of its own, with its own lines', () => {
    const biology = {
      id: id(4),
      kind: 'biology' as const,
      ald: false,
      exams: 'NFS',
      question: 'Fièvre',
      urgent: false,
      fasting: false,
    }
    const device = { id: id(5), kind: 'other' as const, ald: false, care: 'device' as const, words: 'Attelle' }
    const signed = sign(drafted({ lines: [line(), biology, device] }))
    expect(signed.ok && signed.value.map(one => [one.destination, one.lines.length])).toEqual([
      ['pharmacy', 2],
      ['laboratory', 1],
    ])
  })
})

describe('what is wrong with a line', () => {
  const about = { patient: jeanne.self, profession: 'doctor' as const, at }
  const child = { ...about, patient: { birthDate: '2023-05-21' as Day } }
  test('a child is weighed, and a weight that moved is counted again', () => {
    expect(problemsOf(line(), drafted(), about)).toEqual([])
    expect(problemsOf(line(), drafted(), child)).toEqual(['weight-needed'])
    const counted = line({
      dose: {
        unit: 'dose-kg',
        steps: [{ quantity: 14, when: { kind: 'every', hours: 6 }, lasts: 3 }],
        byWeight: { weightKg: 14.2, mgPerKg: 0, mgPerMl: 0 },
      },
    })
    expect(problemsOf(counted, { measures: { weightKg: 14.2 } }, child)).toEqual([])
    expect(problemsOf(counted, { measures: { weightKg: 13 } }, child)).toEqual(['weight-moved'])
  })
  test('renewals count in its length: twelve months, or less where its label says so', () => {
    expect(problemsOf(line({ renewals: 11 }), drafted(), about)).toEqual([])
    const long = {
      unit: 'tablet' as const,
      steps: [{ quantity: 1, when: { kind: 'times' as const, times: 1 }, lasts: 90 }],
    }
    expect(problemsOf(line({ dose: long, renewals: 4 }), drafted(), about)).toEqual(['too-long'])
    const limited = [{ kind: 'limited' as const, label: 'limitée à 4 semaines', days: 28 }]
    expect(problemsOf(line({}, limited), drafted(), about)).toEqual(['too-long'])
  })
  test('the policy of the day blocks a secured form, and a midwife signs nothing until her list is here', () => {
    const secured = [{ kind: 'secure-form' as const, label: 'ordonnance sécurisée', days: null }]
    expect(problemsOf(line({}, secured), drafted(), about)).toEqual(['not-here'])
    expect(problemsOf(line({}, secured), drafted(), { ...about, at: '2026-11-20T09:00:00.000Z' as Instant })).toEqual(
      [],
    )
    expect(problemsOf(line(), drafted(), { ...about, profession: 'midwife' })).toEqual(['not-yours'])
    expect(restrictedOn('2026-11-20' as Day)).toBeUndefined()
  })
})

test('a save is refused over what it did not read, and repeated without harm', () => {
  const kept = { version: 3, draft: drafted() }
  expect(decideSaveDraft(kept, false, { version: 3, draft: emptyDraft })).toEqual({ ok: true, value: 4 })
  expect(decideSaveDraft(kept, false, { version: 2, draft: drafted() })).toEqual({ ok: true, value: 3 })
  expect(decideSaveDraft(kept, false, { version: 2, draft: emptyDraft })).toMatchObject({ refused: 'stale-draft' })
  expect(decideSaveDraft(kept, true, kept)).toMatchObject({ refused: 'consultation-over' })
})

test('a code is read as it is typed, and nothing else is one', () => {
  const code = drawCode(bytes => Uint8Array.from({ length: bytes }, (_, n) => n * 7))
  expect(codeFrom(codeTold(code).toLowerCase())).toBe(code)
  expect(codeFrom(code.replace('0', 'o').replaceAll('1', 'l'))).toBe(code)
  for (const typed of ['', code.slice(1), `${code}0`, code.replace(/.$/, 'U')]) expect(codeFrom(typed)).toBeUndefined()
})

test('a telephone is printed with its international prefix', () => {
  expect(phoneAbroad('+33639981234')).toBe('+33 6 39 98 12 34')
  expect(phoneAbroad('+590690123456')).toBe('+590 6 90 12 34 56')
})
