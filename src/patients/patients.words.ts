// The words of patients: for whom one consults, opening a record, and every refusal of its acts.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { addChild } from './add-child.ts'
import type { endParentAccess, inviteOwner } from './administrator.ts'
import type { openConfidential } from './confidential.ts'
import type { decideConsent } from './consent.ts'
import type { createSelf } from './create-self.ts'
import type {
  acceptPersonInvitation,
  declinePersonInvitation,
  invitePerson,
  readPersonInvitation,
} from './invite-person.ts'
import type { Traits } from './patient.ts'
import type { cancelInvitation, leavePerson, withdrawPerson } from './people.ts'

type Refusals = RefusalWords<
  | typeof createSelf
  | typeof addChild
  | typeof openConfidential
  | typeof decideConsent
  | typeof invitePerson
  | typeof readPersonInvitation
  | typeof acceptPersonInvitation
  | typeof declinePersonInvitation
  | typeof cancelInvitation
  | typeof withdrawPerson
  | typeof leavePerson
  | typeof endParentAccess
  | typeof inviteOwner
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
    'not-a-minor':
      'À partir de 18 ans, personne d’autre ne voit votre dossier : toute consultation est confidentielle.',
    'text-changed': 'Ce texte vient de changer. Le voici à jour : relisez-le avant de décider.',
    'decided-by-law': 'Cette règle vient de la loi : elle ne dépend pas d’un accord.',
    'asked-each-time': 'Cet accord est demandé à chaque consultation.',
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
    'nobody-fits': 'Aucun dossier ne correspond exactement à ces informations. Vérifiez-les sur les papiers.',
    'parents-are-equal': 'Un parent ne retire pas l’autre. Appelez-nous si une décision de justice le prévoit.',
    'last-parent': 'Vous êtes la seule personne à suivre ce dossier. Appelez-nous pour le confier à quelqu’un d’autre.',
  } satisfies Refusals as Refusals,
  forWhom: {
    title: 'Pour qui consultez-vous ?',
    me: 'Moi',
    byTelephone: 'Dossier ouvert par téléphone',
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
  confidence: {
    title: 'Qui peut savoir que vous consultez ?',
    lead: 'Vous avez le droit de voir un médecin sans que vos parents en soient informés.',
    how: 'Comment voulez-vous consulter ?',
    ordinary: 'Consultation ordinaire',
    ordinaryNote: 'Vos parents voient ce dossier, comme d’habitude.',
    confidential: 'Consultation confidentielle',
    confidentialNote: 'Vos parents n’en voient rien : ni demande, ni compte rendu, ni message.',
    tell: 'En parler peut aider',
    telling: [
      'Parler à un parent, ou à un adulte de confiance, aide souvent à se soigner. Le médecin peut vous y aider.',
      'Le médecin vous le proposera. La décision reste la vôtre.',
    ],
    companion: 'Un adulte de votre choix peut vous accompagner',
    companionWhy: 'La loi le prévoit pour un traitement. Cette personne ne sera pas contactée sans vous.',
    name: 'Son nom',
    tie: 'Son lien avec vous',
    tieHint: 'Par exemple : ma tante, l’infirmière du lycée.',
    both: 'Donnez le nom et le lien, ou laissez les deux vides.',
    later: 'Vous pouvez aussi en parler d’abord avec le médecin et laisser ces deux lignes vides.',
    joins: 'Elle peut être à côté de vous pendant l’appel. Elle ne peut pas encore le rejoindre à distance.',
    phone: 'Plus loin, donnez un numéro que vous seul utilisez : c’est lui qui sera rappelé.',
    choose: 'Choisissez une réponse.',
    continue: 'Continuer',
    file: 'Dossier confidentiel',
  },
  mark: {
    title: 'Confidentiel : le mineur s’oppose à l’information de ses parents',
    law: 'Encouragez-le à en parler. S’il maintient son opposition, un adulte de son choix l’accompagne pour le traitement (CSP L.1111-5).',
    with: (name: string, tie: string) => `Accompagné par : ${name} (${tie})`,
    alone: 'Aucun adulte choisi pour le moment : demandez-lui qui peut l’accompagner.',
    ordinary: 'Dossier ordinaire, en lecture seule : ses parents le lisent, n’y laissez rien.',
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
    'not-a-minor': 'From 18 on nobody else sees your record: every consultation is confidential.',
    'text-changed': 'This text has just changed. Here it is: read it again before you decide.',
    'decided-by-law': 'This rule comes from the law: it does not depend on an agreement.',
    'asked-each-time': 'This agreement is asked for at each consultation.',
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
    'nobody-fits': 'No record fits this information exactly. Check it on the papers.',
    'parents-are-equal': 'One parent does not withdraw the other. Call us if a court decision provides for it.',
    'last-parent': 'You are the only person following this record. Call us to entrust it to someone else.',
  },
  forWhom: {
    title: 'Who is the consultation for?',
    me: 'Me',
    byTelephone: 'Record opened by telephone',
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
  confidence: {
    title: 'Who may know that you see a doctor?',
    lead: 'You have the right to see a doctor without your parents being told.',
    how: 'How would you like to consult?',
    ordinary: 'Ordinary consultation',
    ordinaryNote: 'Your parents see this record, as usual.',
    confidential: 'Confidential consultation',
    confidentialNote: 'Your parents see nothing of it: no request, no report, no message.',
    tell: 'Talking about it can help',
    telling: [
      'Talking to a parent, or to an adult you trust, often helps. The doctor can help you to do so.',
      'The doctor will suggest it. The decision is yours.',
    ],
    companion: 'An adult of your choice may come with you',
    companionWhy: 'The law provides for it when there is a treatment. That person is not contacted without you.',
    name: 'Their name',
    tie: 'Who they are to you',
    tieHint: 'For example: my aunt, the school nurse.',
    both: 'Give both the name and who they are, or leave both empty.',
    later: 'You can also talk about it with the doctor first and leave these two lines empty.',
    joins: 'They can be beside you during the call. They cannot join it from elsewhere yet.',
    phone: 'Further on, give a number that only you use: that is the one that will be called.',
    choose: 'Choose an answer.',
    continue: 'Continue',
    file: 'Confidential file',
  },
  mark: {
    title: 'Confidential: the minor objects to their parents being told',
    law: 'Encourage them to talk about it. If they still object, an adult of their choice comes with them for the treatment (CSP L.1111-5).',
    with: (name: string, tie: string) => `Accompanied by: ${name} (${tie})`,
    alone: 'No adult chosen yet: ask who can come with them.',
    ordinary: 'Ordinary record, read only: the parents read it, leave nothing there.',
  },
}

export const words = bilingual(fr, en)
