// The words of orientation: the reason, the questions, red flags and their exits, the place, the consent, and every refusal.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import { startSentences } from '#record/upload-start.words.ts'
import type { addAttachment } from './add-attachment.ts'
import type { answer } from './answer.ts'
import type { consent } from './consent.ts'
import type { Exit } from './exit.ts'
import type { Level } from './reason.ts'
import type { savePlace } from './save-place.ts'
import type { startIntake } from './start-intake.ts'
import type { takeExit } from './take-exit.ts'

type Refusals = RefusalWords<
  typeof startIntake | typeof answer | typeof takeExit | typeof savePlace | typeof consent | typeof addAttachment
>
type Stop = Exclude<Level, 'teleconsultation'>

const fr = {
  refusals: {
    'reason-unknown': 'Ce motif n’est plus proposé. Choisissez-en un autre.',
    'reason-not-for-them': 'Ce motif ne convient pas à l’âge de cette personne. Choisissez-en un autre.',
    'stale-answers': 'Vos réponses ont changé dans une autre fenêtre. Les voici à jour : vérifiez-les, puis continuez.',
    'answer-not-understood': 'Une réponse n’est pas dans la forme attendue. Vérifiez-la, puis continuez.',
    'intake-used': 'Cette demande est déjà en salle d’attente : ses réponses ne changent plus.',
    'no-flag-stands': 'Plus rien ne vous arrête : vous pouvez continuer.',
    'not-an-exit-here': 'Ce choix n’est pas possible ici. Appelez le 15.',
    driving: 'Arrêtez-vous d’abord en lieu sûr : nous vous attendons.',
    'callback-not-understood': 'Ce numéro ne peut pas être rappelé. Écrivez-le en entier, par exemple 06 39 98 12 34.',
    'contact-not-understood': 'Donnez un nom et un numéro complet, ou laissez les deux vides.',
    'postcode-not-understood': 'Ce code postal n’existe pas en France. Vérifiez ses cinq chiffres.',
    ...startSentences.fr,
    'request-past': 'Cette demande date de plus d’un jour. Commencez une nouvelle demande pour ajouter des photos.',
  } satisfies Refusals as Refusals,
  continue: 'Continuer',
  reason: {
    title: 'Que vous arrive-t-il ?',
    titleChild: 'Que lui arrive-t-il ?',
    field: 'Chercher un motif',
    hint: 'Par exemple : toux, cystite, boutons.',
    all: (count: number) => `Voir les ${count} motifs`,
    not: 'À distance, le médecin ne pourra pas',
    atHand: 'Gardez près de vous',
    who: ({ fromMonths, underMonths }: { fromMonths: number; underMonths?: number }) => {
      if (underMonths !== undefined) return `Moins de ${Math.floor(underMonths / 12)} ans`
      const years = Math.floor(fromMonths / 12)
      return years === 0 ? 'À tout âge' : `Dès ${years} ${years === 1 ? 'an' : 'ans'}`
    },
    list: 'Motifs de consultation',
    choose: 'Choisissez un motif dans la liste.',
    noneTitle: 'Ce motif n’est pas encore proposé ici',
    none: 'Votre médecin traitant peut vous recevoir. S’il est absent ou la nuit, le 116 117, ou le 15 selon votre département, vous dit où aller.',
  },
  questions: {
    title: 'Quelques questions',
    why: 'Vos réponses sont lues par le médecin qui vous reçoit.',
    none: 'Aucun de ces signes',
    noneOfList: 'Rien de tout cela',
    yes: 'Oui',
    no: 'Non',
    unsure: 'Je ne sais pas',
    days: 'jours',
    needed: 'Répondez à cette question pour continuer.',
    number: (min: string, max: string) => `Un nombre entre ${min} et ${max}.`,
    progress: (at: number, of: number) => `Question ${at} sur ${of} environ`,
    again: 'Vos réponses datent de quelques heures. Vérifiez-les avant de continuer.',
  },
  sooner: {
    title: 'Quand redemander un avis sans attendre',
    grave: 'Un signe grave : appelez le 15 ou le 112.',
  },
  flag: {
    title: {
      '15': 'Ce que vous décrivez peut être grave. Appelez le 15 maintenant.',
      'emergency-in-person': 'Il faut être examiné aux urgences, maintenant.',
      '3114': 'Quelqu’un peut vous aider maintenant : le 3114, jour et nuit.',
      'in-person': 'Votre état demande un examen sur place.',
    } satisfies Record<Stop, string>,
    titleAbroad: (number: string) => `Ce que vous décrivez peut être grave. Appelez le ${number} maintenant.`,
    tab: 'Appelez maintenant',
    call: (number: string) => `Appeler le ${number}`,
    understood: 'Ce que nous avons compris',
    todo: {
      '15': 'En attendant les secours',
      'emergency-in-person': 'Que faire',
      '3114': 'Maintenant',
      'in-person': 'Que faire',
    } satisfies Record<Stop, string>,
    always: {
      '15': [
        'Dites où vous êtes, puis ce qui se passe. Ne raccrochez pas le premier.',
        'Restez avec quelqu’un. Ouvrez la porte d’entrée.',
      ],
      'emergency-in-person': [
        'Faites-vous conduire aux urgences les plus proches. Ne conduisez pas vous-même si vous vous sentez mal.',
        'Si vous ne pouvez pas vous déplacer, ou si cela s’aggrave, appelez le 15.',
      ],
      '3114': ['En danger immédiat : le 15.', 'Éloignez ce qui pourrait vous blesser, restez avec quelqu’un.'],
      'in-person': [
        'Votre médecin traitant, ou le médecin de garde, peut vous examiner.',
        'Un médecin peut aussi vous voir ici d’abord : il décidera avec vous, et vous ne payez rien s’il faut vous adresser ailleurs.',
      ],
    } satisfies Record<Stop, readonly string[]>,
    stays: 'Cette page reste ouverte jusqu’à ce que quelqu’un vous ait répondu.',
    answered: 'Quelqu’un m’a répondu',
    else: 'Autres possibilités',
    exits: {
      misanswered: 'J’ai mal répondu',
      'sent-by-15': 'Le 15 m’a envoyé ici',
      'cannot-call': 'Je ne peux pas téléphoner',
      continued: 'Continuer : un médecin décidera avec moi',
    } satisfies Record<Exit, string>,
    continueFirst: 'Voir un médecin ici, en priorité',
    notes: {
      misanswered: 'Vous revenez à vos réponses. Le médecin verra ce qui a changé.',
      'sent-by-15': 'Vous continuez. Le médecin verra ce signal.',
      'cannot-call': 'Par SMS au 114, ou en demandant à être appelé.',
      continued: '',
    } satisfies Record<Exit, string>,
  },
  cannotCall: {
    title: 'Je ne peux pas téléphoner',
    text114: 'Écrire au 114 par SMS',
    text114Why: 'Le 114 prévient les secours pour vous. Il est gratuit, jour et nuit.',
    lead: 'Être appelé par le médecin responsable',
    leadWhy: 'Dites-nous où vous êtes et à quel numéro. Si la situation presse, écrivez d’abord au 114.',
    send: 'Prévenir le médecin responsable',
    sentTitle: 'Le médecin responsable est prévenu.',
    sent: 'Gardez votre téléphone près de vous. Si cela s’aggrave avant son appel, écrivez au 114.',
    back: 'Revenir',
  },
  place: {
    title: 'Où êtes-vous en ce moment ?',
    titleChild: 'Où est votre enfant en ce moment ?',
    why: 'Cette adresse sert à vous envoyer les secours.',
    territory:
      'Votre adresse sert aussi à vous proposer un médecin proche. Sans elle, la consultation pourrait ne pas être remboursée.',
    address: 'Adresse',
    addressHint: 'Numéro et rue',
    access: 'Pour trouver la porte',
    accessHint: 'Bâtiment, étage, code, nom sur la porte',
    postcode: 'Code postal',
    city: 'Commune',
    country: 'Pays',
    chooseCountry: 'Choisissez un pays',
    abroad: (number: string | undefined) =>
      number
        ? `Hors de France, le numéro d’urgence est le ${number}. Le remboursement et la validité d’une ordonnance ne sont pas assurés.`
        : 'Hors de France, gardez sous la main le numéro d’urgence du pays. Le remboursement et la validité d’une ordonnance ne sont pas assurés.',
    callback: 'Téléphone pour vous rappeler',
    callbackHint: 'Si la liaison coupe, le médecin vous appelle à ce numéro.',
    contact: 'Une personne à prévenir',
    contactWhy: 'Quelqu’un qui pourrait venir vous aider.',
    contactName: 'Son nom',
    contactPhone: 'Son téléphone',
    driving: 'Êtes-vous en train de conduire ?',
    notDriving: 'Non, je ne conduis pas',
    isDriving: 'Oui',
    needed: 'Cette réponse est nécessaire.',
  },
  consent: {
    title: 'Le prix et votre accord',
    lead: 'Un médecin va vous voir à distance, par vidéo.',
    leadChild: 'Un médecin va voir votre enfant à distance, par vidéo.',
    not: 'À distance, le médecin ne peut pas',
    needed: 'Votre accord est nécessaire pour continuer.',
    room: 'Revenir en salle d’attente',
    continue: 'Continuer',
  },
  rules: {
    title: 'Signaux d’alerte',
    lead: 'Ces motifs posent les questions, ces signaux arrêtent le parcours d’un patient. Rien n’est validé tant qu’un médecin nommé ne l’a pas signé.',
    reasons: 'Motifs de consultation',
    who: 'Pour qui',
    version: 'Version',
    followUp: 'Suivi habituel',
    days: (from: number, until: number) => (from === until ? `J+${from}` : `J+${from} à J+${until}`),
    device: 'Démonstration, non marqué CE',
    reason: 'Motif',
    signal: 'Signal',
    level: 'Orientation',
    source: 'Source',
    state: 'État',
    validated: 'Validé',
    notValidated: 'À valider',
    levels: {
      '15': 'Appel au 15',
      'emergency-in-person': 'Urgences',
      '3114': '3114 et priorité',
      'in-person': 'Examen sur place',
    } satisfies Record<Stop, string>,
    everywhere: 'Tous les motifs',
  },
}

