// The words of the report's screens: notes and how they are saved, the compte rendu, its signature, closing, what was decided.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { CloseReason, close } from './close.ts'
import type { Need } from './compte-rendu.ts'
import type { readDecided } from './decided.ts'
import type { endShift, LeftToDo, openFiles } from './end-shift.ts'
import type { Section } from './note.ts'
import { paper } from './paper.words.ts'
import type { readReport } from './report.ts'
import type { saveNote } from './save-note.ts'
import type { sign } from './sign.ts'

type Refusals = RefusalWords<
  | typeof saveNote
  | typeof sign
  | typeof close
  | typeof readReport
  | typeof readDecided
  | typeof openFiles
  | typeof endShift
>

const french = {
  refusals: {
    'stale-note': 'Les notes ont changé depuis que vous les avez lues. Relisez-les, puis signez.',
    'already-signed': 'Le compte rendu est déjà signé.',
    'consultation-over': 'Cette consultation est terminée.',
    'not-begun': 'Le patient n’a pas encore commencé la consultation.',
    incomplete: 'Il manque des sections au compte rendu.',
    'already-closed': 'Cette consultation est déjà terminée.',
    'files-open': 'Il reste un dossier ouvert : votre service ne peut pas encore se terminer.',
    'emergency-open': 'Une urgence est ouverte. Notez d’abord « Secours prévenus » ou « Patient joint ».',
    'not-signed': 'Signez d’abord le compte rendu, ou dites pourquoi il n’y en a pas.',
    'reason-unexplained': 'Expliquez en quelques mots pourquoi il n’y a pas de compte rendu.',
  } as Refusals,
  notes: 'Notes',
  sections: paper.sections as Readonly<Record<Section, string>>,
  /** Under the sections written for the patient. */
  readByPatient: 'Le patient lira ce texte',
  savedAt: (time: string) => `Enregistré à ${time}`,
  saving: 'Enregistrement…',
  kept: 'Non enregistré : gardé sur cet appareil',
  notKept: 'Non enregistré : ne fermez pas cette page',
  stale: (time: string) => `Cette section a été enregistrée ailleurs à ${time}. Les deux textes sont ici.`,
  /** The browser would cut a pasted text in silence: we let it in and say it. */
  tooLong: (over: number) => `Trop long de ${over} caractères : raccourcissez pour que le texte soit enregistré.`,
  theirs: 'L’autre texte',
  empty: 'Vide',
  keepMine: 'Garder mon texte',
  takeTheirs: 'Reprendre l’autre texte',
  sealed: 'Ce texte est arrivé trop tard : il n’est pas dans le compte rendu. Copiez-le si vous en avez besoin.',
  review: 'Relire et signer',
  compteRendu: 'Compte rendu',
  sign: 'Signer le compte rendu',
  signing: 'Signature…',
  signHint: 'Le document est envoyé dans le dossier du patient. Il ne pourra plus être modifié, seulement complété.',
  signed: (time: string) => `Signé à ${time}. Le patient le trouve dans son dossier.`,
  notSavedYet: 'Une section n’est pas encore enregistrée. La signature attend qu’elle le soit.',
  readDocument: 'Télécharger (PDF)',
  unwritten: 'Non renseigné',
  missingLead: (things: string) => `Pour terminer, il manque : ${things}.`,
  needs: {
    emergency: 'l’issue de l’urgence (« Secours prévenus » ou « Patient joint »)',
    reason: 'le motif',
    hypothesis: 'la conclusion',
    conduct: 'la conduite à tenir',
    signature: 'la signature',
  } as Readonly<Record<Need, string>>,
  close: 'Terminer la consultation',
  closed: 'Consultation terminée',
  closedAt: (time: string) => `Terminée à ${time}.`,
  outcome: 'Comment la consultation s’est-elle terminée ?',
  outcomes: {
    done: { label: 'L’acte a été fait', note: '' },
    'not-suited': {
      label: 'La distance ne convenait pas',
      note: 'Rien n’est facturé ; le compte rendu dit où le patient est adressé',
    },
  },
  without: 'Terminer sans compte rendu',
  withoutHint: 'Le motif et la date restent dans le dossier.',
  why: 'Pourquoi n’y a-t-il pas de compte rendu ?',
  reasons: {
    'patient-absent': 'Le patient n’est pas venu',
    'patient-left': 'Le patient est parti avant l’échange',
    'technical-failure': 'La technique a empêché l’échange',
    'identity-doubt': 'L’identité n’a pas pu être établie',
    'sent-to-emergency': 'Les secours ont pris le relais',
    other: 'Autre motif',
  } as Readonly<Record<CloseReason, string>>,
  explain: 'Précisez',
  chooseOne: 'Choisissez une réponse.',
  shift: {
    end: 'Fin de service',
    noMore: 'Vous ne recevez plus de nouveaux patients.',
    nothing: 'Aucun dossier ouvert.',
    left: 'Il reste à faire',
    file: (since: string, todo: string) => `Consultation de ${since} : ${todo}`,
    todo: {
      emergency: 'une urgence est ouverte',
      announced: 'le patient n’a pas encore commencé ; sans réponse, sa place est rendue en deux minutes',
      'to-sign': 'le compte rendu n’est pas signé',
      'to-close': 'le compte rendu est signé, la consultation n’est pas terminée',
    } as Readonly<Record<LeftToDo, string>>,
    how: 'Terminez, passez le relais à un confrère qui accepte, ou terminez sans compte rendu avec un motif daté.',
    confirm: 'Terminer mon service',
  },
  decided: 'Ce qui a été décidé',
  decidedBy: (who: string) => `Par ${who}`,
  youCame: 'Vous consultiez pour',
  whatToDo: 'Ce que vous devez faire',
  whatNext: 'La suite',
  notSignedYet: 'Le compte rendu n’est pas encore signé. Il apparaîtra ici dès qu’il le sera.',
}

