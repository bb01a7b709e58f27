// Signs that would begin a line alone: in a text, in the texts of a room, in those that are made.
import { expect, test } from 'vitest'
import { unbroken, unbrokenTexts } from './unbroken.ts'

test('a sign stays with its word, a quotation with its marks, and nothing else moves', () => {
  expect(unbroken('Où êtes-vous ? Dites : « Ici » ; puis 5 %')).toBe(
    'Où êtes-vous\u00a0? Dites\u00a0: «\u00a0Ici\u00a0»\u00a0; puis 5\u00a0%',
  )
  expect(unbroken('http://localhost:3000/?a=b')).toBe('http://localhost:3000/?a=b')
})

test('a room’s texts are set once, whatever they are made of', () => {
  const texts = {
    a: 'Qui ?',
    list: ['Quoi ?'],
    of: (name: string) => `Lire : ${name}`,
    deep: { n: 3, made: () => ['À ?'] },
  }
  const read = unbrokenTexts(texts)
  expect([read.a, read.list[0], read.of('x'), read.deep.made()[0], read.deep.n]).toEqual([
    'Qui\u00a0?',
    'Quoi\u00a0?',
    'Lire\u00a0: x',
    'À\u00a0?',
    3,
  ])
  expect(unbrokenTexts(texts)).toBe(read)
})