const en: typeof fr = {
  refusals: {
    'reason-unknown': 'This reason is no longer offered. Choose another.',
    'reason-not-for-them': 'This reason does not suit this person’s age. Choose another.',
    'stale-answers': 'Your answers changed in another window. Here they are, up to date: check them, then continue.',
    'answer-not-understood': 'One answer is not in the expected form. Check it, then continue.',
    'intake-used': 'This request is already in the waiting room: its answers no longer change.',
    'no-flag-stands': 'Nothing stops you any more: you can continue.',
    'not-an-exit-here': 'This choice is not possible here. Call 15.',
    driving: 'First stop somewhere safe: we are waiting for you.',
    'callback-not-understood': 'This number cannot be called back. Write it in full, for example 06 39 98 12 34.',
    'contact-not-understood': 'Give a name and a full number, or leave both empty.',
    'postcode-not-understood': 'This postcode does not exist in France. Check its five digits.',
    ...startSentences.en,
    'request-past': 'This request is more than a day old. Start a new request to add photos.',
  },
  continue: 'Continue',
  reason: {
    title: 'What is happening to you?',
    titleChild: 'What is happening to your child?',
    field: 'Search for a reason',
    hint: 'For example: cough, cystitis, rash.',
    all: (count: number) => `See all ${count} reasons`,
    not: 'At a distance, the doctor will not be able to',
    atHand: 'Keep close to you',
    who: ({ fromMonths, underMonths }) => {
      if (underMonths !== undefined) return `Under ${Math.floor(underMonths / 12)}`
      const years = Math.floor(fromMonths / 12)
      return years === 0 ? 'Any age' : `From ${years} ${years === 1 ? 'year' : 'years'}`
    },
    list: 'Reasons for consulting',
    choose: 'Choose a reason in the list.',
    noneTitle: 'This reason is not offered here yet',
    none: 'Your own doctor can see you. If they are away, or at night, 116 117, or 15 depending on where you are, tells you where to go.',
  },
  questions: {
    title: 'A few questions',
    why: 'Your answers are read by the doctor who sees you.',
    none: 'None of these signs',
    noneOfList: 'None of these',
    yes: 'Yes',
    no: 'No',
    unsure: 'I do not know',
    days: 'days',
    needed: 'Answer this question to continue.',
    number: (min: string, max: string) => `A number between ${min} and ${max}.`,
    progress: (at: number, of: number) => `Question ${at} of about ${of}`,
    again: 'Your answers are a few hours old. Check them before you continue.',
  },
  sooner: {
    title: 'When to ask again without waiting',
    grave: 'A grave sign: call 15 or 112.',
  },
  flag: {
    title: {
      '15': 'What you describe may be serious. Call 15 now.',
      'emergency-in-person': 'You need to be examined in an emergency department, now.',
      '3114': 'Someone can help you now: 3114, day and night.',
      'in-person': 'Your condition needs an examination in person.',
    },
    titleAbroad: (number: string) => `What you describe may be serious. Call ${number} now.`,
    tab: 'Call now',
    call: (number: string) => `Call ${number}`,
    understood: 'What we understood',
    todo: {
      '15': 'While help is coming',
      'emergency-in-person': 'What to do',
      '3114': 'Now',
      'in-person': 'What to do',
    },
    always: {
      '15': [
        'Say where you are, then what is happening. Do not hang up first.',
        'Stay with someone. Open the front door.',
      ],
      'emergency-in-person': [
        'Have someone drive you to the nearest emergency department. Do not drive yourself if you feel unwell.',
        'If you cannot travel, or if it gets worse, call 15.',
      ],
      '3114': ['In immediate danger: 15.', 'Move away from anything that could hurt you, stay with someone.'],
      'in-person': [
        'Your own doctor, or the doctor on call, can examine you.',
        'A doctor can also see you here first: they will decide with you, and you pay nothing if you must be sent elsewhere.',
      ],
    },
    stays: 'This page stays open until someone has answered you.',
    answered: 'Someone has answered me',
    else: 'Other possibilities',
    exits: {
      misanswered: 'I answered wrongly',
      'sent-by-15': 'The 15 sent me here',
      'cannot-call': 'I cannot telephone',
      continued: 'Continue: a doctor will decide with me',
    },
    continueFirst: 'See a doctor here, before the others',
    notes: {
      misanswered: 'You go back to your answers. The doctor will see what changed.',
      'sent-by-15': 'You continue. The doctor will see this warning.',
      'cannot-call': 'By text message to 114, or by asking to be called.',
      continued: '',
    },
  },
  cannotCall: {
    title: 'I cannot telephone',
    text114: 'Text 114',
    text114Why: 'The 114 alerts the emergency services for you. It is free, day and night.',
    lead: 'Be called by the doctor in charge',
    leadWhy: 'Tell us where you are and at which number. If it is urgent, text 114 first.',
    send: 'Alert the doctor in charge',
    sentTitle: 'The doctor in charge has been told.',
    sent: 'Keep your telephone close. If it gets worse before the call, text 114.',
    back: 'Go back',
  },
  place: {
    title: 'Where are you right now?',
    titleChild: 'Where is your child right now?',
    why: 'This address is used to send you help.',
    territory:
      'Your address is also used to offer you a doctor nearby. Without it, the consultation might not be reimbursed.',
    address: 'Address',
    addressHint: 'Number and street',
    access: 'To find the door',
    accessHint: 'Building, floor, code, name on the door',
    postcode: 'Postcode',
    city: 'Town',
    country: 'Country',
    chooseCountry: 'Choose a country',
    abroad: (number: string | undefined) =>
      number
        ? `Outside France, the emergency number is ${number}. Reimbursement and the validity of a prescription are not certain.`
        : 'Outside France, keep the country’s emergency number at hand. Reimbursement and the validity of a prescription are not certain.',
    callback: 'Telephone to call you back',
    callbackHint: 'If the line drops, the doctor calls you at this number.',
    contact: 'Someone to tell',
    contactWhy: 'Someone who could come and help you.',
    contactName: 'Their name',
    contactPhone: 'Their telephone',
    driving: 'Are you driving?',
    notDriving: 'No, I am not driving',
    isDriving: 'Yes',
    needed: 'This answer is needed.',
  },
  consent: {
    title: 'The price and your agreement',
    lead: 'A doctor is going to see you at a distance, by video.',
    leadChild: 'A doctor is going to see your child at a distance, by video.',
    not: 'At a distance, the doctor cannot',
    needed: 'Your agreement is needed to continue.',
    room: 'Back to the waiting room',
    continue: 'Continue',
  },
  rules: {
    title: 'Warning signs',
    lead: 'These reasons ask the questions, these signs stop a patient’s path. Nothing is validated until a named doctor has signed it.',
    reasons: 'Reasons for visit',
    who: 'For whom',
    version: 'Version',
    followUp: 'Usual follow-up',
    days: (from, until) => (from === until ? `D+${from}` : `D+${from} to D+${until}`),
    device: 'Demonstration, not CE marked',
    reason: 'Reason',
    signal: 'Sign',
    level: 'Orientation',
    source: 'Source',
    state: 'State',
    validated: 'Validated',
    notValidated: 'To validate',
    levels: {
      '15': 'Call 15',
      'emergency-in-person': 'Emergency department',
      '3114': '3114 and priority',
      'in-person': 'Examination in person',
    },
    everywhere: 'Every reason',
  },
}

export const words = bilingual(fr, en)
