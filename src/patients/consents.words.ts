// The texts one agrees to, by legal basis: versioned data, so that what was read can be shown again and its hash computed anew.
import type { Dated } from '#kit/dated.ts'
import type { Day } from '#kit/time.ts'
import { bilingual } from '#kit/words.ts'

/**
 * `consent`: off until someone says yes. `non-opposition`: on until someone says no. `information`: an obligation of the law,
 * which nobody decides. Source of each in its version. No lawyer of the operator has reviewed the wording yet: an operator
 * replaces a text by a later version, never by a change to this one.
 */
export type Basis = 'consent' | 'non-opposition' | 'information'

/** What is on the screen: a title, what to know, the sentence agreed to; then what a withdrawal changes, and what it does not. */
export interface ConsentText {
  readonly title: string
  readonly lines: readonly string[]
  readonly agree: string
  readonly changes: string
  readonly keeps: string
}
export interface ConsentVersion {
  readonly version: string
  readonly text: { readonly fr: ConsentText; readonly en: ConsentText }
}
interface Catalogued {
  readonly basis: Basis
  /** Asked with each request, and only there. */
  readonly eachTime?: true
  readonly versions: readonly Dated<ConsentVersion>[]
}

const first = '2026-11-21' as Day
const second = '2026-11-22' as Day
const one = (
  from: Day,
  source: string,
  text: { fr: ConsentText; en: ConsentText },
): readonly Dated<ConsentVersion>[] => [{ from, source, rule: { version: from, text: bilingual(text.fr, text.en) } }]

const actFacts = {
  fr: [
    'S’il faut vous examiner sur place, il vous le dira et vous adressera.',
    'L’appel n’est ni filmé ni enregistré. Le compte rendu reste dans votre dossier.',
    'Vous pouvez arrêter à tout moment et demander à être vu autrement.',
  ],
  en: [
    'If you need to be examined in person, they will say so and send you to someone.',
    'The call is neither filmed nor recorded. The report stays in your record.',
    'You can stop at any moment and ask to be seen another way.',
  ],
} as const
const actEnds = {
  fr: {
    changes: 'Arrêter la demande ou l’appel suffit : la consultation s’arrête là.',
    keeps: 'Ce qui a déjà été fait reste dans le dossier, comme la loi l’exige.',
  },
  en: {
    changes: 'Stopping the request or the call is enough: the consultation ends there.',
    keeps: 'What was already done stays in the record, as the law requires.',
  },
} as const
const act = (fr: { title: string; agree: string }, en: { title: string; agree: string }, from = first) =>
  one(from, 'CSP L.1111-4 et R.6316-2', {
    fr: { ...fr, lines: actFacts.fr, ...actEnds.fr },
    en: { ...en, lines: actFacts.en, ...actEnds.en },
  })