const english: typeof french = {
  refusals: {
    'stale-note': 'The notes have changed since you read them. Read them again, then sign.',
    'already-signed': 'The report is already signed.',
    'consultation-over': 'This consultation is over.',
    'not-begun': 'The patient has not begun the consultation yet.',
    incomplete: 'Sections of the report are missing.',
    'already-closed': 'This consultation is already closed.',
    'files-open': 'A file is still open: your shift cannot end yet.',
    'emergency-open': 'An emergency is open. First note “Help is warned” or “Patient reached”.',
    'not-signed': 'Sign the report first, or say why there is none.',
    'reason-unexplained': 'Explain in a few words why there is no report.',
  },
  notes: 'Notes',
  sections: {
    reason: 'Reason',
    anamnesis: 'History of the illness',
    history: 'Past history',
    examination: 'Examination at a distance',
    hypothesis: 'Hypothesis and conclusion',
    conduct: 'Management',
    followUp: 'Follow-up',
  },
  readByPatient: 'The patient will read this text',
  savedAt: (time: string) => `Saved at ${time}`,
  saving: 'Saving…',
  kept: 'Not saved: kept on this device',
  notKept: 'Not saved: do not close this page',
  stale: (time: string) => `This section was saved elsewhere at ${time}. Both texts are here.`,
  tooLong: (over: number) => `${over} characters too long: shorten it so that it can be saved.`,
  theirs: 'The other text',
  empty: 'Empty',
  keepMine: 'Keep my text',
  takeTheirs: 'Take the other text',
  sealed: 'This text came too late: it is not in the report. Copy it if you need it.',
  review: 'Review and sign',
  compteRendu: 'Report',
  sign: 'Sign the report',
  signing: 'Signing…',
  signHint: 'The document goes to the patient’s record. It can then be added to, not changed.',
  signed: (time: string) => `Signed at ${time}. The patient finds it in their record.`,
  notSavedYet: 'A section is not saved yet. The signature waits for it.',
  readDocument: 'Download (PDF)',
  unwritten: 'Not filled in',
  missingLead: (things: string) => `Before closing, still missing: ${things}.`,
  needs: {
    emergency: 'the outcome of the emergency (“Help is warned” or “Patient reached”)',
    reason: 'the reason',
    hypothesis: 'the conclusion',
    conduct: 'the management',
    signature: 'the signature',
  },
  close: 'End the consultation',
  closed: 'Consultation ended',
  closedAt: (time: string) => `Ended at ${time}.`,
  outcome: 'How did the consultation end?',
  outcomes: {
    done: { label: 'Care was given', note: '' },
    'not-suited': {
      label: 'Distance was not suitable',
      note: 'Nothing is charged; the report says where the patient is referred',
    },
  },
  without: 'End without a report',
  withoutHint: 'The reason and its date stay in the record.',
  why: 'Why is there no report?',
  reasons: {
    'patient-absent': 'The patient did not come',
    'patient-left': 'The patient left before the consultation',
    'technical-failure': 'A technical failure prevented it',
    'identity-doubt': 'The identity could not be established',
    'sent-to-emergency': 'The emergency services took over',
    other: 'Another reason',
  },
  explain: 'Say more',
  chooseOne: 'Choose an answer.',
  shift: {
    end: 'End of shift',
    noMore: 'You receive no new patients.',
    nothing: 'No open file.',
    left: 'Left to do',
    file: (since: string, todo: string) => `Consultation of ${since}: ${todo}`,
    todo: {
      emergency: 'an emergency is open',
      announced: 'the patient has not begun yet; unanswered, their place is given back within two minutes',
      'to-sign': 'the report is not signed',
      'to-close': 'the report is signed, the consultation is not ended',
    },
    how: 'Finish, hand over to a colleague who accepts, or end without a report with a dated reason.',
    confirm: 'End my shift',
  },
  decided: 'What was decided',
  decidedBy: (who: string) => `By ${who}`,
  youCame: 'You came for',
  whatToDo: 'What you should do',
  whatNext: 'What comes next',
  notSignedYet: 'The report is not signed yet. It will appear here as soon as it is.',
}

export const words = bilingual(french, english)
