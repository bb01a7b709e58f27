// The words of a long wait: leaving and being called back, what a telephone says, and another route when the wait is not safe.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { seeAnother } from './appointed.ts'
import type { comeBack, goAway } from './away.ts'
import type { Severity } from './ticket.ts'

type Refusals = RefusalWords<typeof goAway | typeof comeBack | typeof seeAnother>
type Routes = Readonly<Record<Severity, readonly string[]>>

const fr = {
  refusals: {
    'not-waiting': 'Cette place n’est plus dans la salle d’attente.',
    'being-read': 'Un médecin lit votre demande : restez sur cette page, il peut vous recevoir tout de suite.',
    'too-soon': 'Le médecin peut encore arriver à l’heure. Ce choix vous est proposé s’il a du retard.',
    'no-telephone': 'Ce service ne peut pas vous prévenir par téléphone. Gardez cette page ouverte.',
  } satisfies Refusals as Refusals,
  appointed: {
    at: (clock: string, name: string) => `Votre rendez-vous est à ${clock} avec ${name}.`,
    free: 'Le médecin est là. Gardez cette page ouverte : elle sonne quand il vous reçoit.',
    busy: 'Le médecin est avec un autre patient. Vous êtes le suivant. Gardez cette page ouverte.',
    absent: 'Le médecin n’est pas encore là. Votre place est gardée, gardez cette page ouverte.',
    late: 'Le médecin a du retard. Vous pouvez l’attendre, ou être vu par un autre.',
    another: 'Être vu par un autre médecin',
    anotherWhy: 'Le temps que vous avez attendu compte.',
  },
  away: {
    leave: 'Quitter et être prévenu',
    title: 'Quitter la page et être prévenu par téléphone',
    how: (number: string) => `Nous vous prévenons au ${number} quand ce sera bientôt votre tour.`,
    howRing: (number: string) =>
      `Ce numéro ne reçoit pas de SMS : le ${number} sonnera quand ce sera bientôt votre tour.`,
    rules: [
      'Vous avez alors 10 minutes pour revenir : votre place est gardée.',
      'Sans réponse au bout de 5 minutes, un second message part et le téléphone sonne.',
      'Aucun médecin ne vous est proposé tant que vous n’êtes pas revenu.',
      'Si votre état s’aggrave, revenez sur cette page ou appelez le 15.',
    ],
    yes: 'Me prévenir',
    no: 'Rester ici',
    goneTitle: 'Nous vous préviendrons',
    gone: 'Vous pouvez fermer cette page. Gardez votre téléphone près de vous.',
    keptUntil: (time: string) => `Votre place est gardée jusqu’à ${time} au plus tard.`,
    stay: 'Je reste sur la page',
    calledTitle: 'C’est bientôt votre tour',
    called: (time: string) =>
      `Votre place est gardée jusqu’à ${time}. Dites que vous êtes là pour qu’un médecin vous soit proposé.`,
    here: 'Je suis là',
    lost: 'Nous vous avons prévenu deux fois, sans réponse : votre place a été libérée. Vos réponses sont gardées.',
    credit: 'En reprenant une place dans l’heure, le temps que vous avez attendu compte.',
  },
  telephone: {
    soon: (link: string) => `Colloque : c’est bientôt votre tour. Votre place est gardée 10 minutes : ${link}`,
    again: (link: string) => `Colloque : c’est votre tour. Votre place est gardée encore 5 minutes : ${link}`,
    turn: (link: string) => `Colloque : on peut vous recevoir maintenant. Répondez dans les 2 minutes : ${link}`,
    ring: 'Bonjour, ici Colloque. C’est bientôt votre tour dans la salle d’attente. Ouvrez le lien reçu, ou la page de votre attente.',
  },
  beyond: {
    title: 'L’attente est trop longue pour ce que vous décrivez. Voici où être vu plus tôt.',
    nobody: 'Aucun médecin n’est là pour le moment. Voici où être vu plus tôt.',
    kept: 'Votre place est gardée, et le médecin responsable est prévenu.',
    keptOnly: 'Votre place est gardée.',
    call: 'Appeler le 15',
    routes: {
      1: [
        'Appelez le 15 ou le 112 : dites ce que vous avez répondu ici.',
        'Sourd ou malentendant : écrivez au 114. Idées suicidaires : le 3114.',
      ],
      2: [
        'Votre médecin traitant, s’il peut vous examiner aujourd’hui.',
        'S’il est absent, la nuit ou le week-end : le 116 117, ou le 15 selon votre département, vous dit où trouver un médecin de garde.',
        'Si cela s’aggrave : le 15.',
      ],
      3: [
        'Votre médecin traitant, ou un confrère de sa maison de santé.',
        'La maison médicale de garde la plus proche : le 116 117, ou le 15 selon votre département, vous dit où.',
        'Si cela s’aggrave : le 15.',
      ],
      4: [
        'Votre médecin traitant, sur rendez-vous dans les jours qui viennent.',
        'Votre pharmacien, pour un conseil sans attendre.',
        'Si cela s’aggrave : le 15.',
      ],
    } satisfies Routes as Routes,
  },
}

