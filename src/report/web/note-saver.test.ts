// Nothing typed is lost: lines cut before or after the server heard, two tabs, pages closed in mid-sentence.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, instantOf } from '#kit/time.ts'
import type { Note } from '../note.ts'
import { decideSaveNote } from '../save-note.ts'
import { NoteSaver, sendAfterMs, type Ways } from './note-saver.ts'

const empty: Note = { section: 'conduct', text: '', version: 0 }

/** A server that decides as ours does, a line that can be cut on either way, alarms rung by hand, and the vault of a device. */
class World {
  note = empty
  line: 'open' | 'cut' | 'deaf' = 'open'
  signed = false
  acknowledged: string[] = []
  alarms = new Map<number, () => void>()
  kept: string | undefined
  vaultWorks = true
  #serial = 0

  tab(): NoteSaver {
    return new NoteSaver(this.note, this.ways)
  }

  ways: Ways = {
    save: async (text, version) => {
      if (this.line === 'cut') throw new Error('nobody answered')
      const outcome = decideSaveNote(
        this.note,
        { state: 'open', signed: this.signed },
        { text, version },
        instantOf(++this.#serial),
      )
      if (outcome.ok) this.note = outcome.value
      if (this.line === 'deaf') throw new Error('the answer was lost')
      if (!outcome.ok) return outcome
      this.acknowledged.push(text)
      return { ok: true, value: { version: outcome.value.version, savedAt: outcome.value.savedAt as Instant } }
    },
    read: async () => {
      if (this.line !== 'open') throw new Error('nobody answered')
      return this.note
    },
    vault: {
      save: async text => {
        if (!this.vaultWorks) throw new Error('a private window')
        this.kept = text
      },
      read: async () => this.kept,
      drop: async () => {
        this.kept = undefined
      },
    },
    wait: (_, run) => {
      const number = ++this.#serial
      this.alarms.set(number, run)
      return () => this.alarms.delete(number)
    },
  }

  /** Rings every alarm due, then lets every promise settle; again until nothing is left to do or the line stays cut. */
  async settle(rounds = 6): Promise<void> {
    for (let round = 0; round < rounds; round++) {
      const due = [...this.alarms.values()]
      this.alarms.clear()
      for (const run of due) run()
      for (let turn = 0; turn < 40; turn++) await undefined
    }
  }
}

describe('one section', () => {
  test('is sent within half a second of the first letter, not of the last', async () => {
    const world = new World()
    const waits: number[] = []
    const wait = world.ways.wait
    world.ways = {
      ...world.ways,
      wait: (ms, run) => {
        waits.push(ms)
        return wait(ms, run)
      },
    }
    const tab = world.tab()
    tab.type('R')
    tab.type('Re')
    expect(waits).toEqual([sendAfterMs])
    expect(sendAfterMs).toBeLessThan(500)
    await world.settle()
    expect(world.note).toMatchObject({ text: 'Re', version: 1 })
    expect(tab.view.state).toEqual({ kind: 'saved', at: world.note.savedAt })
  })

  test('a line cut is said, the text is kept on the device and leaves when the line is back', async () => {
    const world = new World()
    const tab = world.tab()
    world.line = 'cut'
    tab.type('Repos')
    await world.settle()
    expect(tab.view.state).toEqual({ kind: 'kept', onDevice: true })
    expect(world.kept).toBe('{"text":"Repos","version":0}')
    world.line = 'open'
    tab.wake()
    await world.settle()
    expect(tab.view.state.kind).toBe('saved')
    expect(world.note.text).toBe('Repos')
    expect(world.kept).toBeUndefined()
  })

  test('never claims that a device keeps what it cannot keep', async () => {
    const world = new World()
    world.vaultWorks = false
    world.line = 'cut'
    const tab = world.tab()
    tab.type('Repos')
    await world.settle()
    expect(tab.view.state).toEqual({ kind: 'kept', onDevice: false })
  })

  test('a page lost in mid-sentence finds its text again and sends it', async () => {
    const world = new World()
    world.line = 'cut'
    world.tab().type('Repos et')
    await world.settle()
    world.line = 'open'
    world.alarms.clear()
    const again = world.tab()
    await again.recover()
    expect(again.view.text).toBe('Repos et')
    await world.settle()
    expect(world.note.text).toBe('Repos et')
  })

  test('text found again over a note that moved is shown beside it, neither is lost', async () => {
    const world = new World()
    world.kept = '{"text":"Mien","version":0}'
    world.note = { ...empty, text: 'Autre', version: 1, savedAt: instantOf(1) }
    const tab = world.tab()
    await tab.recover()
    expect(tab.view).toEqual({ text: 'Mien', state: { kind: 'stale', theirs: world.note } })
    tab.keepMine()
    await world.settle()
    expect(world.note).toMatchObject({ text: 'Mien', version: 2 })
  })

  test('after the signature the text stays on the screen and says that it is not in the document', async () => {
    const world = new World()
    const tab = world.tab()
    world.signed = true
    tab.type('Trop tard')
    await world.settle()
    expect(tab.view).toEqual({ text: 'Trop tard', state: { kind: 'sealed' } })
  })

  test('takes what another tab saved when nothing waits here', () => {
    const world = new World()
    const tab = world.tab()
    tab.adopt({ ...empty, text: 'Autre', version: 3, savedAt: instantOf(1) })
    expect(tab.view).toEqual({ text: 'Autre', state: { kind: 'saved', at: instantOf(1) } })
  })
})

test('alone, whatever the line does, a writer is never told to be stale and the server ends with the last text', async () => {
  const step = fc.oneof(
    fc.string({ maxLength: 3 }).map(text => (_: World, tab: NoteSaver) => tab.type(text)),
    fc.constantFrom('open' as const, 'cut' as const, 'deaf' as const).map(line => (world: World) => {
      world.line = line
    }),
    fc.constant((world: World) => world.settle(1)),
    fc.constant((_: World, tab: NoteSaver) => tab.wake()),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async steps => {
      const world = new World()
      const tab = world.tab()
      for (const one of steps) {
        await one(world, tab)
        expect(tab.view.state.kind).not.toBe('stale')
      }
      const typed = tab.view.text
      world.line = 'open'
      await world.settle()
      expect(tab.view).toEqual({ text: typed, state: { kind: 'saved', at: world.note.savedAt } })
      expect(world.note.text).toBe(typed)
      expect(world.kept).toBeUndefined()
    }),
    { numRuns: 300 },
  )
})

