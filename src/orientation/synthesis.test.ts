// What the doctor reads: the grave first, then what was found, then what was not, and never more than eight lines.
import { expect, test } from 'vitest'
import type { Instant } from '#kit/time.ts'
import { burning, coughing, man, woman } from '../../test/situations.ts'
import { cough } from './catalogue/cough.ts'
import { urinary } from './catalogue/urinary.ts'
import { evaluate } from './evaluate.ts'
import { synthesis } from './synthesis.ts'

test('the synthesis of the second case reads as a doctor writes', () => {
  expect(synthesis(urinary, woman(33), burning, evaluate(urinary, woman(33), burning), [])).toEqual([
    'Femme, 33 ans. Brûlures en urinant.',
    'Histoire : depuis 2 j',
    'Signes : brûlures mictionnelles, pollakiurie',
    'Terrain : premier épisode',
    'Absence de : détresse vitale, signe neurologique, autre signe de gravité, grossesse, hématurie, fièvre,',
    'douleur lombaire, frissons, vomissements, rétention, leucorrhées ou prurit vaginal, facteur de risque de complication,',
    'exposition IST, allergie médicamenteuse connue',
  ])
})

test('the doctor reads first what was flagged, taken back, or sent on by the 15', () => {
  const answers = { ...coughing, vital: ['breathless'] }
  const at = '2026-11-21T08:30:00.000Z' as Instant
  const lines = synthesis(cough, man(52), answers, evaluate(cough, man(52), answers), [
    { exit: 'misanswered', flags: ['chest-pain'], at },
    { exit: 'sent-by-15', flags: ['breathless-at-rest'], at },
  ])
  expect(lines[1]).toBe('Alerte : dit être adressé ici par le 15, détresse respiratoire,')
  expect(lines[2]).toBe('réponse corrigée par le patient : douleur thoracique constrictive')
})

test('what does not fit in eight lines is counted, never dropped in silence', () => {
  const answers = {
    ...coughing,
    vital: ['chest-tight', 'breathless', 'blue', 'swelling'],
    brain: ['stroke', 'thunderclap', 'fainted', 'confused', 'seizure', 'sight-lost'],
    with: ['throat', 'nose', 'ear', 'face', 'aches', 'tired', 'vomiting'],
    illness: ['asthma', 'copd', 'heart', 'diabetes', 'kidney', 'immune'],
    'regular-medicines': 'b'.repeat(300),
    'own-words': 'a'.repeat(500),
  }
  const lines = synthesis(cough, man(52), answers, evaluate(cough, man(52), answers), [])
  expect(lines).toHaveLength(8)
  expect(lines.find(line => line.startsWith('Signes : '))).toMatch(/ \(\+\d+\)$/)
  expect(lines.at(-1)).toMatch(/^Dit : « a+…$/)
})
