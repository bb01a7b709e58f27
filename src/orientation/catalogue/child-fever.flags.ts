// The red flags of a feverish child, each with the guideline it follows.

import { bilingual } from '#kit/words.ts'
import { allOf, anyOf, atLeast, is, isOneOf, underMonths, yes } from '#orientation/condition.ts'
import type { RedFlag } from '#orientation/reason.ts'
import { feverish } from './child.flags.ts'
import { fever } from './infant.ts'

const meningitis = 'HAS 2016, fiche mémo fièvre ; HCSP 2018, infections invasives à méningocoque'

export const childFeverFlags: RedFlag[] = [
  {
    id: 'child-purpura',
    when: yes('spots'),
    exit: '15',
    sentence: bilingual(
      'De la fièvre avec des taches qui ne s’effacent pas est une urgence : chaque minute compte.',
      'Fever with spots that do not fade is an emergency: every minute counts.',
    ),
    clinical: 'purpura fébrile',
    samuMotif: 'M03.14',
    source: meningitis,
    validated: false,
  },
  {
    id: 'child-meningitis',
    when: isOneOf('meninges', 'neck', 'fontanelle', 'headache'),
    exit: '15',
    sentence: bilingual('Ces signes peuvent être ceux d’une méningite.', 'These can be signs of meningitis.'),
    meanwhile: [
      bilingual(
        'Gardez-le allongé, dans le calme et peu de lumière.',
        'Keep your child lying down, quiet, in dim light.',
      ),
    ],
    clinical: 'syndrome méningé fébrile',
    samuMotif: 'M03.14',
    source: meningitis,
    validated: false,
  },
  {
    id: 'child-fit',
    when: is('meninges', 'fit'),
    exit: '15',
    sentence: bilingual(
      'Une convulsion, même terminée, demande un avis immédiat.',
      'A fit, even if over, needs immediate advice.',
    ),
    meanwhile: [
      bilingual(
        'Allongez-le sur le côté, ne mettez rien dans sa bouche.',
        'Lay your child on their side, put nothing in the mouth.',
      ),
    ],
    clinical: 'convulsion fébrile',
    samuMotif: 'M03.07',
    source: 'SFP/SFNP : prise en charge d’une convulsion fébrile ; HAS 2016, fiche mémo fièvre',
    validated: false,
  },
  {
    id: 'young-high-fever',
    when: allOf(underMonths(6), atLeast('temperature', 39)),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Avant 6 mois, 39 °C ou plus doit être examiné aux urgences aujourd’hui.',
      'Before 6 months, 39 °C or more must be examined in an emergency department today.',
    ),
    meanwhile: [bilingual('Emportez le carnet de santé.', 'Take the child’s health booklet.')],
    clinical: 'fièvre ≥ 39 °C avant 6 mois',
    samuMotif: 'M03.14',
    source: feverish,
    validated: false,
  },
  {
    id: 'child-tropics',
    when: allOf(yes('tropics'), fever),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Une fièvre au retour d’un pays tropical peut être un paludisme : il faut une prise de sang en urgence.',
      'A fever after a tropical country can be malaria: an urgent blood test is needed.',
    ),
    clinical: 'fièvre au retour de zone tropicale',
    samuMotif: 'M03.14',
    source: 'SPILF 2017, Prise en charge et prévention du paludisme d’importation',
    validated: false,
  },
  {
    id: 'child-inconsolable',
    when: anyOf(is('awake', 'cries'), is('meninges', 'limb'), allOf(is('colour', 'pale'), is('awake', 'less'))),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Votre enfant doit être examiné aux urgences aujourd’hui.',
      'Your child must be examined in an emergency department today.',
    ),
    clinical: 'pleurs inconsolables, pâleur ou impotence fébrile',
    samuMotif: 'M03.14',
    source: feverish,
    validated: false,
  },
  {
    id: 'child-fever-long',
    when: atLeast('fever-days', 5),
    exit: 'in-person',
    sentence: bilingual(
      'Une fièvre qui dure 5 jours ou plus demande un examen aujourd’hui.',
      'A fever lasting 5 days or more needs an examination today.',
    ),
    clinical: 'fièvre ≥ 5 jours (Kawasaki, foyer bactérien)',
    samuMotif: 'M03.14',
    source: feverish,
    validated: false,
  },
  {
    id: 'child-urine',
    when: is('pain', 'urine'),
    exit: 'in-person',
    sentence: bilingual(
      'De la fièvre avec des douleurs en urinant : il faut une analyse d’urines aujourd’hui.',
      'Fever with pain when passing urine: a urine test is needed today.',
    ),
    clinical: 'infection urinaire fébrile de l’enfant à éliminer',
    samuMotif: 'M03.05',
    source:
      'SPILF/GPIP 2014, Diagnostic et antibiothérapie des infections urinaires bactériennes communautaires de l’enfant',
    validated: false,
  },
]
