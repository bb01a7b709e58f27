// How long each table is kept, as every room declares it for its own: the job of forget.ts does it.
import type { Id } from '#kit/id.ts'
import type { Kept } from '#kit/kept.ts'
import type { Instant } from '#kit/time.ts'
import type { Write } from './database.ts'
import type { Tables } from './tables.ts'

interface OfTable {
  readonly table: keyof Tables
}

/** Rows forgotten once a column is older than a time; the table's comment promises the same time, and a test reads both. */
export interface Timed extends OfTable {
  readonly kept: Kept
  /** The text that sets the time, or `ours`. */
  readonly source: string
  /** The column the time is counted from. Absent where `by` says which job of the room does it. */
  readonly since?: string
  /** What is done when it is not a plain deletion. */
  forget?(db: Write, before: Instant): Promise<unknown>
  readonly by?: string
}

/** Rows that live as long as the patient's record: erasing the record erases them. */
export interface WithRecord extends OfTable {
  readonly with: 'record'
  /** Absent where the rows of another table, erased first, take these with them. */
  erase?(db: Write, patient: Id): Promise<unknown>
}

/** Rows that live as long as those of another table, or are never many: why, in a sentence. */
export interface Otherwise extends OfTable {
  readonly with: 'its own reason'
  readonly why: string
}

export type Retention = Timed | WithRecord | Otherwise
