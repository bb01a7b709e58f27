// The line lost in an emergency: when the patient's telephone rings, how often, when it stops, and when the lead is called.
import { type Dated, inForce } from '#kit/dated.ts'
import { dayIn, type Instant, plusSeconds } from '#kit/time.ts'
import type { EmergencyStep } from './emergency.ts'

export interface LinePolicy {
  /** Seconds without the patient's page before their telephone rings: a page that reloads is back within them. */
  readonly graceSeconds: number
  readonly ringEverySeconds: number
  readonly mostRings: number
  /** Seconds without the doctor's page after which the on-call lead is called. */
  readonly deskSilentSeconds: number
  readonly leadRingEverySeconds: number
  readonly mostLeadRings: number
}

/** No text sets these lengths: they are the operator's, and no named doctor has signed them. */
export const linePolicies: readonly (Dated<LinePolicy> & { readonly validated: false })[] = [
  {
    from: '2026-01-01' as Dated<LinePolicy>['from'],
    source: 'Durées choisies par l’exploitant ; aucune source publiée',
    validated: false,
    rule: {
      graceSeconds: 1,
      ringEverySeconds: 30,
      mostRings: 20,
      deskSilentSeconds: 120,
      leadRingEverySeconds: 60,
      mostLeadRings: 15,
    },
  },
]

export const linePolicyAt = (at: Instant): LinePolicy => {
  const found = inForce(linePolicies, dayIn(at, 'Europe/Paris')) ?? linePolicies[0]
  if (!found) throw new Error('no rule says when to ring')
  return found.rule
}

/** When each side's page was last lost to the server; null while it is there. */
export interface Presence {
  readonly patientGoneAt: Instant | null
  readonly doctorGoneAt: Instant | null
}

export interface LineFacts extends Presence {
  /** What is written of this emergency so far, in order. */
  readonly steps: readonly { readonly step: EmergencyStep; readonly at: Instant }[]
  readonly telephone: boolean
  /** Whether the call had begun: before, there is no line to lose. */
  readonly begun: boolean
}

export interface WhatNow {
  /** To be written, then done, in this order. */
  readonly deeds: readonly EmergencyStep[]
  /** When to look again, whatever happens in between. */
  readonly again: Instant | null
}

/**
 * Looked at whenever something changes and at `again`, with the same answer for the same facts, so that a process that
 * dies between writing and ringing goes on where it was. An emergency with its outcome noted is not looked at: once the
 * emergency services ring the patient back, our own calls must not keep the telephone busy.
 */
export const whatNow = (facts: LineFacts, at: Instant, policy: LinePolicy): WhatNow => {
  const watched = [...(facts.begun ? [watchPatient(facts, at, policy)] : []), watchDoctor(facts, at, policy)]
  const later = watched.flatMap(({ again }) => (again ? [again] : [])).sort()
  return { deeds: watched.flatMap(({ deeds }) => deeds), again: later[0] ?? null }
}

const watchPatient = (facts: LineFacts, at: Instant, policy: LinePolicy): WhatNow => {
  const { lost, since: rings, last } = sinceLast(facts, ['line-lost', 'line-back'], 'patient-rang')
  if (facts.patientGoneAt === null) return { deeds: lost ? ['line-back'] : [], again: null }
  if (!lost) {
    const due = plusSeconds(facts.patientGoneAt, policy.graceSeconds)
    if (at < due) return { deeds: [], again: due }
    if (!facts.telephone) return { deeds: ['line-lost', 'no-telephone'], again: null }
    return {
      deeds: ['line-lost', 'patient-rang', 'patient-texted'],
      again: plusSeconds(at, policy.ringEverySeconds),
    }
  }
  if (!facts.telephone || rings >= policy.mostRings) return { deeds: [], again: null }
  const due = plusSeconds(last ?? at, policy.ringEverySeconds)
  if (at < due) return { deeds: [], again: due }
  return { deeds: ['patient-rang'], again: plusSeconds(at, policy.ringEverySeconds) }
}

const watchDoctor = (facts: LineFacts, at: Instant, policy: LinePolicy): WhatNow => {
  const { lost: silent, since: rings, last } = sinceLast(facts, ['desk-silent', 'desk-back'], 'lead-rang')
  if (facts.doctorGoneAt === null) return { deeds: silent ? ['desk-back'] : [], again: null }
  if (!silent) {
    const due = plusSeconds(facts.doctorGoneAt, policy.deskSilentSeconds)
    if (at < due) return { deeds: [], again: due }
    const ring: readonly EmergencyStep[] = facts.telephone ? ['lead-rang'] : []
    return {
      deeds: ['desk-silent', ...ring],
      again: facts.telephone ? plusSeconds(at, policy.leadRingEverySeconds) : null,
    }
  }
  if (!facts.telephone || rings >= policy.mostLeadRings) return { deeds: [], again: null }
  const due = plusSeconds(last ?? at, policy.leadRingEverySeconds)
  if (at < due) return { deeds: [], again: due }
  return { deeds: ['lead-rang'], again: plusSeconds(at, policy.leadRingEverySeconds) }
}

/** Whether the trouble named first was the last of the pair to be written, and what was rung since. */
const sinceLast = (
  { steps }: LineFacts,
  [trouble, over]: readonly [EmergencyStep, EmergencyStep],
  ring: EmergencyStep,
): { readonly lost: boolean; readonly since: number; readonly last: Instant | undefined } => {
  const at = steps.findLastIndex(({ step }) => step === trouble || step === over)
  const lost = steps[at]?.step === trouble
  const rung = lost ? steps.slice(at).filter(({ step }) => step === ring) : []
  return { lost, since: rung.length, last: rung.at(-1)?.at }
}

/** How the line stands by what is written: for the screens. */
export const lineIn = (steps: LineFacts['steps']): { readonly lost: boolean; readonly rings: number } => {
  const facts = { steps, telephone: true, begun: true, patientGoneAt: null, doctorGoneAt: null }
  const { lost, since } = sinceLast(facts, ['line-lost', 'line-back'], 'patient-rang')
  return { lost, rings: since }
}
export const isDeskSilent = (steps: LineFacts['steps']): boolean =>
  steps.findLast(({ step }) => step === 'desk-silent' || step === 'desk-back')?.step === 'desk-silent'