const en: typeof fr = {
  refusals: {
    'not-waiting': 'This place is no longer in the waiting room.',
    'being-read': 'A doctor is reading your request: stay on this page, they may see you at once.',
    'too-soon': 'The doctor may still come on time. You are offered this choice when they are late.',
    'no-telephone': 'This service cannot tell you by telephone. Keep this page open.',
  },
  appointed: {
    at: (clock: string, name: string) => `Your appointment is at ${clock} with ${name}.`,
    free: 'The doctor is here. Keep this page open: it rings when they can see you.',
    busy: 'The doctor is with another patient. You are next. Keep this page open.',
    absent: 'The doctor is not here yet. Your place is kept, keep this page open.',
    late: 'The doctor is late. You can wait for them, or be seen by another.',
    another: 'Be seen by another doctor',
    anotherWhy: 'The time you have waited counts.',
  },
  away: {
    leave: 'Leave and be told',
    title: 'Leave the page and be told by telephone',
    how: (number: string) => `We text ${number} when it is nearly your turn.`,
    howRing: (number: string) => `This number takes no text messages: ${number} will ring when it is nearly your turn.`,
    rules: [
      'You then have 10 minutes to come back: your place is kept.',
      'Without an answer after 5 minutes, a second message goes and the telephone rings.',
      'No doctor is offered your request until you are back.',
      'If you get worse, come back to this page or call 15.',
    ],
    yes: 'Tell me',
    no: 'Stay here',
    goneTitle: 'We will tell you',
    gone: 'You may close this page. Keep your telephone close.',
    keptUntil: (time: string) => `Your place is kept until ${time} at the latest.`,
    stay: 'I am staying on the page',
    calledTitle: 'It is nearly your turn',
    called: (time: string) =>
      `Your place is kept until ${time}. Say that you are here so that a doctor is offered your request.`,
    here: 'I am here',
    lost: 'We told you twice without an answer: your place was released. Your answers are kept.',
    credit: 'If you take a place again within the hour, the time you waited counts.',
  },
  telephone: {
    soon: (link: string) => `Colloque: it is nearly your turn. Your place is kept for 10 minutes: ${link}`,
    again: (link: string) => `Colloque: it is your turn. Your place is kept for 5 more minutes: ${link}`,
    turn: (link: string) => `Colloque: you can be seen now. Answer within 2 minutes: ${link}`,
    ring: 'Hello, this is Colloque. It is nearly your turn in the waiting room. Open the link you received, or the page of your wait.',
  },
  beyond: {
    title: 'The wait is too long for what you describe. Here is where to be seen sooner.',
    nobody: 'No doctor is here at the moment. Here is where to be seen sooner.',
    kept: 'Your place is kept, and the medical lead has been told.',
    keptOnly: 'Your place is kept.',
    call: 'Call 15',
    routes: {
      1: ['Call 15 or 112: say what you answered here.', 'Deaf or hard of hearing: text 114. Suicidal thoughts: 3114.'],
      2: [
        'Your own doctor, if they can examine you today.',
        'If they are away, at night or at the week-end: 116 117, or 15 depending on where you are, tells you where a doctor is on duty.',
        'If it gets worse: 15.',
      ],
      3: [
        'Your own doctor, or a colleague of their practice.',
        'The nearest out-of-hours clinic: 116 117, or 15 depending on where you are, tells you where.',
        'If it gets worse: 15.',
      ],
      4: [
        'Your own doctor, by appointment in the coming days.',
        'Your pharmacist, for advice without waiting.',
        'If it gets worse: 15.',
      ],
    },
  },
}

export const words = bilingual(fr, en)
