// The words of patients: for whom one consults, opening a record, and every refusal of its acts.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { addChild } from './add-child.ts'
import type { createSelf } from './create-self.ts'
import type {
  acceptPersonInvitation,
  declinePersonInvitation,
  InviteKind,
  invitePerson,
  readPersonInvitation,
} from './invite-person.ts'
import type { Traits } from './patient.ts'
import type { cancelInvitation, leavePerson, withdrawPerson } from './people.ts'
import type { Kinship } from './rights.ts'

type Refusals = RefusalWords<
  | typeof createSelf
  | typeof addChild
  | typeof invitePerson
  | typeof readPersonInvitation
  | typeof acceptPersonInvitation
  | typeof declinePersonInvitation
  | typeof cancelInvitation
  | typeof withdrawPerson
  | typeof leavePerson
>

const fr = {
  refusals: {
    'self-exists': 'Votre dossier est déjà ouvert.',
    'birth-in-future': 'Cette date de naissance est dans le futur. Vérifiez l’année.',
    'birth-too-long-ago': 'Cette date de naissance est trop ancienne. Vérifiez l’année.',
    'too-young-alone': 'Avant 15 ans, c’est un parent qui ouvre le dossier. Demandez à un adulte de confiance.',
    'child-of-age': 'Cette personne a 18 ans ou plus : elle ouvre elle-même son dossier.',
    'child-known': 'Cet enfant est déjà dans votre liste.',
    'too-many-children': 'La liste est complète. Appelez-nous pour en ajouter un autre.',
    'aidant-is-for-adults': 'Seule une personne majeure nomme un proche qui l’aide, depuis son propre compte.',
    'only-a-parent-invites': 'Seul un parent de l’enfant mineur peut faire cette invitation.',
    'owner-exists': 'Ce dossier a déjà le compte de la personne elle-même.',
    'too-many-people': 'La liste est complète. Retirez une personne ou une invitation avant d’en ajouter une autre.',
    'mail-unavailable': 'Le courriel n’a pas pu partir. Réessayez, ou donnez un lien et un code.',
    'invitation-gone': 'Cette invitation a déjà servi, a expiré ou a été retirée. Demandez-en une autre.',
    'invitation-for-another': 'Cette invitation a été envoyée à une autre adresse. Connectez-vous avec elle.',
    'invitation-wrong-code': 'Ce code n’est pas le bon. Demandez-le à nouveau à la personne qui vous invite.',
    'own-invitation': 'C’est vous qui avez fait cette invitation. Transmettez-la à la personne choisie.',
    'already-tied': 'Vous avez déjà accès à ce dossier.',
    'only-the-patient': 'Seule la personne elle-même peut retirer cet accès.',
    'parents-are-equal': 'Un parent ne retire pas l’autre. Appelez-nous si une décision de justice le prévoit.',
    'last-parent': 'Vous êtes la seule personne à suivre ce dossier. Appelez-nous pour le confier à quelqu’un d’autre.',
  } satisfies Refusals as Refusals,
  forWhom: {
    title: 'Pour qui consultez-vous ?',
    me: 'Moi',
    child: 'Mon enfant',
    helped: 'Un proche que j’aide',
    addChild: 'Ajouter un enfant',
    addChildNote: 'Vous exercez l’autorité parentale.',
    continue: 'Continuer',
    choose: 'Choisissez pour qui vous consultez.',
    years: (years: number) => (years < 2 ? `${years} an` : `${years} ans`),
    months: (months: number) => (months < 1 ? 'moins d’un mois' : `${months} mois`),
  },
  traits: {
    self: 'Votre identité',
    child: 'L’identité de l’enfant',
    why: 'Telle qu’elle figure sur la carte d’identité ou le livret de famille : elle évite toute confusion de dossier.',
    givenNames: 'Prénoms',
    familyName: 'Nom de naissance',
    usedName: 'Nom utilisé',
    usedNameHint: 'S’il est différent du nom de naissance.',
    birthDate: 'Date de naissance',
    sex: 'Sexe à l’état civil',
    sexes: { F: 'Féminin', M: 'Masculin', I: 'Indéterminé' } satisfies Record<Traits['sex'], string>,
    needed: 'Cette réponse est nécessaire.',
    nameWrong: 'Un nom s’écrit avec des lettres, des espaces, des tirets ou des apostrophes.',
    exact: 'En continuant, vous déclarez ces informations exactes.',
  },
  people: {
    title: 'Qui a accès à ce dossier',
    lead: 'Ces personnes agissent avec leur propre compte. Chaque lecture laisse une trace.',
    kinships: {
      self: 'La personne elle-même',
      confidential: 'La personne elle-même',
      parent: 'Parent',
      aidant: 'Proche qui aide',
    } satisfies Record<Kinship, string>,
    you: 'Vous',
    unnamed: 'Compte sans nom',
    since: (day: string) => `depuis le ${day}`,
    can: 'Ce qu’un proche qui aide peut faire',
    canDo: [
      'Demander une consultation pour vous, attendre et être dans l’appel.',
      'Lire vos documents et ce qui a été décidé.',
    ],
    cannot: 'Ce qui reste à vous seul',
    cannotDo: [
      'Donner vos autres accords, nommer quelqu’un d’autre.',
      'Lire qui a ouvert votre dossier, l’emporter ou le faire effacer.',
    ],
    withdraw: 'Retirer cet accès',
    withdrawSpoken: (name: string) => `Retirer l’accès de ${name}`,
    withdrawSure: (name: string) => `Retirer l’accès de ${name} ?`,
    withdrawWhat: 'Dès maintenant, cette personne ne voit plus rien : ni dossier, ni demande, ni appel en cours.',
    withdrawKept: 'Ce qui a été fait jusqu’ici reste dans votre dossier.',
    keep: 'Laisser l’accès',
    leave: 'Rendre mon accès',
    leaveSure: 'Rendre votre accès à ce dossier ?',
    leaveWhat: 'Vous ne verrez plus ce dossier. Il faudra une nouvelle invitation pour y revenir.',
    leaveNo: 'Garder mon accès',
    parents: 'Chaque parent ne rend que son propre accès. Pour l’autre parent, appelez-nous.',
    waiting: 'Invitations en attente',
    byCode: 'Par lien et code',
    until: (moment: string) => `valable jusqu’au ${moment}`,
    cancel: 'Annuler l’invitation',
    inviteTitle: 'Inviter quelqu’un',
    inviteAs: {
      aidant: 'Nommer un proche qui m’aide',
      parent: 'Donner accès à l’autre parent',
      self: 'Mon enfant a son propre accès',
    } satisfies Record<InviteKind, string>,
    inviteNotes: {
      aidant: 'Une personne de confiance. Vous pouvez retirer son accès à tout moment.',
      parent: 'Il ou elle verra ce dossier comme vous.',
      self: 'Votre enfant ouvrira ce dossier avec son compte. Il pourra aussi consulter sans que vous en soyez informé.',
    } satisfies Record<InviteKind, string>,
    asWhat: 'Que voulez-vous faire ?',
    how: 'Comment transmettre l’invitation ?',
    byMail: 'Par courriel',
    byMailNote: 'Seul le compte de cette adresse pourra accepter.',
    byLink: 'Par un lien et un code dit de vive voix',
    byLinkNote: 'Vous donnez le lien, puis vous dites le code à la personne.',
    email: 'Adresse électronique de cette personne',
    emailWrong: 'Cette adresse n’est pas complète.',
    needed: 'Choisissez une réponse.',
    send: 'Inviter',
    sent: 'Invitation envoyée. Elle est valable 7 jours et ne sert qu’une fois.',
    made: 'L’invitation est prête. Elle est valable 7 jours et ne sert qu’une fois.',
    link: 'Lien à transmettre',
    copy: 'Copier le lien',
    copied: 'Lien copié',
    code: 'Code à dire de vive voix',
    codeWhy: 'Ne l’écrivez pas dans le même message que le lien. Il n’est montré qu’une fois.',
    another: 'Faire une autre invitation',
    own: 'Ce dossier est le vôtre.',
  },
  invited: {
    title: 'Une invitation vous attend',
    signInFirst: 'Connectez-vous ou créez votre compte : l’invitation vous attend ici.',
    signIn: 'Se connecter',
    create: 'Créer mon compte',
    missing: 'Ouvrez le lien de votre invitation en entier.',
    as: {
      aidant: (name: string) => `${name} vous demande de l’aider.`,
      parent: (name: string) => `On vous donne accès, en tant que parent, au dossier de ${name}.`,
      self: (name: string) => `${name}, ce dossier est le vôtre. Vous pouvez l’ouvrir avec votre compte.`,
    } satisfies Record<InviteKind, (name: string) => string>,
    what: {
      aidant: [
        'Vous pourrez demander une consultation, attendre, être dans l’appel et lire les documents.',
        'Cette personne peut retirer votre accès à tout moment. Vous pouvez le rendre aussi.',
      ],
      parent: ['Vous verrez ce dossier et consulterez pour l’enfant, jusqu’à ses 18 ans.'],
      self: [
        'Vos parents voient ce dossier jusqu’à vos 18 ans.',
        'Vous pourrez aussi demander une consultation confidentielle, dont ils ne verront rien.',
      ],
    } satisfies Record<InviteKind, readonly string[]>,
    code: 'Le code que cette personne vous a dit',
    codeWrong: 'Le code a six chiffres.',
    accept: 'Accepter',
    decline: 'Refuser l’invitation',
    declined: 'Vous avez refusé. La personne pourra faire une autre invitation.',
    home: 'Retour à l’accueil',
  },
  letters: {
    invited: {
      subject: 'Une personne vous invite sur Colloque',
      text: (what: string, link: string) =>
        `${what}\n\nPour accepter ou refuser, ouvrez ce lien, valable 7 jours et une seule fois :\n\n${link}\n\nVous ne reconnaissez pas cette demande ? Ne faites rien : sans votre accord, rien ne change.`,
    },
    invitedAs: {
      aidant: 'Une personne qui vous connaît vous demande de l’aider sur Colloque.',
      parent: 'Un parent vous donne accès au dossier de son enfant sur Colloque.',
      self: 'Un parent vous propose d’ouvrir votre propre dossier sur Colloque.',
    } satisfies Record<InviteKind, string>,
    opened: {
      subject: 'Une personne a maintenant accès à un dossier',
      text: (url: string) =>
        `Une invitation faite sur Colloque vient d’être acceptée.\n\nVoyez qui a accès, et retirez un accès si besoin : ${url}/dossier`,
    },
    ended: {
      subject: 'Un accès sur Colloque a pris fin',
      text: (url: string) =>
        `Vous n’avez plus accès à l’un des dossiers que vous suiviez sur Colloque.\n\nVos propres dossiers restent là : ${url}/dossier`,
    },
    majorityNear: {
      subject: 'Un dossier change de mains dans 30 jours',
      text: (url: string) =>
        `À 18 ans, une personne suit seule son dossier : l’accès des parents prend fin ce jour-là.\n\nSi elle n’a pas encore son propre accès, un parent peut l’inviter dès maintenant : ${url}/dossier`,
    },
  },
}

