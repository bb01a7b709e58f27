// How long prescription keeps what is its own.
import type { Retention } from '#edge/retention.ts'

export const prescriptionRetention: readonly Retention[] = [
  { table: 'medicine', with: 'its own reason', why: 'public data, replaced whole by the next import' },
  {
    table: 'medicine_edition',
    with: 'its own reason',
    why: 'public data, one line an import: signed prescriptions name it',
  },
  { table: 'interaction_thesaurus', with: 'its own reason', why: 'public data, one row, replaced by the next import' },
]
