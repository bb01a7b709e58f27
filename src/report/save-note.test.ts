// Notes saved from one or several tabs: no acknowledged text is overwritten by someone who had not read it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refused } from '#kit/outcome.ts'
import type { Instant } from '#kit/time.ts'
import { type Note, notesFrom, revisionOf, sections } from './note.ts'
import type { Standing } from './report.ts'
import { decideSaveNote } from './save-note.ts'

const at = '2026-11-21T13:30:00.000Z' as Instant
const open = { state: 'open', signed: false } as const
const empty: Note = { section: 'conduct', text: '', version: 0 }

describe('saving a section', () => {
  test('over the version that was read makes the next one', () => {
    expect(decideSaveNote(empty, open, { text: 'Repos', version: 0 }, at)).toEqual({
      ok: true,
      value: { section: 'conduct', text: 'Repos', version: 1, savedAt: at },
    })
  })

  test('over a version that moved is refused with the one to read', () => {
    const current = { ...empty, text: 'Repos', version: 4, savedAt: at }
    expect(decideSaveNote(current, open, { text: 'Repos, boissons', version: 3 }, at)).toEqual(
      refused('stale-note', { version: 4 }),
    )
  })

  test('sent twice because its answer was lost succeeds twice and moves once', () => {
    const current = { ...empty, text: 'Repos', version: 1, savedAt: at }
    expect(decideSaveNote(current, open, { text: 'Repos', version: 0 }, at)).toEqual({ ok: true, value: current })
  })

  test('after the signature is refused', () => {
    expect(decideSaveNote(empty, { ...open, signed: true }, { text: 'Repos', version: 0 }, at)).toEqual(
      refused('already-signed'),
    )
  })

  test('once closed or withdrawn is refused, while the patient has not begun it is not', () => {
    const saved = (state: Standing['state']) =>
      decideSaveNote(empty, { ...open, state }, { text: 'Repos', version: 0 }, at)
    expect(saved('closed')).toEqual(refused('consultation-over'))
    expect(saved('withdrawn')).toEqual(refused('consultation-over'))
    expect(saved('announced').ok).toBe(true)
  })

  test('two tabs: what is overwritten was read by who overwrote it', () => {
    const step = fc.record({ tab: fc.constantFrom(0, 1), text: fc.string({ maxLength: 5 }), reads: fc.boolean() })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), steps => {
        let current = empty
        const known: [Note, Note] = [empty, empty]
        for (const { tab, text, reads } of steps) {
          if (reads) known[tab] = current
          const outcome = decideSaveNote(current, open, { text, version: known[tab]?.version ?? 0 }, at)
          if (!outcome.ok) continue
          if (outcome.value.text !== current.text) expect(known[tab]).toEqual(current)
          current = outcome.value
          known[tab] = current
        }
      }),
    )
  })
})

describe('all the notes', () => {
  const intake = { reason: 'Toux', synthesis: ['38,6 °C,', 'toux', '3 jours'] }

  test('propose the reason and the synthesis, in the order of the interview', () => {
    const notes = notesFrom([], intake)
    expect(notes.map(one => one.section)).toEqual([...sections])
    expect(notes.map(one => one.text)).toEqual(['Toux', '38,6 °C, toux\n3 jours', '', '', '', '', ''])
    expect(revisionOf(notes)).toBe(0)
  })

  test('keep a section that was emptied on purpose empty', () => {
    const saved: Note = { section: 'anamnesis', text: '', version: 2, savedAt: at }
    expect(notesFrom([saved], intake)[1]).toEqual(saved)
    expect(revisionOf(notesFrom([saved], intake))).toBe(2)
  })
})
