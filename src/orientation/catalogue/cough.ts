// Reason for visit: cough and fever from 15 years on.

import { bilingual } from '#kit/words.ts'
import { all, any, atLeast, fromYears, is, isOneOf, yes } from '#orientation/condition.ts'
import type { Question, Reason, RedFlag } from '#orientation/reason.ts'
import { closingQuestions } from './closing.ts'
import { emergencyFlags, emergencyQuestions } from './emergency.ts'
import { fever } from './infant.ts'
import { pregnancyFlags, pregnancyQuestions } from './pregnancy.ts'

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
      { id: 'none', label: bilingual('Je ne tousse pas', 'I am not coughing'), absent: 'toux' },
      { id: 'dry', label: bilingual('Sèche, rien ne sort', 'Dry, nothing comes up'), present: 'toux sèche' },
      {
        id: 'clear',
        label: bilingual('Grasse, crachats clairs', 'Chesty, clear phlegm'),
        present: 'toux productive, claire',
      },
      {
        id: 'coloured',
        label: bilingual('Grasse, crachats jaunes ou verts', 'Chesty, yellow or green phlegm'),
        present: 'toux productive, purulente',
      },
      {
        id: 'streaks',
        label: bilingual('Avec quelques filets de sang', 'With a few streaks of blood'),
        present: 'crachats striés de sang',
      },
      { id: 'blood', label: bilingual('Avec du sang franc', 'With plain blood'), present: 'hémoptysie' },
    ],
  },
  {
    id: 'fever',
    kind: 'one',
    page: 'fever',
    ask: bilingual('Avez-vous de la fièvre ?', 'Do you have a fever?'),
    under: 'story',
    options: [
      { id: 'none', label: bilingual('Non', 'No'), absent: 'fièvre' },
      {
        id: 'felt',
        label: bilingual('Je le pense, sans l’avoir mesurée', 'I think so, not measured'),
        present: 'fièvre ressentie, non mesurée',
      },
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
      { id: 'usual', label: bilingual('Comme d’habitude', 'As usual'), absent: 'dyspnée' },
      {
        id: 'effort',
        label: bilingual('Essoufflé plus que d’habitude à l’effort', 'More breathless than usual on effort'),
        present: 'dyspnée d’effort inhabituelle',
      },
      {
        id: 'rest',
        label: bilingual('Essoufflé même assis, sans rien faire', 'Breathless even sitting still'),
        present: 'dyspnée de repos',
      },
    ],
  },
  {
    id: 'chest',
    kind: 'many',
    ask: bilingual('Que ressentez-vous dans la poitrine ?', 'What do you feel in your chest?'),
    under: 'signs',
    noneAbsent: 'douleur thoracique',
    options: [
      {
        id: 'burning',
        label: bilingual(
          'Une brûlure derrière l’os du milieu, quand je tousse ou respire',
          'A burning behind the breastbone when I cough or breathe',
        ),
        present: 'brûlure rétrosternale',
      },
      {
        id: 'side',
        label: bilingual('Une douleur d’un côté quand j’inspire', 'A pain on one side when I breathe in'),
        present: 'douleur basithoracique à l’inspiration',
        absent: 'douleur pleurale',
      },
      { id: 'wheeze', label: bilingual('Des sifflements', 'Wheezing'), present: 'sibilances ressenties' },
    ],
  },
  {
    id: 'grave',
    kind: 'many',
    ask: bilingual('Avez-vous l’un de ces signes ?', 'Do you have any of these signs?'),
    under: 'signs',
    noneAbsent: 'signe de sepsis, purpura ou raideur méningée',
    options: [
      {
        id: 'purpura',
        label: bilingual(
          'Des taches rouges ou violettes qui ne s’effacent pas quand on appuie',
          'Red or purple spots that do not fade when pressed',
        ),
        present: 'purpura possible',
      },
      {
        id: 'stiff-neck',
        label: bilingual('Un fort mal de tête avec la nuque raide', 'A strong headache with a stiff neck'),
        present: 'céphalée avec raideur de nuque',
      },
      {
        id: 'mottled',
        label: bilingual('La peau marbrée, les mains et les pieds froids', 'Mottled skin, cold hands and feet'),
        present: 'marbrures',
      },
      {
        id: 'no-urine',
        label: bilingual('Presque pas d’urine depuis 12 heures', 'Almost no urine for 12 hours'),
        present: 'oligurie',
      },
      {
        id: 'shivers',
        label: bilingual('De grands frissons qui secouent', 'Violent shaking chills'),
        present: 'frissons',
        absent: 'frissons',
      },
    ],
  },
  {
    id: 'with',
    kind: 'many',
    ask: bilingual('Avez-vous aussi…', 'Do you also have…'),
    under: 'signs',
    options: [
      { id: 'throat', label: bilingual('Mal à la gorge', 'A sore throat'), present: 'odynophagie' },
      { id: 'nose', label: bilingual('Le nez qui coule ou bouché', 'A runny or blocked nose'), present: 'rhinorrhée' },
      { id: 'ear', label: bilingual('Mal à une oreille', 'An earache'), present: 'otalgie' },
      {
        id: 'face',
        label: bilingual('Mal au front ou aux joues', 'Pain in the forehead or cheeks'),
        present: 'douleurs sinusiennes',
      },
      { id: 'aches', label: bilingual('Des courbatures', 'Body aches'), present: 'courbatures' },
      { id: 'tired', label: bilingual('Une grande fatigue', 'Great tiredness'), present: 'asthénie' },
      {
        id: 'vomiting',
        label: bilingual('Des vomissements ou de la diarrhée', 'Vomiting or diarrhoea'),
        present: 'troubles digestifs',
      },
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
      { id: 'asthma', label: bilingual('Asthme', 'Asthma'), present: 'asthme' },
      { id: 'copd', label: bilingual('Bronchite chronique (BPCO)', 'Chronic bronchitis (COPD)'), present: 'BPCO' },
      { id: 'heart', label: bilingual('Maladie du cœur', 'Heart disease'), present: 'cardiopathie' },
      { id: 'diabetes', label: bilingual('Diabète', 'Diabetes'), present: 'diabète' },
      {
        id: 'kidney',
        label: bilingual('Maladie des reins ou du foie', 'Kidney or liver disease'),
        present: 'insuffisance rénale ou hépatique',
      },
      {
        id: 'immune',
        label: bilingual(
          'Défenses affaiblies : chimiothérapie, greffe, cortisone au long cours, VIH',
          'Weakened defences: chemotherapy, transplant, long-term cortisone, HIV',
        ),
        present: 'immunodépression',
      },
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
  {
    id: 'tropics',
    kind: 'yes-no',
    ask: bilingual(
      'Êtes-vous revenu d’un pays tropical ces 3 derniers mois ?',
      'Have you come back from a tropical country in the last 3 months?',
    ),
    under: 'background',
    when: isOneOf('fever', 'felt', 'measured'),
    present: 'retour de zone tropicale < 3 mois',
    absent: true,
  },
  {
    id: 'smoking',
    kind: 'one',
    ask: bilingual('Fumez-vous ?', 'Do you smoke?'),
    under: 'background',
    options: [
      { id: 'no', label: bilingual('Non', 'No'), absent: 'tabac' },
      { id: 'past', label: bilingual('J’ai arrêté', 'I have stopped'), present: 'tabagisme sevré' },
      { id: 'yes', label: bilingual('Oui', 'Yes'), present: 'tabagisme actif' },
    ],
  },
  {
    id: 'taken',
    kind: 'many',
    ask: bilingual('Qu’avez-vous déjà pris ?', 'What have you already taken?'),
    under: 'medicines',
    options: [
      { id: 'paracetamol', label: bilingual('Paracétamol', 'Paracetamol'), present: 'paracétamol' },
      {
        id: 'ibuprofen',
        label: bilingual('Ibuprofène ou aspirine', 'Ibuprofen or aspirin'),
        present: 'AINS ou aspirine',
      },
      { id: 'cortisone', label: bilingual('Cortisone', 'Cortisone'), present: 'corticoïde' },
      { id: 'antibiotic', label: bilingual('Antibiotique', 'An antibiotic'), present: 'antibiotique déjà pris' },
      { id: 'syrup', label: bilingual('Sirop ou autre chose', 'A syrup or something else'), present: 'sirop ou autre' },
    ],
  },
]

const pneumonia =
  'SPILF-SPLF 2010, AFSSAPS : infections respiratoires basses de l’adulte, signes de gravité et critères d’hospitalisation'
const sepsis = 'HAS 2025, Prise en charge du sepsis du nouveau-né, de l’enfant et de l’adulte ; Sepsis-3 (2016)'

export const coughFlags: RedFlag[] = [
  {
    id: 'cough-breathless',
    when: is('breath', 'rest'),
    exit: '15',
    sentence: bilingual(
      'Être essoufflé sans bouger, avec une infection, peut être grave.',
      'Being breathless at rest with an infection can be serious.',
    ),
    meanwhile: [bilingual('Restez assis, vêtements desserrés.', 'Stay seated, clothes loosened.')],
    clinical: 'dyspnée de repos',
    samuMotif: 'M03.12',
    source: pneumonia,
    validated: false,
  },
  {
    id: 'adult-meningitis',
    when: isOneOf('grave', 'purpura', 'stiff-neck'),
    exit: '15',
    sentence: bilingual(
      'Ces signes peuvent être ceux d’une méningite. Il faut agir tout de suite.',
      'These can be signs of meningitis. It must be treated at once.',
    ),
    clinical: 'purpura ou syndrome méningé',
    samuMotif: 'M03.14',
    source: 'SPILF 2018, Prise en charge des méningites bactériennes aiguës communautaires',
    validated: false,
  },
  {
    id: 'sepsis',
    when: any(is('grave', 'mottled'), all(is('grave', 'no-urine'), any(fever, is('grave', 'shivers')))),
    exit: '15',
    sentence: bilingual(
      'Votre corps semble lutter contre une infection grave.',
      'Your body seems to be fighting a serious infection.',
    ),
    meanwhile: [bilingual('Allongez-vous, jambes surélevées.', 'Lie down with your legs raised.')],
    clinical: 'sepsis possible',
    samuMotif: 'M03.14',
    source: sepsis,
    validated: false,
  },
  {
    id: 'coughing-blood',
    when: is('cough', 'blood'),
    exit: '15',
    sentence: bilingual(
      'Cracher du sang franc doit être pris en charge tout de suite.',
      'Coughing up plain blood must be treated at once.',
    ),
    clinical: 'hémoptysie',
    samuMotif: 'M02.01',
    source: pneumonia,
    validated: false,
  },
  {
    id: 'lung-clot',
    when: all(yes('clot-risk'), any(is('breath', 'effort'), is('chest', 'side'), is('cough', 'streaks'))),
    exit: '15',
    sentence: bilingual(
      'Un caillot a pu se former dans une jambe et gêner les poumons.',
      'A clot may have formed in a leg and be affecting the lungs.',
    ),
    meanwhile: [bilingual('Ne marchez pas, ne conduisez pas.', 'Do not walk or drive.')],
    clinical: 'suspicion d’embolie pulmonaire',
    samuMotif: 'M03.12',
    source: 'SPLF 2019, Maladie veineuse thromboembolique ; ESC 2019, Embolie pulmonaire aiguë',
    validated: false,
  },
  {
    id: 'fever-immune',
    when: all(fever, is('illness', 'immune')),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Avec des défenses affaiblies, une fièvre doit être vue à l’hôpital aujourd’hui, tout de suite.',
      'With weakened defences, a fever must be seen in hospital now.',
    ),
    meanwhile: [bilingual('Appelez aussi le service qui vous suit.', 'Also call the department that follows you.')],
    clinical: 'fièvre chez l’immunodéprimé',
    samuMotif: 'M03.14',
    source: sepsis,
    validated: false,
  },
  {
    id: 'fever-tropics',
    when: all(yes('tropics'), fever),
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
    id: 'pneumonia',
    when: any(
      all(fever, any(is('breath', 'effort'), is('chest', 'side'))),
      is('cough', 'streaks'),
      all(is('breath', 'effort'), isOneOf('illness', 'copd', 'heart')),
    ),
    exit: 'in-person',
    sentence: bilingual(
      'Un médecin devrait écouter vos poumons aujourd’hui.',
      'A doctor should listen to your lungs today.',
    ),
    clinical: 'pneumonie ou décompensation à éliminer (auscultation)',
    samuMotif: 'M03.12',
    source: pneumonia,
    validated: false,
  },
  {
    id: 'fever-pregnant',
    when: all(fever, isOneOf('pregnancy', 'yes', 'just-born')),
    exit: 'in-person',
    sentence: bilingual(
      'Enceinte ou après un accouchement, une fièvre demande un examen aujourd’hui : appelez votre maternité.',
      'During pregnancy or after birth, a fever needs an examination today: call your maternity unit.',
    ),
    clinical: 'fièvre et grossesse ou post-partum',
    samuMotif: 'M03.02',
    source: 'CNGOF, Collège : fièvre pendant la grossesse',
    validated: false,
  },
  {
    id: 'fever-long',
    when: atLeast('fever-days', 7),
    exit: 'in-person',
    sentence: bilingual(
      'Une fièvre qui dure une semaine demande un examen et souvent une prise de sang.',
      'A fever lasting a week needs an examination and often a blood test.',
    ),
    clinical: 'fièvre ≥ 7 jours',
    samuMotif: 'M03.14',
    source: 'CMIT (ECN Pilly), Collège des universitaires de maladies infectieuses : fièvre prolongée',
    validated: false,
  },
]

