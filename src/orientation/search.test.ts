// Finding a reason by what people type, as they type it.
import { expect, test } from 'vitest'
import { heads } from './catalogue/heads.ts'
import { searchReasons } from './search.ts'

const all = Object.values(heads)

test('reasons are found by the words people type, accents and small mistakes forgiven', () => {
  const first = (typed: string) => searchReasons(all, typed, 'fr')[0]?.id
  for (const [typed, id] of [
    ['cystite', 'urinary-burning'],
    ['cystitte', 'urinary-burning'],
    ['Eczema', 'skin'],
    ['brulures en urin', 'urinary-burning'],
    ['j’ai une toux', 'cough-fever'],
    ['mon bébé a de la fièvre', 'child-fever'],
    ['angine', 'sore-throat'],
    ['mal a la gorge', 'sore-throat'],
    ['sinusitte', 'cold-sinus'],
    ['diarhée', 'gastro'],
    ['gastro', 'gastro'],
    ['bronchyolite', 'child-cough'],
    ['otite', 'ear-pain'],
    ['conjontivite', 'red-eye'],
    ['rhume des foins', 'allergy'],
    ['lumbago', 'back-pain'],
    ['mal au dos', 'back-pain'],
    ['migrène', 'headache'],
    ['insomnie', 'anxiety-sleep'],
    ['je dors mal', 'anxiety-sleep'],
    ['oeil', 'red-eye'],
    ['mal au ventre', 'gastro'],
  ])
    expect([typed, first(typed ?? '')]).toEqual([typed, id])
  expect(searchReasons(all, 'zzz', 'fr')).toEqual([])
  expect(searchReasons(all, '  ', 'fr')).toHaveLength(all.length)
  expect(searchReasons(all, 'hay fevr', 'en')[0]?.id).toBe('allergy')
})
