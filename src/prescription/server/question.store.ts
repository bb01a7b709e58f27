// Questions to prescribers as they are kept, and opened by whoever may read them.
import { z } from 'zod'
import type { SubjectKey } from '#edge/keys.ts'
import type { Id } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'
import { dispenser, questionText } from '../pharmacy.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    prescription_question: QuestionTable
  }
}

export interface QuestionTable {
  id: string
  prescription_id: string
  patient_id: string
  account_id: string
  asked_sealed: Buffer
  asked_at: Instant
  due_at: Instant
  late_told_at: Instant | null
  answer_sealed: Buffer | null
  answered_by: string | null
  answered_at: Instant | null
}

const askedForm = z.strictObject({ text: questionText, by: dispenser, phone: z.string() })

export const askedPlace = (id: Id) => ({ column: 'prescription_question.asked_sealed', row: id })
export const answerPlace = (id: Id) => ({ column: 'prescription_question.answer_sealed', row: id })

export const askedIn = (row: QuestionTable, key: SubjectKey) =>
  askedForm.parse(JSON.parse(key.open(askedPlace(row.id), row.asked_sealed)))

export const answerIn = (row: QuestionTable, key: SubjectKey) =>
  row.answer_sealed && row.answered_at
    ? { text: key.open(answerPlace(row.id), row.answer_sealed), at: row.answered_at }
    : undefined
