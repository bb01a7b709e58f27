// The words of the record: the declared profile, the documents, and every refusal of its acts.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { DocumentKind } from './document.ts'
import type { saveProfile } from './profile.ts'
import type { decideEnd, HoldCause } from './record-end.ts'

type Refusals = RefusalWords<typeof saveProfile | typeof decideEnd>

const fr = {
  refusals: {
    'stale-profile': 'Le profil a changé dans une autre fenêtre. Le voici à jour : refaites votre changement.',
    'already-erased': 'Un de ces dossiers est déjà effacé : relisez la liste.',
    held: 'Un de ces dossiers est retenu : levez d’abord la retenue.',
  } satisfies Refusals as Refusals,
  kept: {
    title: 'Durée de conservation',
    until: (day: string) => `Conservé jusqu’au ${day}, au moins.`,
    last: (day: string) =>
      `Compté depuis votre dernier soin, le ${day}, et jamais moins que jusqu’au 28ᵉ anniversaire.`,
    never: 'Compté depuis l’ouverture du dossier : aucun soin n’a encore été donné.',
    after: 'Ensuite, une personne décide de l’effacer définitivement, jamais une machine seule.',
    held: 'Une décision retient ce dossier : il n’est pas effacé en attendant.',
    source: 'Cette règle repose sur :',
  },
  ends: {
    title: 'Dossiers arrivés à leur terme',
    why: 'La loi ne demande plus de garder ces dossiers. Rien n’est effacé avant votre décision\u00a0; ce qui est effacé ne revient pas.',
    none: 'Aucun dossier n’est arrivé à son terme',
    record: 'Dossier',
    due: 'À conserver jusqu’au',
    state: 'État',
    acts: 'Décision',
    listed: 'À décider',
    erase: 'Effacer définitivement',
    eraseSure: 'Effacer définitivement ?',
    eraseWhy:
      'Le dossier, ses documents et sa clé sont détruits, dans les sauvegardes aussi à mesure qu’elles expirent. Personne ne peut revenir en arrière.',
    hold: 'Retenir',
    holdWhy: 'Pourquoi retenir ce dossier ?',
    lift: 'Lever la retenue',
    cancel: 'Annuler',
    toErase: 'Effacement en cours',
    held: 'Retenu',
    erased: (day: string) => `Effacé le ${day}`,
    causes: {
      claim: 'Une réclamation est en cours',
      judge: 'Un juge l’a demandé',
      'patient-asked': 'Le patient demande de le garder',
      'other-duty': 'Une autre obligation légale',
    } satisfies Record<HoldCause, string>,
    more: 'Voir plus',
  },
  documents: {
    title: 'Documents',
    none: 'Aucun document pour le moment.',
    noneWhy: 'Après une consultation, le compte rendu signé vous attend ici.',
    kinds: {
      'compte-rendu': 'Compte rendu',
      prescription: 'Ordonnance',
      certificate: 'Certificat',
      'referral-letter': 'Courrier pour un confrère',
      receipt: 'Reçu',
    } satisfies Record<DocumentKind, string>,
    download: 'Télécharger',
    more: 'Voir plus',
    downloadOne: (title: string) => `Télécharger : ${title}`,
    size: (kilobytes: number) => `PDF, ${kilobytes} ko`,
  },
  profile: {
    title: 'Profil médical',
    why: 'Ce que vous déclarez ici est lu par le médecin qui vous reçoit.',
    parts: { allergies: 'Allergies', treatments: 'Traitements en cours', history: 'Antécédents' },
    hints: {
      allergies: 'Médicament ou autre, et ce qui s’est passé. Une par ligne.',
      treatments: 'Nom, dose, rythme. Un par ligne.',
      history: 'Maladies suivies, opérations. Un par ligne.',
    },
    known: { unknown: 'Non renseigné', none: 'Aucun', some: 'À préciser' },
    save: 'Enregistrer',
    saved: 'Profil enregistré.',
    declared: 'Déclaré par le patient',
    allergies: {
      find: 'Ajouter une allergie',
      findHint: 'Un médicament, une famille de médicaments, ou autre chose.',
      asWritten: (typed: string) => `Ajouter « ${typed} » tel quel`,
      line: (number: number) => `Allergie ${number}`,
      lineHint: 'Ajoutez ce qui s’est passé, et quand.',
      understood: (label: string) => `Compris : ${label}`,
      remove: (line: string) => `Retirer : ${line}`,
      removeShort: 'Retirer',
    },
  },
  waiting: {
    subject: 'Un document vous attend',
    text: (url: string) =>
      `Bonjour,\n\nUn document vous attend dans votre dossier Colloque. Pour le lire, connectez-vous :\n${url}\n\nCe message ne contient aucune information de santé.\n`,
    byText: (url: string) => `Colloque : un document vous attend. Pour le lire : ${url}`,
  },
}

