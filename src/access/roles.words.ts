// The roles, as they are named to whoever holds one: on every page, so apart from the rest.
import { bilingual } from '#kit/words.ts'

export const words = bilingual(
  {
    patient: 'Patient',
    practitioner: 'Médecin',
    administrator: 'Administration',
    lead: 'Médecin responsable de garde',
  },
  {
    patient: 'Patient',
    practitioner: 'Doctor',
    administrator: 'Administration',
    lead: 'On-call medical lead',
  },
)