export const cough: Reason = {
  id: 'cough-fever',
  version: 1,
  title: bilingual('Toux, fièvre', 'Cough, fever'),
  synonyms: {
    fr: [
      'rhume',
      'grippe',
      'bronchite',
      'mal de gorge',
      'tousse',
      'covid',
      'angine',
      'température',
      'nez bouché',
      'glaires',
    ],
    en: ['cold', 'flu', 'bronchitis', 'sore throat', 'coughing', 'covid', 'temperature', 'blocked nose', 'phlegm'],
  },
  who: { fromMonths: 15 * 12 },
  questions: [...emergencyQuestions, ...pregnancyQuestions, ...story, ...signs, ...background, ...closingQuestions],
  flags: [...emergencyFlags, ...pregnancyFlags, ...coughFlags],
  severity: {
    usually: 3,
    rules: [
      { when: atLeast('temperature', 39.5), severity: 2, because: 'fièvre ≥ 39,5 °C' },
      { when: all(fromYears(75), fever), severity: 2, because: 'fièvre après 75 ans' },
      {
        when: all(fever, isOneOf('illness', 'copd', 'heart', 'diabetes', 'kidney', 'asthma')),
        severity: 2,
        because: 'fièvre et maladie chronique',
      },
      { when: yes('worse-again'), severity: 2, because: 'réaggravation secondaire' },
      { when: is('grave', 'shivers'), severity: 2, because: 'frissons' },
      {
        when: all(is('fever', 'none'), is('breath', 'usual'), { question: 'worse-again', is: false }),
        severity: 4,
        because: 'ni fièvre ni gêne respiratoire',
      },
    ],
  },
  notRemotely: [
    bilingual('Écouter vos poumons', 'Listening to your lungs'),
    bilingual('Faire une radio ou une prise de sang sur le champ', 'Taking an X-ray or a blood test on the spot'),
    bilingual(
      'Faire le test rapide de l’angine (en pharmacie ou au cabinet)',
      'The rapid strep test (at a pharmacy or a surgery)',
    ),
  ],
  meanwhile: [
    bilingual('Buvez souvent, reposez-vous, gardez la pièce à 19 °C.', 'Drink often, rest, keep the room at 19 °C.'),
    bilingual('Portez un masque près des autres.', 'Wear a mask near other people.'),
    bilingual(
      'Gardez un thermomètre et vos ordonnances près de vous.',
      'Keep a thermometer and your prescriptions at hand.',
    ),
  ],
  sources: [
    'HAS/SPILF 2021, Choix et durées d’antibiothérapies : pas d’antibiotique dans la bronchite et la rhinopharyngite de l’adulte',
    pneumonia,
  ],
}
