// Substances under their many writings, and the allergies that name them.
import { describe, expect, test } from 'vitest'
import { allergenLabel, classesIn, findAllergens, saysSubstance } from './allergen.ts'
import { allergenClasses, allergenClassIds } from './catalogue/allergens.ts'
import { belongs, substanceKey } from './substance.ts'

describe('a substance', () => {
  test.each([
    ['amoxicilline', 'AMOXICILLINE TRIHYDRATÉE'],
    ['amoxicilline', 'AMOXICILLINE SODIQUE'],
    ['clopidogrel', 'CLOPIDOGREL (BISULFATE DE)'],
    ['métformine', 'CHLORHYDRATE DE METFORMINE'],
    ['acide zoledronique', 'ZOLÉDRONIQUE (ACIDE) MONOHYDRATÉ'],
    ['acide valproique', 'VALPROATE DE SODIUM'],
    ['acide clavulanique', 'CLAVULANATE DE POTASSIUM'],
    ['acide acetylsalicylique', 'Aspirine'],
    ['acide acetylsalicylique', 'ACÉTYLSALICYLATE DE DL-LYSINE'],
    ['fosfomycine', 'FOSFOMYCINE TROMÉTAMOL'],
    ['pivmecillinam', 'PIVMÉCILLINAM (CHLORHYDRATE DE)'],
    ['lithium', 'LITHIUM (CARBONATE DE)'],
    ['fer', 'FER FERREUX (SULFATE)'],
    ['ginkgo', 'GINKGO (FEUILLE DE) (EXTRAIT SEC DE)'],
    ['noradrénaline', 'NOREPINEPHRINE'],
    ['levothyroxine', 'THYROXINE SODIQUE ANHYDRE'],
  ])('%s is %s', (one, other) => expect(substanceKey(one)).toBe(substanceKey(other)))

  test.each([
    ['prednisone', 'prednisolone'],
    ['hydroxyzine', 'hydroxyde de magnésium'],
    ['clarithromycine', 'érythromycine'],
    ['chlorure de sodium', 'chlorure de potassium'],
    ['boldo', 'BOLDO POUR PRÉPARATIONS HOMÉOPATHIQUES'],
    ['BCG', 'BCG POUR PRÉPARATIONS HOMÉOPATHIQUES'],
    ['potassium', 'CITRATE DE POTASSIUM'],
  ])('%s is not %s', (one, other) => expect(substanceKey(one)).not.toBe(substanceKey(other)))

  test('a key is the key of itself: what is stored is compared again', () => {
    for (const name of [
      'AMOXICILLINE TRIHYDRATÉE',
      'VALPROATE DE SODIUM',
      'ACIDE ZOLÉDRONIQUE',
      'Aspirine',
      'GLUCOSE ANHYDRE',
    ])
      expect(substanceKey(substanceKey(name))).toBe(substanceKey(name))
  })
})

describe('an allergy in free text', () => {
  test.each([
    ['Pénicilline : urticaire', ['penicillins']],
    ['Augmentin (boutons)', ['penicillins']],
    ['allergique à l’aspirine et au Bactrim', ['sulfonamides', 'nsaids']],
    ['Produits de contraste iodés, malaise au scanner', ['iodinated-contrast']],
    ['céphalosporines', ['cephalosporins']],
    ['ramipril : toux et œdème', ['ace-inhibitors']],
    ['Pollen, chats', []],
    ['une longue période de toux', []],
  ])('« %s »', (text, classes) => expect(classesIn(text)).toEqual(classes))

  test('names a substance by whole words only', () => {
    expect(saysSubstance('Paracétamol : boutons', substanceKey('paracétamol'))).toBe(true)
    expect(saysSubstance('choc à l’acide clavulanique', substanceKey('clavulanate de potassium'))).toBe(true)
    expect(saysSubstance('acide de citron', substanceKey('acide clavulanique'))).toBe(false)
    expect(saysSubstance('enfermé', substanceKey('fer'))).toBe(false)
  })
})

describe('classes', () => {
  test('know their members by ATC, and by substance when the register tells no ATC', () => {
    const amoxicilline = substanceKey('amoxicilline')
    expect(belongs({ atc: 'J01CA04', keys: [] }, allergenClasses.penicillins)).toBe(true)
    expect(belongs({ atc: null, keys: [amoxicilline] }, allergenClasses.penicillins)).toBe(true)
    expect(belongs({ atc: 'J01FA10', keys: [substanceKey('azithromycine')] }, allergenClasses.penicillins)).toBe(false)
  })

  test('no substance stands in two, and nearness goes both ways', () => {
    const members = allergenClassIds.flatMap(id => allergenClasses[id].substances)
    expect(members.filter((key, at) => members.indexOf(key) !== at)).toEqual([])
    for (const id of allergenClassIds)
      for (const other of allergenClasses[id].near)
        expect(allergenClasses[other].near, `${other} and ${id}`).toContain(id)
  })
})

describe('choosing an allergen', () => {
  const found = (typed: string) => findAllergens(typed, 'fr').map(one => one.label)
  test('by class, by substance, by brand, without accents', () => {
    expect(found('')).toHaveLength(4)
    expect(found('penic')).toContain('Pénicillines (amoxicilline…)')
    expect(found('amoxi')).toEqual(['Pénicillines (amoxicilline…)', 'Amoxicilline'])
    expect(found('augm')).toEqual(['Pénicillines (amoxicilline…)'])
    expect(found('PARACÉ')).toEqual(['Paracétamol'])
    expect(found('pollen')).toEqual([])
  })
  test('every choice is told apart by what is shown, and is read again as it was', () => {
    for (const language of ['fr', 'en'] as const) {
      const all = 'abcdefghijklmnopqrstuvwxyz'.split('').flatMap(letter => findAllergens(letter, language, 500))
      const labels = new Map(all.map(one => [one.label, JSON.stringify(one.allergen)]))
      expect(new Set(all.map(one => JSON.stringify(one.allergen))).size).toBe(labels.size)
      expect(all.every(one => allergenLabel(one.allergen, language).length > 1)).toBe(true)
    }
  })
})
