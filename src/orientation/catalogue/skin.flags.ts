// The red flags of a skin problem, each with the guideline it follows.

import { bilingual } from '#kit/words.ts'
import { allOf, anyOf, chosen, is, isOneOf, underMonths, yes } from '#orientation/condition.ts'
import type { RedFlag } from '#orientation/reason.ts'
import { fever } from './infant.ts'

const toxidermia =
  'SFD, Centre de référence des dermatoses bulleuses toxiques : syndromes de Lyell et de Stevens-Johnson, PNDS 2018 (HAS)'
export const softTissue = 'HAS/SFD/SPILF 2019, Prise en charge des infections cutanées bactériennes courantes'

export const skinFlags: RedFlag[] = [
  {
    id: 'skin-purpura',
    when: allOf(is('grave', 'purpura'), anyOf(fever, is('grave', 'fast'), underMonths(24))),
    exit: '15',
    sentence: bilingual(
      'Des taches qui ne s’effacent pas, avec de la fièvre ou qui s’étendent, sont une urgence.',
      'Spots that do not fade, with fever or spreading, are an emergency.',
    ),
    clinical: 'purpura fébrile ou extensif',
    samuMotif: 'M03.14',
    source: 'HCSP 2018, Conduite à tenir autour des infections invasives à méningocoque ; SPILF 2018',
    validated: false,
  },
  {
    id: 'skin-coming-off',
    when: anyOf(is('grave', 'peeling'), allOf(is('grave', 'mucosa'), yes('new-medicine'))),
    exit: '15',
    sentence: bilingual(
      'Une peau qui se décolle peut être une réaction grave à un médicament.',
      'Skin coming off can be a serious reaction to a medicine.',
    ),
    meanwhile: [
      bilingual(
        'Ne reprenez pas le médicament nouveau avant d’avoir parlé à un médecin.',
        'Do not take the new medicine again before speaking to a doctor.',
      ),
    ],
    clinical: 'toxidermie bulleuse possible',
    samuMotif: 'M03.15',
    source: toxidermia,
    validated: false,
  },
  {
    id: 'flesh-infection',
    when: anyOf(is('grave', 'black'), allOf(is('look', 'hot'), is('grave', 'fast'), fever)),
    exit: '15',
    sentence: bilingual(
      'Une infection profonde de la peau peut s’étendre en quelques heures.',
      'A deep infection of the skin can spread within hours.',
    ),
    meanwhile: [
      bilingual('Entourez la zone au stylo et notez l’heure.', 'Draw around the area with a pen and note the time.'),
    ],
    clinical: 'dermo-hypodermite nécrosante à éliminer',
    samuMotif: 'M03.14',
    source: softTissue,
    validated: false,
  },
  {
    id: 'eye-shingles',
    when: anyOf(is('grave', 'red-eye'), allOf(is('where', 'eye'), is('look', 'blisters'))),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Une lésion près de l’œil peut abîmer la vue : il faut un examen des yeux aujourd’hui.',
      'A lesion near the eye can harm your sight: your eyes must be examined today.',
    ),
    clinical: 'atteinte ophtalmique (zona, herpès) à éliminer',
    source: 'Collège des ophtalmologistes universitaires de France : zona ophtalmique, œil rouge douloureux',
    validated: false,
  },
  {
    id: 'newborn-blisters',
    when: allOf(underMonths(3), anyOf(is('look', 'blisters'), is('look', 'crusts'))),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Des cloques ou des croûtes chez un bébé de moins de 3 mois doivent être vues aux urgences.',
      'Blisters or crusts on a baby under 3 months must be seen in an emergency department.',
    ),
    clinical: 'vésicules ou pustules avant 3 mois',
    samuMotif: 'M03.14',
    source: 'SFP, SFD pédiatrique : éruptions vésiculeuses et pustuleuses du nouveau-né',
    validated: false,
  },
  {
    id: 'skin-immune',
    when: allOf(is('illness', 'immune'), anyOf(fever, is('look', 'blisters'))),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Avec des défenses affaiblies, cette éruption doit être vue à l’hôpital aujourd’hui.',
      'With weakened defences, this rash must be seen in hospital today.',
    ),
    clinical: 'éruption fébrile ou vésiculeuse chez l’immunodéprimé',
    samuMotif: 'M03.14',
    source: softTissue,
    validated: false,
  },
  {
    id: 'hot-skin',
    when: anyOf(allOf(is('look', 'hot'), anyOf(fever, is('pain', 'much'))), allOf(is('grave', 'mucosa'), fever)),
    exit: 'in-person',
    sentence: bilingual(
      'Cette zone chaude ou ces muqueuses à vif doivent être examinées aujourd’hui.',
      'This hot area or raw lining must be examined today.',
    ),
    clinical: 'dermo-hypodermite ou atteinte muqueuse fébrile à examiner',
    samuMotif: 'M03.14',
    source: softTissue,
    validated: false,
  },
  {
    id: 'purpura-alone',
    when: is('grave', 'purpura'),
    exit: 'in-person',
    sentence: bilingual(
      'Des taches qui ne s’effacent pas demandent un examen et une prise de sang aujourd’hui.',
      'Spots that do not fade need an examination and a blood test today.',
    ),
    clinical: 'purpura non fébrile',
    samuMotif: 'M03.14',
    source: 'Collège national des enseignants de dermatologie (CEDEF) : purpuras chez l’adulte et l’enfant',
    validated: false,
  },
  {
    id: 'bite',
    when: is('bite', 'animal'),
    exit: 'in-person',
    sentence: bilingual(
      'Une morsure se nettoie et s’examine le jour même : tétanos, rage, tendons.',
      'A bite is cleaned and examined the same day: tetanus, rabies, tendons.',
    ),
    meanwhile: [bilingual('Lavez 15 minutes à l’eau et au savon.', 'Wash for 15 minutes with soap and water.')],
    clinical: 'morsure : parage, tétanos, risque rabique',
    samuMotif: 'M02.06',
    source:
      'HCSP 2013, Recommandations relatives au traitement post-exposition vis-à-vis du risque rabique ; SFMU 2017, plaies aux urgences',
    validated: false,
  },
  {
    id: 'rash-pregnant',
    when: allOf(isOneOf('pregnancy', 'maybe', 'yes'), anyOf(fever, is('look', 'blisters'))),
    exit: 'in-person',
    sentence: bilingual(
      'Enceinte, une éruption avec fièvre ou cloques doit être vue aujourd’hui.',
      'While pregnant, a rash with fever or blisters must be seen today.',
    ),
    clinical: 'éruption et grossesse (varicelle, rubéole, parvovirus…)',
    samuMotif: 'M03.02',
    source: 'CNGOF, Collège : éruption fébrile et grossesse',
    validated: false,
  },
  {
    id: 'suspect-lesion',
    when: chosen('lesion', 1),
    exit: 'in-person',
    sentence: bilingual(
      'Cette lésion doit être vue de près par un dermatologue, sans urgence mais sans tarder.',
      'A dermatologist should look closely at this lesion, not urgently but soon.',
    ),
    clinical: 'lésion suspecte : dermoscopie en présentiel',
    source: 'HAS 2012, Mélanome cutané : détection précoce (règle ABCDE)',
    validated: false,
  },
]
