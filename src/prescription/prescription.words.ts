// The words of prescription: what refuses an act, and what is told of it.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { cancelMine, cancelPrescription, listPrescriptions, listSigned } from './cancel-prescription.ts'
import type { readDraft, saveDraft } from './draft.ts'
import type { findMedicines } from './medicine.ts'
import type { ask, dispense, lookUp } from './pharmacy.ts'
import type { answerQuestion, listQuestions } from './question.ts'
import type { readReach, saveReach } from './reach.ts'
import type { signPrescriptions } from './sign-prescriptions.ts'

type Refusals = RefusalWords<
  | typeof findMedicines
  | typeof readDraft
  | typeof saveDraft
  | typeof signPrescriptions
  | typeof cancelPrescription
  | typeof cancelMine
  | typeof listPrescriptions
  | typeof listSigned
  | typeof readReach
  | typeof saveReach
  | typeof lookUp
  | typeof dispense
  | typeof ask
  | typeof listQuestions
  | typeof answerQuestion
>

const fr = {
  refusals: {
    'stale-draft': 'L’ordonnance a changé dans un autre onglet. Relisez-la, puis continuez ici.',
    'consultation-over': 'Cette consultation est terminée.',
    'line-twice': 'Une ligne est enregistrée deux fois. Rechargez la page.',
    'nothing-written': 'L’ordonnance est vide : ajoutez une ligne.',
    'not-begun': 'La consultation n’a pas commencé.',
    'neither-seen-nor-heard':
      'Rien ne peut être prescrit après un échange par écrit seul : voyez ou entendez d’abord le patient (CSS L.160-8).',
    'reach-missing': 'Indiquez d’abord comment vous joindre : l’ordonnance doit le dire.',
    'line-wrong': 'Une ligne est à corriger : elle est signalée.',
    'alert-unanswered': 'Une alerte attend votre réponse : donnez la raison, ou changez la ligne.',
    'not-prescribed-here': 'Ce service ne prescrit pas ce médicament à distance : la ligne le dit.',
    'replaces-unknown': 'L’ordonnance à remplacer n’est pas annulée.',
    'cancelled-already': 'Cette ordonnance est déjà annulée.',
    'dispensed-already': 'Tout a été délivré : elle ne peut plus être annulée.',
    'phone-unknown': 'Ce numéro ne peut pas être appelé. Vérifiez-le.',
    'code-unknown': 'Ce code n’ouvre aucune ordonnance. Vérifiez-le sur le papier.',
    cancelled: 'Cette ordonnance est annulée : rien ne peut plus en être délivré.',
    'too-late': 'Cette ordonnance est trop ancienne pour cette délivrance.',
    'counted-already': 'Cette délivrance vient d’être comptée, peut-être par un confrère. L’ordonnance a été relue.',
    'no-such-line': 'Cette ligne n’existe pas. Rechargez la page.',
    'too-many-questions':
      'Beaucoup de questions ont déjà été posées : appelez le prescripteur, son numéro est sur l’ordonnance.',
    'answered-already': 'Une réponse a déjà été donnée.',
  } satisfies Refusals as Refusals,
  lateQuestion: (url: string) =>
    `Colloque : une question d’un pharmacien attend depuis plus de 15 minutes. À lire ici : ${url}`,
}

const en: typeof fr = {
  refusals: {
    'stale-draft': 'The prescription changed in another tab. Read it again, then go on here.',
    'consultation-over': 'This consultation is over.',
    'line-twice': 'A line is saved twice. Reload the page.',
    'nothing-written': 'The prescription is empty: add a line.',
    'not-begun': 'The consultation has not begun.',
    'neither-seen-nor-heard':
      'Nothing can be prescribed after writing alone: see or hear the patient first (CSS L.160-8).',
    'reach-missing': 'Say first how you are reached: the prescription must tell it.',
    'line-wrong': 'A line needs correcting: it is marked.',
    'alert-unanswered': 'An alert waits for your answer: give the reason, or change the line.',
    'not-prescribed-here': 'This service does not prescribe this medicine at a distance: the line says so.',
    'replaces-unknown': 'The prescription to replace is not cancelled.',
    'cancelled-already': 'This prescription is cancelled already.',
    'dispensed-already': 'Everything was dispensed: it can no longer be cancelled.',
    'phone-unknown': 'This number cannot be called. Check it.',
    'code-unknown': 'This code opens no prescription. Check it on the paper.',
    cancelled: 'This prescription is cancelled: nothing of it may be dispensed any more.',
    'too-late': 'This prescription is too old for this dispensing.',
    'counted-already': 'This dispensing was just counted, maybe by a colleague. The prescription was read again.',
    'no-such-line': 'There is no such line. Reload the page.',
    'too-many-questions': 'Many questions were asked already: call the prescriber, the number is on the prescription.',
    'answered-already': 'An answer was given already.',
  },
  lateQuestion: url =>
    `Colloque: a pharmacist’s question has been waiting for more than 15 minutes. Read it here: ${url}`,
}

export const words = bilingual(fr, en)