export const catalogue = {
  act: {
    basis: 'consent',
    eachTime: true,
    versions: act(
      { title: 'Consultation à distance', agree: 'J’accepte une consultation à distance.' },
      { title: 'Consultation at a distance', agree: 'I agree to a consultation at a distance.' },
    ),
  },
  'act-child': {
    basis: 'consent',
    eachTime: true,
    versions: act(
      {
        title: 'Consultation à distance de votre enfant',
        agree: 'J’accepte une consultation à distance pour mon enfant.',
      },
      {
        title: 'Your child’s consultation at a distance',
        agree: 'I agree to a consultation at a distance for my child.',
      },
    ),
  },
  'act-helped': {
    basis: 'consent',
    eachTime: true,
    versions: act(
      {
        title: 'Consultation à distance de la personne que vous aidez',
        agree: 'La personne que j’aide le sait et accepte une consultation à distance.',
      },
      {
        title: 'Consultation at a distance of the person you help',
        agree: 'The person I help knows of it and agrees to a consultation at a distance.',
      },
      second,
    ),
  },
  'care-record': {
    basis: 'information',
    versions: one(second, 'RGPD art. 6, 1, c et 9, 2, h ; CSP L.1110-4 et R.1112-7', {
      fr: {
        title: 'Votre dossier de soins',
        lines: [
          'La loi oblige à garder ce qui a été fait et dit pour vous soigner : comptes rendus, réponses, documents.',
          'Il est gardé 20 ans après votre dernier passage, et au moins jusqu’à vos 28 ans.',
        ],
        agree: 'Garder le dossier de soins',
        changes: 'Rien : cette obligation ne dépend pas de votre accord.',
        keeps: 'Aucun retrait n’efface le dossier. Vous pouvez le lire, en demander une copie et le faire corriger.',
      },
      en: {
        title: 'Your care record',
        lines: [
          'The law obliges us to keep what was done and said to care for you: reports, answers, documents.',
          'It is kept 20 years after your last visit, and at least until you are 28.',
        ],
        agree: 'Keeping the care record',
        changes: 'Nothing: this obligation does not depend on your agreement.',
        keeps: 'No withdrawal erases the record. You can read it, ask for a copy and have it corrected.',
      },
    }),
  },
  'care-team': {
    basis: 'non-opposition',
    versions: one(second, 'CSP L.1110-4, III et IV, et L.1110-12', {
      fr: {
        title: 'Partage au sein de l’équipe de soins',
        lines: [
          'Les professionnels qui vous soignent ensemble peuvent échanger ce qui est utile à vos soins, et rien de plus.',
          'Cela se fait sauf si vous vous y opposez.',
        ],
        agree: 'Partager au sein de l’équipe de soins',
        changes: 'À partir de maintenant, un autre professionnel de l’équipe ne voit plus ce que le premier a noté.',
        keeps:
          'Ce qui a déjà été partagé ne peut pas être repris. Le médecin qui vous reçoit voit toujours votre dossier.',
      },
      en: {
        title: 'Sharing within the care team',
        lines: [
          'The professionals who care for you together may share what is useful to your care, and nothing more.',
          'This is done unless you object.',
        ],
        agree: 'Sharing within the care team',
        changes: 'From now on another professional of the team no longer sees what the first one wrote.',
        keeps: 'What was already shared cannot be taken back. The doctor who sees you always sees your record.',
      },
    }),
  },
  'medecin-traitant': {
    basis: 'consent',
    versions: one(second, 'CSP L.1110-4, III', {
      fr: {
        title: 'Envoi du compte rendu à votre médecin traitant',
        lines: ['Votre médecin traitant reçoit le compte rendu de chaque consultation, pour bien vous suivre.'],
        agree: 'J’accepte que le compte rendu soit envoyé à mon médecin traitant.',
        changes: 'Les prochains comptes rendus ne lui sont plus envoyés.',
        keeps: 'Ceux qu’il a reçus restent dans ses dossiers. Vous gardez les vôtres et pouvez les lui montrer.',
      },
      en: {
        title: 'Sending the report to your usual doctor',
        lines: ['Your usual doctor receives the report of each consultation, to follow you well.'],
        agree: 'I agree that the report be sent to my usual doctor.',
        changes: 'The next reports are no longer sent.',
        keeps: 'Those already received stay in that doctor’s files. You keep yours and can show them.',
      },
    }),
  },
  stills: {
    basis: 'consent',
    versions: one(second, 'CSP L.1111-4 ; Code civil, art. 9', {
      fr: {
        title: 'Photo prise pendant l’appel',
        lines: [
          'Le médecin peut demander une photo nette. Vous la voyez et décidez, à chaque fois, de l’envoyer ou non.',
        ],
        agree: 'J’accepte que le médecin puisse me demander une photo pendant l’appel.',
        changes: 'Le médecin ne peut plus vous demander de photo pendant l’appel.',
        keeps: 'Une photo déjà versée au dossier y reste avec le compte rendu qui s’appuie sur elle.',
      },
      en: {
        title: 'Photograph taken during the call',
        lines: ['The doctor may ask for a sharp picture. You see it and decide, each time, whether to send it.'],
        agree: 'I agree that the doctor may ask me for a picture during the call.',
        changes: 'The doctor can no longer ask you for a picture during the call.',
        keeps: 'A picture already in the record stays there with the report that relies on it.',
      },
    }),
  },
  campaigns: {
    basis: 'consent',
    versions: one(second, 'RGPD art. 6, 1, a', {
      fr: {
        title: 'Messages de prévention',
        lines: [
          'Des rappels généraux de prévention, par courriel. Jamais de publicité, jamais d’information de santé.',
        ],
        agree: 'J’accepte de recevoir des messages de prévention.',
        changes: 'Vous ne recevez plus ces messages.',
        keeps: 'Les messages utiles à vos consultations continuent.',
      },
      en: {
        title: 'Prevention messages',
        lines: ['General reminders about prevention, by e-mail. Never advertising, never health information.'],
        agree: 'I agree to receive prevention messages.',
        changes: 'You no longer receive these messages.',
        keeps: 'The messages your consultations need go on.',
      },
    }),
  },
  ai: {
    basis: 'consent',
    versions: one(second, 'RGPD art. 9, 2, a', {
      fr: {
        title: 'Aide automatique à la rédaction',
        lines: [
          'Un programme peut proposer au médecin un brouillon de compte rendu. Le médecin le relit, le corrige et signe.',
          'Refuser ne change rien à vos soins.',
        ],
        agree: 'J’accepte qu’un programme aide le médecin à rédiger.',
        changes: 'Aucun programme ne lit plus ce que vous dites ou répondez.',
        keeps: 'Les comptes rendus déjà signés restent ceux du médecin.',
      },
      en: {
        title: 'Automatic help with writing',
        lines: [
          'A program may propose a draft report to the doctor, who reads, corrects and signs it.',
          'Refusing changes nothing to your care.',
        ],
        agree: 'I agree that a program help the doctor to write.',
        changes: 'No program reads what you say or answer any more.',
        keeps: 'Reports already signed remain the doctor’s.',
      },
    }),
  },
  transcript: {
    basis: 'consent',
    versions: one(second, 'RGPD art. 9, 2, a ; Code pénal, art. 226-1', {
      fr: {
        title: 'Transcription de l’appel',
        lines: [
          'Ce qui est dit peut être mis par écrit pendant l’appel, pour aider à rédiger, puis effacé à la signature.',
          'L’appel lui-même n’est jamais enregistré.',
        ],
        agree: 'J’accepte que l’appel soit transcrit.',
        changes: 'La transcription s’arrête, et celle qui n’a pas encore servi est effacée.',
        keeps: 'Les passages repris dans un compte rendu signé y restent.',
      },
      en: {
        title: 'Transcript of the call',
        lines: [
          'What is said may be written down during the call, to help with the report, then erased at signature.',
          'The call itself is never recorded.',
        ],
        agree: 'I agree that the call be transcribed.',
        changes: 'The transcript stops, and one not yet used is erased.',
        keeps: 'Passages quoted in a signed report stay there.',
      },
    }),
  },
} as const satisfies Readonly<Record<string, Catalogued>>
