// The list of densities, in the published form with its faults, written by us; and the real one where it is at hand.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { communeKey, densityAmong, readDensities } from './density.ts'

const file = [
  'Code_postal,Nom_commune,Zonage',
  "1400,L'Abergement-Essai,2_ZAC",
  '35600,Redon,1_ZIP',
  '35600,"Bains-sur-Oust",1_ZIP',
  '13008,Essai 8e Arrondissement,3_HZ',
  '13008,Essai 8e Arrondissement,4_ZAR',
  '97425,Les Essais,N/A - résultat non disponible',
  'illisible',
  '',
].join('\r\n')

test('the list is read whole: zeros given back, results missing counted, the density that excuses least kept', () => {
  expect(readDensities(file)).toEqual({
    communes: [
      { postcode: '01400', commune: 'l abergement essai', density: 'ZAC' },
      { postcode: '35600', commune: 'redon', density: 'ZIP' },
      { postcode: '35600', commune: 'bains sur oust', density: 'ZIP' },
      { postcode: '13008', commune: 'essai 8e arrondissement', density: 'HZ' },
    ],
    unknown: 1,
    disagreeing: 1,
    unread: ['illisible'],
  })
})

test('a commune is found however it is typed, and one that is not named only where all its neighbours agree', () => {
  expect([communeKey('SAINT-ÉTIENNE'), communeKey('St Etienne')]).toEqual(['saint etienne', 'saint etienne'])
  const { communes } = readDensities(file)
  const at = (postcode: string) => communes.filter(one => one.postcode === postcode)
  expect(densityAmong(at('35600'), 'REDON')).toBe('ZIP')
  expect(densityAmong(at('35600'), 'Sainte-Marie')).toBe('ZIP')
  expect(densityAmong([...at('35600'), ...at('01400')], 'Ailleurs')).toBeUndefined()
  expect(densityAmong([], 'Redon')).toBeUndefined()
})

const real = join(process.env.COLLOQUE_DATASETS ?? '../shared/data', 'zonage/zonmed.csv')
test.skipIf(!existsSync(real))(
  `the real list is read without a line lost${existsSync(real) ? '' : ` (skipped: no ${real})`}`,
  () => {
    const { communes, unread } = readDensities(readFileSync(real, 'utf8'))
    expect(unread).toEqual([])
    expect(communes.length).toBeGreaterThan(30_000)
  },
)
