// The words of the price: what one pays, what is paid back, the rule that says so, and the questions asked to tell it.
import { euros } from '#kit/money.ts'
import { bilingual, type Language, type RefusalWords } from '#kit/words.ts'
import type { Cover, Coverage, saveCoverage } from './coverage.ts'
import type { Price, RuleName, Sector } from './price.ts'
import type { SupplementKind } from './tariff.ts'
import type { saveTerms } from './terms.ts'

type Refusals = RefusalWords<typeof saveCoverage | typeof saveTerms>

const fr = {
  refusals: {
    'intake-used': 'Cette demande est déjà en salle d’attente : ses réponses ne changent plus.',
  } satisfies Refusals as Refusals,
  title: 'Combien, remboursé ou non',
  exact: 'Prix avec ce médecin',
  before: 'Le prix exact vous est dit avec le nom du médecin, avant de commencer.',
  pay: (amount: string) => `Vous payez ${amount}.`,
  payBetween: (least: string, most: string) => `Vous payez de ${least} à ${most}, selon l’heure et le médecin.`,
  advanceNothing: (amount: string) => `La consultation coûte ${amount}. Vous n’avancez rien.`,
  back: (insurance: string, complementary: string, left: string) =>
    `L’Assurance Maladie rembourse ${insurance}, votre complémentaire jusqu’à ${complementary}. ${left}`,
  backWhole: (insurance: string, left: string) => `L’Assurance Maladie rembourse ${insurance}. ${left}`,
  /** What remains is the participation forfaitaire and nothing else (CSS, art. L.160-13, II). */
  left: (amount: string) => `Il reste ${amount} à votre charge, la participation forfaitaire.`,
  leftNothing: 'Rien ne reste à votre charge.',
  backSolidarity: (insurance: string, complementary: string) =>
    `L’Assurance Maladie règle ${insurance} et la Complémentaire santé solidaire ${complementary}.`,
  backState: (insurance: string) => `L’aide médicale de l’État règle ${insurance}.`,
  fromLeast: (sentence: string) => `Au prix le plus bas : ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
  density: (edition: string) => `Zonage médical des communes : édition ${edition}.`,
  ifPaid: 'Si votre caisse rembourse :',
  nothingBack: (left: string) => `Rien n’est remboursé : ${left} restent à votre charge.`,
  participation: (amount: string) =>
    `La participation forfaitaire, ${amount}, n’est remboursée par aucune complémentaire. Elle ne dépasse pas 50\u00a0€ par an.`,
  assumed:
    'Une complémentaire est comptée : sans elle, sa part reste à votre charge. Chacune de ces situations change le calcul.',
  supplement: (what: string, amount: string) => `Ce prix comprend ${what} : ${amount}.`,
  unverified: 'Ce montant est à confirmer : les textes que nous avons pu lire ne concordent pas.',
  noTariff: 'Le tarif de cette spécialité n’est pas encore connu ici. Demandez-le au médecin avant de commencer.',
  noCamera: 'Sans caméra, la consultation ne peut pas être remboursée.',
  detail: 'Le détail de ce prix',
  outcomes: {
    reimbursed: 'Remboursée',
    'not-reimbursed': 'Non remboursée',
    'to-confirm': 'À confirmer par votre caisse',
  } satisfies Record<Price['outcome'], string>,
  rules: {
    'under-16': 'avant 16 ans, il n’est pas nécessaire de passer par un médecin traitant.',
    regulated: 'le 15 ou le service d’accès aux soins vous a envoyé ici.',
    'direct-access': 'cette spécialité se consulte sans passer par le médecin traitant.',
    addressed: 'votre médecin traitant vous a adressé ici.',
    unavailable: 'votre médecin traitant ne peut pas vous recevoir assez tôt.',
    none: 'vous n’avez pas de médecin traitant.',
    institution: 'vous vivez dans un établissement pour personnes âgées ou handicapées.',
    'not-addressed': 'vous avez un médecin traitant et il ne vous a pas adressé ici.',
    'no-video': 'sans image, une consultation à distance n’est pas remboursée.',
    'not-contracted': 'ce médecin n’est pas lié à l’Assurance Maladie par la convention.',
    'path-unknown': 'nous ne savons pas si votre médecin traitant vous adresse ici.',
    'home-unknown': 'nous ne savons pas si vous habitez là où vous êtes, et le médecin doit exercer près de chez vous.',
    far: 'ce médecin n’exerce pas dans votre département, et la règle demande qu’il soit proche de chez vous.',
    abroad: 'vous n’êtes pas en France.',
    'own-scheme': 'votre territoire a sa propre assurance maladie.',
    'sector-unknown': 'le médecin n’a pas encore indiqué son secteur.',
    'before-our-rules': 'nous n’avons pas les règles de cette date.',
  } satisfies Record<RuleName, string>,
  instead: {
    'not-addressed':
      'Autres solutions : voir votre médecin traitant, ou lui demander de vous adresser ici. S’il ne peut pas vous recevoir assez tôt, la consultation est remboursée.',
    'no-video': 'Autres solutions : consulter depuis un appareil qui a une caméra, ou être vu sur place.',
    'not-contracted': 'Autre solution : attendre un autre médecin. Votre place est gardée.',
  } as Readonly<Partial<Record<RuleName, string>>>,
  insteadElse: 'Autre solution : être vu par votre médecin traitant.',
  supplements: {
    'child-under-6': 'un supplément pour un enfant de moins de 6 ans',
    'over-80': 'un supplément pour une personne de plus de 80 ans',
    night: 'un supplément de nuit, avant 8 h ou après 20 h',
    saturday: 'un supplément du samedi après-midi',
    sunday: 'un supplément du dimanche',
    holiday: 'un supplément de jour férié',
  } satisfies Record<SupplementKind, string>,
  ask: {
    title: 'Préciser votre remboursement',
    note: 'Facultatif',
    why: 'Ces réponses servent au calcul : aucun médecin ne les lit.',
    invite: 'Choisissez…',
    again: 'Envoyer de nouveau',
    path: 'Votre médecin traitant',
    pathChild: 'Avant 16 ans, le médecin traitant n’entre pas dans le calcul.',
    paths: {
      addressed: 'Il m’adresse ici',
      unavailable: 'Il n’est pas disponible assez tôt',
      'not-addressed': 'J’en ai un, je viens de moi-même',
      none: 'Je n’en ai pas',
      institution: 'Je vis en Ehpad ou en foyer',
    } satisfies Record<NonNullable<Coverage['path']>, string>,
    cover: 'Votre situation',
    covers: {
      ordinary: 'Aucune de celles-ci',
      ald: 'ALD, et je consulte pour elle',
      maternity: 'Enceinte, 6ᵉ mois ou après',
      c2s: 'Complémentaire santé solidaire',
      ame: 'Aide médicale de l’État',
      'local-scheme': 'Régime d’Alsace-Moselle',
    } satisfies Record<Cover, string>,
    livesThere: 'L’adresse donnée est-elle votre domicile ?',
    yes: 'Oui',
    no: 'Non',
  },
  terms: {
    title: 'Votre secteur conventionnel',
    why: 'Le prix et le remboursement dits au patient en dépendent. Sans lui : « À confirmer par votre caisse ».',
    sectors: {
      '1': 'Secteur 1',
      '2-optam': 'Secteur 2, Optam',
      '2': 'Secteur 2',
      none: 'Non conventionné',
    } satisfies Record<Exclude<Sector, 'unknown'>, string>,
    opposable: 'Ici, seul le tarif opposable est facturé (CSS, art. L.162-14-1).',
    save: 'Enregistrer',
    saved: 'Enregistré.',
  },
}

const en: typeof fr = {
  refusals: {
    'intake-used': 'This request is already in the waiting room: its answers no longer change.',
  },
  title: 'How much, paid back or not',
  exact: 'Price with this doctor',
  before: 'The exact price is told with the doctor’s name, before you begin.',
  pay: amount => `You pay ${amount}.`,
  payBetween: (least, most) => `You pay from ${least} to ${most}, depending on the hour and the doctor.`,
  advanceNothing: amount => `The consultation costs ${amount}. You advance nothing.`,
  back: (insurance, complementary, left) =>
    `The Assurance Maladie pays back ${insurance}, your complementary insurance up to ${complementary}. ${left}`,
  backWhole: (insurance, left) => `The Assurance Maladie pays back ${insurance}. ${left}`,
  left: amount => `${amount} remain yours to pay, the participation forfaitaire.`,
  leftNothing: 'Nothing remains yours to pay.',
  backSolidarity: (insurance, complementary) =>
    `The Assurance Maladie pays ${insurance} and the Complémentaire santé solidaire ${complementary}.`,
  backState: insurance => `The aide médicale de l’État pays ${insurance}.`,
  fromLeast: sentence => `At the lowest price: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
  density: edition => `Medical density of communes: edition ${edition}.`,
  ifPaid: 'If your fund pays it back:',
  nothingBack: left => `Nothing is paid back: ${left} remain yours to pay.`,
  participation: amount =>
    `No complementary insurance pays back the participation forfaitaire, ${amount}. It is never more than 50\u00a0€ a year.`,
  assumed:
    'A complementary insurance is counted: without one, its part remains yours to pay. Each of these situations changes the sum.',
  supplement: (what, amount) => `This price includes ${what}: ${amount}.`,
  unverified: 'This amount is to be confirmed: the texts we could read do not agree.',
  noTariff: 'The tariff of this specialty is not known here yet. Ask the doctor before you begin.',
  noCamera: 'Without a camera the consultation cannot be paid back.',
  detail: 'What this price is made of',
  outcomes: {
    reimbursed: 'Paid back',
    'not-reimbursed': 'Not paid back',
    'to-confirm': 'To be confirmed by your fund',
  },
  rules: {
    'under-16': 'under 16, there is no need to go through a médecin traitant.',
    regulated: 'the 15 or the access to care service sent you here.',
    'direct-access': 'this specialty is seen without going through the médecin traitant.',
    addressed: 'your médecin traitant sent you here.',
    unavailable: 'your médecin traitant cannot see you soon enough.',
    none: 'you have no médecin traitant.',
    institution: 'you live in a home for elderly or disabled persons.',
    'not-addressed': 'you have a médecin traitant who did not send you here.',
    'no-video': 'without image, a consultation at a distance is not paid back.',
    'not-contracted': 'this doctor is not bound to the Assurance Maladie by the convention.',
    'path-unknown': 'we do not know whether your médecin traitant sends you here.',
    'home-unknown': 'we do not know whether you live where you are, and the doctor must practise near your home.',
    far: 'this doctor does not practise in your département, and the rule asks that they be near your home.',
    abroad: 'you are not in France.',
    'own-scheme': 'your territory has its own health insurance.',
    'sector-unknown': 'the doctor has not yet told their sector.',
    'before-our-rules': 'we do not have the rules of that date.',
  },
  instead: {
    'not-addressed':
      'Other ways: see your médecin traitant, or ask them to send you here. If they cannot see you soon enough, the consultation is paid back.',
    'no-video': 'Other ways: use a device that has a camera, or be seen in person.',
    'not-contracted': 'Another way: wait for another doctor. Your place is kept.',
  },
  insteadElse: 'Another way: be seen by your médecin traitant.',
  supplements: {
    'child-under-6': 'a supplement for a child under 6',
    'over-80': 'a supplement for someone over 80',
    night: 'a night supplement, before 8 or after 20 h',
    saturday: 'a supplement for Saturday afternoon',
    sunday: 'a supplement for Sunday',
    holiday: 'a supplement for a public holiday',
  },
  ask: {
    title: 'Tell more closely what is paid back',
    note: 'Optional',
    why: 'These answers serve to count: no doctor reads them.',
    invite: 'Choose…',
    again: 'Send again',
    path: 'Your médecin traitant',
    pathChild: 'Under 16 the médecin traitant does not count.',
    paths: {
      addressed: 'They send me here',
      unavailable: 'They are not available soon enough',
      'not-addressed': 'I have one, I come by myself',
      none: 'I have none',
      institution: 'I live in an Ehpad or a home',
    },
    cover: 'Your situation',
    covers: {
      ordinary: 'None of these',
      ald: 'ALD, and I consult for it',
      maternity: 'Pregnant, 6th month or later',
      c2s: 'Complémentaire santé solidaire',
      ame: 'Aide médicale de l’État',
      'local-scheme': 'Alsace-Moselle scheme',
    },
    livesThere: 'Is the address given your home?',
    yes: 'Yes',
    no: 'No',
  },
  terms: {
    title: 'Your sector of the convention',
    why: 'The price and what is paid back, as told to the patient, depend on it. Without it: “To be confirmed by your fund”.',
    sectors: { '1': 'Sector 1', '2-optam': 'Sector 2, Optam', '2': 'Sector 2', none: 'Not bound by the convention' },
    opposable: 'Here only the binding tariff is billed (CSS, art. L.162-14-1).',
    save: 'Save',
    saved: 'Saved.',
  },
}

