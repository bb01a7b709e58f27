// What is asked of an adult who coughs.

import { bilingual } from '#kit/words.ts'
import { is, isOneOf } from '#orientation/condition.ts'
import { sign, without } from '#orientation/option.ts'
import type { Question } from '#orientation/reason.ts'
import { infectionSigns, tropicsQuestion } from './infection.ts'

const story: Question[] = [
  {
    id: 'since',
    kind: 'days',
    ask: bilingual('Depuis combien de jours êtes-vous malade ?', 'For how many days have you been ill?'),
    under: 'story',
    max: 365,
    present: 'depuis {}',
  },
  {
    id: 'cough',
    kind: 'one',
    ask: bilingual('Comment est votre toux ?', 'What is your cough like?'),
    under: 'story',
    options: [
      without('none', 'Je ne tousse pas', 'I am not coughing', 'toux'),
      sign('dry', 'Sèche, rien ne sort', 'Dry, nothing comes up', 'toux sèche'),
      sign('clear', 'Grasse, crachats clairs', 'Chesty, clear phlegm', 'toux productive, claire'),
      sign(
        'coloured',
        'Grasse, crachats jaunes ou verts',
        'Chesty, yellow or green phlegm',
        'toux productive, purulente',
      ),
      sign('streaks', 'Avec quelques filets de sang', 'With a few streaks of blood', 'crachats striés de sang'),
      sign('blood', 'Avec du sang franc', 'With plain blood', 'hémoptysie'),
    ],
  },
  {
    id: 'fever',
    kind: 'one',
    page: 'fever',
    ask: bilingual('Avez-vous de la fièvre ?', 'Do you have a fever?'),
    under: 'story',
    options: [
      without('none', 'Non', 'No', 'fièvre'),
      sign('felt', 'Je le pense, sans l’avoir mesurée', 'I think so, not measured', 'fièvre ressentie, non mesurée'),
      { id: 'measured', label: bilingual('Oui, je l’ai mesurée', 'Yes, I measured it') },
    ],
  },
  {
    id: 'temperature',
    kind: 'number',
    page: 'fever',
    ask: bilingual('Quelle a été la température la plus haute ?', 'What was the highest temperature?'),
    unit: bilingual('°C', '°C'),
    under: 'story',
    when: is('fever', 'measured'),
    min: 34,
    max: 43,
    decimals: 1,
    present: 'T° max {} °C',
  },
  {
    id: 'fever-days',
    kind: 'days',
    page: 'fever',
    ask: bilingual('Depuis combien de jours avez-vous de la fièvre ?', 'For how many days have you had a fever?'),
    under: 'story',
    when: isOneOf('fever', 'felt', 'measured'),
    max: 90,
    present: 'fièvre depuis {}',
  },
  {
    id: 'worse-again',
    kind: 'yes-no',
    ask: bilingual('Alliez-vous mieux, puis de nouveau plus mal ?', 'Were you getting better, then worse again?'),
    under: 'story',
    present: 'réaggravation après amélioration',
  },
]

