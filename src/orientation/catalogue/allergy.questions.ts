// What is asked of someone with an allergic reaction.
import { bilingual } from '#kit/words.ts'
import { fromYears, is, isOneOf, underYears } from '#orientation/condition.ts'
import { either, sign, without } from '#orientation/option.ts'
import type { Question } from '#orientation/reason.ts'
import { childWeight } from './child.ts'
import { feverQuestions, illnesses, photos, since, taken } from './common.ts'

export const allergyQuestions: Question[] = [
  {
    id: 'alarm',
    kind: 'many',
    ask: bilingual('Depuis le début de la réaction, y a-t-il…', 'Since the reaction began, is there…'),
    under: 'signs',
    noneAbsent: 'signe d’anaphylaxie, atteinte muqueuse',
    options: [
      sign(
        'throat',
        'La voix qui change, la gorge serrée, du mal à avaler',
        'A changed voice, a tight throat, trouble swallowing',
        'atteinte laryngée',
      ),
      sign(
        'wheeze',
        'Des sifflements, une gêne pour respirer',
        'Wheezing, trouble breathing',
        'bronchospasme possible',
      ),
      sign('belly', 'Des vomissements ou un fort mal de ventre', 'Vomiting or strong belly pain', 'signes digestifs'),
      sign('faint', 'Un malaise, une grande faiblesse', 'Feeling faint, great weakness', 'malaise'),
      sign(
        'lips',
        'Les lèvres ou les paupières gonflées',
        'Swollen lips or eyelids',
        'angio-œdème labial ou palpébral',
      ),
      sign(
        'peels',
        'La peau qui se décolle, la bouche ou les yeux à vif',
        'Skin coming off, a raw mouth or eyes',
        'décollement ou atteinte muqueuse',
      ),
    ],
  },
  since,
  {
    id: 'what',
    kind: 'many',
    ask: bilingual('Qu’y a-t-il ?', 'What is there?'),
    under: 'signs',
    options: [
      sign('nose', 'Éternuements, nez qui coule ou bouché', 'Sneezing, a runny or blocked nose', 'rhinite'),
      sign('eyes', 'Yeux rouges qui démangent', 'Red, itchy eyes', 'conjonctivite'),
      either(
        'hives',
        'Plaques en relief qui démangent et changent de place',
        'Raised, itchy patches that move around',
        'urticaire',
      ),
      sign('eczema', 'Peau rouge, sèche, qui démange', 'Red, dry, itchy skin', 'eczéma'),
      sign('cough', 'De la toux, surtout la nuit', 'A cough, mostly at night', 'toux nocturne'),
      sign('sting', 'Un gonflement autour d’une piqûre', 'Swelling around a sting', 'réaction locale à une piqûre'),
    ],
  },
  {
    id: 'after',
    kind: 'one',
    ask: bilingual('Cela est-il venu après…', 'Did it come after…'),
    under: 'story',
    options: [
      sign('food', 'Un aliment', 'A food', 'après un aliment'),
      sign('medicine', 'Un médicament', 'A medicine', 'après un médicament'),
      sign(
        'sting',
        'Une piqûre de guêpe, d’abeille ou de frelon',
        'A wasp, bee or hornet sting',
        'après une piqûre d’hyménoptère',
      ),
      sign('air', 'Des pollens, un animal, de la poussière', 'Pollen, an animal, dust', 'pneumallergène'),
      sign('other', 'Autre chose, ou je ne sais pas', 'Something else, or I do not know', 'facteur non identifié'),
    ],
  },
  {
    id: 'soon',
    kind: 'yes-no',
    ask: bilingual('En moins de 2 heures ?', 'Within 2 hours?'),
    under: 'story',
    when: isOneOf('after', 'food', 'medicine', 'sting'),
    present: 'réaction en moins de 2 h',
    absent: true,
  },
  {
    id: 'which',
    kind: 'text',
    optional: true,
    ask: bilingual('Lequel, si vous le savez ?', 'Which one, if you know?'),
    under: 'story',
    when: isOneOf('after', 'food', 'medicine'),
    max: 200,
    present: 'en cause : {}',
  },
  ...feverQuestions,
  illnesses(
    sign(
      'severe',
      'Une réaction grave dans le passé, un stylo d’adrénaline',
      'A severe reaction in the past, an adrenaline pen',
      'antécédent d’anaphylaxie',
    ),
    sign('asthma', 'Asthme', 'Asthma', 'asthme'),
    {
      ...sign(
        'ace',
        'Un traitement de la tension ou du cœur dont le nom finit en « -pril »',
        'A blood pressure or heart medicine whose name ends in “-pril”',
        'IEC (angio-œdème bradykinique ?)',
      ),
      when: fromYears(15),
    },
    sign(
      'angioedema',
      'Des gonflements à répétition, chez vous ou dans la famille',
      'Repeated swellings, in you or your family',
      'angio-œdèmes récidivants ou familiaux',
    ),
  ),
  {
    id: 'asthma-now',
    kind: 'one',
    ask: bilingual('L’asthme en ce moment ?', 'Asthma right now?'),
    under: 'signs',
    when: is('illness', 'asthma'),
    options: [
      without('calm', 'Calme', 'Quiet', 'asthme instable'),
      sign(
        'more',
        'J’utilise plus souvent l’inhalateur de secours',
        'I use the rescue inhaler more often',
        'asthme non contrôlé',
      ),
      sign('bad', 'L’inhalateur ne soulage plus assez', 'The inhaler no longer helps enough', 'exacerbation d’asthme'),
    ],
  },
  ...childWeight.map((each): Question => ({ ...each, when: underYears(15) })),
  taken(
    sign('antihistamine', 'Un antihistaminique', 'An antihistamine', 'antihistaminique'),
    sign('pen', 'Un stylo d’adrénaline', 'An adrenaline pen', 'adrénaline auto-injectée'),
  ),
  photos(
    'Vous pourrez ajouter des photos à l’étape Photos, même si les plaques ont disparu.',
    'You can add photographs at the Photos step, even if the patches have gone.',
  ),
]