export const words = bilingual(fr, en)

/** The price as it is said: what one pays, what comes back, and by which rule; on paper as on the screens. */
export const sentencesOf = (
  price: Price,
  language: Language,
): { readonly pay: string; readonly back: string; readonly why: string } => {
  const text = words[language]
  const say = (amount: number) => euros(amount, language)
  const { insurance, complementary, left } = price
  const remains = left === 0 ? text.leftNothing : text.left(say(left))
  const shares =
    price.cover === 'c2s'
      ? text.backSolidarity(say(insurance), say(complementary))
      : price.cover === 'ame'
        ? text.backState(say(insurance))
        : complementary === 0
          ? text.backWhole(say(insurance), remains)
          : text.back(say(insurance), say(complementary), remains)
  const back = {
    reimbursed: shares,
    'not-reimbursed': text.nothingBack(say(left)),
    'to-confirm': `${text.ifPaid} ${shares.charAt(0).toLowerCase()}${shares.slice(1)}`,
  }
  const whole = price.nothingToAdvance && price.outcome === 'reimbursed'
  return {
    pay: whole ? text.advanceNothing(say(price.total)) : text.pay(say(price.total)),
    back: back[price.outcome],
    why: `${text.outcomes[price.outcome]}${language === 'fr' ? ' :' : ':'} ${text.rules[price.rule]}`,
  }
}
