// What a patient takes away of each room's tables: declared by the room, gathered by the export, held against the catalogue by a test.
import type { z } from 'zod'
import type { Id } from '#kit/id.ts'
import type { Read } from './database.ts'
import type { Tables } from './tables.ts'

/** A file of the archive, read only when its volume is made. */
export interface ExportFile {
  readonly path: string
  readonly size: number
  read(db: Read): Promise<Uint8Array>
}

export interface Exported<Value> {
  readonly value: Value
  /** The same for a reader, in French, a line each: what is printed in the summary. */
  readonly told: readonly string[]
  readonly files?: readonly ExportFile[]
}

export interface ExportPart<Schema extends z.ZodType = z.ZodType> {
  /** Its name in `dossier.json`. */
  readonly part: string
  /** Its title in the summary, in French. */
  readonly title: string
  readonly tables: readonly (keyof Tables)[]
  /** Strict: what it does not name does not leave; printed beside the data as a JSON schema. */
  readonly schema: Schema
  /** Read as the part of the system named `export`, for an account that stands for the patient: the row rules ask both. */
  read(db: Read, patient: Id, reader: Id): Promise<Exported<z.input<Schema>>>
}

/** Tables about a patient that the archive leaves out, and why, in a sentence. */
export interface NotExported {
  readonly leftOut: readonly (keyof Tables)[]
  readonly because: string
}

export type Exporting = ExportPart | NotExported

export const exportPart = <Schema extends z.ZodType>(part: ExportPart<Schema>): Exporting =>
  part as unknown as ExportPart
