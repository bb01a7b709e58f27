// What the checks met in the lines of a draft, as the signature reads it.
import type { ConsultationTable } from '#consultation/server/consultation.store.ts'
import type { Read } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { Instant } from '#kit/time.ts'
import type { Line } from '../prescription.ts'
import type { MetAlert } from '../sign-prescriptions.ts'

export const alertsFor = async (
  _db: Read,
  _house: House,
  _row: ConsultationTable,
  _lines: readonly Line[],
  _at: Instant,
): Promise<readonly MetAlert[]> => []
