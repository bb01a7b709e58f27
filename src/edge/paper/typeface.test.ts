// No character typed by a practitioner may vanish from what is printed, nor be printed as an empty box.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runsOf } from './typeface.ts'

const latin = (file: number, character: string) =>
  file === 0 ? /[\u0020-\u007e\u00a0-\u00b4\u00b6-\u00ff’€]/.test(character) : /[\u0100-\u017f]/.test(character)
const printed = (text: string) =>
  runsOf(text, latin)
    .map(run => run.text)
    .join('')

test('every character printed has a drawing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      for (const run of runsOf(text, latin))
        for (const character of run.text)
          expect(character === '\n' || character === ' ' || latin(run.file, character)).toBe(true)
    }),
  )
})

test('no visible character is lost', () => {
  const visible = fc.string({ unit: 'grapheme', minLength: 1 }).filter(text => /^[\p{L}\p{N}\p{S}\p{P}]+$/u.test(text))
  fc.assert(
    fc.property(visible, text => {
      expect(printed(text).length).toBeGreaterThanOrEqual([...text.normalize('NFC')].length)
    }),
  )
})

test('doses, thresholds and names keep their meaning', () => {
  expect(printed('10 µg, 5 μg')).toBe('10 microg, 5 microg')
  expect(printed('SpO₂ ≥ 92 %')).toBe('SpO2 >= 92 %')
  expect(printed('10⁹/L, 10¹⁰, 10⁻³, m²')).toBe('10^9/L, 10^10, 10^-3, m²')
  expect(printed('Łukasz')).toBe('Łukasz')
  expect(printed('Đặng')).toBe('Đang')
  expect(printed('Le\u0301a')).toBe('Léa')
  expect(printed('bien 🙂')).toBe('bien [U+1F642]')
  expect(printed('a\u200bb\u0000')).toBe('ab')
})

test('a run is cut only where the typeface changes', () => {
  expect(runsOf('Ł u', latin)).toEqual([
    { text: 'Ł ', file: 1 },
    { text: 'u', file: 0 },
  ])
  expect(runsOf('un deux\ntrois', latin)).toHaveLength(1)
})