describe('two tabs', () => {
  test('the stale one is told, sees the other text, and may take either', async () => {
    const world = new World()
    const [mine, theirs] = [world.tab(), world.tab()]
    theirs.type('Autre')
    await world.settle()
    mine.type('Mien')
    await world.settle()
    expect(mine.view).toEqual({ text: 'Mien', state: { kind: 'stale', theirs: world.note } })
    mine.takeTheirs()
    expect(mine.view.text).toBe('Autre')
    expect(mine.view.state.kind).toBe('saved')
  })

  test('whatever is cut and whenever: an acknowledged text is replaced only by who had seen it, and both end alike', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('type' as const), tab: fc.constantFrom(0, 1), text: fc.string({ maxLength: 3 }) }),
      fc.record({
        kind: fc.constant('line' as const),
        line: fc.constantFrom('open' as const, 'cut' as const, 'deaf' as const),
      }),
      fc.constant({ kind: 'settle' as const }),
      fc.record({ kind: fc.constant('choose' as const), tab: fc.constantFrom(0, 1), mine: fc.boolean() }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async steps => {
        const world = new World()
        const tabs = [world.tab(), world.tab()] as const
        for (const one of steps) {
          if (one.kind === 'type') tabs[one.tab as 0 | 1].type(one.text)
          else if (one.kind === 'line') world.line = one.line
          else if (one.kind === 'settle') await world.settle(2)
          else if (one.mine) tabs[one.tab as 0 | 1].keepMine()
          else tabs[one.tab as 0 | 1].takeTheirs()
        }
        world.line = 'open'
        await world.settle()
        for (const tab of tabs) {
          const { text, state } = tab.view
          expect(['saved', 'stale']).toContain(state.kind)
          // Saved means that the server had exactly this text; stale means that both texts are on the screen.
          if (state.kind === 'stale') expect(state.theirs.text).not.toBe(text)
          else if (state.kind === 'saved' && state.at !== undefined)
            expect([...world.acknowledged, world.note.text]).toContain(text)
        }
        tabs[0].adopt(world.note)
        tabs[1].adopt(world.note)
        tabs[0].takeTheirs()
        tabs[1].takeTheirs()
        expect([tabs[0].view.text, tabs[1].view.text]).toEqual([world.note.text, world.note.text])
      }),
      { numRuns: 150 },
    )
  })
})
