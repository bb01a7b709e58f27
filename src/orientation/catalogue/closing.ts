// What is asked last on every path: allergies, treatments, and the patient's own words.

import { bilingual } from '#kit/words.ts'
import { is } from '#orientation/condition.ts'
import { sign, without } from '#orientation/option.ts'
import type { Question } from '#orientation/reason.ts'

export const closingQuestions: Question[] = [
  {
    id: 'allergy',
    kind: 'one',
    page: 'medicines',
    ask: bilingual('Êtes-vous allergique à un médicament ?', 'Are you allergic to any medicine?'),
    askForChild: bilingual(
      'Votre enfant est-il allergique à un médicament ?',
      'Is your child allergic to any medicine?',
    ),
    under: 'medicines',
    options: [
      without('no', 'Non', 'No', 'allergie médicamenteuse connue'),
      sign('yes', 'Oui', 'Yes', 'ALLERGIE déclarée'),
      sign('unsure', 'Je ne sais pas', 'I do not know', 'allergies non connues'),
    ],
  },
  {
    id: 'allergy-to',
    kind: 'text',
    page: 'medicines',
    ask: bilingual('Lequel, et que s’est-il passé ?', 'Which one, and what happened?'),
    under: 'medicines',
    when: is('allergy', 'yes'),
    max: 200,
    present: 'allergie : {}',
  },
  {
    id: 'regular-medicines',
    kind: 'text',
    page: 'medicines',
    optional: true,
    ask: bilingual('Quels médicaments prenez-vous tous les jours ?', 'Which medicines do you take every day?'),
    askForChild: bilingual(
      'Quels médicaments votre enfant prend-il tous les jours ?',
      'Which medicines does your child take every day?',
    ),
    help: bilingual('Laissez vide s’il n’y en a pas.', 'Leave empty if there are none.'),
    under: 'medicines',
    max: 500,
    present: 'au long cours : {}',
  },
  {
    id: 'own-words',
    kind: 'text',
    optional: true,
    ask: bilingual('Que voulez-vous dire d’autre au médecin ?', 'What else would you like to tell the doctor?'),
    help: bilingual(
      'Ce qui vous inquiète, ce que vous attendez. Le médecin le lira avant de vous voir.',
      'What worries you, what you expect. The doctor reads it before seeing you.',
    ),
    under: 'words',
    max: 500,
    present: '« {} »',
  },
]
