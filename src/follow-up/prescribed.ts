// What a signed prescription makes awaited: one result for each line of biology or imaging. Pure.
import type { Line } from '#prescription/prescription.ts'
import type { Kind } from './follow-up.ts'
import { graceDays } from './order.ts'

export interface Awaited {
  readonly line: string
  readonly kind: Extract<Kind, 'biology' | 'imaging'>
  readonly about: string
  readonly fromDays: number
  readonly untilDays: number
}

/** Days after which a result should be there: ours, not validated; an appointment for imaging takes longer than a blood test. */
const expectedDays = { biology: { urgent: 1, usual: 7 }, imaging: { urgent: 2, usual: 30 } } as const

export const awaitedIn = (lines: readonly Line[]): readonly Awaited[] =>
  lines.flatMap(line => {
    if (line.kind !== 'biology' && line.kind !== 'imaging') return []
    const asked = line.kind === 'biology' ? line.exams : `${line.exam}, ${line.region}`
    const fromDays = expectedDays[line.kind][line.urgent ? 'urgent' : 'usual']
    const about = `${asked}. ${line.question}`.slice(0, 500)
    return [{ line: line.id, kind: line.kind, about, fromDays, untilDays: fromDays + graceDays }]
  })