const en: typeof fr = {
  refusals: {
    'stale-profile': 'The profile changed in another window. Here it is, up to date: make your change again.',
    'already-erased': 'One of these records is already erased: read the list again.',
    held: 'One of these records is held back: lift the hold first.',
  },
  kept: {
    title: 'How long this record is kept',
    until: (day: string) => `Kept until ${day} at least.`,
    last: (day: string) => `Counted from your last care, on ${day}, and never ending before the 28th birthday.`,
    never: 'Counted from the day the record was opened: no care was given yet.',
    after: 'Afterwards a person decides to erase it for ever, never a machine alone.',
    held: 'A decision holds this record back: it is not erased meanwhile.',
    source: 'This rule rests on:',
  },
  ends: {
    title: 'Records at the end of their time',
    why: 'The law no longer asks to keep these records. Nothing is erased until you decide; what is erased does not come back.',
    none: 'No record has reached the end of its time',
    record: 'Record',
    due: 'Kept until',
    state: 'State',
    acts: 'Decision',
    listed: 'To decide',
    erase: 'Erase for ever',
    eraseSure: 'Erase for ever?',
    eraseWhy:
      'The record, its documents and its key are destroyed, in the backups too once they expire. Nobody can undo it.',
    hold: 'Hold back',
    holdWhy: 'Why is this record held back?',
    lift: 'Lift the hold',
    cancel: 'Cancel',
    toErase: 'Being erased',
    held: 'Held back',
    erased: (day: string) => `Erased on ${day}`,
    causes: {
      claim: 'A claim is under way',
      judge: 'A judge asked for it',
      'patient-asked': 'The patient asked to keep it',
      'other-duty': 'Another legal duty',
    },
    more: 'See more',
  },
  documents: {
    title: 'Documents',
    none: 'No document yet.',
    noneWhy: 'After a consultation, the signed report waits for you here.',
    kinds: {
      'compte-rendu': 'Report',
      prescription: 'Prescription',
      certificate: 'Certificate',
      'referral-letter': 'Referral letter',
      receipt: 'Receipt',
    },
    download: 'Download',
    more: 'See more',
    downloadOne: (title: string) => `Download: ${title}`,
    size: (kilobytes: number) => `PDF, ${kilobytes} kB`,
  },
  profile: {
    title: 'Medical profile',
    why: 'What you declare here is read by the doctor who sees you.',
    parts: { allergies: 'Allergies', treatments: 'Current treatments', history: 'History' },
    hints: {
      allergies: 'A medicine or something else, and what happened. One per line.',
      treatments: 'Name, dose, rhythm. One per line.',
      history: 'Illnesses followed, operations. One per line.',
    },
    known: { unknown: 'Not filled in', none: 'None', some: 'To specify' },
    save: 'Save',
    saved: 'Profile saved.',
    declared: 'Declared by the patient',
    allergies: {
      find: 'Add an allergy',
      findHint: 'A medicine, a family of medicines, or something else.',
      asWritten: (typed: string) => `Add “${typed}” as it is`,
      line: (number: number) => `Allergy ${number}`,
      lineHint: 'Add what happened, and when.',
      understood: (label: string) => `Understood: ${label}`,
      remove: (line: string) => `Remove: ${line}`,
      removeShort: 'Remove',
    },
  },
  waiting: {
    subject: 'A document is waiting for you',
    text: (url: string) =>
      `Hello,\n\nA document is waiting for you in your Colloque record. Sign in to read it:\n${url}\n\nThis message holds no health information.\n`,
    byText: (url: string) => `Colloque: a document is waiting for you. To read it: ${url}`,
  },
}

export const words = bilingual(fr, en)
