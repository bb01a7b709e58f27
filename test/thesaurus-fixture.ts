// A few entries of our own in the form the thesaurus is published in, faults included: what the tests read without the public files.

export const index: unknown = [
  { substance: 'clarithromycine', drug_classes: ['inhibiteurs puissants du CYP3A4', 'macrolides (sauf spiramycine)'] },
  { substance: 'simvastatine', drug_classes: ['substrats à risque du CYP3A4'] },
  { substance: 'warfarine', drug_classes: ['antivitamines K'] },
  { substance: 'paracetamol', drug_classes: [] },
  // The same substance spelt twice, as it is in the published index.
  { substance: 'méthotrexate', drug_classes: [] },
  { substance: 'methotrexate', drug_classes: ['autres cytotoxiques'] },
  { substance: 'bisoprolol', drug_classes: ['bradycardisants', 'autres bradycardisants'] },
  { substance: 'diltiazem', drug_classes: ['bradycardisants', 'autres bradycardisants'] },
]

const pair = (
  main: string,
  plus: string,
  levels: readonly (readonly [level: string, info: string])[],
  mechanism: string,
) => ({
  main_drug: main,
  between_main_and_plus_drug: '',
  plus_drug: plus,
  severity_levels: levels.map(([level, info]) => ({ level, info })),
  interaction_mechanism: mechanism,
  description: '',
})

export const pairs: unknown = [
  pair('INHIBITEURS PUISSANTS DU CYP3A4', 'SIMVASTATINE', [['CONTRE-INDICATION', '']], 'Effets indésirables\nmajorés.'),
  // Printed again under the other name.
  pair(
    'SIMVASTATINE',
    'INHIBITEURS PUISSANTS DU CYP3A4',
    [['CONTRE-INDICATION', '']],
    'Effets indésirables \nmajorés.',
  ),
  pair(
    'inhibiteurs puissants du CYP3A4',
    'substrats à risque du CYP3A4',
    [['A prendre en compte', '']],
    'Concentrations augmentées.',
  ),
  pair(
    'ANTIVITAMINES K',
    'PARACETAMOL',
    [["Précaution d'emploi", 'Contrôle plus fréquent de l’INR.']],
    'Effet augmenté.',
  ),
  pair(
    'METHOTREXATE',
    'PARACETAMOL',
    [
      ['Association DECONSEILLEE', 'à forte dose'],
      ['Il convient de prendre en compte', ''],
    ],
    'Inventé.',
  ),
  pair('BRADYCARDISANTS', 'AUTRES BRADYCARDISANTS', [['A prendre en compte', '']], 'Bradycardie.'),
  pair('SIMVASTATINE', 'PAMPLEMOUSSE (JUS ET FRUIT)', [['Association DECONSEILLEE', '']], 'Inventé.'),
  pair('WARFARINE', 'METHOTREXATE', [['A surveiller', '']], 'Un niveau que personne ne connaît.'),
]
