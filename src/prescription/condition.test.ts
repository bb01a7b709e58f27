// Labels of conditions: each wording of the register falls in its kind, and what nobody foresaw is kept and said unknown.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { condition, conditionKinds, conditionOf } from './condition.ts'

const labels = [
  ['liste I', 'list-1', null],
  ['Liste II', 'list-2', null],
  ['stupéfiants', 'narcotic', null],
  ['prescription en toutes lettres sur ordonnance sécurisée', 'secure-form', null],
  ['médicament soumis à prescription médicale restreinte', 'restricted', null],
  ['médicament soumis à prescription médicale', 'prescription', null],
  ["réservé à l'usage HOSPITALIER", 'hospital-use', null],
  ['prescription hospitalière', 'hospital-prescription', null],
  ["prescription réservée aux médecins hospitaliers à l'occasion d'une hospitalisation", 'hospital-prescription', null],
  ['prescription initiale hospitalière annuelle', 'initial-hospital', null],
  ['prescription réservée aux spécialistes et services PEDIATRIE', 'specialists', null],
  ['prescription réservée aux médecins compétents en CANCEROLOGIE', 'specialists', null],
  ['prescription initiale annuelle réservée à certains spécialistes', 'initial-specialists', null],
  ['renouvellement de la prescription réservé aux spécialistes en NEUROLOGIE', 'renewal-specialists', null],
  ['renouvellement non restreint', 'renewal-free', null],
  ['médicament nécessitant une surveillance particulière pendant le traitement', 'monitoring', null],
  ['pour les femmes en âge de procréer : voir programme de prévention de la grossesse', 'pregnancy-programme', null],
  [
    'pour les femmes susceptibles de procréer : surveillance particulière pendant le traitement',
    'pregnancy-programme',
    null,
  ],
  ['prescription limitée à 4 semaines', 'limited', 28],
  ['prescription limitée à 12 semaines', 'limited', 84],
  ['prescription limitée à 7 jours ou 28 jours', 'limited', 28],
  ['prescription limitée à 6 mois', 'limited', 186],
  ['délivrance fractionnée de 7 jours', 'split-dispensing', 7],
  ['prescription nécessitant préalablement le recueil de l’accord de soins du patient', 'agreement', null],
  ["prescription nécessitant la remise d'un carnet patient", 'booklet', null],
  ["prescription subordonnée à l'obtention du résultat du dépistage d'un déficit en DPD", 'test-first', null],
  [
    "chevauchement interdit sauf mention expresse du prescripteur portée sur l'ordonnance",
    'words-on-prescription',
    null,
  ],
  ['prescription réservée aux médecins exerçant dans les centres du sommeil', 'prescriber-place', null],
  ['la première administration doit être effectuée en milieu hospitalier', 'administration-place', null],
  ['délivrance réservée aux pharmacies à usage intérieur', 'dispensing-place', null],
  ["réservé à l'usage professionnel DENTAIRE", 'professional-use', null],
  [
    "réservé à l'usage en situation d'urgence selon l'article R5121-96 du code de la santé publique",
    'emergency-use',
    null,
  ],
  ['pour tous les patients :', 'heading', null],
  ['prescription au clair de lune', 'unknown', null],
] as const

test.each(labels)('« %s » is %s', (label, kind, days) => expect(conditionOf(label)).toEqual({ kind, label, days }))

test('the table above tries every kind', () => {
  expect(conditionKinds.filter(kind => !labels.some(([, tried]) => tried === kind))).toEqual([])
})

test('whatever the label, it is kept as it reads', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), label => {
      const read = conditionOf(label)
      expect(condition.safeParse(read).success).toBe(true)
      expect(read.label).toBe(label.replace(/\s+/g, ' ').trim())
    }),
  )
})
