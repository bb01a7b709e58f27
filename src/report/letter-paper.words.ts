// The wording of referral letters and certificates on paper: French only, since a document of care is written in French (CSP R.4127-76).
import { hour, longDay } from '#kit/printed-time.ts'
import type { Instant } from '#kit/time.ts'
import type { CertificateKind } from './certificate.ts'
import type { LetterContent, Referral, ReferralDelay, ReferralPlace } from './letter.ts'

const places: Readonly<Record<ReferralPlace, string>> = {
  'treating-doctor': 'au médecin traitant',
  'duty-centre': 'à la maison médicale de garde',
  specialist: 'à un médecin spécialiste',
  'emergency-department': 'aux urgences',
}

const delays: Readonly<Record<ReferralDelay, string>> = {
  now: 'sans attendre',
  today: 'aujourd’hui',
  'two-days': 'dans les 48 heures',
  later: 'dans les jours qui viennent',
}

const certificates: Readonly<Record<CertificateKind, string>> = {
  'sick-child': 'Certificat médical : enfant malade',
  presence: 'Attestation de téléconsultation',
  sport: 'Certificat de sport',
  violence: 'Certificat de coups et blessures',
  death: 'Certificat de décès',
  'psychiatric-admission': 'Certificat d’admission',
}

export const letterPaper = {
  places,
  certificates,
  letter: 'Courrier d’adressage',
  titleOf: (content: LetterContent): string =>
    content.kind === 'certificate' ? certificates[content.certificate] : 'Courrier d’adressage',
  /** « Courrier d’adressage aux urgences, service de chirurgie » */
  sentTo: ({ place, to }: Referral): string => (to === '' ? places[place] : `${places[place]}, ${to}`),
  addressed: (referral: Referral): string =>
    `Adressé ${letterPaper.sentTo(referral)}, pour un examen ${delays[referral.within]}.`,
  opening: 'Chère consœur, cher confrère,',
  seen: (at: Instant, zone: string): string =>
    `Je vous adresse la personne nommée ci-dessus, vue en téléconsultation le ${longDay(at, zone)} à ${hour(at, zone)}. Son état demande un examen sur place.`,
  closing: 'Confraternellement,',
  certifies: (who: string, she: boolean): string =>
    `Je ${she ? 'soussignée' : 'soussigné'}, ${who}, certifie avoir vu ce jour en téléconsultation`,
  child: (name: string, birth: string): string => `l’enfant ${name} (date de naissance : ${birth}).`,
  person: (name: string, birth: string): string => `${name} (date de naissance : ${birth}),`,
  needed: (from: string, to: string): string =>
    from === to
      ? `Son état de santé rend nécessaire la présence d’un parent auprès de l’enfant le ${from}.`
      : `Son état de santé rend nécessaire la présence d’un parent auprès de l’enfant du ${from} au ${to} inclus.`,
  present: (from: string, to: string): string => `de ${from} à ${to}.`,
  why: {
    'sick-child':
      'Certificat établi à la demande du parent, pour faire valoir ses droits (code du travail, article L.1225-61).',
    presence: 'Attestation établie à la demande de l’intéressé, pour faire valoir ce que de droit.',
  } as Readonly<Partial<Record<CertificateKind, string>>>,
}
