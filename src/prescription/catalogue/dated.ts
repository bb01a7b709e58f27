// How every curated list of these checks says where it comes from: ours, of a day, not signed by a doctor yet.
import type { Said } from '../alert.ts'

/** The day these lists were last read against their sources. */
export const listDay = '2026-11-22'

export const ourEdition: Said = {
  fr: 'liste de Colloque du 22/11/2026, non validée par un médecin',
  en: 'Colloque’s list of 22/11/2026, not validated by a doctor',
}
