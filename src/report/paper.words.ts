// The fixed wording of the printed compte rendu: French only, since a document of care is written in French whoever reads the screen.
import { words as emergency } from '#consultation/emergency.words.ts'
import type { IdentityAnswers } from '#consultation/identity-check.ts'
import type { IncidentKind } from '#consultation/incidents.ts'
import { carePaper } from '#record/paper.words.ts'
import type { CompteRendu } from './compte-rendu.ts'
import type { Section } from './note.ts'

export const paper = {
  ...carePaper,
  title: 'Compte rendu de téléconsultation',
  /** As it is named in the record. */
  named: (day: string, version: number): string =>
    version === 1 ? `${paper.title}, ${day}` : `${paper.title}, ${day}, version ${version}`,
  replaces: (version: number, before: number, when: string): string =>
    `Version ${version}, remplace la version ${before} signée ${when}.`,
  because: (reason: string): string => `Motif : ${reason}`,
  given: 'Documents remis',
  medium: {
    video: 'Téléconsultation par vidéo',
    voice: 'Téléconsultation par la voix seule',
    text: 'Téléconsultation par écrit',
    'video-then-voice': 'Téléconsultation par vidéo, en partie par la voix seule',
    'not-recorded': 'Téléconsultation (moyen d’échange non relevé)',
  } satisfies Record<CompteRendu['act']['medium'], string>,
  sections: {
    reason: 'Motif',
    anamnesis: 'Anamnèse',
    history: 'Antécédents',
    examination: 'Examen à distance',
    hypothesis: 'Hypothèse et conclusion',
    conduct: 'Conduite à tenir',
    followUp: 'Suivi',
  } satisfies Record<Section, string>,
  identity: 'Vérifications à l’écran',
  checked: {
    verdict: { verified: 'Identité vérifiée', doubt: 'Doute sur l’identité' } satisfies Record<
      IdentityAnswers['verdict'],
      string
    >,
    how: {
      document: 'sur présentation d’un document',
      known: 'patient déjà connu du professionnel',
      'said-by-parent': 'déclarée par un parent',
      said: 'déclarée par le patient',
    } satisfies Record<IdentityAnswers['how'], string>,
    place: { true: 'lieu redit par le patient', false: 'lieu non confirmé' },
    driving: { true: 'ne conduit pas', false: 'absence de conduite non vérifiée' },
    present: (people: string) => `personnes présentes : ${people}`,
    people: {
      'nobody-else': 'le patient seul',
      parent: 'un parent',
      relative: 'un proche',
      caregiver: 'un soignant',
      'someone-else': 'une autre personne',
    } satisfies Record<IdentityAnswers['present'][number], string>,
  },
  formerly: (who: string, rpps: string, hour: string) =>
    `Consultation commencée par ${who} (${rpps}), relais accepté à ${hour}.`,
  emergency: 'Urgence pendant la consultation',
  emergencySteps: emergency.fr.steps,
  emergencyWords: emergency.fr.decisions,
  byLead: emergency.fr.by.lead,
  prescriptions: 'Prescriptions',
  noPrescription: 'Aucune prescription n’a été établie pendant cet acte.',
  incidents: 'Incidents techniques',
  incident: {
    cut: 'liaison coupée',
    'no-image': 'image absente',
    'no-sound': 'son absent',
    'page-reloaded': 'page rechargée',
  } satisfies Record<IncidentKind, string>,
  noticedBy: {
    leader: 'côté professionnel',
    patient: 'côté patient',
    both: 'des deux côtés',
  },
  lasting: (seconds: number) =>
    seconds < 60
      ? `pendant ${seconds} s`
      : `pendant ${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`,
  noIncident: 'Aucun incident technique n’a été relevé.',
}
