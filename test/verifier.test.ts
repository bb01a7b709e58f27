// The verifier's promise, tried on many trails: whatever is done to what is chained is found, and nothing is found otherwise.
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AuditEntry, extend, genesis, headText, leafHash } from '#access/audit.ts'
import { dayEndText, receiptText } from '#consultation/erasure.ts'
import type { Day, Instant } from '#kit/time.ts'
import { type Report, readHeads, verifyTrail } from '../verifier/verify.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const keys = generateKeyPairSync('ed25519')
const publicKey = keys.publicKey.export({ format: 'jwk' }).x ?? ''
const morning = '2027-01-12T08:30:00.000Z' as Instant

const fields = [
  'id',
  'at',
  'act',
  'account',
  'role',
  'system',
  'session',
  'patient',
  'object',
  'outcome',
  'detail',
] as const
const listed = (entry: AuditEntry) => fields.map(field => entry[field])
const entry = (index: number, act: string, more: Partial<AuditEntry> = {}): AuditEntry => ({
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
  ...more,
})

interface Link {
  position: number
  entryId: string
  leaf: string
  chain: string
  entry: unknown[] | null
}
interface Trail {
  links: Link[]
  loose: { pending: boolean; entry: unknown[] }[]
  heads: string[]
  receipts: object[]
}

const chained = (entries: readonly AuditEntry[], head = { position: 0, chain: genesis }): Link[] =>
  extend(
    head,
    entries.map(one => ({ id: one.id, leaf: leafHash(one, sha256) })),
    sha256,
  ).map((link, index) => ({ ...link, entry: listed(entries[index] as AuditEntry) }))
const headLine = (head: { position: number; chain: string }, key = keys.privateKey) =>
  `${head.position} ${head.chain} ${morning} ${sign(null, Buffer.from(headText(head, morning)), key).toString('base64url')}`

/** A trail sealed in batches of any size, with a signed head after each, and some entries still to seal. */
const sealedIn = (entries: readonly AuditEntry[], batch: number, waiting = 0): Trail => {
  const sealed = entries.slice(0, Math.max(2, entries.length - waiting))
  const links = chained(sealed)
  const ends = links.filter(link => link.position % batch === 0 || link.position === links.length)
  const loose = entries.slice(sealed.length).map(one => ({ pending: true, entry: listed(one) }))
  return { links, loose, heads: ends.map(link => headLine(link)), receipts: [] }
}
const acts = fc.array(fc.constantFrom('record/read', 'report/sign', 'waiting-room/join'), {
  minLength: 2,
  maxLength: 40,
})
const trails = fc
  .record({ acts, batch: fc.integer({ min: 1, max: 7 }), waiting: fc.integer({ min: 0, max: 3 }) })
  .map(given =>
    sealedIn(
      given.acts.map((act, index) => entry(index, act)),
      given.batch,
      given.waiting,
    ),
  )

const linesOf = (trail: Trail): string[] =>
  [
    { kind: 'colloque-trail', version: 1 },
    ...readHeads(trail.heads.join('\n')).map(head => ({ kind: 'head', ...head })),
    ...trail.links.map(link => ({ kind: 'link', ...link })),
    ...trail.loose.map(loose => ({ kind: 'loose', ...loose })),
    ...trail.receipts,
    { kind: 'end' },
  ].map(line => JSON.stringify(line))
/** Verified with the heads that were kept outside before anybody laid a hand on it. */
const check = (trail: Trail, kept = trail): Promise<Report> =>
  verifyTrail(linesOf(trail), readHeads(kept.heads.join('\n')), publicKey)
const found = async (trail: Trail, kept = trail) => (await check(trail, kept)).findings.join('\n')
const at = (trail: Trail, index: number): Link => trail.links[index % trail.links.length] as Link