const en: typeof fr = {
  refusals: {
    'self-exists': 'Your record is already open.',
    'birth-in-future': 'This date of birth is in the future. Check the year.',
    'birth-too-long-ago': 'This date of birth is too long ago. Check the year.',
    'too-young-alone': 'Under 15, a parent opens the record. Ask an adult you trust.',
    'child-of-age': 'This person is 18 or over: they open their own record.',
    'child-known': 'This child is already in your list.',
    'too-many-children': 'The list is full. Call us to add another.',
    'aidant-is-for-adults': 'Only an adult names someone to help them, from their own account.',
    'only-a-parent-invites': 'Only a parent of the child can make this invitation.',
    'owner-exists': 'This record already has the person’s own account.',
    'too-many-people': 'The list is full. Remove a person or an invitation before adding another.',
    'mail-unavailable': 'The e-mail could not be sent. Try again, or give a link and a code.',
    'invitation-gone': 'This invitation was used, has expired or was withdrawn. Ask for another.',
    'invitation-for-another': 'This invitation was sent to another address. Sign in with that one.',
    'invitation-wrong-code': 'That code is not right. Ask the person who invites you again.',
    'own-invitation': 'You made this invitation. Pass it on to the person you chose.',
    'already-tied': 'You already have access to this record.',
    'only-the-patient': 'Only the person themself can withdraw this access.',
    'parents-are-equal': 'One parent does not withdraw the other. Call us if a court decision provides for it.',
    'last-parent': 'You are the only person following this record. Call us to entrust it to someone else.',
  },
  forWhom: {
    title: 'Who is the consultation for?',
    me: 'Me',
    child: 'My child',
    helped: 'Someone I help',
    addChild: 'Add a child',
    addChildNote: 'You have parental authority.',
    continue: 'Continue',
    choose: 'Choose who the consultation is for.',
    years: (years: number) => (years === 1 ? '1 year old' : `${years} years old`),
    months: (months: number) =>
      months < 1 ? 'less than a month old' : months === 1 ? '1 month old' : `${months} months old`,
  },
  traits: {
    self: 'Your identity',
    child: 'The child’s identity',
    why: 'As on the identity card or family record book: it keeps records from being confused.',
    givenNames: 'Given names',
    familyName: 'Birth name',
    usedName: 'Name used',
    usedNameHint: 'If it differs from the birth name.',
    birthDate: 'Date of birth',
    sex: 'Sex in the civil register',
    sexes: { F: 'Female', M: 'Male', I: 'Undetermined' },
    needed: 'This answer is needed.',
    nameWrong: 'A name is written with letters, spaces, hyphens or apostrophes.',
    exact: 'By continuing, you declare that this information is accurate.',
  },
  people: {
    title: 'Who has access to this record',
    lead: 'Each of these people uses their own account. Every reading leaves a trace.',
    kinships: { self: 'The person themself', confidential: 'The person themself', parent: 'Parent', aidant: 'Helper' },
    you: 'You',
    unnamed: 'Account without a name',
    since: (day: string) => `since ${day}`,
    can: 'What a helper may do',
    canDo: ['Ask for a consultation for you, wait, and be in the call.', 'Read your documents and what was decided.'],
    cannot: 'What stays yours alone',
    cannotDo: [
      'Giving your other agreements, naming someone else.',
      'Reading who opened your record, taking it away or having it erased.',
    ],
    withdraw: 'Withdraw this access',
    withdrawSpoken: (name: string) => `Withdraw the access of ${name}`,
    withdrawSure: (name: string) => `Withdraw the access of ${name}?`,
    withdrawWhat: 'From now on this person sees nothing: no record, no request, no call under way.',
    withdrawKept: 'What was done until now stays in your record.',
    keep: 'Leave the access',
    leave: 'Give my access back',
    leaveSure: 'Give back your access to this record?',
    leaveWhat: 'You will no longer see this record. It takes a new invitation to come back.',
    leaveNo: 'Keep my access',
    parents: 'Each parent gives back only their own access. For the other parent, call us.',
    waiting: 'Invitations that wait',
    byCode: 'By link and code',
    until: (moment: string) => `valid until ${moment}`,
    cancel: 'Cancel the invitation',
    inviteTitle: 'Invite someone',
    inviteAs: {
      aidant: 'Name someone who helps me',
      parent: 'Give access to the other parent',
      self: 'My child has their own access',
    },
    inviteNotes: {
      aidant: 'Someone you trust. You can withdraw their access at any time.',
      parent: 'They will see this record as you do.',
      self: 'Your child will open this record with their account. They can also consult without your being told.',
    },
    asWhat: 'What would you like to do?',
    how: 'How will you pass the invitation on?',
    byMail: 'By e-mail',
    byMailNote: 'Only the account of that address can accept.',
    byLink: 'By a link and a code told aloud',
    byLinkNote: 'You give the link, then tell the person the code.',
    email: 'That person’s e-mail address',
    emailWrong: 'This address is not complete.',
    needed: 'Choose an answer.',
    send: 'Invite',
    sent: 'Invitation sent. It is valid for 7 days and once only.',
    made: 'The invitation is ready. It is valid for 7 days and once only.',
    link: 'Link to pass on',
    copy: 'Copy the link',
    copied: 'Link copied',
    code: 'Code to tell aloud',
    codeWhy: 'Do not write it in the same message as the link. It is shown only once.',
    another: 'Make another invitation',
    own: 'This record is yours.',
  },
  invited: {
    title: 'An invitation is waiting for you',
    signInFirst: 'Sign in or create your account: the invitation waits for you here.',
    signIn: 'Sign in',
    create: 'Create my account',
    missing: 'Open the whole link of your invitation.',
    as: {
      aidant: (name: string) => `${name} asks you to help.`,
      parent: (name: string) => `You are given access, as a parent, to the record of ${name}.`,
      self: (name: string) => `${name}, this record is yours. You can open it with your account.`,
    },
    what: {
      aidant: [
        'You will be able to ask for a consultation, wait, be in the call and read the documents.',
        'This person can withdraw your access at any time. You can give it back too.',
      ],
      parent: ['You will see this record and consult for the child, until they are 18.'],
      self: [
        'Your parents see this record until you are 18.',
        'You can also ask for a confidential consultation, of which they see nothing.',
      ],
    },
    code: 'The code this person told you',
    codeWrong: 'The code has six digits.',
    accept: 'Accept',
    decline: 'Decline the invitation',
    declined: 'You declined. The person can make another invitation.',
    home: 'Back to the home page',
  },
  letters: {
    invited: {
      subject: 'Someone invites you on Colloque',
      text: (what: string, link: string) =>
        `${what}\n\nTo accept or decline, open this link, valid for 7 days and once only:\n\n${link}\n\nYou do not recognise this? Do nothing: without your agreement nothing changes.`,
    },
    invitedAs: {
      aidant: 'Someone who knows you asks you to help them on Colloque.',
      parent: 'A parent gives you access to their child’s record on Colloque.',
      self: 'A parent invites you to open your own record on Colloque.',
    },
    opened: {
      subject: 'Someone now has access to a record',
      text: (url: string) =>
        `An invitation made on Colloque has just been accepted.\n\nSee who has access, and withdraw an access if need be: ${url}/dossier`,
    },
    ended: {
      subject: 'An access on Colloque has ended',
      text: (url: string) =>
        `You no longer have access to one of the records you followed on Colloque.\n\nYour own records are still there: ${url}/dossier`,
    },
    majorityNear: {
      subject: 'A record changes hands in 30 days',
      text: (url: string) =>
        `At 18 a person follows their own record: the parents’ access ends that day.\n\nIf they do not have their own access yet, a parent can invite them now: ${url}/dossier`,
    },
  },
}

export const words = bilingual(fr, en)