const signs: Question[] = [
  {
    id: 'breath',
    kind: 'one',
    ask: bilingual('Comment respirez-vous ?', 'How is your breathing?'),
    under: 'signs',
    options: [
      without('usual', 'Comme d’habitude', 'As usual', 'dyspnée'),
      sign(
        'effort',
        'Essoufflé plus que d’habitude à l’effort',
        'More breathless than usual on effort',
        'dyspnée d’effort inhabituelle',
      ),
      sign('rest', 'Essoufflé même assis, sans rien faire', 'Breathless even sitting still', 'dyspnée de repos'),
    ],
  },
  {
    id: 'chest',
    kind: 'many',
    ask: bilingual('Que ressentez-vous dans la poitrine ?', 'What do you feel in your chest?'),
    under: 'signs',
    noneAbsent: 'douleur thoracique',
    options: [
      sign(
        'burning',
        'Une brûlure derrière l’os du milieu, quand je tousse ou respire',
        'A burning behind the breastbone when I cough or breathe',
        'brûlure rétrosternale',
      ),
      {
        id: 'side',
        label: bilingual('Une douleur d’un côté quand j’inspire', 'A pain on one side when I breathe in'),
        present: 'douleur basithoracique à l’inspiration',
        absent: 'douleur pleurale',
      },
      sign('wheeze', 'Des sifflements', 'Wheezing', 'sibilances ressenties'),
    ],
  },
  infectionSigns,
  {
    id: 'with',
    kind: 'many',
    ask: bilingual('Avez-vous aussi…', 'Do you also have…'),
    under: 'signs',
    options: [
      sign('throat', 'Mal à la gorge', 'A sore throat', 'odynophagie'),
      sign('nose', 'Le nez qui coule ou bouché', 'A runny or blocked nose', 'rhinorrhée'),
      sign('ear', 'Mal à une oreille', 'An earache', 'otalgie'),
      sign('face', 'Mal au front ou aux joues', 'Pain in the forehead or cheeks', 'douleurs sinusiennes'),
      sign('aches', 'Des courbatures', 'Body aches', 'courbatures'),
      sign('tired', 'Une grande fatigue', 'Great tiredness', 'asthénie'),
      sign('vomiting', 'Des vomissements ou de la diarrhée', 'Vomiting or diarrhoea', 'troubles digestifs'),
    ],
  },
]

const background: Question[] = [
  {
    id: 'illness',
    kind: 'many',
    ask: bilingual('Êtes-vous suivi pour l’une de ces maladies ?', 'Are you being treated for any of these?'),
    under: 'background',
    noneAbsent: 'comorbidité déclarée',
    options: [
      sign('asthma', 'Asthme', 'Asthma', 'asthme'),
      sign('copd', 'Bronchite chronique (BPCO)', 'Chronic bronchitis (COPD)', 'BPCO'),
      sign('heart', 'Maladie du cœur', 'Heart disease', 'cardiopathie'),
      sign('diabetes', 'Diabète', 'Diabetes', 'diabète'),
      sign('kidney', 'Maladie des reins ou du foie', 'Kidney or liver disease', 'insuffisance rénale ou hépatique'),
      sign(
        'immune',
        'Défenses affaiblies : chimiothérapie, greffe, cortisone au long cours, VIH',
        'Weakened defences: chemotherapy, transplant, long-term cortisone, HIV',
        'immunodépression',
      ),
    ],
  },
  {
    id: 'clot-risk',
    kind: 'yes-no',
    ask: bilingual(
      'Un mollet douloureux ou gonflé, ou bien, ces 4 dernières semaines, une opération, un plâtre ou un très long voyage ?',
      'A painful or swollen calf or, in the last 4 weeks, an operation, a plaster cast or a very long journey?',
    ),
    under: 'background',
    present: 'facteur de risque thromboembolique',
    absent: true,
  },
  tropicsQuestion,
  {
    id: 'smoking',
    kind: 'one',
    ask: bilingual('Fumez-vous ?', 'Do you smoke?'),
    under: 'background',
    options: [
      without('no', 'Non', 'No', 'tabac'),
      sign('past', 'J’ai arrêté', 'I have stopped', 'tabagisme sevré'),
      sign('yes', 'Oui', 'Yes', 'tabagisme actif'),
    ],
  },
  {
    id: 'taken',
    kind: 'many',
    ask: bilingual('Qu’avez-vous déjà pris ?', 'What have you already taken?'),
    under: 'medicines',
    options: [
      sign('paracetamol', 'Paracétamol', 'Paracetamol', 'paracétamol'),
      sign('ibuprofen', 'Ibuprofène ou aspirine', 'Ibuprofen or aspirin', 'AINS ou aspirine'),
      sign('cortisone', 'Cortisone', 'Cortisone', 'corticoïde'),
      sign('antibiotic', 'Antibiotique', 'An antibiotic', 'antibiotique déjà pris'),
      sign('syrup', 'Sirop ou autre chose', 'A syrup or something else', 'sirop ou autre'),
    ],
  },
]

export const coughQuestions: Question[] = [...story, ...signs, ...background]