describe('a trail', () => {
  test('left alone is intact, with its heads or those kept outside, and says what is not sealed yet', () =>
    fc.assert(
      fc.asyncProperty(trails, async trail => {
        const expected = { findings: [], unsealed: trail.loose.length, links: trail.links.length, unsigned: 0 }
        expect(await check(trail)).toMatchObject(expected)
        expect(await verifyTrail(linesOf(trail), [], publicKey)).toMatchObject(expected)
      }),
    ))

  test('whose chained entry was changed in any field is found', () =>
    fc.assert(
      fc.asyncProperty(trails, fc.nat(), fc.constantFrom(...fields.keys()), async (trail, index, field) => {
        const link = at(trail, index)
        const changed = (link.entry ?? []).with(field, 'autre chose')
        const links = trail.links.with(link.position - 1, { ...link, entry: changed })
        expect(await found({ ...trail, links })).toMatch(
          `position ${link.position} : une entrée chaînée a été modifiée`,
        )
      }),
    ))

  test('whose chained entry was removed is found, with its link or without', () =>
    fc.assert(
      fc.asyncProperty(trails, fc.nat(), async (trail, index) => {
        const link = at(trail, index)
        const links = trail.links.with(link.position - 1, { ...link, entry: null })
        expect(await found({ ...trail, links })).toMatch(/a disparu/)
        expect(await found({ ...trail, links: trail.links.filter(one => one !== link) })).not.toBe('')
      }),
    ))

  test('cut at its end is found by the heads kept outside', () =>
    fc.assert(
      fc.asyncProperty(trails, async trail => {
        expect(await found({ ...trail, links: trail.links.slice(0, -1) })).toMatch(/plus courte que la tête/)
      }),
    ))

  test('wholly rewritten, chain and all, is found by the heads kept outside, and cannot be signed again', () =>
    fc.assert(
      fc.asyncProperty(acts, async given => {
        const entries = given.map((act, index) => entry(index, act))
        const trail = sealedIn(entries, 5)
        const forged = sealedIn([entry(0, 'other/act'), ...entries.slice(1)], 5)
        expect(await found(forged, trail)).toMatch(/diffère de la tête/)
        const stranger = generateKeyPairSync('ed25519').privateKey
        const heads = forged.links.map(link => headLine(link, stranger))
        expect(await found({ ...forged, heads })).toMatch(/sa signature n’est pas la nôtre/)
        const older = forged.links.map(link => `${link.position} ${link.chain} ${morning} ${'0'.repeat(64)}`)
        expect(await found({ ...forged, heads: older })).toMatch(/aucune tête signée/)
        expect(await found({ ...forged, heads: [...trail.heads, ...older] })).toMatch(/sa signature n’est pas la nôtre/)
      }),
    ))

  test('with two links exchanged, or an entry slipped in, is found', () =>
    fc.assert(
      fc.asyncProperty(trails, fc.nat(), async (trail, index) => {
        const place = index % (trail.links.length - 1)
        const [one, other] = [at(trail, place), at(trail, place + 1)]
        const links = trail.links
          .with(place, { ...other, position: one.position })
          .with(place + 1, { ...one, position: other.position })
        expect(await found({ ...trail, links })).toMatch(/ne suit pas le précédent/)
        const slipped = { pending: false, entry: listed(entry(999, 'record/read')) }
        expect(await found({ ...trail, loose: [...trail.loose, slipped] })).toMatch(/ni chaînée ni en attente/)
      }),
    ))

  test('whose export was cut short is found', async () => {
    const lines = linesOf(sealedIn([entry(1, 'a'), entry(2, 'b')], 2))
    expect((await verifyTrail(lines.slice(0, -1), [], publicKey)).findings).toEqual([
      'l’export est incomplet : sa dernière ligne manque',
    ])
  })
})

describe('a receipt', () => {
  const receipt = {
    id: '00000000-0000-7000-8000-00000000000a',
    consultation: '00000000-0000-7000-8000-00000000000b',
    patient: '00000000-0000-7000-8000-00000000abcd',
    cause: 'closed',
    messages: 3,
    day: '2027-01-12' as Day,
    destroyedAt: morning,
  } as const
  const dayEnd = { day: receipt.day, destroyedAt: morning, backupsGoneOn: '2027-02-12' as Day }
  const object = '00000000-0000-7000-8000-00000000000c'
  const entries = [
    entry(1, 'consultation/erase-chat', { object: receipt.id, detail: sha256(receiptText(receipt)) }),
    entry(2, 'consultation/end-day-key', { object, detail: sha256(dayEndText(dayEnd)) }),
  ]
  const told = (changed: object = {}, left = { keysLeft: 0, messagesLeft: 0 }) => ({
    ...sealedIn(entries, 2),
    receipts: [
      { kind: 'receipt', receipt: Object.values({ ...receipt, ...changed }), ...left },
      { kind: 'day-end', object, dayEnd: Object.values(dayEnd) },
    ],
  })

  test('holds by its hash in the trail', async () => {
    expect(await check(told())).toMatchObject({ findings: [], receipts: 1 })
  })

  test.each([{ messages: 2 }, { destroyedAt: '2027-01-12T08:31:00.000Z' }, { cause: 'late' }, { day: '2027-01-13' }])(
    'changed to %j no longer does',
    async changed => {
      expect(await found(told(changed))).toMatch(/aucune ligne de la trace ne porte son empreinte/)
    },
  )

  test('that says erased what is still there is found', async () => {
    expect(await found(told({}, { keysLeft: 1, messagesLeft: 0 }))).toMatch(/est encore là/)
    expect(await found(told({}, { keysLeft: 0, messagesLeft: 2 }))).toMatch(/est encore là/)
  })
})
