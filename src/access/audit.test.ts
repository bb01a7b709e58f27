// The trail's promise, tried on many trails: whatever is done to what is chained is found, and nothing is found otherwise.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Instant } from '#kit/time.ts'
import { type AuditEntry, extend, genesis, leafHash, type Trail, verify } from './audit.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const entry = (index: number, act: string): AuditEntry => ({
  id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
  at: `2027-01-12T08:30:00.${String(index % 1000).padStart(3, '0')}Z` as Instant,
  act,
  account: null,
  role: 'practitioner',
  system: null,
  session: null,
  patient: '00000000-0000-7000-8000-00000000abcd',
  object: null,
  outcome: 'done',
  detail: null,
})

/** A sealed trail of entries, in batches of any size, with a head kept after each, and some entries still to seal. */
const trails = fc
  .record({
    acts: fc.array(fc.constantFrom('record/read', 'report/sign', 'waiting-room/join'), { minLength: 2, maxLength: 40 }),
    batch: fc.integer({ min: 1, max: 7 }),
    waiting: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ acts, batch, waiting }) => {
    const entries = acts.map((act, index) => entry(index, act))
    const sealed = entries.slice(0, Math.max(2, entries.length - waiting))
    let head = { position: 0, chain: genesis }
    const links: Trail['links'][number][] = []
    const heads: Trail['heads'][number][] = []
    for (let start = 0; start < sealed.length; start += batch) {
      const added = extend(
        head,
        sealed.slice(start, start + batch).map(one => ({ id: one.id, leaf: leafHash(one, sha256) })),
        sha256,
      )
      links.push(...added)
      const last = added.at(-1)
      if (last) head = { position: last.position, chain: last.chain }
      heads.push(head)
    }
    const pending = entries.slice(sealed.length).map(one => one.id)
    return { links, heads, entries: new Map(entries.map(one => [one.id, one])), pending: new Set(pending) }
  })

const found = (trail: Trail) => verify(trail, sha256).findings.map(finding => finding.kind)

describe('a trail', () => {
  test('left alone is intact, and says what is not sealed yet', () => {
    fc.assert(
      fc.property(trails, trail => {
        expect(verify(trail, sha256)).toEqual({ findings: [], unsealed: trail.pending.size })
      }),
    )
  })

  test('whose chained entry was changed in any field is found', () => {
    const changes: Partial<AuditEntry>[] = [
      { act: 'other/act' },
      { at: '2027-01-12T09:00:00.000Z' as Instant },
      { account: '00000000-0000-7000-8000-000000000009' },
      { role: 'patient' },
      { system: 'matcher' },
      { patient: null },
      { object: '00000000-0000-7000-8000-000000000008' },
      { session: '00000000-0000-7000-8000-000000000007' },
      { outcome: 'refused' },
      { detail: 'persona' },
    ]
    fc.assert(
      fc.property(trails, fc.nat(), fc.constantFrom(...changes), (trail, at, change) => {
        const link = trail.links[at % trail.links.length]
        const before = link && trail.entries.get(link.entryId)
        if (!before) throw new Error('a link has its entry')
        const entries = new Map(trail.entries).set(before.id, { ...before, ...change })
        expect(found({ ...trail, entries })).toContain('entry-changed')
      }),
    )
  })

  test('whose chained entry was removed is found, with its link or without', () => {
    fc.assert(
      fc.property(trails, fc.nat(), (trail, at) => {
        const index = at % trail.links.length
        const entries = new Map(trail.entries)
        entries.delete(trail.links[index]?.entryId ?? '')
        expect(found({ ...trail, entries })).toContain('entry-missing')
        const links = trail.links.filter((_, each) => each !== index)
        expect(found({ ...trail, entries, links }).length).toBeGreaterThan(0)
      }),
    )
  })

  test('cut at its end is found by the head kept outside, even with its links rewritten', () => {
    fc.assert(
      fc.property(trails, trail => {
        expect(found({ ...trail, links: trail.links.slice(0, -1) })).toContain('shorter-than-head')
      }),
    )
  })

  test('wholly rewritten, chain and all, is found by the heads kept outside', () => {
    fc.assert(
      fc.property(trails, trail => {
        const first = trail.links[0]?.entryId ?? ''
        const entries = [...trail.entries.values()].map(one => (one.id === first ? { ...one, act: 'other/act' } : one))
        const linked = trail.links
          .map(link => entries.find(one => one.id === link.entryId))
          .filter(one => one !== undefined)
        const links = extend(
          { position: 0, chain: genesis },
          linked.map(one => ({ id: one.id, leaf: leafHash(one, sha256) })),
          sha256,
        )
        expect(found({ ...trail, links, entries: new Map(entries.map(one => [one.id, one])) })).toContain(
          'head-mismatch',
        )
      }),
    )
  })

  test('with two links exchanged is found', () => {
    fc.assert(
      fc.property(trails, fc.nat(), (trail, at) => {
        const index = at % (trail.links.length - 1)
        const links = [...trail.links]
        const [one, other] = [links[index], links[index + 1]]
        if (!one || !other) throw new Error('two links')
        links[index] = { ...other, position: one.position }
        links[index + 1] = { ...one, position: other.position }
        expect(found({ ...trail, links })).toContain('broken-link')
      }),
    )
  })

  test('with an entry slipped in is found', () => {
    fc.assert(
      fc.property(trails, trail => {
        const slipped = entry(999, 'record/read')
        expect(found({ ...trail, entries: new Map(trail.entries).set(slipped.id, slipped) })).toContain(
          'entry-inserted',
        )
        const link = extend(
          trail.links.at(-2) ?? { position: 0, chain: genesis },
          [{ id: slipped.id, leaf: leafHash(slipped, sha256) }],
          sha256,
        )
        const links = [...trail.links.slice(0, -1), ...link]
        expect(found({ ...trail, links }).length).toBeGreaterThan(0)
      }),
    )
  })
})
