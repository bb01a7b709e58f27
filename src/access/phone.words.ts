// The words of the telephone: coming in with a number and a code, and the simulator of a demonstration.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { capturedTelephone } from './phone-simulator.ts'

type Refusals = RefusalWords<typeof capturedTelephone>

const fr = {
  refusals: {
    'not-a-demo': 'Cela n’existe que dans une démonstration.',
  } satisfies Refusals as Refusals,
  simulator: {
    title: 'Téléphone',
    why: 'Ce téléphone reçoit tous les SMS et les appels de la démonstration, quel que soit le numéro.',
    none: 'Aucun SMS, aucun appel pour le moment.',
    mark: 'simulateur',
    kinds: { text: 'SMS', ring: 'Appel' },
    to: (kind: string, number: string) => `${kind} au ${number}`,
  },
}

const en: typeof fr = {
  refusals: {
    'not-a-demo': 'This exists only in a demonstration.',
  },
  simulator: {
    title: 'Telephone',
    why: 'This telephone receives every text message and call of the demonstration, whatever the number.',
    none: 'No message and no call yet.',
    mark: 'simulator',
    kinds: { text: 'Text message', ring: 'Call' },
    to: (kind: string, number: string) => `${kind} to ${number}`,
  },
}

export const words = bilingual(fr, en)
