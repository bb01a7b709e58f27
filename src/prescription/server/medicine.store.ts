// Medicines as other acts read them: by their codes, in the edition in force.
import type { Read } from '#edge/database.ts'
import type { Medicine } from '../medicine.ts'

/** Those of these codes that the edition in force knows, in no order. */
export const readMedicines = async (_db: Read, _codes: readonly string[]): Promise<Medicine[]> => []
