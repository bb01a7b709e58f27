// The small rules of the screen: ticking answers, kept preferences, sentences of refusals, initials, keys, and what can be undone.
import { describe, expect, it, vi } from 'vitest'
import { bilingual } from '#kit/words.ts'
import { initialsOf } from './initials.ts'
import { firstPreferences, preferencesFrom } from './preferences.ts'
import { refusalSentence } from './refusal-sentence.ts'
import { delayBefore } from './retry.ts'
import { words } from './screen.words.ts'
import { writtenKeys } from './shortcuts.ts'
import { toggled } from './toggled.ts'
import { forgetUndo, offerUndo, undoable, watchUndo } from './undo.ts'

describe('ticking', () => {
  it('adds, removes, and lets « none » exclude the others', () => {
    expect(toggled(['a'], 'b', 'none')).toEqual(['a', 'b'])
    expect(toggled(['a', 'b'], 'a', 'none')).toEqual(['b'])
    expect(toggled(['a', 'b'], 'none', 'none')).toEqual(['none'])
    expect(toggled(['none'], 'a', 'none')).toEqual(['a'])
    expect(toggled(['none'], 'none', 'none')).toEqual([])
  })
})

describe('preferences', () => {
  it('keep what is known and forget the rest', () => {
    expect(preferencesFrom('{"language":"en","theme":"pink","size":"large"}')).toEqual({
      language: 'en',
      theme: 'system',
      size: 'large',
    })
  })
  it.each([null, '', '{', '3', 'null', '[]'])('survive %j', kept => {
    expect(preferencesFrom(kept)).toEqual(firstPreferences)
  })
})

describe('the sentence of a refusal', () => {
  const room = bilingual(
    { refusals: { closed: 'Fermé.', late: (detail: Record<string, string | number>) => `À ${detail.hour} h.` } },
    { refusals: { closed: 'Closed.', late: (detail: Record<string, string | number>) => `At ${detail.hour}.` } },
  )
  it('is the room’s, else the common one, else a safe one', () => {
    expect(refusalSentence('fr', 'closed', {}, room)).toBe('Fermé.')
    expect(refusalSentence('fr', 'late', { hour: 8 }, room)).toBe('À 8 h.')
    expect(refusalSentence('en', 'not-found', {}, room)).toBe(words.en.refusals['not-found'])
    expect(refusalSentence('fr', 'never-heard-of')).toBe(words.fr.refusals['invalid-input'])
  })
})

describe('the delay before trying again', () => {
  const backoff = { firstMs: 200, mostMs: 3_000 }
  it('doubles up to its most, and is spread over half of it', () => {
    expect([1, 2, 3, 9].map(attempt => delayBefore(attempt, backoff, 0))).toEqual([100, 200, 400, 1500])
    expect(delayBefore(1, backoff, 0.999)).toBeLessThan(200)
  })
})

describe('initials', () => {
  it.each([
    ['Dr Anne Lefèvre', 'AL'],
    ['Anne-Lise de La Tour', 'AT'],
    ['Jeanne d’Arcy', 'JA'],
    ['élodie', 'É'],
    ['Mme B.', 'B'],
    ['', ''],
  ])('of « %s »', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})

describe('a pressed key', () => {
  const key = { key: '', ctrlKey: false, metaKey: false, altKey: false }
  it('is written as in the list, ⌘ being Ctrl', () => {
    expect(writtenKeys({ ...key, key: 'd', ctrlKey: true })).toBe('Ctrl+D')
    expect(writtenKeys({ ...key, key: 'k', metaKey: true })).toBe('Ctrl+K')
    expect(writtenKeys({ ...key, key: '?' })).toBe('?')
    expect(writtenKeys({ ...key, key: 'ArrowUp', altKey: true })).toBe('Alt+ArrowUp')
  })
})

describe('what can be undone', () => {
  it('is one thing at a time, told to whoever shows it', () => {
    const watcher = vi.fn()
    const leave = watchUndo(watcher)
    const undo = vi.fn()
    offerUndo('Retiré.')
    offerUndo('Annulé.', undo)
    expect(undoable()).toEqual({ said: 'Annulé.', undo })
    forgetUndo()
    expect(undoable()).toBeUndefined()
    expect(watcher).toHaveBeenCalledTimes(3)
    leave()
    offerUndo('Seul.')
    expect(watcher).toHaveBeenCalledTimes(3)
    forgetUndo()
  })
})
