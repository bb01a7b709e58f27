// The fixed wording of the printed compte rendu: French only, since a document of care is written in French whoever reads the screen.
import { words as emergency } from '#consultation/emergency.words.ts'
import type { IdentityAnswers } from '#consultation/identity-check.ts'
import type { IncidentKind } from '#consultation/incidents.ts'
import type { Instant } from '#kit/time.ts'
import { msOf } from '#kit/time.ts'
import type { CompteRendu } from './compte-rendu.ts'
import type { Section } from './note.ts'

export const paper = {
  title: 'Compte rendu de téléconsultation',
  professional: 'Professionnel',
  patient: 'Patient',
  rpps: (rpps: string) => `RPPS ${rpps}`,
  bornAs: (name: string) => `Nom de naissance : ${name}`,
  givenNames: (names: string) => `Prénoms : ${names}`,
  birth: (day: string) => `Date de naissance : ${day}`,
  sex: { F: 'Sexe : féminin', M: 'Sexe : masculin', I: 'Sexe : indéterminé' },
  unqualified: 'Identité non qualifiée (pas d’INS)',
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
  signed: 'Signé électroniquement (non qualifié)',
  signedBy: (who: string, when: string) => `Par ${who}, ${when}.`,
  confirmed: (when: string) => `Identité du signataire confirmée de nouveau ${when}.`,
  seal: 'Empreinte SHA-256 du contenu :',
  madeBy: (account: string, template: string, version: number) =>
    `Compte du signataire : ${account} · modèle ${template} · version ${version}`,
  page: (number: number, of: number) => `Page ${number} sur ${of}`,
  demonstration: 'DÉMONSTRATION — sans valeur',
}

const partsIn = (at: Instant, zone: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('fr-FR', { timeZone: zone, ...options }).format(msOf(at))

/** « 14 h 20 », or « 14 h 20 min 07 s » with seconds. */
export const hour = (at: Instant, zone: string, seconds = false): string => {
  const [h, m, s] = partsIn(at, zone, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).split(':')
  return seconds ? `${Number(h)} h ${m} min ${s} s` : `${Number(h)} h ${m}`
}

/** « samedi 21 novembre 2026 ». */
export const longDay = (at: Instant, zone: string): string => partsIn(at, zone, { dateStyle: 'full' })

/** « UTC+1 »: an hour without its zone is not an hour. */
const offsetWords = (at: Instant, zone: string): string =>
  new Intl.DateTimeFormat('fr-FR', { timeZone: zone, timeZoneName: 'shortOffset' })
    .formatToParts(msOf(at))
    .find(part => part.type === 'timeZoneName')?.value ?? zone

/** « UTC+1, Europe/Paris ». */
export const zoneWords = (at: Instant, zone: string): string => `${offsetWords(at, zone)}, ${zone}`

/** « le 21 novembre 2026 à 14 h 43 min 12 s, UTC+1 ». */
export const moment = (at: Instant, zone: string): string =>
  `le ${partsIn(at, zone, { dateStyle: 'long' })} à ${hour(at, zone, true)}, ${offsetWords(at, zone)}`

/** « 07/03/1984 », as on an identity card. */
export const civilDay = (day: string): string => day.split('-').reverse().join('/')
