// What a screen says of the call: true on both sides, whoever lost the line.
import { describe, expect, test } from 'vitest'
import { words } from '../consultation.words.ts'
import { sayingOf, theirDevices } from './call-sentences.ts'
import type { CallState } from './call-state.ts'

const text = words.fr.call
const state = (change: Partial<CallState>): CallState => ({
  phase: 'live',
  signalling: true,
  other: { there: true, left: false, microphone: 'on', camera: 'on' },
  remote: null,
  local: { microphone: 'on', camera: 'on', facing: 'user', own: null as never },
  verdict: 'good',
  ended: null,
  ...change,
})
const other = (change: Partial<CallState['other']>) => ({ ...state({}).other, ...change })
const said = (change: Partial<CallState>) => sayingOf(state(change), 'patient', text).sentence

describe('the state of the line', () => {
  test('a live line is told by its worth, even while the server is dead', () => {
    expect(said({})).toBe('Connexion bonne')
    expect(said({ signalling: false })).toBe('Connexion bonne')
    expect(said({ verdict: 'poor' })).toBe('Connexion très faible')
  })

  test('a cut line says which side lost it, when that is known', () => {
    expect(said({ phase: 'reconnecting', signalling: false })).toBe(text.mineLost)
    expect(said({ phase: 'reconnecting', other: other({ there: false }) })).toBe(text.theirsLost.patient)
    expect(said({ phase: 'reconnecting' })).toBe(text.reconnecting.patient)
    expect(said({ phase: 'cut' })).toContain('Gardez cette page ouverte')
  })

  test('leaving is not being cut', () => {
    expect(said({ phase: 'alone', other: other({ left: true }) })).toBe(text.gone.patient)
    expect(said({ phase: 'alone', other: other({ there: false }) })).toBe(text.alone.patient)
  })

  test('nobody is promised a call by telephone', () => {
    expect(JSON.stringify(words.fr)).not.toMatch(/rappel/i)
  })
})

test('a camera turned off is a choice, one that fails is not', () => {
  expect(theirDevices(state({ other: other({ camera: 'off' }) }), 'patient', text)).toEqual([
    'Le médecin a coupé sa caméra.',
  ])
  expect(theirDevices(state({ other: other({ camera: 'denied' }) }), 'leader', text)).toEqual([
    text.theirCameraFails.leader,
  ])
  expect(theirDevices(state({ phase: 'cut', other: other({ camera: 'off' }) }), 'patient', text)).toEqual([])
})
